import { readAmount } from './amounts.ts'
import { type Day, type DayRange, monthRange, yearRange } from './calendar.ts'
import { daysAgo, partOf, seasonOf } from './date-arithmetic.ts'
import {
  foundDate,
  foundYears,
  readDayNumber,
  readDayPair,
  readEra,
  readThrough,
  readYear,
} from './date-parts.ts'
import { DatePlacer, type Relation } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { readNumericDate } from './numeric-dates.ts'
import type { Meaning } from './vocabulary.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const comma = wordSet(',')
const of = wordSet('of')
const the = wordSet('the')
const half = wordSet('half')
const agoOnly = wordSet('ago')
const later = wordSet('ago earlier later')
const few = wordSet('few several recent')
const recent = wordSet('recent')
const weekend = wordSet('weekend')
const fiscal = wordSet('fiscal fy')
const past = wordSet('past')
const lastWord = wordSet('last')
const modal = wordSet('may')
const apostrophe = wordSet("' ’")
const one = wordSet('a an one')
const day = wordSet('day')
const before = wordSet('before')
const between = wordSet('between')
const range = wordSet('to and until till through - – —')
const after = wordSet('after')
const monthPrepositions = wordSet(
  'in since until till by from of during to before after on between through early late mid last next this and that',
)
const joinedPart = /^(early|mid|late)-(.{3,9})$/

/** Reads dates that begin with a word: months, weekdays, "last week", "the first half of 2025", and with a number. */
export class DateReader {
  private readonly reader: WordReader
  private readonly placer: DatePlacer

  constructor(reader: WordReader, today: Day | undefined) {
    this.reader = reader
    this.placer = new DatePlacer(reader, today)
  }

  /** Returns the date that begins at a word. */
  read(start: number): FoundValue | undefined {
    const { reader } = this
    const meaning = reader.meaning(start)
    if (meaning.month !== undefined) return this.monthFirst(start, start)
    if (meaning.weekday !== undefined && reader.hasCapital(start))
      return this.weekday(start, undefined)
    if (meaning.relativeDay !== undefined) return this.relativeDay(start, meaning.relativeDay)
    if (meaning.part !== undefined) return this.part(start)
    if (meaning.relation !== undefined) return this.relation(start)
    if (meaning.ordinal !== undefined) return this.ordinalPeriod(start, meaning.ordinal)
    if (meaning.season !== undefined) return this.season(start, meaning.season)
    if (reader.is(start, fiscal)) {
      return readYear(reader, start + 1) === undefined
        ? undefined
        : foundDate(start, start + 2, undefined)
    }
    if (reader.is(start, apostrophe)) return this.shortDecade(start)
    if (reader.is(start, weekend) && reader.is(start - 1, the))
      return foundDate(start, start + 1, this.placer.weekend(undefined, start))
    if (reader.is(start, day)) return this.dayBeside(start)
    if (reader.is(start, recent) && reader.meaning(start + 1).plural)
      return foundDate(start, start + 2, undefined)
    // "AD 79"
    if (readEra(reader, start) === 'after' && /^[1-9]\d{0,3}$/.test(reader.word(start + 1))) {
      const year = Number(reader.word(start + 1))
      return foundDate(start, start + 2, yearRange(year))
    }
    return readNumericDate(reader, this.placer, start) ?? this.joined(start) ?? this.ago(start)
  }

  /** "July 21, 2017", "July 2017", "Aug. 1", "July 21-23", "May" after "in". */
  private monthFirst(start: number, first: number, relation?: Relation): FoundValue | undefined {
    const { reader, placer } = this
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
        year = this.yearOfRange(end)
        const relative = year === undefined ? this.yearWords(end) : undefined
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
    const relative = this.yearWords(start + 1)
    if (relative) {
      const range =
        relative.year === undefined ? undefined : monthRange(relative.year * 12 + month - 1)
      return foundDate(first, relative.end, range)
    }
    // "May" alone is a month only where a preposition or another month says so.
    if (ambiguous && !this.afterPreposition(first) && reader.meaning(start - 2).month === undefined)
      return undefined
    if (reader.is(start, modal) && !this.afterPreposition(start)) return undefined
    const range = relation
      ? placer.relatedMonth(month, relation)
      : placer.nearestMonth(month, start)
    return foundDate(first, start + 1, range)
  }

