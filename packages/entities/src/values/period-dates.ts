import { readAmount } from './amounts.ts'
import { monthRange } from './calendar.ts'
import { daysAgo, seasonOf } from './date-arithmetic.ts'
import { foundDate, foundYears, readYear, readYearWords } from './date-parts.ts'
import type { DatePlacer, Relation } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { readMonthDate, readWeekday } from './month-dates.ts'
import type { Meaning } from './vocabulary.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const of = wordSet('of')
const half = wordSet('half')
const agoOnly = wordSet('ago')
const later = wordSet('ago earlier later')
const few = wordSet('few several recent')
const weekend = wordSet('weekend')
const night = wordSet('night')
const past = wordSet('past')
const lastWord = wordSet('last')
const verbal = wordSet("to will would can could may might should must shall they n't not")
const one = wordSet('a an one')
const between = wordSet('between')

/** "last week", "this year", "next three months", "the past decade". */
export function readRelation(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
): FoundValue | undefined {
  const relation = reader.meaning(start).relation as Relation
  const follow = reader.meaning(start + 1)
  // "Last night" is of yesterday.
  if (relation === 'last' && reader.is(start + 1, night))
    return foundDate(start, start + 2, placer.shifted(-1))
  const firm = relation === 'last' || relation === 'next' || relation === 'this'
  if (follow.weekday !== undefined && firm) return readWeekday(reader, placer, start + 1, relation)
  if (follow.month !== undefined && reader.hasCapital(start + 1))
    return readMonthDate(reader, placer, start + 1, start, relation)
  if (reader.is(start + 1, weekend))
    return foundDate(start, start + 2, placer.weekend(relation, start))
  if (follow.season !== undefined && relation !== 'past')
    return foundDate(start, start + 2, placer.relatedSeason(follow.season, relation))
  if (follow.period !== undefined) {
    if (follow.plural && !reader.is(start, lastWord)) {
      return relation === 'past' ? foundDate(start, start + 2, undefined) : undefined
    }
    if (isShort(follow.period)) return undefined
    const range = reader.is(start, past)
      ? placer.span(1, follow.period, relation)
      : placer.relatedPeriod(follow.period, relation)
    return foundDate(start, start + 2, range)
  }
  // "They last between three and five years" is no date.
  if (relation === 'this' || reader.is(start + 1, between)) return undefined
  // "It may last six weeks" neither.
  if (reader.is(start, lastWord) && reader.is(start - 1, verbal)) return undefined
  const amount = readAmount(reader, start + 1)
  const end = amount?.end ?? (reader.is(start + 1, few) ? start + 2 : undefined)
  if (end === undefined) return undefined
  const { period } = reader.meaning(end)
  if (!period || isShort(period)) return undefined
  const range = amount ? placer.span(amount.amount, period, relation) : undefined
  return foundDate(start, end + 1, range)
}

/** "the first half of 2025", "second quarter", "21st century", "the first five months of 2025". */
export function readOrdinalPeriod(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
  ordinal: number,
): FoundValue | undefined {
  const index = start + 1
  const { period } = reader.meaning(index)
  if (period === 'century')
    return foundYears(reader, start, index + 1, {
      first: ordinal * 100 - 99,
      last: ordinal * 100,
    })
  const isHalf = reader.is(index, half)
  if (!isHalf && period !== 'quarter') {
    const amount = ordinal === 1 ? readAmount(reader, index) : undefined
    if (!amount || reader.meaning(amount.end).period !== 'month') return undefined
    return partOfYear(reader, placer, start, amount.end + 1, 0, Math.min(12, amount.amount))
  }
  if (ordinal > (isHalf ? 2 : 4)) return undefined
  const length = isHalf ? 6 : 3
  return partOfYear(reader, placer, start, index + 1, (ordinal - 1) * length, length)
}

/** So many months of the year that the words at `index` tell. */
function partOfYear(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
  index: number,
  skip: number,
  length: number,
): FoundValue {
  const { end, year } = yearAfter(reader, placer, index)
  const range = year === undefined ? undefined : monthRange(year * 12 + skip, length)
  return foundDate(start, end, range)
}

/** "of 2025", "of this year" or nothing after a part of a year. */
function yearAfter(
  reader: WordReader,
  placer: DatePlacer,
  index: number,
): { end: number; year: number | undefined } {
  const at = reader.is(index, of) ? index + 1 : index
  const year = readYear(reader, at)
  if (year !== undefined) return { end: at + 1, year }
  return readYearWords(reader, placer, index) ?? { end: index, year: undefined }
}

/** "Spring 2024", "the summer of 1999". */
export function readSeason(
  reader: WordReader,
  start: number,
  season: number,
): FoundValue | undefined {
  const index = reader.is(start + 1, of) ? start + 2 : start + 1
  const old = index > start + 1 && /^1[0-4]\d\d$/.test(reader.word(index))
  const year = old ? Number(reader.word(index)) : readYear(reader, index)
  return year === undefined ? undefined : foundDate(start, index + 1, seasonOf(year, season))
}

/** "two weeks ago", "a year earlier". */
export function readAgo(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
): FoundValue | undefined {
  const { today } = placer
  const single = reader.is(start, one)
  const amount = single ? undefined : readAmount(reader, start)
  const end = single ? start + 1 : amount?.end
  if (end === undefined || (amount && amount.suffix !== '')) return undefined
  const { period } = reader.meaning(end)
  if (!period || !reader.is(end + 1, later) || isShort(period)) return undefined
  const range =
    reader.is(end + 1, agoOnly) && today !== undefined
      ? daysAgo(today, amount?.amount ?? 1, period)
      : undefined
  return foundDate(start, end + 2, range)
}

const isShort = (period: Meaning['period']): boolean =>
  period === 'second' || period === 'minute' || period === 'hour'
