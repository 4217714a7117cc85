/** Returns pair F1, BCubed F1, ARI and sizes of predicted labels against gold labels. */
export function scoreLabels(gold, predicted) {
  const count = (labels) => {
    const sizes = new Map()
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
    return sizes
  }
  const cells = gold.map((label, at) => `${label}|${predicted[at]}`)
  const [goldSizes, predictedSizes, joint] = [count(gold), count(predicted), count(cells)]
  const pairs = (size) => (size * (size - 1)) / 2
  const pairsIn = (sizes) => [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0)
  const [both, goldPairs, predictedPairs] = [joint, goldSizes, predictedSizes].map(pairsIn)
  let precision = 0
  let recall = 0
  for (const [at, cell] of cells.entries()) {
    precision += joint.get(cell) / predictedSizes.get(predicted[at])
    recall += joint.get(cell) / goldSizes.get(gold[at])
  }
  precision /= gold.length
  recall /= gold.length
  const expected = (goldPairs * predictedPairs) / Math.max(1, pairs(gold.length))
  const most = (goldPairs + predictedPairs) / 2
  return {
    pairPrecision: both / Math.max(1, predictedPairs),
    pairRecall: both / Math.max(1, goldPairs),
    pairF1: (2 * both) / Math.max(1, goldPairs + predictedPairs),
    bCubedPrecision: precision,
    bCubedRecall: recall,
    bCubedF1: (2 * precision * recall) / (precision + recall),
    rand: most === expected ? 1 : (both - expected) / (most - expected),
    clusters: predictedSizes.size,
    largest: Math.max(...predictedSizes.values()),
  }
}
