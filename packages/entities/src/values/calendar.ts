/** A day as the number of days since 1970-01-01, in the proleptic Gregorian calendar. */
export type Day = number

/** Both ends inclusive. */
export interface DayRange {
  first: Day
  last: Day
}

const millisecondsPerDay = 86_400_000

export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / millisecondsPerDay)
}

export function civil(day: Day): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * millisecondsPerDay)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** Returns whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  const back = civil(dayOf(year, month, day))
  return back.month === month && back.day === day
}

/** Returns the day in ISO 8601: `2025-07-26`; `-000752-04-21` in the year 753 BC. */
export function isoDay(day: Day): string {
  const { year, month, day: number } = civil(day)
  const two = (value: number) => String(value).padStart(2, '0')
  const written = year < 0 ? `-${String(-year).padStart(6, '0')}` : String(year).padStart(4, '0')
  return `${written}-${two(month)}-${two(number)}`
}

export function yearRange(year: number, last = year): DayRange {
  return { first: dayOf(year, 1, 1), last: dayOf(last, 12, 31) }
}

/** Months counted from year 0, so that they can be added. */
export function monthRange(month: number, count = 1): DayRange {
  const year = Math.floor(month / 12)
  return {
    first: dayOf(year, month - year * 12 + 1, 1),
    last: dayOf(Math.floor((month + count) / 12), ((month + count) % 12) + 1, 1) - 1,
  }
}

/** Weeks begin on Monday, as in ISO 8601. */
export function weekRange(day: Day): DayRange {
  const monday = day - ((civil(day).weekday + 6) % 7)
  return { first: monday, last: monday + 6 }
}

/** Returns the day that an ISO 8601 date or date-time begins with, as written, or undefined. */
export function readIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDay(year, month, day) ? dayOf(year, month, day) : undefined
}
