/** Counts of the word shingles of a text. */
export type Shingles = Map<string, number>

/** The shingles that two texts share, and those that only one of them has. */
export interface ShingleOverlap {
  shared: number
  onlyPredicted: number
  onlyGold: number
}

/**
 * Returns how often each run of `size` words occurs in the text, as scrapinghub's
 * article-extraction-benchmark counts them: a shorter text is one shingle, an empty one has none.
 */
export function countShingles(text: string, size = 4): Shingles {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts: Shingles = new Map()
  if (words.length === 0) return counts
  const last = Math.max(0, words.length - size)
  for (let index = 0; index <= last; index++) {
    const shingle = words.slice(index, index + size).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Returns the overlap of two bags of shingles, repetitions counted. */
export function overlapShingles(gold: Shingles, predicted: Shingles): ShingleOverlap {
  let shared = 0
  let goldCount = 0
  let predictedCount = 0
  for (const [shingle, count] of gold) {
    goldCount += count
    shared += Math.min(count, predicted.get(shingle) ?? 0)
  }
  for (const count of predicted.values()) predictedCount += count
  return { shared, onlyPredicted: predictedCount - shared, onlyGold: goldCount - shared }
}
