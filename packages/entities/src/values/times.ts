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
const halfWord = wordSet('half')
const quarter = wordSet('quarter')
const past = wordSet('past')
const to = wordSet('to')
const through = wordSet('to until till - – —')
const tonight = wordSet('tonight')
const afternoon = wordSet('afternoon evening night')
const within = wordSet('in')
const the = wordSet('the')
const on = wordSet('on')

/** Minutes of "half past six", "quarter to nine". */
function readSpoken(
  reader: WordReader,
  start: number,
): { hour: number; minute: number } | undefined {
  const minutes = reader.is(start, halfWord) ? 30 : reader.is(start, quarter) ? 15 : undefined
  const { number } = reader.meaning(start + 2)
  const told = number ?? (/^\d{1,2}$/.test(reader.word(start + 2)) ? +reader.word(start + 2) : 0)
  if (minutes === undefined || told < 1 || told > 12) return undefined
  if (reader.is(start + 1, past)) return { hour: told, minute: minutes }
  // "A quarter to three" is a time, "half to three" is none.
  if (minutes === 30 || !reader.is(start + 1, to)) return undefined
  return { hour: told === 1 ? 12 : told - 1, minute: 45 }
}

/**
 * Returns the clock time that begins at a word, or the time from one to another, "9 to 11 a.m."; `day` is the day it
 * belongs to, where that is told.
 */
export function readTime(
  reader: WordReader,
  start: number,
  day: Day | undefined,
): FoundValue | undefined {
  return readClock(reader, start, day) ?? readHours(reader, start, day)
}

/** "9 to 11 a.m.": the half of the day is told once. */
function readHours(
  reader: WordReader,
  start: number,
  day: Day | undefined,
): FoundValue | undefined {
  const pair = /^(\d{1,2})(am|pm)?(?:[-–](\d{1,2}(?:am|pm)?))?$/i.exec(reader.word(start))
  if (!pair || (pair[3] === undefined && !reader.is(start + 1, through))) return undefined
  const at = pair[3] === undefined ? start + 2 : start
  const last = readClock(reader, at, day, pair[3])
  if (last?.value?.kind !== 'interval') return undefined
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(last.value.latest) as RegExpExecArray
  const hour = Number(pair[1])
  const until = Number(hours)
  const minute = Number(minutes)
  if (hour < 1 || hour > 12) return undefined
  // "11 to 1 p.m." begins before noon.
  const afternoon = pair[2]
    ? /^p/i.test(pair[2])
    : until >= 12 && (hour === 12 || (hour + 12) * 60 < until * 60 + minute)
  const from = (hour % 12) + (afternoon ? 12 : 0)
  if (from * 60 >= until * 60 + minute) return undefined
  const earliest = last.value.latest.replace(/T\d\d:\d\d/, `T${String(from).padStart(2, '0')}:00`)
  return { ...last, first: start, value: { ...last.value, earliest } }
}

/** Whether the words after a time put it after noon: "tonight", "in the evening", "on Friday night". */
function isEvening(reader: WordReader, index: number): boolean {
  if (reader.is(index, tonight)) return true
  if (reader.is(index, within)) return reader.is(index + 1, the) && reader.is(index + 2, afternoon)
  const at = reader.is(index, on) ? index + 1 : index
  return reader.meaning(at).weekday !== undefined && reader.is(at + 1, afternoon)
}

function readClock(
  reader: WordReader,
  start: number,
  day: Day | undefined,
  written = reader.word(start),
): FoundValue | undefined {
  const spoken = readSpoken(reader, start)
  if (spoken) return timed(start, start + 3, spoken.hour, spoken.minute, '')
  if (reader.is(start, noon)) return timed(start, start + 1, 12, 0, '')
  if (reader.is(start, midnight)) return timed(start, start + 1, 0, 0, '')
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?(am|pm|a\.m\.|p\.m\.)?$/i.exec(written)
  const { number } = reader.meaning(start)
  if (number !== undefined && number > 0 && number <= 12 && reader.is(start + 1, clock))
    return zoned(start, start + 2, isEvening(reader, start + 2) ? (number % 12) + 12 : number, 0)
  if (!match) return /^\d{4}$/.test(written) ? military(start) : undefined
  let hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  let half = match[3]?.charAt(0).toLowerCase()
  let end = start + 1
  if (!half && reader.is(end, morning)) half = 'a'
  else if (!half && reader.is(end, evening)) half = 'p'
  if (half && !match[3]) end++
  if (reader.is(end, clock)) end++
  else if (!half && !(match[2] && written.includes(':'))) return undefined
  if (half && (hour > 12 || hour === 0)) return undefined
  if (hour > 23 || minute > 59) return undefined
  if (!half && hour < 12 && isEvening(reader, end)) half = 'p'
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return zoned(start, end, hour, minute)

  /** "1800 GMT". */
  function military(index: number): FoundValue | undefined {
    const word = reader.word(index)
    const { zone } = reader.meaning(index + 1)
    const hours = Number(word.slice(0, 2))
    const minutes = Number(word.slice(2))
    const here = reader.is(index + 1, local) && reader.is(index + 2, time)
    if ((!zone && !here) || hours > 23 || minutes > 59) return undefined
    return timed(index, index + (here ? 3 : 2), hours, minutes, zone ?? '')
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
