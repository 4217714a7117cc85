import { yearRange } from './calendar.ts'
import { decadeOf, partOf } from './date-arithmetic.ts'
import { foundDate, readDayNumber } from './date-parts.ts'
import type { DatePlacer } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { readMonthDate } from './month-dates.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readRelation } from './period-dates.ts'
import type { Meaning } from './vocabulary.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const apostrophe = wordSet("' ’")
const joinedPart = /^(early|mid|late)-(.{3,9})$/

/** "early 2024", "late last year", "mid-July", "the late 1990s". */
export function readPart(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
): FoundValue | undefined {
  const index = reader.word(start + 1) === '-' ? start + 2 : start + 1
  const { part } = reader.meaning(start)
  const { month, relation } = reader.meaning(index)
  if (month !== undefined) {
    const rest = readMonthDate(reader, placer, index, start)
    // "early July 21" is the morning of a day.
    return rest && (readDayNumber(reader, index + 1) ? undefined : cut(rest, start, part))
  }
  if (relation !== undefined) {
    const rest = readRelation(reader, placer, index)
    return rest && cut(rest, start, part)
  }
  const numeric = reader.numeral(index)
    ? readNumericDate(reader, placer, index)
    : reader.is(index, apostrophe)
      ? readShortDecade(reader, index)
      : undefined
  return numeric && numeric.end - index <= 2 ? cut(numeric, start, part) : undefined
}

/** "mid-1990s", "late-2024", in one word. */
export function readJoinedPart(reader: WordReader, start: number): FoundValue | undefined {
  const match = joinedPart.exec(reader.word(start).toLowerCase())
  const decade = match && /^((?:1[5-9]|20)\d)(\d)(s?)$/.exec(match[2] as string)
  if (!decade) return undefined
  const year = Number(`${decade[1]}${decade[2]}`)
  const range = decade[3] ? decadeOf(year) : yearRange(year)
  return foundDate(start, start + 1, partOf(range, match[1] as 'mid'))
}

/** "'90s" */
export function readShortDecade(reader: WordReader, start: number): FoundValue | undefined {
  const word = reader.isTight(start + 1) ? reader.word(start + 1) : ''
  if (!/^\d0s$/.test(word)) return undefined
  const year = 1900 + Number(word.slice(0, 2))
  return foundDate(start, start + 2, yearRange(year, year + 9))
}

/** The early, middle or late third of a date, from `first` on. */
function cut(date: FoundValue, first: number, part: Meaning['part']): FoundValue {
  const { value, end } = date
  if (value?.kind !== 'interval') return { ...date, first }
  const day = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)
  return foundDate(
    first,
    end,
    partOf({ first: day(value.earliest), last: day(value.latest) }, part),
  )
}
