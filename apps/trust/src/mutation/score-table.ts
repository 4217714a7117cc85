import { readFileSync, writeFileSync } from 'node:fs'
import type { MutationReport } from './survivors.ts'

/** What came out of one area of a package. */
export interface AreaScore {
  /** Mutants that a test could notice: static ones and such that do not compile are left out. */
  mutants: number
  /** Mutants that made a test fail, or run without end. */
  found: number
  /** How many lines were drawn, where it was not the whole area. */
  lines?: number
  date: string
}

/** By `package/area`. */
export type ScoreTable = Record<string, AreaScore>

const file = new URL('../../mutation/scores.json', import.meta.url)
const foundStates = new Set(['Killed', 'Timeout'])
const missedStates = new Set(['Survived', 'NoCoverage'])

/** Returns the score of one area, or of some lines of it, from its report. */
export function scoreOf(report: MutationReport, date: string, lines?: number): AreaScore {
  const states = Object.values(report.files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  )
  const found = states.filter((status) => foundStates.has(status)).length
  const missed = states.filter((status) => missedStates.has(status)).length
  return { mutants: found + missed, found, ...(lines !== undefined && { lines }), date }
}

/** Returns the share of mutants that was found, in percent; 100 where there was none. */
export function percent(scores: readonly AreaScore[]): number {
  const mutants = scores.reduce((sum, score) => sum + score.mutants, 0)
  const found = scores.reduce((sum, score) => sum + score.found, 0)
  return mutants === 0 ? 100 : (100 * found) / mutants
}

/** Returns the scores that were kept. */
export function readScores(): ScoreTable {
  return JSON.parse(readFileSync(file, 'utf8')) as ScoreTable
}

/** Keeps the score of one area, in the place of an older one. */
export function keepScore(area: string, score: AreaScore): void {
  const entries = Object.entries({ ...readScores(), [area]: score }).sort(([left], [right]) =>
    left < right ? -1 : 1,
  )
  const lines = entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${spaced(value)}`)
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`)
}

/** As the formatter writes it. */
function spaced(score: AreaScore): string {
  const parts = Object.entries(score).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`)
  return `{ ${parts.join(', ')} }`
}
