import { monthNamed } from './month-names.ts'
import { asciiDigits } from './relative-time.ts'
import { zoneAt } from './zones.ts'

/** A date, and the time of day where it was written, as read from a text. */
export interface DateTime {
  year: number
  month: number
  /** 0 where only the month is written. */
  day: number
  /** -1 where no time of day is written. */
  hour: number
  minute: number
  second: number
  /** Minutes east of UTC; null where no zone is written. */
  offset: number | null
  /** True where day and month could be exchanged. */
  ambiguous: boolean
  /** The span of the date in the text. */
  start: number
  end: number
}

export interface DateOptions {
  /** How "03/04/2025" is read; without it such a date stays ambiguous. */
  dayFirst?: boolean | undefined
}

/** Longest stretch of a text that is searched for a date. */
const longestText = 240

const iso =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s{1,2}|,\s|\s?-\s)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?!\d)/
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?)?(?!\d)/
const yearFirst = /(?<!\d)(\d{4})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{1,2})\.?(?!\d)/
const yearLast = /(?<![\d.])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])/
const eastAsian = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/
const word = /\d{1,4}|[\p{L}\p{M}]{2,20}/gu

/**
 * Returns the first date that a text holds, with its time of day and zone, else null. Read are ISO 8601,
 * RFC 2822, numeric dates of either order and dates with the month's name in some fifty languages. Only
 * the first 240 code units are searched.
 */
export function parseDateTime(text: string, options: DateOptions = {}): DateTime | null {
  const head = asciiDigits(text.length > longestText ? text.slice(0, longestText) : text)
  if (!hasDateDigits(head)) return null
  const date =
    isoDate(head) ?? eastAsianDate(head) ?? numericDate(head, options) ?? writtenDate(head)
  if (date === null || !isPossible(date)) return null
  if (date.hour < 0) addTime(head, date)
  else date.offset = zoneAt(head, date.end, date)
  return date
}

/** No date is written with fewer than three digits. */
function hasDateDigits(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57 && ++digits > 2) return true
  }
  return false
}

function make(year: number, month: number, day: number, start: number, end: number): DateTime {
  return {
    year,
    month,
    day,
    hour: -1,
    minute: 0,
    second: 0,
    offset: null,
    ambiguous: false,
    start,
    end,
  }
}

function isPossible(date: DateTime): boolean {
  if (date.year < 1600 || date.year > 2200 || date.month < 1 || date.month > 12) return false
  const days = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
  return date.day >= 0 && date.day <= days && date.hour < 25 && date.minute < 60
}

function isoDate(text: string): DateTime | null {
  const match = iso.exec(text) ?? compact.exec(text)
  if (match === null) return null
  const date = make(
    Number(match[1]),
    Number(match[2]),
    Number(match[3]),
    match.index,
    match.index + match[0].length,
  )
  if (isHalfOfDay(text, date.end)) {
    // "2025-07-26 9:30 pm": the clock is read with its half of the day.
    date.end = match.index + `${match[1]}-${match[2]}-${match[3]}`.length
  } else if (match[4] !== undefined) {
    date.hour = Number(match[4])
    date.minute = Number(match[5])
    date.second = Number(match[6] ?? 0)
  }
  return isPossible(date) ? date : null
}

function isHalfOfDay(text: string, at: number): boolean {
  const from = text.charCodeAt(at) === 32 ? at + 1 : at
  const half = text.charCodeAt(from) | 32
  const next = text.charCodeAt(from + 1) | 32
  return (half === 97 || half === 112) && (next === 109 || next === 46)
}

function eastAsianDate(text: string): DateTime | null {
  const match = eastAsian.exec(text)
  if (match === null) return null
  return make(
    Number(match[1]),
    Number(match[2]),
    Number(match[3] ?? 0),
    match.index,
    match.index + match[0].length,
  )
}

function numericDate(text: string, options: DateOptions): DateTime | null {
  const first = yearFirst.exec(text)
  if (first) {
    return make(
      Number(first[1]),
      Number(first[2]),
      Number(first[3]),
      first.index,
      first.index + first[0].length,
    )
  }
  const last = yearLast.exec(text)
  if (last === null) return null
  const a = Number(last[1])
  const b = Number(last[3])
  const year = fullYear(Number(last[4]), last[4] as string)
  const end = last.index + last[0].length
  if (a > 12) return make(year, b, a, last.index, end)
  if (b > 12) return make(year, a, b, last.index, end)
  // Points and hyphens are written by people who put the day first; slashes by both.
  const dayFirst = options.dayFirst ?? (last[2] !== '/' ? true : undefined)
  const date =
    dayFirst === false ? make(year, a, b, last.index, end) : make(year, b, a, last.index, end)
  date.ambiguous = dayFirst === undefined && a !== b
  return date
}

const fullYear = (year: number, digits: string): number =>
  digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year

