import type { Amount } from './amounts.ts'
import { wordSet } from './word-reader.ts'

/** A sum in one currency, or from `amount` to `upper`. */
export interface Sum {
  currency: string
  amount: number
  upper: number | null
}

/** A sum found in the words `first` up to `end`; null where its amount or currency stays open. */
export interface ReadSum {
  first: number
  end: number
  sum: Sum | null
  /** A magnitude was said: "million". */
  scaled: boolean
}

/** Currency names that several countries share: the nation must be told, or the sum stays open. */
export const shared = new Set(['CHF', 'MXN', 'KWD', 'KES', 'NOK', 'DEM'])
/** Currency names that are other words too: only after a number that can be a sum. */
export const ambiguousWords = wordSet('won real mark marks pound pounds rand cent dong lira')

/** Returns a sum of an amount, in hundredths of the currency where `divisor` is 100. */
export function sumOf(
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
