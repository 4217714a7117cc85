import type { MarkedLine } from './marked-lines.ts'
import type { Record } from './records.ts'

/**
 * The line where the main article begins that stands behind a list of others, -1 where the last record
 * is like the others: the main article has more text than all of them and a wider gap above.
 */
export function mainBorder(lines: readonly MarkedLine[], records: readonly Record[]): number {
  const last = records.at(-1)
  const before = records.at(-2)
  if (last === undefined || before === undefined) return -1
  const texts = (record: Record, end: number): number =>
    lines.slice(record.anchor + 1, end).filter((line) => line.running).length
  const most = records
    .slice(0, -1)
    .reduce((found, record) => Math.max(found, texts(record, record.end)), 0)
  const ruled = soleRule(lines, records)
  if (ruled > before.anchor && ruled < last.anchor && texts(last, lines.length) > most)
    return ruled + 1
  if (texts(last, lines.length) < 2 * most + 2) return -1
  let border = -1
  let widest = records
    .slice(1, -1)
    .reduce((gap, record) => Math.max(gap, gapAbove(lines, record)), 0)
  for (let index = before.anchor + 1; index < lines.length; index++) {
    const { gap } = lines[index] as MarkedLine
    if (gap <= widest) continue
    widest = gap
    border = index
  }
  return border
}

/** The only rule among the records, or -1: one between any two of them separates just these. */
function soleRule(lines: readonly MarkedLine[], records: readonly Record[]): number {
  let found = -1
  const end = records.at(-1)?.anchor ?? 0
  for (let index = records[0]?.start ?? 0; index < end; index++) {
    if (!lines[index]?.rule) continue
    if (found >= 0) return -1
    found = index
  }
  return found
}

const gapAbove = (lines: readonly MarkedLine[], record: Record): number =>
  lines[record.start]?.gap ?? 0
