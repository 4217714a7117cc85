import { type Day, yearRange } from './calendar.ts'
import { foundDate, readEra, readYear } from './date-parts.ts'
import { DatePlacer } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { readMonthDate, readWeekday } from './month-dates.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readJoinedPart, readPart, readShortDecade } from './parts-of-dates.ts'
import { readAgo, readOrdinalPeriod, readRelation, readSeason } from './period-dates.ts'
import { readWeekdayOfMonth } from './weekday-of-month.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const the = wordSet('the')
const recent = wordSet('recent')
const weekend = wordSet('weekend')
const fiscal = wordSet('fiscal fy')
const apostrophe = wordSet("' ’")
const day = wordSet('day')
const before = wordSet('before')
const after = wordSet('after')

/** Returns a function that reads the date that begins at a word: "July 3", "last week", "2025-07-26". */
export function createDateReader(
  reader: WordReader,
  today: Day | undefined,
): (start: number) => FoundValue | undefined {
  const placer = new DatePlacer(reader, today)

  return function readDate(start) {
    const { month, weekday, relativeDay, part, relation, ordinal, season } = reader.meaning(start)
    if (month !== undefined) return readMonthDate(reader, placer, start, start)
    if (weekday !== undefined && reader.hasCapital(start))
      return readWeekday(reader, placer, start, undefined)
    if (relativeDay !== undefined) return foundDate(start, start + 1, placer.shifted(relativeDay))
    if (part !== undefined) return readPart(reader, placer, start)
    if (relation !== undefined || ordinal !== undefined) {
      const day = readWeekdayOfMonth(reader, placer, start)
      if (day) return day
    }
    if (relation !== undefined) return readRelation(reader, placer, start)
    if (ordinal !== undefined) return readOrdinalPeriod(reader, placer, start, ordinal)
    if (season !== undefined) return readSeason(reader, start, season)
    if (reader.is(start, fiscal)) {
      return readYear(reader, start + 1) === undefined
        ? undefined
        : foundDate(start, start + 2, undefined)
    }
    if (reader.is(start, apostrophe)) return readShortDecade(reader, start)
    if (reader.is(start, weekend) && reader.is(start - 1, the))
      return foundDate(start, start + 1, placer.weekend(undefined, start))
    if (reader.is(start, day)) return dayBeside(start)
    if (reader.is(start, recent) && reader.meaning(start + 1).plural)
      return foundDate(start, start + 2, undefined)
    // "AD 79"
    if (readEra(reader, start) === 'after' && /^[1-9]\d{0,3}$/.test(reader.word(start + 1))) {
      const year = Number(reader.word(start + 1))
      return foundDate(start, start + 2, yearRange(year))
    }
    return (
      readNumericDate(reader, placer, start) ??
      readJoinedPart(reader, start) ??
      readAgo(reader, placer, start)
    )
  }

  /** "the day before yesterday". */
  function dayBeside(start: number): FoundValue | undefined {
    const { relativeDay } = reader.meaning(start + 2)
    const step = reader.is(start + 1, before) ? -1 : reader.is(start + 1, after) ? 1 : 0
    if (relativeDay === undefined || step === 0) return undefined
    return foundDate(start, start + 3, placer.shifted(relativeDay + step))
  }
}
