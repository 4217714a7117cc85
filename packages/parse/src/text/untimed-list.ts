import { type ListRecord, linesOf, readList } from './list-records.ts'
import { findStyle } from './list-style.ts'
import { address, type MarkedLine } from './marked-lines.ts'

const hasLink = (lines: readonly MarkedLine[], record: ListRecord): boolean =>
  record.interface.some((index) => address.test((lines[index] as MarkedLine).text))

/** "Read more" below a headline and a text. */
const hasButton = (lines: readonly MarkedLine[], record: ListRecord): boolean =>
  record.paragraphs.length > 0 && record.interface.some((index) => lines[index]?.words === 'more')

const fewestRecords = 3
const mostLines = 400

/**
 * Returns the records of a list without times, or null for other lines: three records or more, each with a headline and an
 * outlet, author, link or button, set apart by gaps that stand nowhere else, and few lines outside of them.
 */
export function readUntimedList(
  lines: readonly MarkedLine[],
  from: number,
  to: number,
): ListRecord[] | null {
  if (to - from > mostLines) return null
  let times = 0
  let texts = 0
  for (let index = from; index < to; index++) {
    if (lines[index]?.time) times++
    if (lines[index]?.running) texts++
  }
  if (times > 1 || texts * 2 > to - from) return null
  const records = readList(lines, from, to)
  if (records.length < fewestRecords) return null
  const style = findStyle(lines, records)
  let held = 0
  for (const record of records) {
    const isNamed =
      style.before !== null ||
      style.behind !== null ||
      record.publisher !== null ||
      record.bylines.length > 0 ||
      hasLink(lines, record) ||
      hasButton(lines, record)
    if (record.title === null || !isNamed || record.paragraphs.length > 2) return null
    const own = linesOf(record)
    held += own.length
    const [first, ...others] = own.map((index) => lines[index] as MarkedLine)
    const isLine = own.length === 1 && style.behind !== null
    const isEnded = isLine || hasButton(lines, record)
    if (first?.gap === 0 && record !== records[0] && !isEnded) return null
    if (others.some(({ gap }) => gap > 0)) return null
  }
  return (to - from - held) * 4 <= to - from ? records : null
}
