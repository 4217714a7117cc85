import { type Day, type DayRange, dayOf, isDay, isoDay, yearRange } from './calendar.ts'
import type { DatePlacer } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const dash = wordSet('- – — to')
const and = wordSet('and')
const between = wordSet('between')
const of = wordSet('of')
const the = wordSet('the')

/** Returns a date over the words `first` up to `end`; without a range it is found but not placed. */
export function foundDate(
  first: number,
  end: number,
  range: DayRange | undefined,
  confidence = 0.95,
): FoundValue {
  const value = range && {
    kind: 'interval' as const,
    earliest: isoDay(range.first),
    latest: isoDay(range.last),
  }
  return { first, end, type: 'date', value: value ?? null, confidence }
}

/** Returns the date of a day that is written out in one word; undefined for one that the calendar doesn't have. */
export function wholeDate(
  start: number,
  year: number,
  month: number,
  day: number,
): FoundValue | undefined {
  if (!isDay(year, month, day)) return undefined
  const date: Day = dayOf(year, month, day)
  return foundDate(start, start + 1, { first: date, last: date })
}

/** Returns the year that a word gives in digits, from 1500 to 2099. */
export function readYear(reader: WordReader, index: number): number | undefined {
  const word = reader.flag(index) === 0 ? '' : reader.word(index)
  return /^(?:1[5-9]|20)\d\d$/.test(word) ? Number(word) : undefined
}

/** Returns the year of "last year", "this year", "of the year" after a month or a day, and the end of the words. */
export function readYearWords(
  reader: WordReader,
  placer: DatePlacer,
  index: number,
): { end: number; year: number | undefined } | undefined {
  const joined = reader.is(index, of)
  const at = joined ? index + 1 : index
  const { relation } = reader.meaning(at)
  if (!relation && !(joined && reader.is(at, the))) return undefined
  if (reader.meaning(at + 1).period !== 'year') return undefined
  return { end: at + 2, year: placer.relatedYear(relation) }
}

/** Returns the day of a month that a word gives: "21", "21st". */
export function readDayNumber(reader: WordReader, index: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(reader.word(index))
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : undefined
}

/** Returns the second day of "21-23", "21 to 23" or "21 and 22", where it stands in words of its own. */
export function readThrough(
  reader: WordReader,
  index: number,
  first: number,
): { end: number; day: number } | undefined {
  const pair = reader.is(index, and)
  // "Between 6 and 10 January" has the days between, "6 and 10 January" only these.
  const whole = pair && reader.is(index - 2, between)
  if (!pair && !reader.is(index, dash)) return undefined
  const day = readDayNumber(reader, index + 1)
  if (day === undefined || (pair && !whole && day !== first + 1)) return undefined
  return { end: index + 2, day }
}

/** Returns both days of "21-23" in one word. */
export function readDayPair(
  reader: WordReader,
  index: number,
): { first: number; last: number } | undefined {
  const match = /^(\d{1,2})[-–](\d{1,2})$/.exec(reader.word(index))
  const [first, last] = match ? [Number(match[1]), Number(match[2])] : [0, 0]
  return first >= 1 && last > first && last <= 31 ? { first, last } : undefined
}

const beforeChrist = wordSet('bc b.c. b.c bce b.c.e.')
const afterChrist = wordSet('ad a.d. a.d ce c.e.')

/** Returns whether a word says that years are counted back from the year 1, or on; undefined where it says neither. */
export function readEra(reader: WordReader, index: number): 'before' | 'after' | undefined {
  if (reader.is(index, beforeChrist)) return 'before'
  return reader.is(index, afterChrist) ? 'after' : undefined
}

/** Returns a date of whole years, counted in the era that the word at `end` tells; there is no year 0. */
export function foundYears(
  reader: WordReader,
  first: number,
  end: number,
  years: { first: number; last: number },
): FoundValue {
  const era = readEra(reader, end)
  const stop = era ? end + 1 : end
  if (era !== 'before') return foundDate(first, stop, yearRange(years.first, years.last))
  return foundDate(first, stop, yearRange(1 - years.last, 1 - years.first))
}
