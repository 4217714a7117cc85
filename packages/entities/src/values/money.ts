import { currencySign, readAmount, scaledAlike } from './amounts.ts'
import { beforeCurrency } from './currency-after.ts'
import { afterSign, readGlued } from './currency-before.ts'
import { dollarLetters, prefixes, signs } from './currency-signs.ts'
import type { FoundValue } from './found-value.ts'
import { ambiguousWords, type ReadSum, sumOf } from './sums.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const of = wordSet('of')
const between = wordSet('between')
const and = wordSet('and')
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
      if (amount && !amount.spelled && amount.suffix === '')
        return sumOf(start, amount, currency, 1)
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
