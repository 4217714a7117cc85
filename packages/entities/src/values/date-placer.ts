import { WordFlag } from '../tagger/words.ts'
import {
  civil,
  type Day,
  type DayRange,
  dayOf,
  isDay,
  monthRange,
  weekRange,
  yearRange,
} from './calendar.ts'
import { seasonOf, shiftDay, weekendOf } from './date-arithmetic.ts'
import type { Meaning, Period } from './vocabulary.ts'
import { type WordReader, wordSet } from './word-reader.ts'

export type Relation = NonNullable<Meaning['relation']>

const futureWords = wordSet(
  'will shall scheduled due expected planned plans set upcoming would starting begins starts takes ahead deadline until till resume resumes reopen reopens opens ends expires runs kicks faces hosts travels visits returns meets arrives go goes head heads',
)
const on = wordSet('on in')
const by = wordSet('by')
const since = wordSet('since')
const from = wordSet('from')
const to = wordSet('to')
const through = wordSet('through until till')
const present = wordSet('is are')
const deadlineWords = wordSet('deadline')
const pastWords = wordSet(
  `met was were had fell rose won began held took came went made left lost died broke hit struck led gave sold bought
  became grew got ran saw sent spent stood cut quit paid shot found beat drew built signed`.replace(
    /\s+/g,
    ' ',
  ),
)

/** Steps from this period to the one meant; undefined for "past" and "coming", which name no whole period. */
const shiftOf = (relation: Relation | undefined): number | undefined =>
  relation === 'last' ? -1 : relation === 'next' ? 1 : relation === 'this' ? 0 : undefined

/** Places dates that are told relative to the article's day, or by less than a year, a month and a day. */
export class DatePlacer {
  /** The article's day; undefined where it is unknown, and then so is every date that needs it. */
  readonly today: Day | undefined
  private readonly reader: WordReader

  constructor(reader: WordReader, today: Day | undefined) {
    this.reader = reader
    this.today = today
  }

  /** The day so many days after the article's. */
  shifted(days: number): DayRange | undefined {
    const { today } = this
    return today === undefined ? undefined : { first: today + days, last: today + days }
  }

  /** The days of a month, of the year that puts them nearest to the article where none is told. */
  days(
    month: number,
    day: number,
    lastDay: number | undefined,
    year: number | undefined,
    at: number,
  ): DayRange | undefined {
    const resolved =
      year ?? this.yearOfWeekday(month, day, at) ?? this.nearestYear(month, day, this.reach(at))
    if (resolved === undefined || !isDay(resolved, month, day)) return undefined
    const first = dayOf(resolved, month, day)
    const last =
      lastDay && lastDay > day && isDay(resolved, month, lastDay)
        ? dayOf(resolved, month, lastDay)
        : first
    return { first, last }
  }

  /** A month without a year: what was done "in November" was done in the last one. */
  nearestMonth(month: number, at: number): DayRange | undefined {
    const year = this.nearestYear(month, 1, this.reach(at))
    return year === undefined ? undefined : monthRange(year * 12 + month - 1)
  }

  /** "last November", "this May". */
  relatedMonth(month: number, relation: Relation): DayRange | undefined {
    if (this.today === undefined) return undefined
    const now = civil(this.today)
    const current = now.year * 12 + now.month - 1
    const same = now.year * 12 + month - 1
    if (relation === 'last' || relation === 'past')
      return monthRange(same < current ? same : same - 12)
    if (relation === 'next' || relation === 'coming')
      return monthRange(same > current ? same : same + 12)
    return monthRange(same)
  }

  /** "last week", "this quarter", "next year". */
  relatedPeriod(period: Period, relation: Relation | undefined): DayRange | undefined {
    const { today } = this
    const shift = shiftOf(relation)
    if (today === undefined || shift === undefined) return undefined
    const { year, month } = civil(today)
    switch (period) {
      case 'week':
        return weekRange(today + shift * 7)
      case 'month':
        return monthRange(year * 12 + month - 1 + shift)
      case 'quarter':
        return monthRange(year * 12 + (Math.floor((month - 1) / 3) + shift) * 3, 3)
      case 'year':
        return yearRange(year + shift)
      default:
        return undefined
    }
  }

  /** The year of "last year", "next year", "this year" or "the year". */
  relatedYear(relation: Relation | undefined): number | undefined {
    const shift = shiftOf(relation ?? 'this')
    return this.today === undefined || shift === undefined
      ? undefined
      : civil(this.today).year + shift
  }

  /** "last summer": the last one that is over; "next summer": the first to come; "this summer": that of the year. */
  relatedSeason(season: number, relation: Relation | undefined): DayRange | undefined {
    const { today } = this
    if (today === undefined || relation === undefined) return undefined
    const { year } = civil(today)
    const range = seasonOf(year, season)
    if (!range || relation === 'this') return range
    if (relation === 'last' || relation === 'past')
      return range.last < today ? range : seasonOf(year - 1, season)
    return range.first > today ? range : seasonOf(year + 1, season)
  }

