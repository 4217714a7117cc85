import { isBeforeChange } from './changes.ts'
import { readCompound, round } from './number-words.ts'
import { type WordReader, wordSet } from './word-reader.ts'

/** A number or a range of numbers, words up to `end`. */
export interface Amount {
  end: number
  amount: number
  upper: number | null
  /** Letters after the digits of the last word: "bn", "km". */
  suffix: string
  /** A magnitude was said: "million", "bn". */
  scaled: boolean
  /** Written in words: "two". */
  spelled: boolean
}

const suffixMagnitudes: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
}
const suffixWords: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
/** "$600 billion-plus" is at least that much. */
const magnitudesAndMore: Readonly<Record<string, number>> = {
  'thousand-plus': 1e3,
  'million-plus': 1e6,
  'billion-plus': 1e9,
  'trillion-plus': 1e12,
}
const to = wordSet('to - – —')
const dash = wordSet('- – —')
const plus = wordSet('+')
const between = wordSet('between')
const and = wordSet('and')
const articles = wordSet('a an')
const halves = wordSet('half')
const quarter = wordSet('quarter')
const threeQuarters = wordSet('three-quarters')
const of = wordSet('of')
const fractions: Readonly<Record<number, number>> = { 189: 0.5, 188: 0.25, 190: 0.75 }

/** Returns the amount that begins at a word, or undefined. Ranges: "10-15", "10 to 15", "between 1 and 2". */
export function readAmount(reader: WordReader, start: number): Amount | undefined {
  if (reader.is(start, between)) {
    const low = readSimple(reader, start + 1)
    if (!low || !reader.is(low.end, and)) return undefined
    const high = readSimple(reader, skipCurrencySign(reader, low.end + 1))
    return high && joinRange(low, high)
  }
  const low = readSimple(reader, start)
  // "Up 12p to 340p" is a change and what it led to.
  if (!low || low.upper !== null || low.suffix === 'p') return low
  if (reader.is(low.end, to)) {
    const sums = currencySign(reader.unit(low.end + 1))
    if (sums && isBeforeChange(reader, start)) return low
    const tight = reader.isTight(low.end) || !reader.is(low.end, dash)
    const high = tight ? readSimple(reader, skipCurrencySign(reader, low.end + 1)) : undefined
    if (high && high.upper === null) {
      const joined = joinRange(low, high)
      if (joined) return joined
    }
  }
  return low
}

function skipCurrencySign(reader: WordReader, index: number): number {
  return currencySign(reader.unit(index)) ? index + 1 : index
}

/** Returns whether a code unit is a currency sign. */
export function currencySign(unit: number): boolean {
  return unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf)
}

function joinRange(low: Amount, high: Amount): Amount | undefined {
  const amount = scaledAlike(low, high)
  if (!(high.amount > amount)) return undefined
  return { ...high, amount, upper: high.amount, spelled: low.spelled }
}

/** Returns the lower end of a range: "1 to 2 million" is 1 million to 2 million, "900,000 to 1 million" is not. */
export function scaledAlike(
  low: Pick<Amount, 'amount' | 'scaled'>,
  high: Pick<Amount, 'amount' | 'scaled'>,
): number {
  if (!high.scaled || low.scaled || low.amount >= 1000) return low.amount
  const scaled = low.amount * magnitudeOf(high.amount)
  return scaled < high.amount ? scaled : low.amount
}

const magnitudeOf = (amount: number): number =>
  amount >= 1e12 ? 1e12 : amount >= 1e9 ? 1e9 : amount >= 1e6 ? 1e6 : amount >= 1e3 ? 1e3 : 1

function readSimple(reader: WordReader, start: number): Amount | undefined {
  const numeral = reader.numeral(start)
  if (numeral) {
    const range = /^[-–](\d{1,9}(?:\.\d{1,4})?)([a-z]{0,4})$/.exec(numeral.suffix)
    if (range && Number(range[1]) > numeral.value) {
      const suffix = range[2] as string
      const scale = suffixMagnitudes[suffix] ?? 1
      const end = readMagnitude(reader, start + 1)
      return {
        end: end.end,
        amount: numeral.value * scale * end.factor,
        upper: Number(range[1]) * scale * end.factor,
        suffix: scale === 1 ? suffix : '',
        scaled: scale * end.factor > 1,
        spelled: false,
      }
    }
    let { value, suffix } = numeral
    let end = start + 1
    // "600-plus billion", "5,000+"
    if (suffix === '-plus') suffix = ''
    if (suffix === '' && reader.is(end, plus) && reader.isTight(end)) end++
    let scaled = false
    const fraction = fractions[reader.unit(end)]
    const written = /^\/(\d{1,2})$/.exec(suffix)
    if (written && !numeral.fraction && value < Number(written[1])) {
      value /= Number(written[1])
      suffix = ''
    } else if (suffix === '' && fraction !== undefined && reader.isTight(end)) {
      value += fraction
      end++
    } else if (suffix === '' && /^[1-7]\/[2-8]$/.test(reader.word(end))) {
      const [over = 1, under = 1] = reader.word(end).split('/').map(Number)
      if (over < under) {
        value += over / under
        end++
      }
    }
    const joined = /^-(thousand|million|billion|trillion)$/.exec(suffix)
    const magnitude = joined ? suffixWords[joined[1] as string] : suffixMagnitudes[suffix]
    if (magnitude !== undefined) {
      value *= magnitude
      suffix = ''
      scaled = true
    } else if (suffix === '') {
      const more = readMagnitude(reader, end)
      value *= more.factor
      scaled = more.factor > 1
      end = more.end
    }
    return { end, amount: round(value), upper: null, suffix, scaled, spelled: false }
  }
  return readSpelled(reader, start)
}

