import { monthRange } from './calendar.ts'
import {
  foundDate,
  readDayNumber,
  readDayPair,
  readThrough,
  readYear,
  readYearWords,
} from './date-parts.ts'
import type { DatePlacer, Relation } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { readNumericDate } from './numeric-dates.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const comma = wordSet(',')
const of = wordSet('of')
const modal = wordSet('may')
const range = wordSet('to and until till through - – —')
const monthPrepositions = wordSet(
  'in since until till by from of during to before after on between through early late mid last next this and that',
)

/** "July 21, 2017", "July 2017", "Aug. 1", "July 21-23", "May" after "in". */
export function readMonthDate(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
  first: number,
  relation?: Relation,
): FoundValue | undefined {
  const { month, ambiguous } = reader.meaning(start)
  if (month === undefined || !reader.hasCapital(start)) return undefined
  const pair = readDayPair(reader, start + 1)
  const day = pair?.first ?? readDayNumber(reader, start + 1)
  if (day !== undefined) {
    let end = start + 2
    const through = pair ? undefined : readThrough(reader, end, day)
    const lastDay = pair?.last ?? through?.day
    if (through) end = through.end
    let year = readYear(reader, reader.is(end, comma) ? end + 1 : end)
    if (year !== undefined) end += reader.is(end, comma) ? 2 : 1
    else {
      year = yearOfRange(reader, placer, end)
      const relative = year === undefined ? readYearWords(reader, placer, end) : undefined
      if (relative) {
        year = relative.year
        end = relative.end
        if (year === undefined) return foundDate(first, end, undefined)
      }
    }
    return foundDate(first, end, placer.days(month, day, lastDay, year, start))
  }
  let index = start + 1
  if (reader.is(index, comma) || reader.is(index, of)) index++
  const year = readYear(reader, index)
  if (year !== undefined) return foundDate(first, index + 1, monthRange(year * 12 + month - 1))
  const relative = readYearWords(reader, placer, start + 1)
  if (relative) {
    const range =
      relative.year === undefined ? undefined : monthRange(relative.year * 12 + month - 1)
    return foundDate(first, relative.end, range)
  }
  // "May" alone is a month only where a preposition or another month says so.
  const told = afterPreposition(reader, first) || reader.meaning(first).part !== undefined
  if (ambiguous && !told && reader.meaning(start - 2).month === undefined) return undefined
  if (reader.is(start, modal) && !told && !afterPreposition(reader, start)) return undefined
  const range = relation ? placer.relatedMonth(month, relation) : placer.nearestMonth(month, start)
  return foundDate(first, start + 1, range)
}

/** The year of "March 3 to March 9, 2028" or "… next year", which the first of the two days has too. */
function yearOfRange(reader: WordReader, placer: DatePlacer, index: number): number | undefined {
  const follows = reader.meaning(index + 1).month !== undefined && reader.hasCapital(index + 1)
  if (!reader.is(index, range) || !follows) return undefined
  if (readDayNumber(reader, index + 2) === undefined) return undefined
  const year = readYear(reader, reader.is(index + 3, comma) ? index + 4 : index + 3)
  return year ?? readYearWords(reader, placer, index + 3)?.year
}

/** "Friday", "Friday, July 21, 2017", "Friday 21 July". */
export function readWeekday(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
  relation: Relation | undefined,
): FoundValue | undefined {
  let index = start + 1
  if (reader.is(index, comma)) index++
  // "Friday, July 21, 2017" and "Friday 21 July" are one date.
  const dayNext = readDayNumber(reader, index + 1) ?? readDayPair(reader, index + 1)
  if (reader.meaning(index).month !== undefined && dayNext !== undefined) {
    const rest = readMonthDate(reader, placer, index, start)
    if (rest) return rest
  }
  if (readDayNumber(reader, index) !== undefined && reader.meaning(index + 1).month !== undefined) {
    const rest = readNumericDate(reader, placer, index)
    if (rest) return { ...rest, first: start }
  }
  const { weekday, plural } = reader.meaning(start)
  // "On Fridays" is no one day.
  if (plural) return foundDate(start, start + 1, undefined)
  const range = placer.weekday(weekday as number, relation, start)
  return foundDate(relation ? start - 1 : start, start + 1, range)
}

function afterPreposition(reader: WordReader, first: number): boolean {
  return reader.is(first - 1, monthPrepositions)
}
