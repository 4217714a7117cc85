import { harmonicMean, type Measure, measure, share } from './measure.ts'

export interface ClusterScores {
  items: number
  /** Items without a predicted label; each counts as a cluster of its own. */
  missing: number
  pairs: Measure
  bCubed: { precision: number; recall: number; f1: number }
  /** Adjusted Rand index: 1 for the same clustering, about 0 for a random one. */
  adjustedRandIndex: number
  predictedClusters: number
  largestPredicted: number
  goldClusters: number
  largestGold: number
}

/** Returns how well predicted cluster labels agree with gold labels, over the gold's items. */
export function scoreClusters(
  gold: ReadonlyMap<string, string>,
  predicted: ReadonlyMap<string, string | null>,
): ClusterScores {
  const goldSizes = new Map<string, number>()
  const predictedSizes = new Map<string, number>()
  const jointSizes = new Map<string, number>()
  const items: { gold: string; predicted: string; joint: string }[] = []
  let missing = 0
  for (const [id, goldLabel] of gold) {
    const label = predicted.get(id) ?? null
    const predictedLabel = label === null ? `alone ${missing++}` : `label ${label}`
    const joint = JSON.stringify([goldLabel, predictedLabel])
    increment(goldSizes, goldLabel)
    increment(predictedSizes, predictedLabel)
    increment(jointSizes, joint)
    items.push({ gold: goldLabel, predicted: predictedLabel, joint })
  }

  const goldPairs = pairsWithin(goldSizes)
  const predictedPairs = pairsWithin(predictedSizes)
  const rightPairs = pairsWithin(jointSizes)
  let precision = 0
  let recall = 0
  for (const item of items) {
    const together = jointSizes.get(item.joint) ?? 0
    precision += together / (predictedSizes.get(item.predicted) ?? 1)
    recall += together / (goldSizes.get(item.gold) ?? 1)
  }
  precision = share(precision, items.length)
  recall = share(recall, items.length)

  const expected = share(goldPairs * predictedPairs, pairCount(items.length))
  const best = (goldPairs + predictedPairs) / 2
  return {
    items: items.length,
    missing,
    pairs: measure(rightPairs, predictedPairs, goldPairs),
    bCubed: { precision, recall, f1: harmonicMean(precision, recall) },
    adjustedRandIndex: best === expected ? 1 : (rightPairs - expected) / (best - expected),
    predictedClusters: predictedSizes.size,
    largestPredicted: largest(predictedSizes),
    goldClusters: goldSizes.size,
    largestGold: largest(goldSizes),
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const pairCount = (size: number): number => (size * (size - 1)) / 2

function pairsWithin(sizes: ReadonlyMap<string, number>): number {
  let pairs = 0
  for (const size of sizes.values()) pairs += pairCount(size)
  return pairs
}

function largest(sizes: ReadonlyMap<string, number>): number {
  let most = 0
  for (const size of sizes.values()) most = Math.max(most, size)
  return most
}