function readMagnitude(reader: WordReader, start: number): { end: number; factor: number } {
  let factor = 1
  let end = start
  while (end < start + 3) {
    const { magnitude } = reader.meaning(end)
    const more = magnitude ?? magnitudesAndMore[reader.word(end).toLowerCase()]
    if (more === undefined) break
    factor *= more
    end++
  }
  return { end, factor }
}

/** "twenty-five", "two hundred and ten million", "half a million", "a dozen". */
function readSpelled(reader: WordReader, start: number): Amount | undefined {
  let index = start
  let total = 0
  let current = -1
  let scaled = false
  if (reader.is(index, halves) && reader.is(index + 1, articles)) {
    const { magnitude } = reader.meaning(index + 2)
    if (magnitude === undefined) return undefined
    return {
      end: index + 3,
      amount: magnitude / 2,
      upper: null,
      suffix: '',
      scaled: true,
      spelled: true,
    }
  }
  const share = readShare(reader, index)
  if (share) return share
  if (reader.is(index, articles)) {
    if (reader.meaning(index + 1).magnitude === undefined) return undefined
    current = 1
    index++
  }
  for (let steps = 0; steps < 12; steps++) {
    const { number, magnitude } = reader.meaning(index)
    const compound =
      number === undefined && magnitude === undefined ? readCompound(reader, index) : undefined
    const value = number ?? compound?.value
    if (value !== undefined) {
      if (
        current >= 0 &&
        (current % 100 !== 0 || (current === 0 && total === 0)) &&
        !(current % 10 === 0 && value < 10 && current >= 20)
      )
        break
      current = Math.max(0, current) + value
      index = compound?.end ?? index + 1
      if (current % 10 === 0 && reader.word(index) === '-' && reader.isTight(index)) {
        const ones = reader.meaning(index + 1).number
        if (ones !== undefined && ones > 0 && ones < 10) index++
      }
    } else if (magnitude !== undefined && current >= 0) {
      scaled = scaled || magnitude >= 1000
      if (magnitude === 100 || magnitude === 12) current = Math.max(1, current) * magnitude
      else {
        total += Math.max(1, current) * magnitude
        current = 0
      }
      index++
    } else if (
      reader.is(index, and) &&
      scaledSoFar(current, total) &&
      (reader.meaning(index + 1).number !== undefined || readCompound(reader, index + 1))
    ) {
      index++
    } else break
  }
  if (current < 0) return undefined
  // "two and a half hours"
  if (
    !scaled &&
    reader.is(index, and) &&
    reader.is(index + 1, articles) &&
    reader.is(index + 2, halves)
  ) {
    const { end, factor } = readMagnitude(reader, index + 3)
    return {
      end,
      amount: (current + 0.5) * factor,
      upper: null,
      suffix: '',
      scaled: factor > 1,
      spelled: true,
    }
  }
  return { end: index, amount: total + current, upper: null, suffix: '', scaled, spelled: true }
}

/** "a quarter of a million", "three-quarters of a million". */
function readShare(reader: WordReader, start: number): Amount | undefined {
  const at = reader.is(start, articles) ? start + 1 : start
  const share = reader.is(at, quarter) ? 0.25 : reader.is(at, threeQuarters) ? 0.75 : undefined
  if (share === undefined || !reader.is(at + 1, of) || !reader.is(at + 2, articles))
    return undefined
  const { magnitude } = reader.meaning(at + 3)
  if (magnitude === undefined) return undefined
  const amount = share * magnitude
  return { end: at + 4, amount, upper: null, suffix: '', scaled: true, spelled: true }
}

const scaledSoFar = (current: number, total: number) =>
  total > 0 || (current >= 100 && current % 100 === 0)
