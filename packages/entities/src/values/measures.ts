import { readAmount } from './amounts.ts'
import { isWeight } from './currency-after.ts'
import type { FoundValue } from './found-value.ts'
import { readPercentRange, readWithSmaller } from './measure-pairs.ts'
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
const hourWords = wordSet('hour h hr')
const secondWords = wordSet('second s sec')
const slashes = wordSet('/')
const metre = wordSet('m')
/** What makes an "m" metres instead of a million. */
const lengths = wordSet(
  'long wide tall deep high above below away freestyle sprint hurdles butterfly backstroke breaststroke dash race',
)
const old = wordSet('old')
const ago = wordSet('ago earlier later')
const basis = wordSet('basis')
const minus = wordSet('minus')
const dashes = wordSet('- −')
const between = wordSet('between')
const and = wordSet('and')
const nautical = wordSet('nautical')
const miles = wordSet('mile miles')
const half = wordSet('half')
const article = wordSet('a')
const articles = wordSet('a an')
const one = wordSet('a an one')

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
/** Returns the percentage, the measured quantity or the duration that begins at a word. */
export function readMeasure(reader: WordReader, start: number): FoundValue | undefined {
  if (isMinus(reader, start)) {
    return negative(readPlain(reader, start + 1) ?? readCold(reader, start + 1), start)
  }
  if (reader.is(start, between)) {
    return readPercentRange(reader, start + 1, start, readPlain) ?? readPlain(reader, start)
  }
  return (
    readPercentRange(reader, start, start, readPlain) ?? readWithSmaller(reader, start, readPlain)
  )
}

function readPlain(reader: WordReader, start: number): FoundValue | undefined {
  if (reader.is(start, article) && reader.is(start + 1, half)) return halfPercent(start + 2)
  if (reader.is(start, half) && reader.is(start + 1, articles)) {
    const percent = halfPercent(start + 2)
    if (percent) return percent
    const { period } = reader.meaning(start + 2)
    if (period) {
      const value = durationOf(0.5, period)
      return { first: start, end: start + 3, type: 'quantity', value, confidence: 0.9 }
    }
  }
  if (reader.is(start, one)) {
    const { period } = reader.meaning(start + 1)
    const more = reader.is(start + 2, and) && reader.is(start + 3, article)
    if (period && more && reader.is(start + 4, half)) {
      const value = durationOf(1.5, period)
      return { first: start, end: start + 5, type: 'quantity', value, confidence: 0.9 }
    }
  }
  const amount = readAmount(reader, start)
  if (!amount) return undefined
  const { end, amount: value, upper } = amount
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
    if (reader.is(end, basis) && reader.is(end + 1, points)) return quantity(end + 2, 'bp')
    if (reader.is(end, square)) {
      const { unit } = reader.meaning(end + 1)
      if (unit) return quantity(end + 2, `${unit}${reader.word(end).startsWith('c') ? '3' : '2'}`)
    }
    if (reader.is(end, nautical) && reader.is(end + 1, miles)) return quantity(end + 2, '[nmi_i]')
    if (reader.is(end, metre) && !amount.scaled && reader.is(end + 1, lengths))
      return quantity(end + 1, 'm')
    if (isWeight(reader, start, amount, end)) return quantity(end + 1, 'lb')
    const { unit, period } = reader.meaning(end)
    if (unit === 'deg') {
      if (reader.is(end + 1, celsius)) return quantity(end + 2, 'Cel')
      if (reader.is(end + 1, fahrenheit)) return quantity(end + 2, '[degF]')
      return quantity(end + 1, 'deg')
    }
    if (unit) {
      // "140 km/h" comes in three words.
      const slash = reader.is(end + 1, slashes) && reader.isTight(end + 1)
      if ((slash || reader.is(end + 1, per2)) && reader.is(end + 2, hourWords))
        return quantity(end + 3, `${unit}/h`)
      if ((slash || reader.is(end + 1, per)) && reader.is(end + 2, secondWords))
        return quantity(end + 3, `${unit}/s`)
      return quantity(end + 1, unit)
    }
    if (period && !reader.is(end + 1, old) && !reader.is(end + 1, ago))
      return duration(end + 1, period)
    return undefined
  }
  if (amount.suffix === '%') return percent(end)
  const unit = suffixUnits[amount.suffix]
  if (unit) return quantity(end, unit)
  return undefined

  /** "a half percent", "half a percent". */
  function halfPercent(index: number): FoundValue | undefined {
    const end = reader.is(index, percentSigns)
      ? index + 1
      : reader.is(index, per) && reader.is(index + 1, cent)
        ? index + 2
        : undefined
    return end === undefined
      ? undefined
      : {
          first: start,
          end,
          type: 'percent',
          value: { kind: 'percent', amount: 0.5, upper: null },
          confidence: 0.95,
        }
  }

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
      value: durationOf(value, name, upper),
      confidence: 0.9,
    }
  }
}

/** Returns an ISO 8601 duration, from `amount` up to `upper`. */
export function durationOf(
  amount: number,
  period: Period,
  upper: number | null = null,
): FoundValue['value'] {
  const [prefix, letter, factor] = isoPeriods[period]
  const iso = (count: number) => `${prefix}${count * factor}${letter}`
  return { kind: 'duration', iso: iso(amount), upper: upper === null ? null : iso(upper) }
}

/** "minus 12 degrees", "-2.5%": a sign with nothing before it, on its number. */
function isMinus(reader: WordReader, start: number): boolean {
  if (reader.is(start, minus)) return true
  return reader.is(start, dashes) && !reader.isTight(start) && reader.isTight(start + 1)
}

/** "12C" after "minus": elsewhere it may be a seat or a room. */
function readCold(reader: WordReader, start: number): FoundValue | undefined {
  const amount = readAmount(reader, start)
  const unit = amount && { c: 'Cel', f: '[degF]' }[amount.suffix]
  if (!unit) return undefined
  const value = { kind: 'quantity' as const, amount: amount.amount, upper: amount.upper, unit }
  return { first: start, end: amount.end, type: 'quantity', value, confidence: 0.95 }
}

/** Below zero only what is measured on a scale that goes there. */
function negative(found: FoundValue | undefined, first: number): FoundValue | undefined {
  const value = found?.value
  if (!found || value?.kind === undefined) return undefined
  if (value.kind === 'percent' && value.upper === null)
    return { ...found, first, value: { ...value, amount: -value.amount } }
  const scaled = value.kind === 'quantity' && /^(?:Cel|\[degF\]|deg|bp)$/.test(value.unit)
  return scaled && value.upper === null
    ? { ...found, first, value: { ...value, amount: -value.amount } }
    : undefined
}
