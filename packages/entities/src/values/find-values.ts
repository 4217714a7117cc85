import type { Words } from '../tagger/words.ts'
import { WordFlag } from '../tagger/words.ts'
import { currencySign } from './amounts.ts'
import type { Day } from './calendar.ts'
import { readIsoDay } from './calendar.ts'
import { createDateReader } from './date-reader.ts'
import type { FoundValue } from './found-value.ts'
import { longestHyphenated, readHyphenated } from './hyphenated.ts'
import { readMeasure } from './measures.ts'
import { readMoney } from './money.ts'
import { readTime } from './times.ts'
import { meaningOf } from './vocabulary.ts'
import { WordReader, wordSet } from './word-reader.ts'

const openers = wordSet(
  'a an half between rs rs. rm fy fiscal q1 q2 q3 q4 h1 h2 noon midnight midday weekend recent minus',
)

/**
 * Returns the sums, percentages, quantities, dates and times of a text, in order, without overlaps. Dates that
 * need the article's day have the value null where `today` is undefined.
 */
export function findValues(words: Words, today: Day | undefined): FoundValue[] {
  const reader = new WordReader(words)
  const readDate = createDateReader(reader, today)
  const values: FoundValue[] = []
  for (let index = 0; index < words.count; ) {
    if (!canBegin(words, reader, index)) {
      index++
      continue
    }
    const value =
      readMoney(reader, index) ??
      readTime(reader, index, dayBefore(values, words, index)) ??
      readDate(index) ??
      readMeasure(reader, index) ??
      readHyphenated(reader, index)
    if (!value || value.end <= index) {
      index++
      continue
    }
    const last = values.at(-1)
    if (last && last.end > value.first) value.first = last.end
    values.push(value)
    index = value.end
  }
  attachDays(values, words)
  return values
}

/** Most words begin no value; they are passed over by one look at their hash. */
function canBegin(words: Words, reader: WordReader, index: number): boolean {
  const flag = words.flags[index] as number
  if (flag & WordFlag.digit) return true
  if (meaningOf(words.lower[index] as number) !== undefined) return true
  if (!(flag & WordFlag.letter)) {
    const unit = words.text.charCodeAt(words.starts[index] as number)
    return (
      currencySign(unit) || unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2212
    )
  }
  const length = (words.ends[index] as number) - (words.starts[index] as number)
  return (
    (length <= 12 && (reader.is(index, openers) || isCode(words, index))) ||
    (length <= longestHyphenated && hasHyphen(words, index))
  )
}

/** "USD 5", "HK$5", "RM5". */
function isCode(words: Words, index: number): boolean {
  const length = (words.ends[index] as number) - (words.starts[index] as number)
  return length <= 4 && ((words.flags[index] as number) & WordFlag.capital) !== 0
}

function hasHyphen(words: Words, index: number): boolean {
  const end = words.ends[index] as number
  for (let position = words.starts[index] as number; position < end; position++) {
    if (words.text.charCodeAt(position) === 0x2d) return true
  }
  return false
}

/** The day of a date right before a time: "Friday at 9 a.m." */
function dayBefore(values: readonly FoundValue[], words: Words, index: number): Day | undefined {
  const last = values.at(-1)
  if (last?.type !== 'date' || index - last.end > 2) return undefined
  return index - last.end === 0 || joins(words, last.end, index) ? singleDay(last) : undefined
}

/** Gives a time the day of the date right after it: "9 a.m. Thursday", "9 a.m. on Thursday". */
function attachDays(values: readonly FoundValue[], words: Words): void {
  for (let index = 0; index + 1 < values.length; index++) {
    const time = values[index] as FoundValue
    const date = values[index + 1] as FoundValue
    if (time.type !== 'time' || date.type !== 'date' || time.value?.kind !== 'interval') continue
    if (!time.value.earliest.startsWith('T') || date.first - time.end > 2) continue
    if (date.first > time.end && !joins(words, time.end, date.first)) continue
    const day =
      date.value?.kind === 'interval' && singleDay(date) !== undefined
        ? date.value.earliest
        : undefined
    if (day)
      time.value = {
        kind: 'interval',
        earliest: day + time.value.earliest,
        latest: day + time.value.latest,
      }
  }
}

const joining = wordSet(', on at ( by around about')

function joins(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (!joining.has(words.lower[index] as number)) return false
  return true
}

function singleDay(date: FoundValue): Day | undefined {
  const { value } = date
  if (value?.kind !== 'interval' || value.earliest !== value.latest) return undefined
  return readIsoDay(value.earliest)
}
