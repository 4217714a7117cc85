import { WordFlag } from '../tagger/words.ts'
import { readAmount } from './amounts.ts'
import { prefixes } from './currency-signs.ts'
import { type ReadSum, shared, sumOf } from './sums.ts'
import type { WordReader } from './word-reader.ts'

const dollars = new Set(['USD', 'CAD', 'AUD', 'SGD', 'TWD'])

/** Returns the sum after the sign of its currency: "$5 million", "$5 million Canadian". */
export function afterSign(
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
  return sumOf(first, { ...amount, end }, code, 1)
}

/** Nothing goes on after a word: "$5 million Canadian", not "a $5 million Canadian plan". */
const isLast = (reader: WordReader, index: number): boolean =>
  (reader.flag(index + 1) & (WordFlag.letter | WordFlag.digit)) === 0

/** "RM2.5 million", "Rs500", "R1.2 billion"; a single letter only before what can be no road or model. */
export function readGlued(reader: WordReader, start: number): ReadSum | undefined {
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
