import { parseRelativeTime } from '../time/relative-time.ts'
import { type Line, width } from './lines.ts'
import type { MarkedLine } from './marked-lines.ts'
import { isTime } from './time-span.ts'

export const clock = /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?=$|\s)/iu
const fewest = 3
const longestHead = 36
/** A day and a time of day have no more words. */
const mostWords = 5

/** Where the time ends with which a line begins; 0 for no time. */
function leadingTime(text: string): number {
  const end = clock.exec(text)?.[0].length
  if (end !== undefined) return end
  let longest = 0
  let at = text.indexOf(' ')
  for (let words = 0; at > 0 && words < mostWords; words++, at = text.indexOf(' ', at + 1)) {
    const head = text.slice(0, at)
    if (/(?:\d|[ap]\.?m\.?|uhr)[,.]?$/iu.test(head) && isTime(head)) longest = at
  }
  return longest
}

/**
 * Returns the lines with those cut in two that begin with a day and a dash, as the texts of search results
 * do; one alone may be the dateline of a report.
 */
export function cutTimedTexts(lines: MarkedLine[], mark: (line: Line) => MarkedLine): MarkedLine[] {
  const cuts = new Map<MarkedLine, number>()
  let timed = 0
  for (const line of lines) {
    if (line.time !== null) timed++
    if (!line.running || clock.test(line.text)) continue
    const end = line.text.slice(0, longestHead).search(/\s[—–·|-]\s/u)
    const head = end < 2 ? '' : line.text.slice(0, end)
    if (head !== '' && isTime(head)) cuts.set(line, end)
  }
  // Where as many lines say their times otherwise, these are the datelines of reports.
  if (cuts.size < 2 || timed >= cuts.size) return lines
  return lines.flatMap((line) => {
    const cut = cuts.get(line)
    if (cut === undefined) return [line]
    const head = { ...line, text: line.text.slice(0, cut), end: line.start + cut }
    const start = line.start + cut + 3
    return [mark(head), mark({ ...line, start, text: line.text.slice(cut + 3), gap: 0 })]
  })
}

/**
 * Marks the times of a listing whose items have one each, of day alone or with the day, on a line of its own or before the
 * headline. Where text runs between them they are the entries of a live blog, and stay unmarked.
 */
export function markClocks(lines: readonly MarkedLine[]): void {
  const found: { index: number; end: number }[] = []
  for (const [index, { text, time, running }] of lines.entries()) {
    const code = text.charCodeAt(0)
    if (time !== null || running || code < 48 || code > 57) continue
    const end = text.length < 200 ? leadingTime(text) : 0
    if (end > 0) found.push({ index, end })
  }
  const first = found[0]
  if (first === undefined || found.length < fewest) return
  const last = (found.at(-1) as typeof first).index
  if (lines.slice(first.index, last + 1).some(({ running }) => running)) return
  // Where as many lines say how long ago, these say how long something takes.
  const relative = lines.filter(
    ({ time, text }) =>
      time !== null && parseRelativeTime(text.slice(time.start, time.end)) !== null,
  )
  if (relative.length >= found.length) return
  const alone = found.filter(({ index, end }) => end === lines[index]?.text.length)
  if (alone.length > 0 && alone.length < found.length) return
  for (const { index, end } of found) {
    const line = lines[index] as MarkedLine
    const { text } = line
    line.time = { start: 0, end, publisher: null, author: null }
    if (alone.length > 0) continue
    const start = end + (/^[\s|–—-]{1,5}/u.exec(text.slice(end))?.[0].length ?? 0)
    if (width(text.slice(start)) >= 8) line.time.title = { start, end: text.length }
    else line.time = null
  }
}
