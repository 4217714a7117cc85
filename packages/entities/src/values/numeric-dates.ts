import { isDay, monthRange, yearRange } from './calendar.ts'
import { decadeOf } from './date-arithmetic.ts'
import {
  foundDate,
  foundYears,
  readDayNumber,
  readDayPair,
  readEra,
  readThrough,
  readYear,
  readYearWords,
  wholeDate,
} from './date-parts.ts'
import type { DatePlacer } from './date-placer.ts'
import type { FoundValue } from './found-value.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const comma = wordSet(',')
const of = wordSet('of')
const dash = wordSet('- – —')
const through = wordSet('to until till through - – —')
const yearPrepositions = wordSet(
  'in of by since until till during from to before after between through around early late mid fiscal for and or about',
)
const firmPrepositions = wordSet('in since until circa')
const determiners = wordSet('the this that its his her their our a')

/** Returns the date that begins with a number: "21 July 2017", "2025-07-26", "1990s", "2024", "19th century". */
export function readNumericDate(
  reader: WordReader,
  placer: DatePlacer,
  start: number,
): FoundValue | undefined {
  const word = reader.word(start)
  if (!reader.numeral(start)) {
    return /^(?:q[1-4]|fy\d{2,4}|h[12])$/i.test(word) ? quarterCode(reader, start, word) : undefined
  }
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  if (written) return wholeDate(start, Number(written[1]), Number(written[2]), Number(written[3]))
  const slashed = /^(\d{1,2})([/.])(\d{1,2})[/.](\d{4}|\d{2})$/.exec(word)
  if (slashed) return readSlashed(start, slashed)
  const decade = /^(\d{3}0)s$/.exec(word)
  if (decade) {
    return foundDate(start, start + 1, decadeOf(Number(decade[1])))
  }
  const century = /^(\d{1,2})(?:st|nd|rd|th)(-century)?$/.exec(word.toLowerCase())
  if (century && (century[2] || reader.meaning(start + 1).period === 'century')) {
    const number = Number(century[1])
    const years = { first: number * 100 - 99, last: number * 100 }
    return foundYears(reader, start, start + (century[2] ? 1 : 2), years)
  }
  const pair = readDayPair(reader, start)
  if (pair && isMonth(start + 1)) return dayFirst(pair.first, start + 1, pair.last)
  const years = /^((?:1[5-9]|20)\d\d)[-–/]((?:1[5-9]|20)\d\d|\d\d)$/.exec(word)
  if (years) return yearSpan(start, Number(years[1]), years[2] as string)
  // "(710-794)": an age of kings.
  const reign = /^([1-9]\d{2,3})[-–]([1-9]\d{2,3})$/.exec(word)
  if (reign && reader.word(start - 1) === '(' && reader.word(start + 1) === ')') {
    return yearSpan(start, Number(reign[1]), reign[2] as string)
  }
  const day = readDayNumber(reader, start)
  if (day !== undefined) {
    const monthAt = reader.is(start + 1, of) ? start + 2 : start + 1
    if (isMonth(monthAt)) return dayFirst(day, monthAt)
    const through = readThrough(reader, start + 1, day)
    if (through && isMonth(through.end)) return dayFirst(day, through.end, through.day)
  }
  return yearAlone(reader, start)

  function isMonth(index: number): boolean {
    return reader.meaning(index).month !== undefined && reader.hasCapital(index)
  }

  function dayFirst(first: number, at: number, last?: number): FoundValue {
    const month = reader.meaning(at).month as number
    let end = at + 1
    const index = reader.is(end, comma) ? end + 1 : end
    let year = readYear(reader, index)
    if (year !== undefined) end = index + 1
    else {
      const relative = readYearWords(reader, placer, end)
      if (relative && relative.year === undefined) return foundDate(start, relative.end, undefined)
      year = relative?.year ?? yearOfEnd(end)
      end = relative?.end ?? end
    }
    return foundDate(start, end, placer.days(month, first, last, year, start))
  }

  /** The year of "29 March to 24 October 2028" or "… next year", which the first of the two days has too. */
  function yearOfEnd(index: number): number | undefined {
    if (!reader.is(index, through) || !isMonth(index + 2)) return undefined
    if (readDayNumber(reader, index + 1) === undefined) return undefined
    return readYear(reader, index + 3) ?? readYearWords(reader, placer, index + 3)?.year
  }
}

