import { type Amount, readAmount } from './amounts.ts'
import type { FoundValue } from './found-value.ts'
import type { Period } from './vocabulary.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const percentSigns = wordSet('% percent pct ％')
const per = wordSet('per')
const cent = wordSet('cent')
const percentage = wordSet('percentage')
const points = wordSet('point points')
const degreeSign = wordSet('°')
const square = wordSet('square sq. sq cubic')
const celsius = wordSet('c celsius')
const fahrenheit = wordSet('f fahrenheit')
const per2 = wordSet('per an')
const hourWords = wordSet('hour')
const old = wordSet('old')
const ago = wordSet('ago earlier later')

const suffixUnits: Readonly<Record<string, string>> = {
  km: 'km',
  kg: 'kg',
  cm: 'cm',
  mm: 'mm',
  ft: 'ft',
  lb: 'lb',
  lbs: 'lb',
  mph: 'mi/h',
  kph: 'km/h',
  mw: 'MW',
  gw: 'GW',
  kw: 'kW',
  gb: 'GB',
  mb: 'MB',
  tb: 'TB',
  ghz: 'GHz',
  mg: 'mg',
  ml: 'mL',
}
const isoPeriods: Readonly<Record<Period, [prefix: string, letter: string, factor: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  week: ['P', 'W', 1],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  year: ['P', 'Y', 1],
  decade: ['P', 'Y', 10],
  century: ['P', 'Y', 100],
}
const periodWords: Readonly<Record<string, Period>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
}

/** Returns the percentage, the measured quantity or the duration that begins at a word. */
export function readMeasure(reader: WordReader, start: number): FoundValue | undefined {
  const amount = readAmount(reader, start)
  if (!amount) return undefined
  const { end } = amount
  const { amount: value, upper } = amount
  const percent = (until: number): FoundValue => ({
    first: start,
    end: until,
    type: 'percent',
    value: { kind: 'percent', amount: value, upper },
    confidence: 0.99,
  })
  if (amount.suffix === '') {
    if (reader.is(end, percentSigns)) return percent(end + 1)
    if (reader.is(end, per) && reader.is(end + 1, cent)) return percent(end + 2)
    if (reader.is(end, percentage) && reader.is(end + 1, points)) {
      return { ...quantity(end + 2, 'percentage point'), type: 'percent' }
    }
    if (reader.is(end, degreeSign)) {
      if (reader.is(end + 1, celsius)) return quantity(end + 2, 'Cel')
      if (reader.is(end + 1, fahrenheit)) return quantity(end + 2, '[degF]')
      return undefined
    }
    if (reader.is(end, square)) {
      const { unit } = reader.meaning(end + 1)
      if (unit) return quantity(end + 2, `${unit}${reader.word(end).startsWith('c') ? '3' : '2'}`)
    }
    const { unit, period } = reader.meaning(end)
    if (unit === 'deg') {
      if (reader.is(end + 1, celsius)) return quantity(end + 2, 'Cel')
      if (reader.is(end + 1, fahrenheit)) return quantity(end + 2, '[degF]')
      return quantity(end + 1, 'deg')
    }
    if (unit) {
      if (reader.is(end + 1, per2) && reader.is(end + 2, hourWords))
        return quantity(end + 3, `${unit}/h`)
      return quantity(end + 1, unit)
    }
    if (period && !reader.is(end + 1, old) && !reader.is(end + 1, ago))
      return duration(end + 1, period)
    return undefined
  }
  if (amount.suffix === '%') return percent(end)
  const unit = suffixUnits[amount.suffix]
  if (unit) return quantity(end, unit)
  const period = periodWords[amount.suffix.replace(/^-/, '')]
  if (period && amount.suffix.startsWith('-')) return duration(end, period)
  return undefined

  function quantity(until: number, name: string): FoundValue {
    return {
      first: start,
      end: until,
      type: 'quantity',
      value: { kind: 'quantity', amount: value, upper, unit: name },
      confidence: 0.95,
    }
  }

  function duration(until: number, name: Period): FoundValue {
    return {
      first: start,
      end: until,
      type: 'quantity',
      value: isoDuration(amount as Amount, name),
      confidence: 0.9,
    }
  }
}

/** An ISO 8601 duration; null for a range, which ISO 8601 can't say. */
function isoDuration(amount: Amount, period: Period): FoundValue['value'] {
  if (amount.upper !== null) return null
  const [prefix, letter, factor] = isoPeriods[period]
  return { kind: 'duration', iso: `${prefix}${amount.amount * factor}${letter}` }
}
