import { civil, type Day, type DayRange, monthRange, weekRange, yearRange } from './calendar.ts'
import type { Period } from './vocabulary.ts'

/** Returns the day that lies so many periods away, undefined for periods shorter than a day. */
export function shiftDay(day: Day, amount: number, period: Period): Day | undefined {
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

/** Returns the days of "two weeks ago", known to the period that it is counted in. */
export function daysAgo(today: Day, amount: number, period: Period): DayRange | undefined {
  if (!Number.isInteger(amount) || amount > 3000) return undefined
  const day = shiftDay(today, -amount, period)
  if (day === undefined) return undefined
  const { year, month } = civil(day)
  if (period === 'year' || period === 'decade') return yearRange(year)
  if (period === 'month') return monthRange(year * 12 + month - 1)
  if (period === 'week') return weekRange(day)
  return { first: day, last: day }
}

/** Returns the early, middle or late third of a range; of a year in months, of a
 * decade in years: 1990–93, 1993–96, 1997–99. */
export function partOf(range: DayRange, part: 'early' | 'mid' | 'late' | undefined): DayRange {
  const first = civil(range.first).year
  const years = civil(range.last).year - first + 1
  if (years >= 10) {
    const share = years / 10
    if (part === 'early') return yearRange(first, first + Math.round(4 * share) - 1)
    if (part === 'late') return yearRange(first + Math.round(7 * share), first + years - 1)
    return yearRange(first + Math.round(3 * share), first + Math.round(7 * share) - 1)
  }
  const months = civil(range.last).month - civil(range.first).month + 1
  if (years === 1 && months === 12) {
    return monthRange(first * 12 + (part === 'early' ? 0 : part === 'late' ? 8 : 4), 4)
  }
  const third = Math.round((range.last - range.first + 1) / 3)
  if (part === 'early') return { first: range.first, last: range.first + third - 1 }
  if (part === 'late') return { first: range.last - third + 1, last: range.last }
  return { first: range.first + third, last: range.last - third }
}

/** Returns the years of "the 1990s"; the 1900s and 1800s are centuries, nobody has lived through the 2000s as one. */
export function decadeOf(year: number): DayRange {
  return yearRange(year, year + (year % 100 === 0 && year < 2000 ? 99 : 9))
}

/** Returns Saturday and Sunday of this week, the last or the next. */
export function weekendOf(today: Day, shift: number): DayRange {
  const saturday = weekRange(today).first + 5 + shift * 7
  return { first: saturday, last: saturday + 1 }
}

/** Returns spring, summer or autumn of a year on the northern hemisphere; winter, which lies in two, is undefined. */
export function seasonOf(year: number, season: number): DayRange | undefined {
  return season === 0 ? undefined : monthRange(year * 12 + season * 3 - 1, 3)
}