/** "1998-2004", "1989-90", "2024/25". */
function yearSpan(start: number, first: number, written: string): FoundValue | undefined {
  const last =
    written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written)
  const turned = written.length === 2 && last <= first ? last + 100 : last
  // "2019-20 percent" is no span; a short one may cover two seasons at most.
  if (turned <= first || turned - first > 120) return undefined
  return foundDate(start, start + 1, yearRange(first, turned))
}

function yearAlone(reader: WordReader, start: number): FoundValue | undefined {
  const previous = start - 1
  if (/^[1-9]\d{0,3}$/.test(reader.word(start)) && readEra(reader, start + 1)) {
    const counted = Number(reader.word(start))
    return foundYears(reader, start, start + 1, { first: counted, last: counted })
  }
  const year = readYear(reader, start)
  if (year === undefined) return distantYear(reader, start)
  const near = reader.is(previous, yearPrepositions)
  const likely =
    near ||
    /^[([,–-]$/.test(reader.word(previous)) ||
    (/^(?:19[4-9]|20[0-4])\d$/.test(reader.word(start)) && !isNumberOf(reader, previous))
  const { magnitude, unit, currency } = reader.meaning(start + 1)
  if (!likely || magnitude !== undefined || unit !== undefined || currency !== undefined)
    return undefined
  if (reader.is(start + 1, dash) && reader.isTight(start + 1)) {
    const last = readYear(reader, start + 2)
    if (last !== undefined && last > year) return foundDate(start, start + 3, yearRange(year, last))
  }
  return foundDate(start, start + 1, yearRange(year), near ? 0.95 : 0.8)
}

/** "Room 2012", "Flight 1999": a word with a capital before the number, and it is no article or date. */
function isNumberOf(reader: WordReader, previous: number): boolean {
  if (!reader.hasCapital(previous) || reader.is(previous, determiners)) return false
  const { month, weekday, season } = reader.meaning(previous)
  return month === undefined && weekday === undefined && season === undefined
}

/** "in 1281": a number of four digits that nothing is counted by. */
function distantYear(reader: WordReader, start: number): FoundValue | undefined {
  const word = reader.word(start)
  if (!/^1[0-4]\d\d$/.test(word) || !reader.is(start - 1, firmPrepositions)) return undefined
  const next = reader.word(start + 1)
  if (next !== '' && !/^[.,;:!?)]$/.test(next)) return undefined
  return foundDate(start, start + 1, yearRange(Number(word)), 0.8)
}

function readSlashed(start: number, match: RegExpExecArray): FoundValue | undefined {
  const left = Number(match[1])
  const right = Number(match[3])
  const written = Number(match[4])
  const year = written < 100 ? (written < 50 ? 2000 : 1900) + written : written
  const dayFirst = match[2] === '.' || left > 12
  if (dayFirst ? !isDay(year, right, left) : !isDay(year, left, right)) return undefined
  // 7/8/2025 is July 8 or August 7: unknown.
  if (match[2] === '/' && left <= 12 && right <= 12 && left !== right)
    return foundDate(start, start + 1, undefined)
  return dayFirst ? wholeDate(start, year, right, left) : wholeDate(start, year, left, right)
}

/** "Q1 2025", "H1 of 2025", "FY24"; without a year, or by a company's own years, not placed. */
function quarterCode(reader: WordReader, start: number, word: string): FoundValue | undefined {
  const kind = word.charAt(0).toLowerCase()
  if (kind === 'f') return foundDate(start, start + 1, undefined)
  const at = reader.is(start + 1, of) ? start + 2 : start + 1
  const year = readYear(reader, at)
  if (year === undefined) return foundDate(start, start + 1, undefined, 0.8)
  const length = kind === 'q' ? 3 : 6
  const range = monthRange(year * 12 + (Number(word.charAt(1)) - 1) * length, length)
  return foundDate(start, at + 1, range)
}
