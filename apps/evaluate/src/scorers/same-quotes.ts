import { type Measure, measure } from './measure.ts'

/** Two quotes of different articles; `same` is null where the annotator could not decide. */
export interface QuotePair {
  a: string
  b: string
  same: boolean | null
}

/** Returns the scores of quote groups over labelled pairs; undecided pairs are left out. */
export function scoreQuotePairs(
  pairs: readonly QuotePair[],
  groupOf: ReadonlyMap<string, string>,
): Measure {
  let right = 0
  let predicted = 0
  let gold = 0
  for (const { a, b, same } of pairs) {
    if (same === null) continue
    const group = groupOf.get(a)
    const together = group !== undefined && group === groupOf.get(b)
    if (same) gold++
    if (together) predicted++
    if (same && together) right++
  }
  return measure(right, predicted, gold)
}
