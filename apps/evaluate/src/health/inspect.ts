import type { EntityAnnotations, Page, Quote } from '@wirecopy/document'
import type { Answer, Command, System } from '../systems/system.ts'
import { entityProblems, pageProblems, quoteProblems } from './annotation-problems.ts'

/** Something that a package did wrong with an input. */
export interface Problem {
  command: Command
  /** The data file and the input, with the mutation where there was one. */
  input: string
  problem: string
}

/** How long one input took. */
export interface Timing {
  command: Command
  input: string
  characters: number
  milliseconds: number
}

type Inspected = { id: string; text?: string; html?: string }

/** Runs commands on inputs and keeps what went wrong and what was slow. */
export class Inspection {
  readonly problems: Problem[] = []
  readonly timings: Timing[] = []
  inputs = 0

  readonly #system: System

  constructor(system: System) {
    this.#system = system
  }

  /** Runs one command on one input; `label` names the input in the report. */
  async run(command: Command, input: Inspected, label: string): Promise<void> {
    this.inputs++
    const note = (problem: string): void => {
      this.problems.push({ command, input: label, problem })
    }
    let answer: Answer | undefined
    const before = process.cpuUsage()
    try {
      answer = (await this.#system.run(command, [input])).answers[0]
    } catch (error) {
      note(`threw ${String(error)}`)
    }
    const { user, system } = process.cpuUsage(before)
    const characters = (input.html ?? input.text ?? '').length
    this.timings.push({ command, input: label, characters, milliseconds: (user + system) / 1000 })
    if (!answer) return
    if (answer.error) {
      note(`error ${JSON.stringify(answer.error)}`)
      return
    }
    for (const problem of new Set(problemsOf(command, input, answer))) note(problem)
  }

  /** Returns the inputs that took longest for their length, at least `milliseconds` each. */
  slowest(count: number, milliseconds = 20): Timing[] {
    const cost = ({ milliseconds: time, characters }: Timing): number => time / (characters + 1000)
    return this.timings
      .filter((timing) => timing.milliseconds >= milliseconds)
      .sort((left, right) => cost(right) - cost(left))
      .slice(0, count)
  }

  /** Returns characters per microsecond (MB/s of one-byte text) of a command, over all inputs. */
  speed(command: Command): number {
    let characters = 0
    let milliseconds = 0
    for (const timing of this.timings) {
      if (timing.command !== command) continue
      characters += timing.characters
      milliseconds += timing.milliseconds
    }
    return milliseconds === 0 ? 0 : characters / milliseconds / 1000
  }
}

function problemsOf(command: Command, { text }: Inspected, answer: Answer): string[] {
  switch (command) {
    case 'parse':
      return pageProblems(answer.page as Page, text ?? null)
    case 'entities': {
      const { mentions, entities, references } = answer as unknown as EntityAnnotations
      return entityProblems(text ?? '', { mentions, entities, references })
    }
    case 'quotes':
      return quoteProblems(text ?? '', answer.quotes as Quote[])
    default:
      return []
  }
}