  /** "last weekend", and "the weekend": the one to come where the words before speak of what lies ahead. */
  weekend(relation: Relation | undefined, at: number): DayRange | undefined {
    const { today } = this
    if (today === undefined) return undefined
    if (relation !== undefined) {
      return weekendOf(
        today,
        relation === 'last' || relation === 'past' ? -1 : relation === 'next' ? 1 : 0,
      )
    }
    const { weekday } = civil(today)
    return weekendOf(today, weekday === 0 || weekday === 6 || this.isFuture(at) ? 0 : -1)
  }

  /** A weekday: the last one up to the article's day, or the next one where it lies ahead. */
  weekday(weekday: number, relation: Relation | undefined, at: number): DayRange | undefined {
    const { today } = this
    if (today === undefined) return undefined
    const begun = this.rangeStart(at)
    if (begun !== undefined && relation === undefined) {
      const from = this.weekday(begun, undefined, at - 2)?.first as number
      const day = from + ((weekday - begun + 7) % 7)
      return { first: day, last: day }
    }
    const back = (civil(today).weekday - weekday + 7) % 7
    let day = today - back
    if ((relation === 'last' || relation === 'past') && back === 0) day = today - 7
    else if (relation === 'next' || relation === 'coming') day = today + 7 - back
    else if (relation !== 'last' && relation !== 'past' && back > 0) {
      if (relation === 'this' || this.isFuture(at)) day = today + 7 - back
    }
    return { first: day, last: day }
  }

  /** The weekday that "from Thursday to Sunday" begins with, where the one at a word ends it. */
  private rangeStart(at: number): number | undefined {
    const { reader } = this
    const ends = reader.is(at - 1, through) || (reader.is(at - 1, to) && reader.is(at - 3, from))
    return ends ? reader.meaning(at - 2).weekday : undefined
  }

  /** "the past six months": the time up to the article's day, or from it. */
  span(amount: number, period: Period, relation: Relation | undefined): DayRange | undefined {
    const { today } = this
    if (today === undefined || !Number.isInteger(amount) || amount > 3000) return undefined
    const ahead = relation === 'next' || relation === 'coming'
    const edge = shiftDay(today, ahead ? amount : -amount, period)
    if (edge === undefined) return undefined
    return ahead ? { first: today, last: edge } : { first: edge, last: today }
  }

  /** Days that a date without a year may lie ahead of the article. */
  private reach(at: number): number {
    if (this.reader.is(at - 1, since)) return 0
    return this.isFuture(at) ? 250 : this.isPast(at) ? 0 : 100
  }

  /** The one year around the article's in which a day falls on the weekday before it: "Tuesday, Nov. 4". */
  private yearOfWeekday(month: number, day: number, at: number): number | undefined {
    const { today, reader } = this
    const { weekday } = reader.meaning(/^[,(]$/.test(reader.word(at - 1)) ? at - 2 : at - 1)
    if (today === undefined || weekday === undefined) return undefined
    const { year } = civil(today)
    return [year, year + 1, year - 1].find(
      (candidate) =>
        isDay(candidate, month, day) && civil(dayOf(candidate, month, day)).weekday === weekday,
    )
  }

  /** The latest year that puts a day at most `reach` days after the article. */
  private nearestYear(month: number, day: number, reach: number): number | undefined {
    const { today } = this
    if (today === undefined) return undefined
    const { year } = civil(today)
    for (const candidate of [year + 1, year, year - 1]) {
      if (isDay(candidate, month, day) && dayOf(candidate, month, day) - today <= reach)
        return candidate
    }
    return undefined
  }

  /** Whether the words before, in the same sentence, speak of what lies ahead. */
  private isFuture(start: number): boolean {
    const { reader } = this
    return (
      this.before(
        start,
        12,
        (index) =>
          reader.is(index, futureWords) || (reader.is(index, present) && reader.is(index + 1, to)),
      ) ||
      reader.is(start - 1, by) ||
      (reader.is(start - 1, on) && reader.is(start - 2, present)) ||
      reader.is(start + 1, deadlineWords) ||
      reader.is(start + 2, deadlineWords)
    )
  }

  /** Whether a verb in the past stands close before. */
  private isPast(start: number): boolean {
    const { reader } = this
    return this.before(
      start,
      7,
      (index) => reader.is(index, pastWords) || /^[a-z]{2,}ed$/.test(reader.word(index)),
    )
  }

  private before(start: number, reach: number, holds: (index: number) => boolean): boolean {
    const { reader } = this
    for (let index = start - 1; index >= Math.max(0, start - reach); index--) {
      if (/^[.;!?]$/.test(reader.word(index)) || (reader.flag(index + 1) & WordFlag.line) !== 0)
        return false
      if (holds(index)) return true
    }
    return false
  }
}
