import { appendFileSync, openSync, readFileSync, writeSync } from 'node:fs'
import { type RunnerTestCase, TestRunner } from 'vitest'

// Copied beside the package that is surveyed, and run there by its tests: see `survey.ts`.
const survey = {
  /** The mutant that is on; -1 while none is. */
  active: -1,
  /** How often each mutant is reached, first by what is loaded; null while nothing is counted. */
  counts: new Map<string, number>() as Map<string, number> | null,
  /** How often the active mutant may still be reached, before it is said to run without end. */
  left: 0,
  hit(): boolean {
    if (--survey.left < 0) throw new Error('the mutant runs without end')
    return true
  },
  count(...ids: string[]): void {
    for (const id of ids) survey.counts?.set(id, (survey.counts.get(id) ?? 0) + 1)
  },
}
Object.assign(globalThis, { survey })

const folder = process.env.SURVEY_FOLDER as string
const linesOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').split('\n')
/** Mutants that are asked for and not yet found. */
const open = new Set(linesOf('open'))
/** Here stands which mutant is tried, so that who waits sees one that hangs. */
const tried = openSync(`${folder}/tried`, 'r+')

/** Runs every test, and then again with every mutant that it reaches and that none has found. */
export default class SurveyRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    if (survey.counts)
      appendFileSync(`${folder}/loaded`, `${[...survey.counts.keys()].join('\n')}\n`)
    const run = TestRunner.getTestFn(test)
    const counts = new Map<string, number>()
    survey.counts = counts
    try {
      await run()
    } finally {
      survey.counts = null
    }
    for (const [id, times] of counts) {
      if (!open.has(id)) continue
      appendFileSync(`${folder}/reached`, `${id}\n`)
      writeSync(tried, id.padEnd(12), 0)
      survey.active = Number(id)
      survey.left = 100 * times + 1000
      try {
        await run()
      } catch {
        open.delete(id)
        const endless = survey.left < 0
        appendFileSync(`${folder}/${endless ? 'endless' : 'found'}`, `${id}\n`)
      } finally {
        survey.active = -1
      }
    }
  }
}