  /** The year of "March 3 to March 9, 2028", which the first of the two days has too. */
  private yearOfRange(index: number): number | undefined {
    const { reader } = this
    const follows = reader.meaning(index + 1).month !== undefined && reader.hasCapital(index + 1)
    if (!reader.is(index, range) || !follows) return undefined
    if (readDayNumber(reader, index + 2) === undefined) return undefined
    return readYear(reader, reader.is(index + 3, comma) ? index + 4 : index + 3)
  }

  /** "last year", "this year", "of the year" after a month or a day: the year, and the end of the words. */
  private yearWords(index: number): { end: number; year: number | undefined } | undefined {
    const { reader, placer } = this
    const joined = reader.is(index, of)
    const at = joined ? index + 1 : index
    const { relation } = reader.meaning(at)
    if (!relation && !(joined && reader.is(at, the))) return undefined
    if (reader.meaning(at + 1).period !== 'year') return undefined
    return { end: at + 2, year: placer.relatedYear(relation) }
  }

  private weekday(start: number, relation: Relation | undefined): FoundValue | undefined {
    const { reader } = this
    let index = start + 1
    if (reader.is(index, comma)) index++
    // "Friday, July 21, 2017" and "Friday 21 July" are one date.
    const dayNext = readDayNumber(reader, index + 1) ?? readDayPair(reader, index + 1)
    if (reader.meaning(index).month !== undefined && dayNext !== undefined) {
      const rest = this.monthFirst(index, start)
      if (rest) return rest
    }
    if (
      readDayNumber(reader, index) !== undefined &&
      reader.meaning(index + 1).month !== undefined
    ) {
      const rest = readNumericDate(reader, this.placer, index)
      if (rest) return { ...rest, first: start }
    }
    const { weekday } = reader.meaning(start)
    const range = this.placer.weekday(weekday as number, relation, start)
    return foundDate(relation ? start - 1 : start, start + 1, range)
  }

  private relativeDay(start: number, shift: number): FoundValue {
    return foundDate(start, start + 1, this.shifted(shift))
  }

  /** "the day before yesterday". */
  private dayBeside(start: number): FoundValue | undefined {
    const { reader } = this
    const { relativeDay } = reader.meaning(start + 2)
    if (relativeDay === undefined) return undefined
    if (reader.is(start + 1, before))
      return foundDate(start, start + 3, this.shifted(relativeDay - 1))
    if (reader.is(start + 1, after))
      return foundDate(start, start + 3, this.shifted(relativeDay + 1))
    return undefined
  }

  private shifted(days: number): DayRange | undefined {
    const { today } = this.placer
    return today === undefined ? undefined : { first: today + days, last: today + days }
  }

  /** "early 2024", "late last year", "mid-July", "the late 1990s". */
  private part(start: number): FoundValue | undefined {
    const { reader } = this
    const index = reader.word(start + 1) === '-' ? start + 2 : start + 1
    const { part } = reader.meaning(start)
    const { month, relation } = reader.meaning(index)
    if (month !== undefined) {
      const rest = this.monthFirst(index, index)
      // "early July 21" is the morning of a day.
      return rest && (readDayNumber(reader, index + 1) ? undefined : cut(rest, start, part))
    }
    if (relation !== undefined) {
      const rest = this.relation(index)
      return rest && cut(rest, start, part)
    }
    const numeric = reader.numeral(index)
      ? readNumericDate(reader, this.placer, index)
      : reader.is(index, apostrophe)
        ? this.shortDecade(index)
        : undefined
    return numeric && numeric.end - index <= 2 ? cut(numeric, start, part) : undefined
  }

