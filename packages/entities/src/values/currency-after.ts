import type { Amount } from './amounts.ts'
import { ambiguousWords, type ReadSum, shared, sumOf } from './sums.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const pounds = wordSet('pound pounds')
const weighing = wordSet('weigh weighs weighed weighing weight')
const joints = wordSet('new hong')
const of = wordSet('of')
/** "1080p" is a picture, no price. */
const videoLines = new Set([240, 360, 480, 576, 720, 1080, 1440])

/** Returns the sum of an amount before the name of its currency: "5 million Swiss francs", "40p". */
export function beforeCurrency(
  reader: WordReader,
  first: number,
  amount: Amount,
): ReadSum | undefined {
  if (amount.suffix === 'p' && amount.amount < 2000 && !videoLines.has(amount.amount)) {
    return sumOf(first, amount, 'GBP', 100)
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
  return sumOf(first, { ...amount, end: index + 1 }, code, cent ? 100 : 1)
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
