import type { Timestamp, TimestampPrecision } from '@wirecopy/document'
import type { DateTime } from './date-parts.ts'
import { parseDateTime } from './date-time.ts'
import { parseRelativeTime, type RelativeTime } from './relative-time.ts'

/** What is known about the page when a time on it is read. */
export interface TimeContext {
  /** When the page was retrieved, in milliseconds since 1970; null where the caller doesn't say. */
  retrievedAt: number | null
  /** Whether "03/04/2025" means April; undefined where nothing tells. */
  dayFirst?: boolean | undefined
  /** The language of the page, where it is known: a few names of months depend on it. */
  language?: string | null | undefined
}

/** "Leaf fall" is October in Croatia, November in Poland and Bohemia. */
const leafFall = /(?<!\p{L})listopada?(?!\p{L})/iu

/** Returns a text with the month that only the language of the page tells in plain words. */
export function plainMonth(text: string, language: string | null | undefined): string {
  if (!leafFall.test(text)) return text
  const month = /^(?:pl|cs|sk|szl)\b/i.test(language ?? '')
    ? 'November'
    : /^(?:hr|bs|sr)\b/i.test(language ?? '')
      ? 'October'
      : null
  return month === null ? text : text.replace(leafFall, month)
}

const seconds = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
}
const codes = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' }

/**
 * Returns the time that a short text or an attribute value says, as an interval, else null. A relative
 * time becomes an interval only where `retrievedAt` is known; an ambiguous day covers both readings.
 */
export function readTimestamp(raw: string, source: string, context: TimeContext): Timestamp | null {
  const text = raw.trim()
  if (text === '') return null
  const relative = parseRelativeTime(text)
  if (relative) return fromRelative(relative, text, source, context)
  const date = parseDateTime(plainMonth(text, context.language), { dayFirst: context.dayFirst })
  return date ? fromDateTime(date, text, source) : epoch(text, source)
}

/** Attribute values may be seconds or milliseconds since 1970. */
function epoch(text: string, source: string): Timestamp | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null
  const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1))
  const value = `${moment.toISOString().slice(0, 19)}Z`
  return { earliest: value, latest: value, precision: 'second', relative: null, raw: text, source }
}

function fromRelative(
  time: RelativeTime,
  raw: string,
  source: string,
  context: TimeContext,
): Timestamp {
  const { count, unit } = time
  const whole = Math.floor(count)
  const dated = unit === 'hour' || unit === 'minute' || unit === 'second'
  const duration =
    count === 0.5 && unit === 'hour' ? 'PT30M' : `P${dated ? 'T' : ''}${whole}${codes[unit]}`
  let earliest: string | null = null
  let latest: string | null = null
  if (context.retrievedAt !== null) {
    // Sites round or truncate: "2 hours ago" was written between an hour and a half and three hours ago.
    const from = context.retrievedAt - (count + 1) * seconds[unit] * 1000
    const to = context.retrievedAt - Math.max(0, count - 0.5) * seconds[unit] * 1000
    earliest = `${new Date(from).toISOString().slice(0, 19)}Z`
    latest = `${new Date(to).toISOString().slice(0, 19)}Z`
  }
  return { earliest, latest, precision: unit, relative: duration, raw, source }
}

/** Returns a read date as an interval: a day without a time of day lasts from midnight to midnight. */
export function fromDateTime(date: DateTime, raw: string, source: string): Timestamp {
  const zone = zoneSuffix(date.offset)
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`
  if (date.ambiguous) {
    const other = `${date.year}-${two(date.day)}-${two(date.month)}`
    const [from, to] = day < other ? [day, other] : [other, day]
    return interval(from, to, 'month', raw, source)
  }
  if (date.hour >= 0) {
    const hour = date.hour === 24 ? 0 : date.hour
    const value = `${day}T${two(hour)}:${two(date.minute)}:${two(date.second)}${zone}`
    const precision: TimestampPrecision = date.second > 0 ? 'second' : 'minute'
    return { earliest: value, latest: value, precision, relative: null, raw, source }
  }
  if (date.day === 0) {
    const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
    const month = `${date.year}-${two(date.month)}`
    return interval(`${month}-01`, `${month}-${two(last)}`, 'month', raw, source)
  }
  return interval(day, day, 'day', raw, source)
}

function interval(
  from: string,
  to: string,
  precision: TimestampPrecision,
  raw: string,
  source: string,
): Timestamp {
  return {
    earliest: `${from}T00:00:00`,
    latest: `${to}T23:59:59`,
    precision,
    relative: null,
    raw,
    source,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

function zoneSuffix(offset: number | null): string {
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(Math.round(minutes % 60))}`
}
