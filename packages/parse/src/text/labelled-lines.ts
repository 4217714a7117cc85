import { firstColon } from './lines.ts'
import type { MarkedLine } from './marked-lines.ts'
import { isLooseTime, isTime } from './time-span.ts'

const labelled = /^(\p{L}[\p{L} ]{1,18})\s?[:：]\s{0,4}(?=\S)/u
/** A label with its colon and a space before it has no more code units. */
const longestLabel = 21

/**
 * Finds the fields of exports whose lines name them in words that no list holds: a label that comes again
 * and always stands before a time is that of the time, and one that comes as often before names is that
 * of the outlet.
 */
export function markLabelledLines(lines: readonly MarkedLine[]): void {
  const groups = new Map<string, { line: MarkedLine; length: number }[]>()
  for (const line of lines) {
    const match = firstColon(line.text, longestLabel) < 0 ? null : labelled.exec(line.text)
    if (match === null) continue
    const group = groups.get(match[1] as string)
    const entry = { line, length: match[0].length }
    if (group) group.push(entry)
    else groups.set(match[1] as string, [entry])
  }
  const repeated = [...groups.values()].filter((group) => group.length > 1)
  const times = repeated.find((group) =>
    group.every(({ line, length }) => isAnyTime(line.text.slice(length))),
  )
  if (times === undefined) return
  for (const { line, length } of times) {
    if (line.time !== null) continue
    line.time = { start: length, end: line.text.length, publisher: null, author: null }
    line.running = false
    line.words = null
  }
  const isNamed = lines.some(({ label, time }) => label?.field === 'publisher' || time?.publisher)
  const names = repeated.filter(
    (group) =>
      group !== times &&
      group.length === times.length &&
      group.every(({ line, length }) => line.label === null && isName(line, length)),
  )
  if (isNamed || names.length !== 1) return
  for (const { line, length } of names[0] as typeof times)
    line.label = { field: 'publisher', length }
}

const isAnyTime = (value: string): boolean => isTime(value) || isLooseTime(value)

const isName = ({ running, text }: MarkedLine, length: number): boolean =>
  !running && text.slice(length).split(' ').length <= 5
