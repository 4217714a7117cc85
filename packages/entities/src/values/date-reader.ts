import { WordFlag } from '../tagger/words.ts'
import { readAmount } from './amounts.ts'
import {
  civil,
  type Day,
  type DayRange,
  dayOf,
  isDay,
  isoDay,
  monthRange,
  weekRange,
  yearRange,
} from './calendar.ts'
import type { FoundValue } from './found-value.ts'
import type { Period } from './vocabulary.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const comma = wordSet(',')
const of = wordSet('of')
const the = wordSet('the')
const inWords = wordSet(
  'in of by since until till during from to before after between through around early late mid fiscal for and or about',
)
const half = wordSet('half')
const ago = wordSet('ago earlier')
const few = wordSet('few several recent')
const weekend = wordSet('weekend')
const fiscal = wordSet('fiscal fy')
const lastWord = wordSet('last')
const modal = wordSet('may')
const apostrophe = wordSet("' ’")
const futureWords = wordSet(
  'will shall scheduled due expected planned plans set upcoming would starting begins starts takes ahead deadline until till by',
)
const monthPrepositions = wordSet(
  'in since until till by from of during to before after on between through early late mid last next this and',
)
const dash = wordSet('- – — to')

/** The parts of dates that need the article's day to be placed. */
export class DateReader {
  private readonly reader: WordReader
  /** The article's day; undefined where it is unknown. */
  private readonly today: Day | undefined

  constructor(reader: WordReader, today: Day | undefined) {
    this.reader = reader
    this.today = today
  }

  /** Returns the date that begins at a word. */
  read(start: number): FoundValue | undefined {
    const { reader } = this
    const meaning = reader.meaning(start)
    if (meaning.month !== undefined) return this.monthFirst(start, start)
    if (meaning.weekday !== undefined && reader.hasCapital(start)) return this.weekday(start)
    if (meaning.relativeDay !== undefined) return this.relativeDay(start, meaning.relativeDay)
    if (meaning.part !== undefined) return this.part(start)
    if (meaning.relation !== undefined) return this.relation(start)
    if (meaning.ordinal !== undefined) return this.ordinalPeriod(start, meaning.ordinal)
    if (meaning.season !== undefined) return this.season(start, meaning.season)
    if (reader.is(start, fiscal)) {
      const year = this.year(start + 1)
      return year === undefined ? undefined : found(start, start + 2, undefined)
    }
    if (reader.is(start, apostrophe)) return this.shortDecade(start)
    const numeric = this.numeric(start)
    return numeric ?? this.ago(start)
  }

  /** "July 21, 2017", "July 2017", "Aug. 1", "July 21-23", "May" after "in". */
  private monthFirst(start: number, first: number): FoundValue | undefined {
    const { reader } = this
    const { month, ambiguous } = reader.meaning(start)
    if (month === undefined || !reader.hasCapital(start)) return undefined
    const day = this.dayNumber(start + 1)
    if (day !== undefined) {
      let end = start + 2
      const through = this.through(end)
      const lastDay = through?.day
      if (through) end = through.end
      let year: number | undefined
      if (reader.is(end, comma)) {
        year = this.year(end + 1)
        if (year !== undefined) end += 2
      } else {
        year = this.year(end)
        if (year !== undefined) end++
      }
      if (year === undefined) {
        const relative = this.yearWords(end)
        if (relative) {
          year = relative.year
          end = relative.end
          if (year === undefined) return found(first, end, undefined)
        }
      }
      return found(first, end, this.dayRange(month, day, lastDay, year, start))
    }
    let index = start + 1
    if (reader.is(index, comma) || reader.is(index, of)) index++
    const year = this.year(index)
    if (year !== undefined) return found(first, index + 1, monthRange(year * 12 + month - 1))
    const relative = this.yearWords(start + 1)
    if (relative) {
      return found(
        first,
        relative.end,
        relative.year === undefined ? undefined : monthRange(relative.year * 12 + month - 1),
      )
    }
    // "May" alone is a month only where a preposition or another month says so.
    if (
      ambiguous &&
      !this.afterPreposition(first) &&
      reader.meaning(start - 2).month === undefined
    ) {
      return undefined
    }
    if (reader.is(start, modal) && !this.afterPreposition(first)) return undefined
    const relation = reader.meaning(first - 1).relation
    const range = relation ? this.relatedMonth(month, relation) : this.nearestMonth(month, start)
    return found(first, start + 1, range)
  }

