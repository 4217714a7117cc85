import { type DateTime, isPossible } from './date-parts.ts'
import { type DateOptions, isoDate, labelledDate, numericDate } from './numeric-date.ts'
import { asciiDigits } from './relative-time.ts'
import { writtenDate } from './written-date.ts'
import { zoneAt } from './zones.ts'

/** Longest stretch of a text that is searched for a date. */
const longestText = 240
/** No date is written with fewer. */
const threeDigits = /\d\D*\d\D*\d/

/**
 * Returns the first date that a text holds, with its time of day and zone, else null. Read are ISO 8601,
 * RFC 2822, numeric dates of either order and dates with the month's name in some fifty languages. Only
 * the first 240 code units are searched.
 */
export function parseDateTime(text: string, options: DateOptions = {}): DateTime | null {
  const head = asciiDigits(text.slice(0, longestText))
  if (!threeDigits.test(head)) return null
  const date =
    isoDate(head) ?? labelledDate(head) ?? numericDate(head, options) ?? writtenDate(head)
  if (date === null) return null
  // Thai years count from the death of the Buddha.
  if (date.year >= 2443 && date.year < 2643) date.year -= 543
  if (!isPossible(date)) return null
  if (date.hour < 0) addTime(head, date)
  else date.offset ??= zoneAt(head, date.end, date)
  return date
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
