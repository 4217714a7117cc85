import { relativePhrases } from './relative-phrases.ts'
import {
  isTimeWord,
  type RelativeReading,
  type RelativeUnit,
  readRelativeWord,
  relativePhrase,
} from './relative-words.ts'

/** A relative time phrase as read: how many units the page lies back. */
export interface RelativeTime {
  count: number
  unit: RelativeUnit
}

const longestPhrase = 48

/** Units by phrases that hold "#" in place of the count; made when the first is asked for. */
let unitOfPhrase: Map<string, RelativeUnit> | undefined

function phraseTable(): Map<string, RelativeUnit> {
  const table = new Map<string, RelativeUnit>()
  for (const [unit, phrases] of Object.entries(relativePhrases))
    for (const phrase of phrases.split('|')) table.set(phrase, unit as RelativeUnit)
  return table
}

/** East Asian phrases write count, unit and "ago" without spaces. */
const eastAsian =
  /^(?:约|約|약\s)?(\d{1,3}|[一二两兩三四五六七八九十半한두세네일])\s?(?:个|個|か|ヶ|カ|ケ)?(秒钟|秒鐘|秒|分钟|分鐘|分|小时|小時|時間|钟头|天|日|星期|周|週間|週|月|年|초|분|시간|일|주일|주|개월|달|년)\s?(?:之前|以前|前|전)$/
const eastAsianUnits: Record<string, RelativeUnit> = {
  秒: 'second',
  초: 'second',
  分: 'minute',
  분: 'minute',
  小: 'hour',
  時: 'hour',
  시: 'hour',
  钟: 'hour',
  天: 'day',
  日: 'day',
  일: 'day',
  星: 'week',
  周: 'week',
  週: 'week',
  주: 'week',
  月: 'month',
  개: 'month',
  달: 'month',
  年: 'year',
  년: 'year',
}
const hanNumbers = '一二三四五六七八九十'
const koreanNumbers: Record<string, number> = { 한: 1, 일: 1, 두: 2, 세: 3, 네: 4 }

/** Zeros of the decimal digits of other scripts: Arabic, Persian, Devanagari, Bengali, Thai, Burmese, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0xff10]

/** Returns the text with the decimal digits of any listed script as ASCII digits. */
export function asciiDigits(text: string): string {
  if (!/[\u0660-\uff19]/.test(text)) return text
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u1040-\u1049\uff10-\uff19]/g,
    (digit) => {
      const code = digit.charCodeAt(0)
      const zero = zeros.find((start) => code >= start && code < start + 10) as number
      return String(code - zero)
    },
  )
}

/**
 * Returns the relative time that a whole short text says ("11 hours ago", "منذ ساعة واحدة", "3시간 전",
 * "2h", "yesterday"), else null. Some forty languages are known; the text must hold nothing else.
 */
export function parseRelativeTime(text: string): RelativeTime | null {
  if (text.length === 0 || text.length > longestPhrase) return null
  const phrase = plainPhrase(text)
  return fromPhrase(phrase) ?? readRelativeWords(phrase)
}

/** Returns a phrase in lower case, with ASCII digits and without a full stop. */
export const plainPhrase = (text: string): string =>
  asciiDigits(text).toLowerCase().replaceAll('\u00a0', ' ').trim().replace(/[.…]$/, '')

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57

/** Reads a phrase as its language has it, count and all. */
function fromPhrase(phrase: string): RelativeTime | null {
  let start = 0
  while (start < phrase.length && !isAsciiDigit(phrase.charCodeAt(start))) start++
  let end = start
  while (end < phrase.length && isAsciiDigit(phrase.charCodeAt(end))) end++
  if (end === start || end - start > 3) return null
  unitOfPhrase ??= phraseTable()
  const unit = unitOfPhrase.get(`${phrase.slice(0, start)}#${phrase.slice(end)}`)
  return unit === undefined ? null : { count: Number(phrase.slice(start, end)), unit }
}