  /** "last year", "this year" after a month or a day: the year, and the end of the words. */
  private yearWords(index: number): { end: number; year: number | undefined } | undefined {
    const { reader, today } = this
    const at = reader.is(index, of) ? index + 1 : index
    const { relation } = reader.meaning(at)
    if (!relation || reader.meaning(at + 1).period !== 'year') return undefined
    const shift =
      relation === 'last' ? -1 : relation === 'next' ? 1 : relation === 'this' ? 0 : undefined
    const year = today === undefined || shift === undefined ? undefined : civil(today).year + shift
    return { end: at + 2, year }
  }

  private weekday(start: number): FoundValue | undefined {
    const { reader, today } = this
    const { weekday } = reader.meaning(start)
    let index = start + 1
    if (reader.is(index, comma)) index++
    // "Friday, July 21, 2017" and "Friday 21 July" are one date.
    if (reader.meaning(index).month !== undefined && this.dayNumber(index + 1) !== undefined) {
      const rest = this.monthFirst(index, start)
      if (rest) return rest
    }
    if (this.dayNumber(index) !== undefined && reader.meaning(index + 1).month !== undefined) {
      const rest = this.numeric(index)
      if (rest) return { ...rest, first: start }
    }
    const before = reader.meaning(start - 1).relation
    let range: DayRange | undefined
    if (today !== undefined && weekday !== undefined) {
      const back = (civil(today).weekday - weekday + 7) % 7
      let day = today - back
      if (before === 'last' || before === 'past') day = back === 0 ? today - 7 : today - back
      else if (before === 'next' || before === 'coming') day = today + 7 - back
      else if (back > 0 && (before === 'this' || this.isFuture(start))) day = today + 7 - back
      range = { first: day, last: day }
    }
    const first = before === 'last' || before === 'next' || before === 'this' ? start - 1 : start
    return found(first, start + 1, range)
  }

  private relativeDay(start: number, shift: number): FoundValue {
    const day = this.today === undefined ? undefined : this.today + shift
    return found(start, start + 1, day === undefined ? undefined : { first: day, last: day })
  }

  /** "early 2024", "late last year", "mid-July". */
  private part(start: number): FoundValue | undefined {
    const { reader } = this
    const index = reader.word(start + 1) === '-' ? start + 2 : start + 1
    const year = this.year(index)
    if (year !== undefined)
      return found(start, index + 1, partOf(yearRange(year), reader.meaning(start).part))
    const { month, relation } = reader.meaning(index)
    const rest =
      month !== undefined
        ? this.monthFirst(index, index)
        : relation !== undefined
          ? this.relation(index)
          : undefined
    return rest && { ...rest, first: start }
  }

  /** "last week", "this year", "next three months", "the past decade". */
  private relation(start: number): FoundValue | undefined {
    const { reader, today } = this
    const { relation } = reader.meaning(start)
    const follow = reader.meaning(start + 1)
    if (follow.weekday !== undefined && relation !== 'past' && relation !== 'coming')
      return this.weekday(start + 1)
    if (follow.month !== undefined && reader.hasCapital(start + 1))
      return this.monthFirst(start + 1, start)
    if (reader.is(start + 1, weekend)) {
      return found(start, start + 2, today === undefined ? undefined : weekendOf(today, relation))
    }
    if (follow.season !== undefined && relation !== 'past')
      return found(start, start + 2, undefined)
    if (follow.period !== undefined) {
      if (follow.plural && !reader.is(start, lastWord)) {
        return relation === 'past' ? found(start, start + 2, undefined) : undefined
      }
      if (follow.period === 'second' || follow.period === 'minute' || follow.period === 'hour')
        return undefined
      return found(start, start + 2, this.related(follow.period, relation))
    }
    if (relation === 'this') return undefined
    const amount = readAmount(reader, start + 1)
    const few2 = reader.is(start + 1, few) ? start + 2 : undefined
    const end = amount?.end ?? few2
    if (end === undefined) return undefined
    const { period } = reader.meaning(end)
    if (!period || period === 'second' || period === 'minute' || period === 'hour') return undefined
    return found(start, end + 1, amount ? this.span(amount.amount, period, relation) : undefined)
  }

