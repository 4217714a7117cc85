import { type DateTime, fullYear, isPossible, makeDate } from './date-parts.ts'

export interface DateOptions {
  /** How "03/04/2025" is read; without it such a date stays ambiguous. */
  dayFirst?: boolean | undefined
}

const iso =
  /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s{1,2}|,\s|\s?-\s)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?(?!\d)/
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?)?(?!\d)/
const yearFirst = /(?<!\d)(\d{4})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{1,2})\.?(?!\d)/
const yearLast = /(?<![\d.])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d])/
const eastAsian =
  /(?<!\d)(?:(\d{4})|(令和|平成|昭和|民國|民国)\s?(\d{1,3}))\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?/
/** The year before the first of each era. */
const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }
/** "26 tháng 7 năm 2025": Vietnamese counts its months. */
const vietnamese = /(?<!\d)(\d{1,2})\s?tháng\s?(\d{1,2})(?:,?\snăm|,)?\s?(\d{4})(?!\d)/iu
/** A day of the week, as it stands before numbers. */
const weekday = /(?<!\p{L})(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?(?!\p{L})/iu
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** ISO 8601, with points or blanks between date and time of day as well. */
export function isoDate(text: string): DateTime | null {
  const match = iso.exec(text) ?? compact.exec(text)
  if (match === null) return null
  const date = makeDate(
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

/** "2025年7月26日", "2025년 7월", "令和7年7月26日", "26 tháng 7 năm 2025". */
export function labelledDate(text: string): DateTime | null {
  const counted = vietnamese.exec(text)
  if (counted !== null) {
    const [all, day, month, year] = counted
    const end = counted.index + all.length
    return makeDate(Number(year), Number(month), Number(day), counted.index, end)
  }
  const match = eastAsian.exec(text)
  if (match === null) return null
  const [all, common, era = '', count, month, day = 0] = match
  const year = common === undefined ? (eras[era] ?? 0) + Number(count) : Number(common)
  return makeDate(year, Number(month), Number(day), match.index, match.index + all.length)
}

/** "2025/7/26", "26.7.2025", "07/26/2025". */
export function numericDate(text: string, options: DateOptions): DateTime | null {
  const first = yearFirst.exec(text)
  if (first) {
    return makeDate(
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
  if (a > 12) return makeDate(year, b, a, last.index, end)
  if (b > 12) return makeDate(year, a, b, last.index, end)
  // Points and hyphens are written by people who put the day first; slashes by both.
  const dayFirst =
    orderByWeekday(text.slice(0, last.index), year, a, b) ??
    options.dayFirst ??
    (last[2] !== '/' ? true : undefined)
  const date =
    dayFirst === false
      ? makeDate(year, a, b, last.index, end)
      : makeDate(year, b, a, last.index, end)
  date.ambiguous = dayFirst === undefined && a !== b
  return date
}

/** The day of the week that stands before a date may fit one of its two readings only. */
function orderByWeekday(before: string, year: number, a: number, b: number): boolean | undefined {
  const name = weekday.exec(before)?.[1]?.toLowerCase()
  if (name === undefined || a === b) return undefined
  const named = weekdays.indexOf(name)
  const isDayFirst = new Date(Date.UTC(year, b - 1, a)).getUTCDay() === named
  const isMonthFirst = new Date(Date.UTC(year, a - 1, b)).getUTCDay() === named
  return isDayFirst === isMonthFirst ? undefined : isDayFirst
}
