import { WordFlag } from '../tagger/words.ts'
import { type Amount, currencySign, readAmount, scaledAlike } from './amounts.ts'
import { dollarLetters, prefixes, signs } from './currency-signs.ts'
import type { FoundValue } from './found-value.ts'
import { type WordReader, wordSet } from './word-reader.ts'

interface Sum {
  currency: string
  amount: number
  upper: number | null
}

interface ReadSum {
  first: number
  end: number
  sum: Sum | null
  /** A magnitude was said: "million". */
  scaled: boolean
}

/** Currency names that several countries share: the nation must be told, or the sum stays open. */
const shared = new Set(['CHF', 'MXN', 'KWD', 'KES', 'NOK', 'DEM'])
/** Currency names that are other words too: only after a number that can be a sum. */
const ambiguousWords = wordSet('won real mark marks pound pounds rand cent dong lira')
const pounds = wordSet('pound pounds')
const weighing = wordSet('weigh weighs weighed weighing weight')
const dollars = new Set(['USD', 'CAD', 'AUD', 'SGD', 'TWD'])
const joints = wordSet('new hong')
const of = wordSet('of')
const between = wordSet('between')
const and = wordSet('and')
/** "1080p" is a picture, no price. */
const videoLines = new Set([240, 360, 480, 576, 720, 1080, 1440])
const a = wordSet('a an')
const open = wordSet('( [')
const close = wordSet(') ]')
const or = wordSet('or about around roughly approximately nearly some almost equivalent')

/** Returns the sum of money that begins at a word, with the same sum in another currency in brackets. */
export function readMoney(reader: WordReader, start: number): FoundValue | undefined {
  const found = readSum(reader, start)
  if (!found) return undefined
  const sums = found.sum ? [found.sum] : []
  let { end } = found
  if (reader.is(end, open)) {
    let inner = end + 1
    while (inner < end + 3 && reader.is(inner, or)) inner++
    const other = readSum(reader, inner)
    if (other?.sum && reader.is(other.end, close) && other.sum.currency !== found.sum?.currency) {
      sums.push(other.sum)
      end = other.end + 1
    }
  }
  const complete = found.sum !== null
  return {
    first: found.first,
    end,
    type: 'money',
    value: complete ? { kind: 'money', amounts: sums } : null,
    confidence: complete ? 0.98 : 0.85,
  }
}

function readSum(reader: WordReader, start: number): ReadSum | undefined {
  if (reader.is(start, between)) {
    const range = readRange(reader, start)
    if (range) return range
  }
  const unit = reader.unit(start)
  if (currencySign(unit)) return afterSign(reader, start, start, signs[reader.word(start)])
  if (reader.hasCapital(start)) {
    const word = reader.word(start)
    if (reader.unit(start + 1) === 0x24 && reader.isTight(start + 1)) {
      const currency = dollarLetters[word]
      return currency ? afterSign(reader, start, start + 1, currency) : undefined
    }
    const currency = prefixes[word]
    if (currency && (word.length > 1 || reader.isTight(start + 1))) {
      const amount = readAmount(reader, start + 1)
      if (amount && !amount.spelled && amount.suffix === '') return sum(start, amount, currency, 1)
    }
    const glued = readGlued(reader, start)
    if (glued) return glued
  }
  const amount = readAmount(reader, start)
  if (amount) return beforeCurrency(reader, start, amount)
  const vague = readVague(reader, start)
  if (vague) return vague
  // "a dollar", "a euro": one of it.
  if (reader.is(start, a)) {
    const { currency, cent } = reader.meaning(start + 1)
    if (currency && !reader.is(start + 1, ambiguousWords) && !reader.meaning(start + 2).currency) {
      return {
        first: start,
        end: start + 2,
        sum: { currency, amount: cent ? 0.01 : 1, upper: null },
        scaled: false,
      }
    }
  }
  return undefined
}

/** "thousands of dollars": a sum that nobody counts. */
function readVague(reader: WordReader, start: number): ReadSum | undefined {
  if (!/s$/i.test(reader.word(start)) || reader.meaning(start).magnitude === undefined)
    return undefined
  let index = start + 1
  while (index < start + 5 && reader.is(index, of)) {
    index++
    if (reader.meaning(index).magnitude !== undefined) index++
  }
  if (index === start + 1) return undefined
  if (reader.meaning(index).nation) index++
  const { currency } = reader.meaning(index)
  return currency && !reader.is(index, ambiguousWords)
    ? { first: start, end: index + 1, sum: null, scaled: true }
    : undefined
}

/** "between $5 million and $7 million". */
function readRange(reader: WordReader, start: number): ReadSum | undefined {
  if (reader.is(start + 1, between)) return undefined
  const low = readSum(reader, start + 1)
  if (!low?.sum || low.sum.upper !== null || !reader.is(low.end, and)) return undefined
  const { currency } = low.sum
  const high = reader.is(low.end + 1, between) ? undefined : readSum(reader, low.end + 1)
  if (high?.sum?.currency !== currency || high.sum.amount <= low.sum.amount) return undefined
  const [from, upper] = [{ amount: low.sum.amount, scaled: low.scaled }, high.sum.amount]
  const amount = scaledAlike(from, { amount: upper, scaled: high.scaled })
  return { first: start, end: high.end, sum: { currency, amount, upper }, scaled: true }
}

