import type { Span } from '@wirecopy/document'
import { parseLooseTime } from '../time/loose-time.ts'
import { monthNamed } from '../time/month-names.ts'
import { mayBeRelative } from '../time/relative-time.ts'
import { readRelativeWord } from '../time/relative-words.ts'
import { segments } from './line-segments.ts'
import { firstColon } from './lines.ts'
import {
  behindName,
  byWord,
  isName,
  leadLength,
  longestName,
  readNeighbours,
} from './time-neighbours.ts'
import { hasDigit, isLooseTime, isTime, mayTellTime, timeSpan } from './time-span.ts'
import { readTwoTimes } from './two-times.ts'

/** A line that says when, and perhaps who: "Reuters · 2 hours ago", "Axios12-03-2025", "3시간 전". */
export interface TimeLine {
  /** The span of the time within the line. */
  start: number
  end: number
  /** The outlet named on the same line. */
  publisher: { start: number; end: number } | null
  /** The span of a second time, when what the line stands with was changed. */
  modified?: { start: number; end: number }
  /** The author named on the same line ("By Ann Oak"). */
  author: { start: number; end: number } | null
  /** A second name on the same line: "Quarry Post · Sports · 2 hours ago". */
  section?: { start: number; end: number }
  /** The headline on the same line, in listings whose items are one line each. */
  title?: { start: number; end: number }
  /** The line holds a day of a month and nothing else: "18 July". */
  bareDay?: boolean
}

/** How lines are read: `loose` takes "yesterday at 14:20" and "18 July" for times as well. */
export interface TimeLineOptions {
  loose?: boolean
}

const longestLine = 120

/**
 * Returns where a line says a time and who published it, or null for a line that says anything else
 * besides. Lines over 120 code units are never read as time lines.
 */
export function readTimeLine(
  line: string,
  { loose = false }: TimeLineOptions = {},
): TimeLine | null {
  if (line.length > longestLine || line.length < 2) return null
  if (!mayTellTime(line)) return null
  const whole = timeSpan(line, 0, line.length)
  if (whole) return { ...whole, publisher: null, author: null }
  const found =
    readTwoTimes(line, readTimeLine) ??
    beforeAuthor(line) ??
    beforeSource(line) ??
    inBrackets(line) ??
    bySegments(line) ??
    glued(line) ??
    bySpace(line) ??
    beforeCounter(line) ??
    behindCounter(line)
  return found === null && loose && mayBeLoose(line) ? readLooseLine(line) : found
}

/** A word such as "yesterday" or a month must stand in a line whose time is told loosely. */
function mayBeLoose(line: string): boolean {
  if (!hasDigit(line)) return false
  if (mayBeRelative(line)) return true
  for (const [word] of line.matchAll(/\p{L}[\p{L}\p{M}]{2,14}/gu))
    if (monthNamed(word) > 0) return true
  return false
}

/** A line whose time is told without its year or by the day of reading. */
function readLooseLine(line: string): TimeLine | null {
  const whole = timeSpan(line, 0, line.length, isLooseTime)
  if (whole) {
    const bareDay = whole.start === 0 && (parseLooseTime(line)?.hour ?? 0) < 0
    return { ...whole, publisher: null, author: null, bareDay }
  }
  return bySegments(line, isLooseTime) ?? bySpace(line, isLooseTime)
}