  /** "mid-1990s", "late-2024", in one word. */
  private joined(start: number): FoundValue | undefined {
    const match = joinedPart.exec(this.reader.word(start).toLowerCase())
    const decade = match && /^((?:1[5-9]|20)\d)(\d)(s?)$/.exec(match[2] as string)
    if (!decade) return undefined
    const year = Number(`${decade[1]}${decade[2]}`)
    const range = decade[3] ? yearRange(year, year + 9) : yearRange(year)
    return foundDate(start, start + 1, partOf(range, match[1] as 'mid'))
  }

  /** "last week", "this year", "next three months", "the past decade". */
  private relation(start: number): FoundValue | undefined {
    const { reader, placer } = this
    const relation = reader.meaning(start).relation as Relation
    const follow = reader.meaning(start + 1)
    const firm = relation === 'last' || relation === 'next' || relation === 'this'
    if (follow.weekday !== undefined && firm) return this.weekday(start + 1, relation)
    if (follow.month !== undefined && reader.hasCapital(start + 1))
      return this.monthFirst(start + 1, start, relation)
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
    const amount = readAmount(reader, start + 1)
    const end = amount?.end ?? (reader.is(start + 1, few) ? start + 2 : undefined)
    if (end === undefined) return undefined
    const { period } = reader.meaning(end)
    if (!period || isShort(period)) return undefined
    const range = amount ? placer.span(amount.amount, period, relation) : undefined
    return foundDate(start, end + 1, range)
  }

  /** "the first half of 2025", "second quarter", "21st century", "the first five months of 2025". */
  private ordinalPeriod(start: number, ordinal: number): FoundValue | undefined {
    const { reader } = this
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
      return this.partOfYear(start, amount.end + 1, 0, Math.min(12, amount.amount))
    }
    if (ordinal > (isHalf ? 2 : 4)) return undefined
    const length = isHalf ? 6 : 3
    return this.partOfYear(start, index + 1, (ordinal - 1) * length, length)
  }

  /** So many months of the year that the words at `index` tell. */
  private partOfYear(start: number, index: number, skip: number, length: number): FoundValue {
    const { end, year } = this.yearAfter(index)
    const range = year === undefined ? undefined : monthRange(year * 12 + skip, length)
    return foundDate(start, end, range)
  }

  /** "of 2025", "of this year" or nothing after a part of a year. */
  private yearAfter(index: number): { end: number; year: number | undefined } {
    const { reader } = this
    const at = reader.is(index, of) ? index + 1 : index
    const year = readYear(reader, at)
    if (year !== undefined) return { end: at + 1, year }
    return this.yearWords(index) ?? { end: index, year: undefined }
  }

  private season(start: number, season: number): FoundValue | undefined {
    const { reader } = this
    const index = reader.is(start + 1, of) ? start + 2 : start + 1
    const old = index > start + 1 && /^1[0-4]\d\d$/.test(reader.word(index))
    const year = old ? Number(reader.word(index)) : readYear(reader, index)
    return year === undefined ? undefined : foundDate(start, index + 1, seasonOf(year, season))
  }

  private shortDecade(start: number): FoundValue | undefined {
    const { reader } = this
    const word = reader.isTight(start + 1) ? reader.word(start + 1) : ''
    if (!/^\d0s$/.test(word)) return undefined
    const year = 1900 + Number(word.slice(0, 2))
    return foundDate(start, start + 2, yearRange(year, year + 9))
  }

  /** "two weeks ago", "a year earlier". */
  private ago(start: number): FoundValue | undefined {
    const { reader } = this
    const { today } = this.placer
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

  private afterPreposition(first: number): boolean {
    return this.reader.is(first - 1, monthPrepositions)
  }
}

const isShort = (period: Meaning['period']): boolean =>
  period === 'second' || period === 'minute' || period === 'hour'

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