/** "RM2.5 million", "Rs500", "R1.2 billion"; a single letter only before what can be no road or model. */
function readGlued(reader: WordReader, start: number): ReadSum | undefined {
  const match = /^(Rs\.?|RM|KSh|Tk|N|R)(\d[\d,.]{0,15})(m|bn|k|tn)?$/.exec(reader.word(start))
  if (!match) return undefined
  const sign = match[1] as string
  const digits = match[2] as string
  const amount = Number(digits.replaceAll(',', ''))
  const { magnitude } = reader.meaning(start + 1)
  const scale = match[3] ? ({ m: 1e6, bn: 1e9, k: 1e3, tn: 1e12 }[match[3]] ?? 1) : magnitude
  if (!Number.isFinite(amount)) return undefined
  if (sign.length === 1 && scale === undefined && !/^\d{1,3},\d{3}/.test(digits)) return undefined
  const end = match[3] === undefined && magnitude !== undefined ? start + 2 : start + 1
  const currency = prefixes[sign] as string
  const total = Number((amount * (scale ?? 1)).toPrecision(15))
  const scaled = scale !== undefined
  return { first: start, end, sum: { currency, amount: total, upper: null }, scaled }
}

function afterSign(
  reader: WordReader,
  first: number,
  sign: number,
  currency: string | undefined,
): ReadSum | undefined {
  const amount = readAmount(reader, sign + 1)
  if (!amount || amount.spelled) return undefined
  let { end } = amount
  // "$5 million Canadian", "$12 US".
  const { nation } = reader.meaning(end)
  const named = reader.meaning(end).currency
  let code = currency
  if (nation && reader.meaning(end + 1).currency) {
    code = nation
    end += 2
  } else if (nation && currency === 'USD' && dollars.has(nation) && isLast(reader, end)) {
    code = nation
    end++
  } else if (
    named &&
    currency === 'USD' &&
    !shared.has(named) &&
    !reader.meaning(end).cent &&
    reader.word(end) === named
  ) {
    code = named
    end++
  }
  // "$5-a-day" is five dollars.
  const plain = amount.suffix === '' || /^-a-|^\/|^-/.test(amount.suffix)
  if (!plain) return undefined
  return sum(first, { ...amount, end }, code, 1)
}

/** Nothing goes on after a word: "$5 million Canadian", not "a $5 million Canadian plan". */
const isLast = (reader: WordReader, index: number): boolean =>
  (reader.flag(index + 1) & (WordFlag.letter | WordFlag.digit)) === 0

function beforeCurrency(reader: WordReader, first: number, amount: Amount): ReadSum | undefined {
  if (amount.suffix === 'p' && amount.amount < 2000 && !videoLines.has(amount.amount)) {
    return sum(first, amount, 'GBP', 100)
  }
  if (amount.suffix !== '') return undefined
  let index = amount.end
  if (reader.is(index, joints)) index++
  let nation = reader.meaning(index).nation
  if (nation && reader.meaning(index + 1).currency) index++
  else nation = undefined
  const { currency, cent } = reader.meaning(index)
  if (!currency) return undefined
  const ambiguous = reader.is(index, ambiguousWords)
  if (ambiguous && !nation && amount.spelled && !amount.scaled && reader.word(index) !== 'pounds')
    return undefined
  if (reader.word(index) === 'won' && !amount.scaled && amount.amount < 100) return undefined
  // Shoes and fish have soles.
  if (currency === 'PEN' && !nation && !amount.scaled && amount.amount < 1000) return undefined
  if (!nation && isWeight(reader, first, amount, index)) return undefined
  if (index > amount.end && !nation) return undefined
  const code = nation
    ? nationCurrency(nation, currency)
    : shared.has(currency) && reader.word(index) !== currency
      ? undefined
      : currency
  return sum(first, { ...amount, end: index + 1 }, code, cent ? 100 : 1)
}

/** "It weighs 550 pounds", "550 pounds of fish": no sum. */
export function isWeight(reader: WordReader, first: number, amount: Amount, unit: number): boolean {
  if (!reader.is(unit, pounds)) return false
  if (!amount.scaled && reader.is(unit + 1, of)) return true
  for (let index = first - 1; index >= Math.max(0, first - 4); index--) {
    if (reader.is(index, weighing)) return true
  }
  return false
}

/** "New Zealand dollars" by the nation; "Hong Kong yen" keeps the currency's own code. */
const nationCurrency = (nation: string, currency: string): string =>
  [
    'USD',
    'CHF',
    'MXN',
    'KWD',
    'KES',
    'NOK',
    'GBP',
    'INR',
    'SEK',
    'TRY',
    'SAR',
    'AED',
    'DEM',
    'PEN',
  ].includes(currency)
    ? nation
    : currency

function sum(
  first: number,
  amount: Amount,
  currency: string | undefined,
  divisor: number,
): ReadSum {
  return {
    first,
    end: amount.end,
    sum: currency
      ? {
          currency,
          amount: amount.amount / divisor,
          upper: amount.upper === null ? null : amount.upper / divisor,
        }
      : null,
    scaled: amount.scaled,
  }
}