function namesMonth(text: string): boolean {
  for (const [name] of text.matchAll(word))
    if (name.charCodeAt(0) > 57 && monthNamed(name) > 0) return true
  return false
}

/** "26 July 2025", "July 26th, 2025", "26 de julio de 2025", "Sat, 26 Jul 2025", "2025 Jul 26", "July 2025". */
function writtenDate(text: string): DateTime | null {
  if (!namesMonth(text)) return null
  const words = [...text.matchAll(word)] as RegExpExecArray[]
  for (const [index, match] of words.entries()) {
    const name = match[0]
    const month = /^\d/.test(name) ? 0 : monthNamed(name)
    if (month === 0) continue
    const near = (step: number): RegExpExecArray | undefined => {
      let at = index + step
      // "26 de julio del 2025", "July 26th": particles and ordinal endings stand between.
      while (
        words[at] !== undefined &&
        /^(?:de|del|of|st|nd|rd|th|er|ta|the|på|den|el|di|tháng|г|року)$/i.test(
          (words[at] as RegExpExecArray)[0],
        )
      ) {
        at += Math.sign(step)
      }
      return words[at]
    }
    const before = near(-1)
    const after = near(1)
    const dayBefore = before && /^\d{1,2}$/.test(before[0]) ? Number(before[0]) : 0
    if (after === undefined) continue
    const position = words.indexOf(after)
    if (/^\d{4}$/.test(after[0])) {
      const start = dayBefore > 0 && before ? before.index : match.index
      return make(Number(after[0]), month, dayBefore, start, after.index + after[0].length)
    }
    if (!/^\d{1,2}$/.test(after[0])) continue
    // "2025 Jul 26", as journals write.
    const yearBefore = words[index - 1]
    if (yearBefore && /^(?:19|20)\d{2}$/.test(yearBefore[0])) {
      const end = after.index + after[0].length
      return make(Number(yearBefore[0]), month, Number(after[0]), yearBefore.index, end)
    }
    let yearAt = position + 1
    while (
      words[yearAt] !== undefined &&
      /^(?:st|nd|rd|th|de|of)$/i.test((words[yearAt] as RegExpExecArray)[0])
    )
      yearAt++
    const year = words[yearAt]
    if (dayBefore === 0 && year && /^\d{4}$/.test(year[0])) {
      return make(
        Number(year[0]),
        month,
        Number(after[0]),
        match.index,
        year.index + year[0].length,
      )
    }
    if (
      dayBefore > 0 &&
      before &&
      /^\s*(?:['’]\d|\d{2}\b)/.test(text.slice(match.index + name.length)) &&
      !/^\s*\d{1,2}[:.h]/.test(text.slice(match.index + name.length))
    ) {
      return make(
        fullYear(Number(after[0]), after[0]),
        month,
        dayBefore,
        before.index,
        after.index + after[0].length,
      )
    }
  }
  return null
}

const clock =
  /^[^\d\n]{0,24}?(\d{1,2})\s?(?::|h|時|点|시|\.)\s?(\d{2})(?:分|분)?(?::(\d{2}))?\s{0,2}(a\.?m\.?|p\.?m\.?|sa|ch|ص|م|오전|오후)?(?![\d])/iu
/** East Asian languages put the half of the day before the clock: "下午6:05". */
const halfBefore = /(上午|午前|凌晨|오전|下午|午後|晚上|오후)\s?\d/u
const hourOnly = /^[^\d\n]{0,16}?(\d{1,2})\s?(a\.?m\.?|p\.?m\.?)(?!\p{L})/iu
const clockBefore = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,2}(a\.?m\.?|p\.?m\.?)?/i

function addTime(text: string, date: DateTime): void {
  const rest = text.slice(date.end)
  const behind = clock.exec(rest)
  const short = behind ? null : hourOnly.exec(rest)
  const before = behind || short ? null : clockBefore.exec(text.slice(0, date.start))
  const match = behind ?? short ?? before
  if (match === null) return
  let hour = Number(match[1])
  const half = ((short ? match[2] : match[4]) ?? halfBefore.exec(match[0])?.[1])
    ?.toLowerCase()
    .replace(/\./g, '')
  if (half !== undefined) {
    if (hour > 12 && !(hour < 24)) return
    if (/^(?:pm|ch|م|오후|下午|午後|晚上)$/.test(half) && hour < 12) hour += 12
    if (/^(?:am|sa|ص|오전|上午|午前|凌晨)$/.test(half) && hour === 12) hour = 0
  }
  const minute = short ? 0 : Number(match[2])
  if (hour > 23 || minute > 59) return
  date.hour = hour
  date.minute = minute
  date.second = Number((short ? undefined : match[3]) ?? 0)
  const end = before ? match.index + match[0].length : date.end + match[0].length
  date.offset = zoneAt(text, end, date)
  if (before) date.start = match.index
  else date.end = end
}
