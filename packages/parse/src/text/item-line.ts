import type { Span } from '@wirecopy/document'
import { segments } from './line-segments.ts'
import type { TimeLine } from './time-line.ts'
import { isName } from './time-neighbours.ts'
import { isTime, timeSpan } from './time-span.ts'

/** No such line has more code units. */
export const longestItem = 250

/**
 * Returns the parts of a line that is a whole item of a listing, "Bridge closed - Quarry Post - 2 hours
 * ago" or "Bridge closed (Quarry Post, 2 hours ago)", else null.
 */
export function readItemLine(line: string, test = isTime): TimeLine | null {
  if (line.length > longestItem || /[.!?。]$/.test(line)) return null
  const found = segments(line)
  if (found.length < 2 || found.length > 12) return null
  const first = firstOfItem(line, found, test)
  if (first !== null) return first
  for (let size = Math.min(3, found.length - 1); size >= 1; size--) {
    const rest = found.slice(0, -size)
    const time = timeSpan(
      line,
      (found[rest.length] as Span).start,
      (found.at(-1) as Span).end,
      test,
    )
    if (time === null) continue
    const named = rest.at(-1) as Span
    const isNamed = rest.length > 1 && isName(line.slice(named.start, named.end))
    const last = isNamed ? (rest.at(-2) as Span) : named
    const begin = (rest[0] as Span).start
    // A bracket at the head of the line holds the outlet.
    const title = { start: /^[[【]$/.test(line.slice(0, begin)) ? 0 : begin, end: last.end }
    return { ...time, publisher: isNamed ? named : null, author: null, title }
  }
  return null
}

/** "2025-08-01 | Lund Herald | Council buys the old cannery". */
function firstOfItem(line: string, found: Span[], test: typeof isTime): TimeLine | null {
  const [head, named, ...rest] = found
  if (head === undefined || named === undefined || rest.length === 0) return null
  const time = timeSpan(line, head.start, head.end, test)
  const title = { start: (rest[0] as Span).start, end: (rest.at(-1) as Span).end }
  const isWhole = isName(line.slice(named.start, named.end))
  return time !== null && isWhole ? { ...time, publisher: named, author: null, title } : null
}
