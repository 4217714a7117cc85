import { width, wordCount } from './lines.ts'
import type { MarkedLine } from './marked-lines.ts'
import type { Record } from './records.ts'

/** What all records of a list say together. */
export interface RecordHabits {
  /** How often a line occurs among the heads of all records: publishers repeat, titles don't. */
  counts: Map<string, number>
  /** The time opens the record, and the outlet stands between it and the title. */
  nameBelowTime: boolean
}

export function findHabits(lines: readonly MarkedLine[], records: readonly Record[]): RecordHabits {
  return { counts: countHeads(lines, records), nameBelowTime: areNamesBelow(lines, records) }
}

/** Of two short lines below a leading time, the shorter one in most records is the name. */
function areNamesBelow(lines: readonly MarkedLine[], records: readonly Record[]): boolean {
  let pairs = 0
  let names = 0
  for (const { start, anchor, end, timeLast } of records) {
    const first = lines[anchor + 1]
    const second = lines[anchor + 2]
    if (timeLast || start < anchor || anchor + 2 >= end || !first || !second) continue
    if (lines[anchor]?.time?.publisher || first.running || first.bullet > 0 || second.running)
      continue
    pairs++
    if (isNameLike(first) && width(first.text) < width(second.text)) names++
  }
  return names * 2 > pairs
}

/** A short line that can be the name of an outlet. */
export const isNameLike = (line: MarkedLine): boolean =>
  !line.running &&
  line.time === null &&
  line.words === null &&
  wordCount(line.text) <= 4 &&
  width(line.text) < 40 &&
  !/[.:!?]$/.test(line.text)

function countHeads(lines: readonly MarkedLine[], records: readonly Record[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) {
    if (record.timeLast) continue
    const seen = new Set<string>()
    for (let index = record.start; index < record.anchor; index++)
      seen.add((lines[index] as MarkedLine).text)
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