/** "Quarry Post 3 hours ago 128 comments": how often the article was read or answered stands last. */
function beforeCounter(line: string): TimeLine | null {
  if (/[.!?"”»)]$/.test(line)) return null
  const match = /\s\d{1,6}\s?\p{L}{1,12}$/u.exec(line)
  if (match === null) return null
  const head = line.slice(0, match.index)
  const whole = timeSpan(head, 0, head.length)
  return whole ? { ...whole, publisher: null, author: null } : (bySegments(head) ?? bySpace(head))
}

const sourceLabel =
  /\s(?:source|via|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj|источник|джерело|kaynak|المصدر|منبع|来源|來源|出典|出处|출처)\s?[:：]\s?(?=\S)/iu

/** "2025-07-26 14:30 Source: Quarry Post". */
function beforeSource(line: string): TimeLine | null {
  const label = firstColon(line, line.length) < 0 ? null : sourceLabel.exec(line)
  const time = label === null ? null : timeSpan(line, 0, label.index)
  if (label === null || time === null) return null
  const publisher = { start: label.index + label[0].length, end: line.length }
  return isName(line.slice(publisher.start), true) ? { ...time, publisher, author: null } : null
}

/** "August 3, 2025 by Mona Ferris". */
function beforeAuthor(line: string): TimeLine | null {
  const by = behindName.exec(line)
  const time = by === null ? null : timeSpan(line, 0, by.index)
  if (by === null || time === null) return null
  const author = { start: by.index + by[0].length, end: line.length }
  return /[·•|,;/]/.test(line.slice(author.start)) ? null : { ...time, publisher: null, author }
}

const countedBy = /^(?:\d{1,6}\s\p{L}{2,12}|\p{L}{4,12})\s(?:by|von|par|por|door|av|af|от)\s(?=\S)/u

/** "123 points by lamp 3 hours ago | hide | 45 comments", "submitted by lamp 3 hours ago". */
function behindCounter(line: string): TimeLine | null {
  const lead = countedBy.exec(line)?.[0].length
  if (lead === undefined) return null
  const bar = line.indexOf('|')
  const end = bar < 0 ? line.length : bar
  for (let at = line.indexOf(' ', lead); at > 0 && at < end; at = line.indexOf(' ', at + 1)) {
    const time = timeSpan(line, at + 1, end)
    if (time !== null) return { ...time, publisher: null, author: { start: lead, end: at } }
  }
  return null
}

function bySegments(line: string, test = isTime): TimeLine | null {
  const found = segments(line)
  if (found.length < 2) return null
  const timed = found.map(({ start, end }) => mayTellTime(line.slice(start, end)))
  // A written date may itself hold a comma, so runs of up to three segments are tried as one time.
  for (let size = Math.min(3, found.length); size >= 1; size--) {
    for (let first = 0; first + size <= found.length; first++) {
      if (!timed.includes(true, first)) break
      if (!timed.slice(first, first + size).includes(true)) continue
      const from = (found[first] as Span).start
      const to = (found[first + size - 1] as Span).end
      const time = timeSpan(line, from, to, test)
      if (time === null) continue
      const others = found.filter((_, index) => index < first || index >= first + size)
      const neighbours = readNeighbours(line, time, others)
      return neighbours === null ? null : { ...time, ...neighbours }
    }
  }
  return null
}

/** Spaces and marks between a name and a time. */
const mostBetween = 4

/** "Axios12-03-2025", "time2 hours ago", "Reuters2h": a name runs into the time without a space. */
function glued(line: string): TimeLine | null {
  const month = /(?<=\p{Ll})(\p{Lu}\p{L}{2,11})\.?\s\d{1,2}/u.exec(line)
  if (month !== null && monthNamed(month[1] as string) > 0) {
    const time = timeSpan(line, month.index, line.length)
    if (time !== null) return { ...time, publisher: { start: 0, end: month.index }, author: null }
  }
  const digit = line.search(/\d/)
  if (digit < 2) return null
  const phrase = gluedPhrase(line, digit)
  if (phrase !== null) return phrase
  // A name may itself end in a digit ("News1"), so each later digit is tried as well.
  const end = Math.min(line.length, longestName + mostBetween + 1)
  for (let at = digit; at < end; at++) {
    const code = line.charCodeAt(at)
    if (code < 48 || code > 57) continue
    const time = timeSpan(line, at, line.length)
    if (time === null) continue
    if (line[at - 1] === ' ') return null
    const name = line.slice(0, at).replace(/[\s・:：]{1,4}$/u, '')
    if (!isName(name)) continue
    return { ...time, publisher: { start: 0, end: name.length }, author: null }
  }
  return null
}

const mostBeforeCount = 10

/** "El Eco del Vallehace 4 horas": the phrase begins with a word, within the last word of the name. */
function gluedPhrase(line: string, digit: number): TimeLine | null {
  const unit = /^\d{1,3}\s?(\p{L}{1,12})/u.exec(line.slice(digit, digit + 20))?.[1]
  if (unit === undefined || readRelativeWord(unit.toLowerCase())?.unit === undefined) return null
  if (timeSpan(line, digit, line.length) !== null) return null
  for (let at = Math.max(2, digit - mostBeforeCount); at < digit - 1; at++) {
    if (!/^\p{L}{2}$/u.test(line.slice(at - 1, at + 1))) continue
    const time = timeSpan(line, at, line.length)
    if (time === null || time.start !== at || !isName(line.slice(0, at))) continue
    return { ...time, publisher: { start: 0, end: at }, author: null }
  }
  return null
}

const bracketed = /^[（([【](.{3,60})[）)\]】]$/u

/** "（海湾日报，3小时前）": outlet and time in brackets, with a comma and no space between. */
function inBrackets(line: string): TimeLine | null {
  const inside = bracketed.exec(line)?.[1]
  if (inside === undefined) return null
  const comma = Math.max(inside.lastIndexOf('，'), inside.lastIndexOf('、'))
  const time = comma < 2 ? null : timeSpan(line, comma + 2, line.length - 1)
  const publisher = { start: 1, end: comma + 1 }
  return time !== null && isName(line.slice(1, comma + 1))
    ? { ...time, publisher, author: null }
    : null
}

/** "Reuters 2 hours ago", "Published by Reuters 26 July 2025": only spaces stand between. */
function bySpace(line: string, test = isTime): TimeLine | null {
  const leadEnd = leadLength(line)
  for (let at = line.indexOf(' '); at > 0; at = line.indexOf(' ', at + 1)) {
    const lead = at > leadEnd ? leadEnd : 0
    const name = line.slice(lead, at)
    const words = name.split(/\s+/)
    const isNamed = words.length <= 4 && words.every(isCapital)
    // What is no name so far becomes none by more words.
    if (!isNamed && lead === leadEnd) return null
    const time = timeSpan(line, at + 1, line.length, test)
    if (time === null) continue
    // "Rails Today" is a name as a whole.
    if (/^\p{Lu}[\p{L}\p{M}]{0,20}$/u.test(line.slice(at + 1))) return null
    if (!isNamed || !isName(name)) return null
    const by = byWord.exec(name)
    if (by) return { ...time, publisher: null, author: { start: by[0].length, end: at } }
    return { ...time, publisher: { start: lead, end: at }, author: null }
  }
  return null
}

/** A word of a name: "Post", "n.example". */
const isCapital = (word: string): boolean => !/^\p{Ll}/u.test(word) || /\.\p{L}{2,}$/u.test(word)
