import { readFileSync, writeFileSync } from 'node:fs'
import type { Verdict } from './judge-pattern.ts'

const file = new URL('../../patterns/verdicts.json', import.meta.url)

/** Returns the committed verdicts by pattern key, so that a run need not compute them again. */
export function readVerdicts(): Map<string, Verdict> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))))
}

/** Writes the verdicts, sorted by pattern, as the formatter wants them. */
export function writeVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const sorted = [...verdicts].sort(([left], [right]) => (left < right ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
