import type { Timestamp } from '@wirecopy/document'
import { parseDateTime } from './date-time.ts'
import { monthNamed } from './month-names.ts'
import { asciiDigits } from './relative-time.ts'
import { relativePhrase } from './relative-words.ts'
import { fromDateTime, readTimestamp, type TimeContext } from './timestamp.ts'
import { isWeekday } from './weekdays.ts'

/** A day that only the day of reading makes definite, with the time of day where it is told. */
export interface LooseTime {
  /** Days back: 0 for "today at 14:20"; null for "18 July". */
  daysBack: number | null
  /** 1 to 12 and 1 to 31 where the day is named; else 0. */
  month: number
  day: number
  /** -1 where no time of day is told. */
  hour: number
  minute: number
}

const longest = 60
const clock =
  /(?<!\d)([01]?\d|2[0-3])(?:\s?[:.h時点點시]\s?([0-5]\d)(?:分|분)?)?(?:\s?([ap])\.?\s?m\.?)?(?:\s?(?:uhr|hrs|h))?(?![\d\p{L}])/iu
/** What stands between the word for a day and the time of day. */
const between =
  /(?<!\p{L})(?:at|um|à|a|la|las|às|ás|alle|ore|ora|om|kl|klo|o|ob|ve?|в|о|об|у|saat|saatte|στις|lúc|pukul|jam|godz|as|الساعة|ساعت|בשעה|को|बजे|le)(?!\p{L})/giu

/**
 * Returns a time that is told without its year or by the day of reading ("yesterday at 14:20", "i går
 * kl. 18.05", "昨天 12:30", "Fri 18 Jul", "7月18日 14:30"), if that is the whole of a short text, else null.
 */
export function parseLooseTime(raw: string): LooseTime | null {
  if (raw.length > longest || !/\p{Nd}/u.test(raw)) return null
  const text = asciiDigits(raw).toLowerCase()
  return dayWord(text) ?? dayWithoutYear(text)
}

function dayWord(text: string): LooseTime | null {
  const match = clock.exec(text)
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null
  const rest = (text.slice(0, match.index) + text.slice(match.index + match[0].length))
    .replace(between, ' ')
    .replace(/[\s,.·|()–-]/g, ' ')
    .trim()
  const phrase = relativePhrase(rest)
  if (phrase === null || phrase.unit !== 'day') return null
  return { daysBack: phrase.count, month: 0, day: 0, ...timeOfDay(match) }
}

function timeOfDay(match: RegExpExecArray): { hour: number; minute: number } {
  let hour = Number(match[1])
  const half = match[3]?.toLowerCase()
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return { hour, minute: Number(match[2] ?? 0) }
}

const eastAsian = /(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/
/** "7/26(土)". */
const monthSlashDay = /^(\d{1,2})\/(\d{1,2})\s?[（(][日月火水木金土][）)]/
const dayFirst =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º|ª)?\.?\s?(?:de\s|of\s)?(\p{L}[\p{L}\p{M}]{2,14})\.?(?!\p{L})/u
const monthFirst = /(?<!\p{L})(\p{L}[\p{L}\p{M}]{2,14})\.?\s\d{1,2}(?:st|nd|rd|th)?(?![\d:.h])/u
/** A leap year, so that 29 February is a day. */
const anyYear = 2024

function dayWithoutYear(text: string): LooseTime | null {
  if (/\d{3}/.test(text)) return null
  const dated = withYear(text)
  const date = dated === null ? null : parseDateTime(dated)
  if (dated === null || date === null || date.day === 0 || date.ambiguous) return null
  const around = (dated.slice(0, date.start) + dated.slice(date.end)).replace(/[\s,.()|·–-]/g, '')
  if (around !== '' && !isWeekday(around)) return null
  return { daysBack: null, month: date.month, day: date.day, hour: date.hour, minute: date.minute }
}

function withYear(text: string): string | null {
  const slashed = monthSlashDay.exec(text)
  if (slashed !== null)
    return `${anyYear}年${slashed[1]}月${slashed[2]}日${text.slice(slashed[0].length)}`
  const east = eastAsian.exec(text)
  if (east !== null) return `${text.slice(0, east.index)}${anyYear}年${text.slice(east.index)}`
  for (const pattern of [dayFirst, monthFirst]) {
    const match = pattern.exec(text)
    if (match === null || monthNamed(match[1] as string) === 0) continue
    const end = match.index + match[0].length
    return `${text.slice(0, end)} ${anyYear}${text.slice(end)}`
  }
  return null
}

/**
 * Returns the time that a short line says as `readTimestamp` does, and also one without its year: the
 * latest such day before `retrievedAt`, whose calendar (UTC) counts. Unknown ends are null.
 */
export function readLooseTimestamp(
  raw: string,
  source: string,
  context: TimeContext,
): Timestamp | null {
  const found = readTimestamp(raw, source, context)
  if (found !== null) return found
  const loose = parseLooseTime(raw.trim())
  if (loose === null) return null
  const { daysBack, hour, minute } = loose
  const day = dayOf(loose, context.retrievedAt)
  if (day === null) {
    const relative = daysBack === null ? null : `P${daysBack}D`
    const precision = hour < 0 ? 'day' : 'minute'
    return { earliest: null, latest: null, precision, relative, raw: raw.trim(), source }
  }
  const date = {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
    hour,
    minute,
    second: 0,
    offset: null,
    ambiguous: false,
    start: 0,
    end: raw.length,
  }
  return fromDateTime(date, raw.trim(), source)
}

const millisecondsPerDay = 86_400_000

function dayOf({ daysBack, month, day }: LooseTime, retrievedAt: number | null): Date | null {
  if (retrievedAt === null) return null
  if (daysBack !== null) return new Date(retrievedAt - daysBack * millisecondsPerDay)
  // The day may have begun where the page was written, and not yet in Greenwich.
  const latest = retrievedAt + millisecondsPerDay
  let year = new Date(retrievedAt).getUTCFullYear() + 1
  const inYear = (): Date => new Date(Date.UTC(year, month - 1, day))
  while (inYear().getTime() > latest || inYear().getUTCDate() !== day) year--
  return inYear()
}
