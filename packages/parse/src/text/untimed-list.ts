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
 * True for a list without times: three records or more, each with a headline and an outlet, author, link or button, set apart by
 * gaps that stand nowhere else, and few lines outside of them.
 */
export function isUntimedList(lines: readonly MarkedLine[], from: number, to: number): boolean {
  if (to - from > mostLines) return false
  let times = 0
  let texts = 0
  for (let index = from; index < to; index++) {
    if (lines[index]?.time) times++
    if (lines[index]?.running) texts++
  }
  if (times > 1 || texts * 2 > to - from) return false
  const records = readList(lines, from, to)
  if (records.length < fewestRecords) return false
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
    if (record.title === null || !isNamed || record.paragraphs.length > 2) return false
    const own = linesOf(record)
    held += own.length
    const [first, ...others] = own.map((index) => lines[index] as MarkedLine)
    const isLine = own.length === 1 && style.behind !== null
    const isEnded = isLine || hasButton(lines, record)
    if (first?.gap === 0 && record !== records[0] && !isEnded) return false
    if (others.some(({ gap }) => gap > 0)) return false
  }
  return (to - from - held) * 4 <= to - from
}
