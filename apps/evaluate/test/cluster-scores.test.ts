import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreClusters } from '../src/scorers/clusters.ts'
import { scoreQuotePairs } from '../src/scorers/same-quotes.ts'

const labels = (...names: (string | null)[]): Map<string, string | null> =>
  new Map(names.map((name, index) => [String(index), name]))
const gold = labels('a', 'a', 'a', 'b', 'b') as Map<string, string>

describe('cluster scores', () => {
  it('count pairs, BCubed and the adjusted Rand index', () => {
    const scores = scoreClusters(gold, labels('x', 'x', 'y', 'y', 'y'))
    expect(scores.pairs).toMatchObject({ gold: 4, predicted: 4, right: 2 })
    expect(scores.bCubed.precision).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    expect(scores.bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    expect(scores.adjustedRandIndex).toBeCloseTo((2 - 1.6) / (4 - 1.6))
    expect(scores).toMatchObject({ largestPredicted: 3, largestGold: 3, missing: 0 })
  })

  it('count an item without a label as alone', () => {
    const scores = scoreClusters(gold, labels('x', 'x', null, null, 'y'))
    expect(scores).toMatchObject({ missing: 2, predictedClusters: 4 })
    expect(scores.pairs).toMatchObject({ predicted: 1, right: 1 })
  })

  it('are 1 for the same clustering under other names, whatever it is', () => {
    const clustering = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(clustering, (names) => {
        const scores = scoreClusters(
          labels(...names) as Map<string, string>,
          labels(...names.map((name) => `cluster ${name}`)),
        )
        return (
          Math.abs(scores.bCubed.f1 - 1) < 1e-9 &&
          Math.abs(scores.adjustedRandIndex - 1) < 1e-9 &&
          scores.pairs.right === scores.pairs.gold
        )
      }),
    )
  })
})

describe('quote pair scores', () => {
  it('leave undecided pairs out', () => {
    const groups = new Map([
      ['1', 'g'],
      ['2', 'g'],
      ['3', 'h'],
      ['4', 'h'],
    ])
    const scores = scoreQuotePairs(
      [
        { a: '1', b: '2', same: true },
        { a: '3', b: '4', same: false },
        { a: '1', b: '3', same: true },
        { a: '2', b: '4', same: null },
        { a: '5', b: '6', same: true },
      ],
      groups,
    )
    expect(scores).toMatchObject({ right: 1, predicted: 2, gold: 3 })
  })
})