  /** "the first half of 2025", "second quarter", "21st century". */
  private ordinalPeriod(start: number, ordinal: number): FoundValue | undefined {
    const { reader } = this
    const index = start + 1
    const isHalf = reader.is(index, half)
    const { period } = reader.meaning(index)
    if (period === 'century') {
      return found(start, index + 1, yearRange(ordinal * 100 - 99, ordinal * 100))
    }
    if (!isHalf && period !== 'quarter') {
      // "the first five months of 2025"
      const amount = ordinal === 1 ? readAmount(reader, index) : undefined
      if (!amount || reader.meaning(amount.end).period !== 'month') return undefined
      const year = this.yearAfter(amount.end + 1)
      const range =
        year.year === undefined
          ? undefined
          : monthRange(year.year * 12, Math.min(12, amount.amount))
      return found(start, year.end, range)
    }
    if (ordinal > (isHalf ? 2 : 4)) return undefined
    const year = this.yearAfter(index + 1)
    const length = isHalf ? 6 : 3
    return found(
      start,
      year.end,
      year.year === undefined
        ? undefined
        : monthRange(year.year * 12 + (ordinal - 1) * length, length),
    )
  }

  /** "of 2025", "of this year" or nothing after a part of a year. */
  private yearAfter(index: number): { end: number; year: number | undefined } {
    const { reader } = this
    let at = index
    if (reader.is(at, of)) at++
    if (reader.is(at, the)) at++
    const year = this.year(at)
    if (year !== undefined) return { end: at + 1, year }
    return this.yearWords(at) ?? { end: index, year: undefined }
  }

  private season(start: number, season: number): FoundValue | undefined {
    const { reader } = this
    let index = start + 1
    if (reader.is(index, of)) index++
    const year = this.year(index)
    if (year === undefined) return undefined
    // Seasons of the northern hemisphere; winter reaches into the next year.
    return found(
      start,
      index + 1,
      season === 0 ? undefined : monthRange(year * 12 + season * 3 - 1, 3),
    )
  }

  private shortDecade(start: number): FoundValue | undefined {
    const { reader } = this
    const word = reader.isTight(start + 1) ? reader.word(start + 1) : ''
    if (!/^\d0s$/.test(word)) return undefined
    const year = 1900 + Number(word.slice(0, 2))
    return found(start, start + 2, yearRange(year, year + 9))
  }

  /** "21 July 2017", "2025-07-26", "7/26/2025", "1990s", "in 2024", "19th century". */
  private numeric(start: number): FoundValue | undefined {
    const { reader } = this
    if (!reader.numeral(start)) {
      const word = reader.word(start)
      return /^(?:q[1-4]|fy\d{2,4}|h[12])$/i.test(word) ? this.quarterCode(start, word) : undefined
    }
    const word = reader.word(start)
    const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
    if (written) return wholeDate(start, Number(written[1]), Number(written[2]), Number(written[3]))
    const slashed = /^(\d{1,2})([/.])(\d{1,2})[/.](\d{4}|\d{2})$/.exec(word)
    if (slashed) return this.slashed(start, slashed)
    const decade = /^(\d{3}0)s$/.exec(word)
    if (decade) {
      const year = Number(decade[1])
      return found(start, start + 1, yearRange(year, year + (year % 100 === 0 ? 99 : 9)))
    }
    const century = /^(\d{1,2})(?:st|nd|rd|th)(-century)?$/.exec(word.toLowerCase())
    if (century && (century[2] || reader.meaning(start + 1).period === 'century')) {
      const number = Number(century[1])
      return found(start, start + (century[2] ? 1 : 2), yearRange(number * 100 - 99, number * 100))
    }
    const days = /^(\d{1,2})[-–](\d{1,2})$/.exec(word)
    if (days && reader.meaning(start + 1).month !== undefined && reader.hasCapital(start + 1)) {
      const month = reader.meaning(start + 1).month as number
      return this.dayFirst(start, Number(days[1]), month, start + 1, Number(days[2]))
    }
    const years = /^((?:1[5-9]|20)\d\d)[-–/]((?:1[5-9]|20)\d\d|\d\d)$/.exec(word)
    if (years) return this.yearSpan(start, Number(years[1]), years[2] as string)
    const day = this.dayNumber(start)
    if (day !== undefined) {
      const monthAt = reader.is(start + 1, of) ? start + 2 : start + 1
      const { month } = reader.meaning(monthAt)
      if (month !== undefined && reader.hasCapital(monthAt))
        return this.dayFirst(start, day, month, monthAt)
      const through = this.through(start + 1)
      if (through) {
        const after = reader.meaning(through.end).month
        if (after !== undefined && reader.hasCapital(through.end)) {
          return this.dayFirst(start, day, after, through.end, through.day)
        }
      }
    }
    return this.yearAlone(start)
  }

