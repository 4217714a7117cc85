import { harmonicMean, type Measure, measure, share } from './measure.ts'
import { type Alignment, alignFragments, type Fragment, fragmentsOf } from './quote-alignment.ts'
import { quotedStretches, wordStarts } from './quote-fragments.ts'
import {
  type AnsweredQuote,
  type GoldQuote,
  goldSpans,
  type QuoteAnswer,
  type QuoteGold,
  type QuoteSubset,
  type ScoredType,
  scoredType,
} from './quote-gold.ts'
import { type SpeakerScores, SpeakerTally } from './speakers.ts'

/** Precision, recall and F1 of quote spans. */
export interface SpanScore {
  precision: number
  recall: number
  f1: number
}

export interface QuoteTypeScores {
  gold: number
  predicted: number
  exact: SpanScore
  /** Half of the words of both in common. */
  half: SpanScore
}

/** A quote missed or invented, or a speaker that is wrong, to look at. */
export interface QuoteError {
  id: string
  kind: 'missed' | 'invented' | 'speaker' | 'name'
  text: string
  expected: string | null
  given: string | null
}

export interface QuoteScores {
  documents: number
  failed: number
  types: Record<'all' | ScoredType, QuoteTypeScores>
  /** Stretches between quote marks rightly taken for speech. */
  stretches: Measure
  /** Share of matched quotes with the gold's type. */
  typeAccuracy: number
  speakers: SpeakerScores
  errors: QuoteError[]
}

const names = ['all', 'direct', 'indirect', 'mixed'] as const
const matchThreshold = 0.5

/**
 * Returns the scores of extracted quotes and their speakers.
 *
 * Compared are fragments: contiguous pieces of a quote without outer punctuation, cut at paragraph
 * breaks. Gold and predicted fragments are matched one to one, closest first.
 */
export function scoreQuotes(
  gold: readonly QuoteGold[],
  answers: ReadonlyMap<string, QuoteAnswer>,
  subset: QuoteSubset = 'all',
): QuoteScores {
  const counts = Object.fromEntries(names.map((name) => [name, new SpanCounts()])) as Record<
    (typeof names)[number],
    SpanCounts
  >
  const stretches = { both: 0, predicted: 0, gold: 0 }
  const speakers = new SpeakerTally()
  const errors: QuoteError[] = []
  let failed = 0
  let matched = 0
  let sameType = 0

  for (const document of gold) {
    const { id, text } = document
    const answer = answers.get(id)
    if (!answer?.quotes || answer.error) failed++
    const expected = fragmentsOf(text, document.quotes, goldSpans)
    const found = fragmentsOf(text, answer?.quotes ?? [], (quote) => quote.spans)
    const counted = (fragment: Fragment<GoldQuote>): boolean =>
      (subset === 'all' || fragment.quote[subset] === true) && !fragment.quote.ignore
    const alignment = alignFragments(expected, found)
    const slice = ([start, end]: readonly [number, number]): string => text.slice(start, end)

    for (const [index, fragment] of expected.entries()) {
      if (!counted(fragment)) continue
      const pair = alignment.byGold.get(index)
      for (const name of ['all', scoredType(fragment.quote.type)] as const) {
        counts[name].addGold(pair)
      }
      if (!pair || pair.jaccard < matchThreshold) {
        const closest = pair
          ? slice((found[pair.predicted] as Fragment<AnsweredQuote>).range)
          : null
        errors.push({
          id,
          kind: 'missed',
          text: slice(fragment.range),
          expected: null,
          given: closest,
        })
      }
    }
    for (const [index, fragment] of found.entries()) {
      if (liesOnUncounted(index, fragment, expected, alignment, counted)) continue
      const pair = alignment.byPredicted.get(index)
      for (const name of ['all', scoredType(fragment.quote.type)] as const) {
        counts[name].addPredicted(pair)
      }
      if (!pair || pair.jaccard < matchThreshold) {
        const rule = fragment.quote.rule ?? null
        errors.push({
          id,
          kind: 'invented',
          text: slice(fragment.range),
          expected: null,
          given: rule,
        })
      }
    }

    countStretches(text, expected, found, stretches)

    const seen = new Set<GoldQuote>()
    for (const [goldIndex, pair] of alignment.byGold) {
      const goldFragment = expected[goldIndex] as Fragment<GoldQuote>
      const foundFragment = found[pair.predicted] as Fragment<AnsweredQuote>
      if (!counted(goldFragment) || pair.jaccard < matchThreshold) continue
      matched++
      if (scoredType(goldFragment.quote.type) === scoredType(foundFragment.quote.type)) sameType++
      if (seen.has(goldFragment.quote)) continue
      seen.add(goldFragment.quote)
      for (const error of speakers.add(text, goldFragment.quote, foundFragment.quote)) {
        errors.push({ id, text: slice(goldFragment.range), ...error })
      }
    }
  }

  return {
    documents: gold.length,
    failed,
    types: Object.fromEntries(
      names.map((name) => [name, counts[name].scores()]),
    ) as QuoteScores['types'],
    stretches: measure(stretches.both, stretches.predicted, stretches.gold),
    typeAccuracy: share(sameType, matched),
    speakers: speakers.scores(),
    errors,
  }
}

