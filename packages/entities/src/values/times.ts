import { type Day, isoDay } from './calendar.ts'
import type { FoundValue } from './found-value.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const morning = wordSet('a.m. am a.m')
const evening = wordSet('p.m. pm p.m')
const noon = wordSet('noon midday')
const midnight = wordSet('midnight')
const local = wordSet('local')
const time = wordSet('time')
const clock = wordSet("o'clock")

/** Returns the clock time that begins at a word; `day` is the day it belongs to, where that is told. */
export function readTime(
  reader: WordReader,
  start: number,
  day: Day | undefined,
): FoundValue | undefined {
  if (reader.is(start, noon)) return timed(start, start + 1, 12, 0, '')
  if (reader.is(start, midnight)) return timed(start, start + 1, 0, 0, '')
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?(am|pm|a\.m\.|p\.m\.)?$/i.exec(
    reader.word(start),
  )
  if (!match) return /^\d{4}$/.test(reader.word(start)) ? military(start) : undefined
  let hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  let half = match[3]?.charAt(0).toLowerCase()
  let end = start + 1
  if (!half && reader.is(end, morning)) half = 'a'
  else if (!half && reader.is(end, evening)) half = 'p'
  if (half && !match[3]) end++
  if (reader.is(end, clock)) end++
  else if (!half && !(match[2] && reader.word(start).includes(':'))) return undefined
  if (half && (hour > 12 || hour === 0)) return undefined
  if (hour > 23 || minute > 59) return undefined
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return zoned(start, end, hour, minute)

  /** "1800 GMT". */
  function military(index: number): FoundValue | undefined {
    const word = reader.word(index)
    const { zone } = reader.meaning(index + 1)
    const hours = Number(word.slice(0, 2))
    const minutes = Number(word.slice(2))
    if (!zone || hours > 23 || minutes > 59) return undefined
    return timed(index, index + 2, hours, minutes, zone)
  }

  function zoned(first: number, until: number, hours: number, minutes: number): FoundValue {
    const { zone } = reader.meaning(until)
    if (zone !== undefined && reader.word(until) === reader.word(until).toUpperCase()) {
      return timed(first, until + 1, hours, minutes, zone)
    }
    if (reader.is(until, local) && reader.is(until + 1, time))
      return timed(first, until + 2, hours, minutes, '')
    return timed(first, until, hours, minutes, '')
  }

  function timed(
    first: number,
    until: number,
    hours: number,
    minutes: number,
    zone: string,
  ): FoundValue {
    const two = (number: number) => String(number).padStart(2, '0')
    const date = day === undefined ? '' : isoDay(day)
    const moment = `${date}T${two(hours)}:${two(minutes)}${zone}`
    return {
      first,
      end: until,
      type: 'time',
      value: { kind: 'interval', earliest: moment, latest: moment },
      confidence: 0.95,
    }
  }
}
