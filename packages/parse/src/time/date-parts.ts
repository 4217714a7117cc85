/** A date, and the time of day where it was written, as read from a text. */
export interface DateTime {
  year: number
  month: number
  /** 0 where only the month is written. */
  day: number
  /** -1 where no time of day is written. */
  hour: number
  minute: number
  second: number
  /** Minutes east of UTC; null where no zone is written. */
  offset: number | null
  /** True where day and month could be exchanged. */
  ambiguous: boolean
  /** The span of the date in the text. */
  start: number
  end: number
}

/** Returns a date without a time of day; day 0 is a month as a whole. */
export function makeDate(
  year: number,
  month: number,
  day: number,
  start: number,
  end: number,
): DateTime {
  return {
    year,
    month,
    day,
    hour: -1,
    minute: 0,
    second: 0,
    offset: null,
    ambiguous: false,
    start,
    end,
  }
}

/** Whether a date can be one: a month of twelve, a day that the month has. */
export function isPossible(date: DateTime): boolean {
  if (date.year < 1600 || date.year > 2200 || date.month < 1 || date.month > 12) return false
  const days = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
  return date.day >= 0 && date.day <= days && date.hour < 25 && date.minute < 60
}

/** The year of two or four digits. */
export const fullYear = (year: number, digits: string): number =>
  digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year
