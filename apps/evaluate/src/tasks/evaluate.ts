import type { DataFile, Task } from '../data/data-files.ts'
import type { System } from '../systems/system.ts'
import { defaultTaskOptions, type Report, type TaskOptions } from './report.ts'

type Evaluation = (file: DataFile, system: System, options: TaskOptions) => Promise<Report[]>

// Loaded when they are needed: scoring pages brings a DOM with it.
const evaluations: Record<Task, () => Promise<Evaluation>> = {
  parse: async () => (await import('./parse.ts')).evaluateParse,
  entities: async () => (await import('./entities.ts')).evaluateEntities,
  coreference: async () => (await import('./coreference.ts')).evaluateCoreference,
  quotes: async () => (await import('./quotes.ts')).evaluateQuotes,
  dedupe: async () => (await import('./dedupe.ts')).evaluateDedupe,
  'same-quotes': async () => (await import('./same-quotes.ts')).evaluateSameQuotes,
  flat: async () => (await import('./flat.ts')).evaluateFlat,
}

/** Returns the reports of one system on one data file. */
export async function evaluateFile(
  file: DataFile,
  system: System,
  options: Partial<TaskOptions> = {},
): Promise<Report[]> {
  const evaluate = await evaluations[file.task]()
  return evaluate(file, system, { ...defaultTaskOptions, ...options })
}