  /** "1998-2004", "1989-90", "2024/25". */
  private yearSpan(start: number, first: number, written: string): FoundValue | undefined {
    const last =
      written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written)
    const turned = written.length === 2 && last <= first ? last + 100 : last
    // "2019-20 percent" is no span; a short one may cover two seasons at most.
    if (turned <= first || turned - first > 120) return undefined
    return found(start, start + 1, yearRange(first, turned))
  }

  private dayFirst(start: number, day: number, month: number, at: number, lastDay?: number) {
    const { reader } = this
    let end = at + 1
    const index = reader.is(end, comma) ? end + 1 : end
    const year = this.year(index)
    if (year !== undefined) end = index + 1
    return found(start, end, this.dayRange(month, day, lastDay, year, start))
  }

  private yearAlone(start: number): FoundValue | undefined {
    const { reader } = this
    const year = this.year(start)
    if (year === undefined) return undefined
    const previous = start - 1
    const likely =
      reader.is(previous, inWords) ||
      /^[([,–-]$/.test(reader.word(previous)) ||
      /^(?:19[4-9]|20[0-4])\d$/.test(reader.word(start))
    if (!likely) return undefined
    const counted = reader.meaning(start + 1)
    if (
      counted.magnitude !== undefined ||
      counted.unit !== undefined ||
      counted.currency !== undefined
    )
      return undefined
    if (reader.is(start + 1, dash) && reader.isTight(start + 1)) {
      const last = this.year(start + 2)
      if (last !== undefined && last > year) return found(start, start + 3, yearRange(year, last))
    }
    return found(start, start + 1, yearRange(year), reader.is(previous, inWords) ? 0.95 : 0.8)
  }

  private slashed(start: number, match: RegExpExecArray): FoundValue | undefined {
    const left = Number(match[1])
    const right = Number(match[3])
    const written = Number(match[4])
    const year = written < 100 ? (written < 50 ? 2000 : 1900) + written : written
    const dayFirst = match[2] === '.' || left > 12
    if (dayFirst ? !isDay(year, right, left) : !isDay(year, left, right)) return undefined
    // 7/8/2025 is July 8 or August 7: unknown.
    if (match[2] === '/' && left <= 12 && right <= 12 && left !== right)
      return found(start, start + 1, undefined)
    return dayFirst ? wholeDate(start, year, right, left) : wholeDate(start, year, left, right)
  }

  private quarterCode(start: number, word: string): FoundValue | undefined {
    const kind = word.charAt(0).toLowerCase()
    if (kind === 'f') return found(start, start + 1, undefined)
    const year = this.year(start + 1)
    if (year === undefined) return undefined
    const length = kind === 'q' ? 3 : 6
    return found(
      start,
      start + 2,
      monthRange(year * 12 + (Number(word.charAt(1)) - 1) * length, length),
    )
  }

  /** "two weeks ago", "a year earlier". */
  private ago(start: number): FoundValue | undefined {
    const { reader, today } = this
    const one = reader.is(start, wordA)
    const amount = one ? undefined : readAmount(reader, start)
    const end = one ? start + 1 : amount?.end
    if (end === undefined || (amount && amount.suffix !== '')) return undefined
    const { period } = reader.meaning(end)
    if (!period || !reader.is(end + 1, ago)) return undefined
    if (period === 'second' || period === 'minute' || period === 'hour') return undefined
    if (!reader.is(end + 1, agoOnly) || today === undefined) return found(start, end + 2, undefined)
    return found(start, end + 2, back(today, amount?.amount ?? 1, period))
  }

  private year(index: number): number | undefined {
    const word = this.reader.flag(index) === 0 ? '' : this.reader.word(index)
    return /^(?:1[5-9]|20)\d\d$/.test(word) ? Number(word) : undefined
  }

  private dayNumber(index: number): number | undefined {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(this.reader.word(index))
    const day = match ? Number(match[1]) : 0
    return day >= 1 && day <= 31 ? day : undefined
  }

  /** The second day of "21-23", in one word or three. */
  private through(index: number): { end: number; day: number } | undefined {
    if (!this.reader.is(index, dash)) return undefined
    const day = this.dayNumber(index + 1)
    return day === undefined ? undefined : { end: index + 2, day }
  }

  private afterPreposition(first: number): boolean {
    return this.reader.is(first - 1, monthPrepositions)
  }

  private dayRange(
    month: number,
    day: number,
    lastDay: number | undefined,
    year: number | undefined,
    at: number,
  ): DayRange | undefined {
    const resolved = year ?? this.nearestYear(month, day, at)
    if (resolved === undefined || !isDay(resolved, month, day)) return undefined
    const first = dayOf(resolved, month, day)
    const last =
      lastDay && lastDay > day && isDay(resolved, month, lastDay)
        ? dayOf(resolved, month, lastDay)
        : first
    return { first, last }
  }

  /** The year that puts a day without a year nearest to the article, later ones only for what lies ahead. */
  private nearestYear(month: number, day: number, at: number): number | undefined {
    const { today } = this
    if (today === undefined) return undefined
    const { year } = civil(today)
    const reach = this.isFuture(at) ? 250 : 100
    for (const candidate of [year + 1, year, year - 1]) {
      if (isDay(candidate, month, day) && dayOf(candidate, month, day) - today <= reach)
        return candidate
    }
    return undefined
  }

  private nearestMonth(month: number, at: number): DayRange | undefined {
    const year = this.nearestYear(month, 1, at)
    return year === undefined ? undefined : monthRange(year * 12 + month - 1)
  }

  private relatedMonth(month: number, relation: string): DayRange | undefined {
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

  private related(period: Period, relation: string | undefined): DayRange | undefined {
    const { today } = this
    if (today === undefined) return undefined
    const shift =
      relation === 'last' ? -1 : relation === 'next' ? 1 : relation === 'this' ? 0 : undefined
    if (shift === undefined) return undefined
    const { year, month } = civil(today)
    switch (period) {
      case 'day':
        return undefined
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

  /** "the past six months": the time up to the article's day, or from it. */
  private span(amount: number, period: Period, relation: string | undefined): DayRange | undefined {
    const { today } = this
    if (today === undefined || !Number.isInteger(amount)) return undefined
    const ahead = relation === 'next' || relation === 'coming'
    const edge = shiftDay(today, ahead ? amount : -amount, period)
    if (edge === undefined) return undefined
    return ahead ? { first: today, last: edge } : { first: edge, last: today }
  }

  /** Whether the words before, in the same sentence, speak of what lies ahead. */
  private isFuture(start: number): boolean {
    const { reader } = this
    for (let index = start - 1; index >= Math.max(0, start - 12); index--) {
      if (/^[.;!?]$/.test(reader.word(index)) || (reader.flag(index + 1) & WordFlag.line) !== 0)
        return false
      if (reader.is(index, futureWords)) return true
    }
    return reader.is(start + 1, deadlineWords) || reader.is(start + 2, deadlineWords)
  }
}

const wordA = wordSet('a an one')
const agoOnly = wordSet('ago')
const deadlineWords = wordSet('deadline')

function found(
  first: number,
  end: number,
  range: DayRange | undefined,
  confidence = 0.95,
): FoundValue {
  return {
    first,
    end,
    type: 'date',
    value: range
      ? { kind: 'interval', earliest: isoDay(range.first), latest: isoDay(range.last) }
      : null,
    confidence,
  }
}

function wholeDate(
  start: number,
  year: number,
  month: number,
  day: number,
): FoundValue | undefined {
  if (!isDay(year, month, day)) return undefined
  const date = dayOf(year, month, day)
  return found(start, start + 1, { first: date, last: date })
}

function shiftDay(day: Day, amount: number, period: Period): Day | undefined {
  const { year, month, day: number } = civil(day)
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[period as 'month']
  if (months !== undefined) {
    const target = year * 12 + month - 1 + amount * months
    const range = monthRange(target)
    return Math.min(range.first + number - 1, range.last)
  }
  if (period === 'week') return day + amount * 7
  return period === 'day' ? day + amount : undefined
}

/** "two weeks ago" is known to the period that it is counted in. */
function back(today: Day, amount: number, period: Period): DayRange | undefined {
  if (!Number.isInteger(amount) || amount > 3000) return undefined
  const day = shiftDay(today, -amount, period)
  if (day === undefined) return undefined
  const { year, month } = civil(day)
  if (period === 'year' || period === 'decade') return yearRange(year)
  if (period === 'month') return monthRange(year * 12 + month - 1)
  if (period === 'week') return weekRange(day)
  return { first: day, last: day }
}

function partOf(range: DayRange, part: string | undefined): DayRange {
  const third = Math.round((range.last - range.first + 1) / 3)
  if (part === 'early') return { first: range.first, last: range.first + third - 1 }
  if (part === 'late') return { first: range.last - third + 1, last: range.last }
  return { first: range.first + third, last: range.last - third }
}

function weekendOf(today: Day, relation: string | undefined): DayRange | undefined {
  const saturday = weekRange(today).first + 5
  const shift = relation === 'last' || relation === 'past' ? -7 : relation === 'next' ? 7 : 0
  return { first: saturday + shift, last: saturday + shift + 1 }
}
