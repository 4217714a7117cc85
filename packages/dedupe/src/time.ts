import type { Timestamp } from '@wirecopy/document'

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)? ?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/
const mail =
  /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3})[a-z]{0,6} (\d{4})(?: (\d\d):(\d\d)(?::(\d\d))? ?(?:(GMT|UTC|UT|Z)|([+-])(\d\d):?(\d\d))?)?$/
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Returns the seconds since 1970 of an ISO 8601 or mail-style date, or 0 where the text is neither.
 * `25/7/31` and `7/25/31` are read where only one order makes a date; `5/7/31` stays unknown.
 * Without a UTC offset the time is taken as UTC: the same everywhere, at most a day off.
 */
export function readTime(written: string | Timestamp | null | undefined): number {
  const text = typeof written === 'string' ? written : written?.latest
  if (!text) return 0
  const trimmed = text.trim()
  const match = iso.exec(trimmed)
  if (match) return secondsOf(match, Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  const dated = mail.exec(trimmed)
  if (!dated) return readSlashed(trimmed)
  const month = months.indexOf((dated[2] as string).toLowerCase())
  return month < 0 ? 0 : secondsOf(dated, Number(dated[3]), month, Number(dated[1]))
}

function readSlashed(text: string): number {
  const match = slashed.exec(text)
  if (!match) return 0
  const first = Number(match[1])
  const second = Number(match[2])
  if (first <= 12 && second <= 12 && first !== second) return 0
  const year = Number(match[3])
  const [day, month] = first > 12 ? [first, second] : [second, first]
  if (month < 1 || month > 12 || day < 1 || day > 31) return 0
  return Math.max(
    0,
    Date.UTC(year < 70 ? 2000 + year : year < 100 ? 1900 + year : year, month - 1, day) / 1000,
  )
}

function secondsOf(match: RegExpExecArray, year: number, month: number, day: number): number {
  const hour = Number(match[4] ?? 0)
  const minute = Number(match[5] ?? 0)
  if (month > 11 || day < 1 || day > 31 || hour > 24 || minute > 59) return 0
  const sign = match[8] === '-' ? -1 : 1
  const offset = match[8] ? sign * (Number(match[9]) * 60 + Number(match[10])) : 0
  const seconds = Date.UTC(year, month, day, hour, minute - offset, Number(match[6] ?? 0)) / 1000
  return seconds > 0 && seconds < 2 ** 32 ? seconds : 0
}

/** Returns seconds since 1970 as ISO 8601 in UTC, null for 0. */
export function writeTime(seconds: number): string | null {
  return seconds === 0 ? null : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
