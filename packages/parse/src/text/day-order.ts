import { parseDateTime } from '../time/date-time.ts'
import type { MarkedLine } from './marked-lines.ts'

const numeric = /(?<!\d)(\d{1,2})[-./](\d{1,2})[-./]\d{4}(?!\d)/

/** Returns true or false where some date of the page can be read in one order only, else undefined. */
export function findDayFirst(lines: readonly MarkedLine[]): boolean | undefined {
  let first = 0
  let second = 0
  for (const line of lines) {
    if (line.time === null) continue
    const match = numeric.exec(line.text)
    if (match === null || parseDateTime(match[0]) === null) continue
    if (Number(match[1]) > 12) first++
    if (Number(match[2]) > 12) second++
  }
  return first === second ? undefined : first > second
}
