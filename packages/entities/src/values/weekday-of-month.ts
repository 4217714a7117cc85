import { civil, type DayRange, readIsoDay } from './calendar.ts'
import { foundDate } from './date-parts.ts'
import type { DatePlacer } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { readMonthDate } from './month-dates.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const joints = wordSet('of in')
const last = wordSet('last')

/** Returns the day of "first Sunday in June", "last Friday of March 2030", "second Tuesday of November". */
export function readWeekdayOfMonth(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
): FoundValue | undefined {
  const ordinal = reader.is(start, last) ? -1 : reader.meaning(start).ordinal
  const { weekday, plural } = reader.meaning(start + 1)
  if (ordinal === undefined || weekday === undefined || plural) return undefined
  if (ordinal > 5 || !reader.is(start + 2, joints)) return undefined
  const month = readMonthDate(reader, placer, start + 3, start)
  if (!month) return undefined
  const { value } = month
  if (value?.kind !== 'interval') return month
  const [first, end] = [readIsoDay(value.earliest), readIsoDay(value.latest)]
  if (first === undefined || end === undefined || end - first < 27) return undefined
  return foundDate(start, month.end, nthWeekday({ first, last: end }, weekday, ordinal))
}

/** The first weekday of a month, the second, … or, by -1, the last; undefined where it has none. */
function nthWeekday(month: DayRange, weekday: number, ordinal: number): DayRange | undefined {
  const ahead = (weekday - civil(month.first).weekday + 7) % 7
  const back = (civil(month.last).weekday - weekday + 7) % 7
  const day = ordinal < 0 ? month.last - back : month.first + ahead + 7 * (ordinal - 1)
  return day <= month.last ? { first: day, last: day } : undefined
}