/** Counts of one type; gold and predicted sides are kept apart because their types may differ. */
class SpanCounts {
  #gold = 0
  #goldExact = 0
  #goldHalf = 0
  #predicted = 0
  #predictedExact = 0
  #predictedHalf = 0

  addGold(pair: { jaccard: number; exact: boolean } | undefined): void {
    this.#gold++
    if (pair?.exact) this.#goldExact++
    if (pair && pair.jaccard >= 0.5) this.#goldHalf++
  }

  addPredicted(pair: { jaccard: number; exact: boolean } | undefined): void {
    this.#predicted++
    if (pair?.exact) this.#predictedExact++
    if (pair && pair.jaccard >= 0.5) this.#predictedHalf++
  }

  scores(): QuoteTypeScores {
    const score = (predictedRight: number, goldRight: number): SpanScore => {
      const precision = share(predictedRight, this.#predicted)
      const recall = share(goldRight, this.#gold)
      return { precision, recall, f1: harmonicMean(precision, recall) }
    }
    return {
      gold: this.#gold,
      predicted: this.#predicted,
      exact: score(this.#predictedExact, this.#goldExact),
      half: score(this.#predictedHalf, this.#goldHalf),
    }
  }
}

/** True for a prediction on gold outside the subset: it is neither right nor wrong. */
function liesOnUncounted(
  index: number,
  fragment: Fragment<AnsweredQuote>,
  expected: readonly Fragment<GoldQuote>[],
  alignment: Alignment,
  counted: (fragment: Fragment<GoldQuote>) => boolean,
): boolean {
  const isCounted = (gold: number): boolean => counted(expected[gold] as Fragment<GoldQuote>)
  const onUncounted = alignment.pairs.some(
    (pair) =>
      pair.predicted === index &&
      !isCounted(pair.gold) &&
      pair.sharedWords / fragment.words.length >= 0.5,
  )
  if (!onUncounted) return false
  const pair = alignment.byPredicted.get(index)
  return !(pair && isCounted(pair.gold))
}

function countStretches(
  text: string,
  expected: readonly Fragment<unknown>[],
  found: readonly Fragment<unknown>[],
  counts: { both: number; predicted: number; gold: number },
): void {
  for (const stretch of quotedStretches(text)) {
    const words = wordStarts(text, stretch)
    if (words.length === 0) continue
    const taken = (fragments: readonly Fragment<unknown>[]): boolean => {
      const near = fragments.filter(({ range }) => range[0] < stretch[1] && range[1] > stretch[0])
      const covered = words.filter((word) =>
        near.some(({ range }) => word >= range[0] && word < range[1]),
      )
      return covered.length / words.length >= 0.5
    }
    const inGold = taken(expected)
    const inFound = taken(found)
    if (inGold) counts.gold++
    if (inFound) counts.predicted++
    if (inGold && inFound) counts.both++
  }
}