/** Returns what the words of a phrase say one by one, as `parseRelativeTime` does. */
export function readRelativeWords(phrase: string): RelativeTime | null {
  const whole = relativePhrase(phrase)
  if (whole) return whole
  const east = phrase.charCodeAt(phrase.length - 1) > 0x3000 ? eastAsian.exec(phrase) : null
  if (east) {
    const [, digits, unit] = east as unknown as [string, string, string]
    const count = /\d/.test(digits)
      ? Number(digits)
      : digits === '半'
        ? 0.5
        : /[两兩]/.test(digits)
          ? 2
          : (koreanNumbers[digits] ?? hanNumbers.indexOf(digits) + 1)
    return { count, unit: eastAsianUnits[unit[0] as string] as RelativeUnit }
  }
  return fromWords(phrase)
}

const thaiWord = /^(วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ที่ผ่านมา|ก่อน)$/

/** White space, "·", "•", "|", ",", "(" and ")". */
const isBetweenWords = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0xb7 ||
  code === 0x2022 ||
  code === 124 ||
  code === 44 ||
  code === 40 ||
  code === 41

/** Returns false for texts without digits that hold no word of a relative time: a quick look ahead. */
export function mayBeRelative(text: string): boolean {
  let ascii = true
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    // Most are letters.
    if (code > 64 && code < 123) continue
    if (code > 127 && code !== 0xa0 && code !== 0xb7 && code !== 0x2022) ascii = false
    else if (isBetweenWords(code)) {
      if (isTimeWord(text, from, at)) return true
      from = at + 1
    }
  }
  if (ascii) return false
  // Without spaces between words, and for phrases of several words, only the parser can tell.
  return /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/.test(text)
}

const wordPattern = /\d{1,4}|[\p{L}\p{M}]{1,16}|[^\s'’.]/gu

/**
 * Words may have several readings ("an" is one in English and a year in French), so each word that can
 * be the unit is tried, the last first; the others must then be the count, "ago" or filling.
 */
function fromWords(phrase: string): RelativeTime | null {
  const readings: RelativeReading[] = []
  let thai = false
  wordPattern.lastIndex = 0
  for (let match = wordPattern.exec(phrase); match !== null; match = wordPattern.exec(phrase)) {
    const [word] = match
    const thaiUnit = word.charCodeAt(0) >= 0xe00 ? thaiWord.exec(word)?.[1] : undefined
    thai ||= thaiUnit !== undefined
    const reading = readRelativeWord(thaiUnit ?? word)
    // A word that says nothing of time ends the matter.
    if (reading === null || readings.length === 7) return null
    readings.push(reading)
  }
  // "2h" and "5 hrs", but not "3 min", which is how long reading takes.
  const glued = /^\d{1,3}\s?(?:\p{L}|hrs?|std|sa)$/u.test(phrase)
  for (const [index, { unit, ago: isPast }] of [...readings.entries()].reverse()) {
    const time = unit === undefined ? null : withUnit(readings, index, unit, thai)
    if (unit === undefined || time === null) continue
    const { count, ago } = time
    if (ago) return { count: count ?? 1, unit }
    // "6 órája": the form of the unit says "ago". "2h" says hours ago, "40 km" and a bare "10 s" say nothing.
    if (count !== null && (isPast || (glued && gluedUnits.has(unit)))) return { count, unit }
  }
  return null
}

/** Units that stand alone behind a number: "2h". */
const gluedUnits: ReadonlySet<RelativeUnit> = new Set(['week', 'day', 'hour', 'minute'])

function withUnit(
  readings: RelativeReading[],
  unitAt: number,
  unit: RelativeUnit,
  thai: boolean,
): { count: number | null; ago: boolean } | null {
  let count: number | null = readings[unitAt]?.dual ? 2 : null
  let exact = false
  let ago = thai
  for (const [index, reading] of readings.entries()) {
    if (index === unitAt) continue
    if (reading.digits) {
      if (exact || (reading.number ?? 0) > 999) return null
      count = reading.number ?? 0
      exact = true
    } else if (reading.ago) ago = true
    // The first number counts, but for the "a" of "il y a deux heures".
    else if (reading.number !== undefined)
      count = count === null || count === 1 ? reading.number : count
    else if (!reading.filler) return null
  }
  return unit === 'second' && count === null ? null : { count, ago }
}
