import { quoteFragments, type Range, wordStarts } from './quote-fragments.ts'

/** A contiguous piece of a quote, the unit of scoring: so joining split quotes changes nothing. */
export interface Fragment<Quote> {
  range: Range
  quote: Quote
  /** Where its words start. */
  words: number[]
}

/** Two fragments that share words. */
export interface FragmentPair {
  gold: number
  predicted: number
  sharedWords: number
  /** Shared words over all words of the two. */
  jaccard: number
  exact: boolean
}

export interface Alignment {
  /** Every pair that shares a word, closest first. */
  pairs: FragmentPair[]
  /** The one-to-one pairs: greedily, the closest first. */
  byGold: Map<number, FragmentPair>
  byPredicted: Map<number, FragmentPair>
}

/** Returns the fragments of quotes, in order. */
export function fragmentsOf<Quote>(
  text: string,
  quotes: readonly Quote[],
  spansOf: (quote: Quote) => readonly Range[],
): Fragment<Quote>[] {
  return quotes.flatMap((quote) =>
    quoteFragments(text, spansOf(quote)).map((range) => ({
      range,
      quote,
      words: wordStarts(text, range),
    })),
  )
}

/** Returns which predicted fragments lie on which gold fragments. */
export function alignFragments(
  gold: readonly Fragment<unknown>[],
  predicted: readonly Fragment<unknown>[],
): Alignment {
  const pairs: FragmentPair[] = []
  for (const [goldIndex, expected] of gold.entries()) {
    const words = new Set(expected.words)
    for (const [predictedIndex, found] of predicted.entries()) {
      if (found.range[0] >= expected.range[1] || found.range[1] <= expected.range[0]) continue
      let sharedWords = 0
      for (const word of found.words) if (words.has(word)) sharedWords++
      if (sharedWords === 0) continue
      pairs.push({
        gold: goldIndex,
        predicted: predictedIndex,
        sharedWords,
        jaccard: sharedWords / (expected.words.length + found.words.length - sharedWords),
        exact: expected.range[0] === found.range[0] && expected.range[1] === found.range[1],
      })
    }
  }
  pairs.sort((left, right) => right.jaccard - left.jaccard)
  const byGold = new Map<number, FragmentPair>()
  const byPredicted = new Map<number, FragmentPair>()
  for (const pair of pairs) {
    if (byGold.has(pair.gold) || byPredicted.has(pair.predicted)) continue
    byGold.set(pair.gold, pair)
    byPredicted.set(pair.predicted, pair)
  }
  return { pairs, byGold, byPredicted }
}
