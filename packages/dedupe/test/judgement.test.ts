import { describe, expect, test } from 'vitest'
import { type Comparison, isNoticed, judge, merges, partSide, sharesOf } from '../src/judgement.ts'
import { profiles, resolveProfile, resolveThresholds } from '../src/profile.ts'

const { thresholds } = profiles.news
const compared = (overlap: number, own: number, other: number, more: Partial<Comparison> = {}) => ({
  overlap,
  base: overlap,
  own,
  other,
  level: 0,
  ownDiscount: 0,
  otherDiscount: 0,
  identical: false,
  ...more,
})
const sides = ['the other is part of it', 'neither is part of the other', 'it is part of the other']
const verdictOf = (comparison: Comparison) => [
  judge(comparison, thresholds),
  isNoticed(comparison, thresholds) ? 'noticed' : 'overlooked',
  merges(comparison, thresholds) ? 'one cluster' : 'apart',
  sides[partSide(comparison) + 1],
]

describe('of samples shared, own and of the other,', () => {
  const alike = sides[1]
  const part = sides[2]
  const whole = sides[0]
  test.each<[[number, number, number], (string | null | undefined)[]]>([
    [
      [0, 0, 0],
      [null, 'overlooked', 'apart', alike],
    ],
    [
      [0, 40, 40],
      [null, 'overlooked', 'apart', alike],
    ],
    [
      [2, 4, 4],
      [null, 'overlooked', 'apart', alike],
    ],
    [
      [3, 4, 4],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [4, 4, 4],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [5, 5, 5],
      ['near', 'noticed', 'one cluster', alike],
    ],
    [
      [5, 7, 7],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [6, 8, 8],
      ['near', 'noticed', 'one cluster', alike],
    ],
    [
      [6, 9, 9],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [7, 13, 14],
      ['near', 'noticed', 'one cluster', alike],
    ],
    [
      [7, 14, 14],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [3, 9, 9],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [3, 10, 10],
      [null, 'noticed', 'apart', alike],
    ],
    [
      [3, 14, 14],
      [null, 'noticed', 'apart', alike],
    ],
    [
      [3, 15, 16],
      [null, 'overlooked', 'apart', alike],
    ],
    [
      [6, 26, 26],
      ['near', 'noticed', 'apart', alike],
    ],
    [
      [5, 22, 22],
      [null, 'noticed', 'apart', alike],
    ],
    [
      [2, 2, 30],
      ['contained', 'noticed', 'apart', part],
    ],
    [
      [2, 30, 2],
      ['contains', 'noticed', 'apart', whole],
    ],
    [
      [1, 1, 30],
      [null, 'overlooked', 'apart', part],
    ],
    [
      [2, 3, 30],
      [null, 'overlooked', 'apart', alike],
    ],
    [
      [8, 10, 30],
      ['contained', 'noticed', 'one cluster', part],
    ],
    [
      [8, 30, 10],
      ['contains', 'noticed', 'one cluster', whole],
    ],
    [
      [8, 10, 33],
      ['contained', 'noticed', 'apart', part],
    ],
    [
      [8, 10, 12],
      ['near', 'noticed', 'one cluster', alike],
    ],
    [
      [8, 10, 15],
      ['contained', 'noticed', 'one cluster', alike],
    ],
    [
      [8, 11, 60],
      ['contained', 'noticed', 'apart', alike],
    ],
    [
      [8, 20, 90],
      ['contained', 'noticed', 'apart', alike],
    ],
    [
      [8, 90, 20],
      ['contains', 'noticed', 'apart', alike],
    ],
    [
      [8, 21, 90],
      [null, 'noticed', 'apart', alike],
    ],
    [
      [8, 33, 90],
      [null, 'noticed', 'apart', alike],
    ],
    [
      [8, 34, 90],
      [null, 'overlooked', 'apart', alike],
    ],
    [
      [20, 30, 30],
      ['near', 'noticed', 'one cluster', alike],
    ],
    [
      [40, 40, 90],
      ['contained', 'noticed', 'one cluster', part],
    ],
    [
      [40, 40, 130],
      ['contained', 'noticed', 'apart', part],
    ],
  ])('%j', ([overlap, own, other], verdict) => {
    expect(verdictOf(compared(overlap, own, other))).toEqual(verdict)
  })

  test('the same words in the same order are identical, however few', () => {
    const same = compared(1, 1, 1, { identical: true, level: 8, base: 0 })
    expect(verdictOf(same)).toEqual(['identical', 'noticed', 'one cluster', alike])
    expect(sharesOf({ ...same, own: 9 })).toEqual({ similarity: 1, inOther: 1, ofOther: 1 })
  })

  test('samples that only short articles take count with enough that all articles take', () => {
    const seen = (overlap: number, base: number, level: number) =>
      verdictOf(compared(overlap, overlap, overlap, { base, level })).slice(0, 3)
    const believed = ['near', 'noticed', 'one cluster']
    const doubted = [null, 'overlooked', 'apart']
    expect(seen(40, 0, 0)).toEqual(believed)
    expect(seen(40, 0, 1)).toEqual(doubted)
    expect(seen(40, 5, 1)).toEqual(doubted)
    expect(seen(40, 6, 1)).toEqual(believed)
    expect(seen(40, 2, 2)).toEqual(doubted)
    expect(seen(40, 3, 2)).toEqual(believed)
    expect(seen(40, 0, 8)).toEqual(doubted)
    expect(seen(24, 0, 8)).toEqual(believed)
    expect(seen(25, 0, 8)).toEqual(doubted)
    expect(seen(40, 1, 8)).toEqual(believed)
    expect(seen(8, 0, 2)).toEqual(doubted)
    expect(seen(7, 0, 2)).toEqual(believed)
  })

  test('no share is over one, though an article has fewer samples at a level than both share', () => {
    expect(sharesOf(compared(4, 3, 8))).toEqual({ similarity: 0.5, inOther: 1, ofOther: 0.5 })
    expect(sharesOf(compared(4, 8, 3))).toEqual({ similarity: 0.5, inOther: 0.5, ofOther: 1 })
    expect(sharesOf(compared(0, 0, 0))).toEqual({ similarity: 0, inOther: 0, ofOther: 0 })
  })
})

describe('thresholds', () => {
  test('stand over those of the profile', () => {
    expect(resolveProfile('news', { overlap: 5 }).thresholds).toEqual({ ...thresholds, overlap: 5 })
    expect(resolveProfile('lean', {}).thresholds).toEqual({ ...thresholds, mergeOverlap: 5 })
    expect(resolveThresholds(thresholds, { similarity: undefined as never })).toEqual(thresholds)
    expect(resolveThresholds(thresholds, { similarity: 1 }).similarity).toBe(1)
  })

  test.each([
    [{ similarity: 0 }, 'threshold similarity must be a number over 0, at most 1, not 0'],
    [{ containment: 1.1 }, 'threshold containment must be a number over 0, at most 1, not 1.1'],
    [{ overlap: -1 }, 'threshold overlap must be a positive number, not -1'],
    [{ overlap: Number.NaN }, 'threshold overlap must be a positive number, not NaN'],
    [{ overlap: '3' as never }, 'threshold overlap must be a positive number, not 3'],
    [{ toString: 3 } as never, 'there is no threshold named "toString"'],
  ])('%j are refused', (given, message) => {
    expect(() => resolveThresholds(thresholds, given)).toThrow(message)
  })
})
