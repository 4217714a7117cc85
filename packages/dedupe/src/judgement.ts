import type { Relation } from '@wirecopy/document'
import type { Thresholds } from './profile.ts'

/** What two articles share, counted in samples that are not boilerplate. */
export interface Comparison {
  /** Samples that both have. */
  readonly overlap: number
  /** How many of them articles of every length sample. */
  readonly base: number
  /** Samples of the article at hand, at `level`. */
  readonly own: number
  /** Samples of the other article, at `level`. */
  readonly other: number
  readonly level: number
  /** Samples left out as furniture of the publisher that both share. */
  readonly ownDiscount: number
  readonly otherDiscount: number
  /** Both have the same words in the same order. */
  readonly identical: boolean
}

/** Shares of a comparison, from 0 to 1. */
export interface Shares {
  readonly similarity: number
  /** Share of the article at hand that is found in the other. */
  readonly inOther: number
  /** Share of the other article that is found in the one at hand. */
  readonly ofOther: number
}

/** An article of which this much is found in a clearly longer one counts as an excerpt, not a version. */
const excerpt = 0.8

/** Of an article found whole in another, one shared sample less is asked for: it may be short. */
const mostOfExcerpt = 0.9

/** Part of the usual similarity that is enough where twice the usual number of samples agree. */
const broad = 0.65

/** Part of what is asked for in a report that is enough to take note of a pair. */
const noticedShare = 0.6

/** Part of the usual overlap that is enough to merge, where most of two short texts agrees. */
const closeOverlap = 0.6
const closeSimilarity = 0.6

/** The shorter of two versions is at least this share of the longer. */
const versionLength = 2 / 3

/** Returns the shares of a comparison. */
export function sharesOf(comparison: Comparison): Shares {
  if (comparison.identical) return { similarity: 1, inOther: 1, ofOther: 1 }
  const { overlap } = comparison
  const own = Math.max(overlap, comparison.own)
  const other = Math.max(overlap, comparison.other)
  const union = own + other - overlap
  return {
    similarity: union > 0 ? overlap / union : 0,
    inOther: own > 0 ? overlap / own : 0,
    ofOther: other > 0 ? overlap / other : 0,
  }
}

// Samples that only short articles take are seldom seen, so boilerplate hides among them: the few short
// articles of a site look like copies of each other. But where the samples that every article takes
// have been found to be boilerplate, those beside them are too. `base` is what is left of the former.
const leastExpected = 2
const leastOfExpected = 0.3

function restsOnUnlearned({ overlap, base, level }: Comparison): boolean {
  if (level <= 0) return false
  const expected = overlap / 2 ** Math.min(level, mostDoublings)
  return expected >= leastExpected && base < leastOfExpected * expected
}
const mostDoublings = 3.6

/** Returns the relation of the article at hand to the other, or null where they share too little. */
export function judge(comparison: Comparison, thresholds: Readonly<Thresholds>): Relation | null {
  if (comparison.identical) return 'identical'
  if (restsOnUnlearned(comparison)) return null
  const { similarity, inOther, ofOther } = sharesOf(comparison)
  const more = Math.max(inOther, ofOther)
  const enough = more >= mostOfExcerpt ? thresholds.overlap - 1 : thresholds.overlap
  if (comparison.overlap < enough) return null
  const less = Math.min(inOther, ofOther)
  const side = inOther >= ofOther ? 'contained' : 'contains'
  if (more >= excerpt && less < excerpt * more) return side
  if (similarity >= thresholds.similarity) return 'near'
  if (similarity >= broad * thresholds.similarity && comparison.overlap >= 2 * thresholds.overlap) {
    return 'near'
  }
  return more >= thresholds.containment ? side : null
}

/** Returns true where two articles share so much that they may prove related, reported or not. */
export function isNoticed(comparison: Comparison, thresholds: Readonly<Thresholds>): boolean {
  if (comparison.identical) return true
  if (restsOnUnlearned(comparison)) return false
  const { similarity, inOther, ofOther } = sharesOf(comparison)
  const more = Math.max(inOther, ofOther)
  const enough = more >= mostOfExcerpt ? thresholds.overlap - 1 : thresholds.overlap
  if (comparison.overlap < enough) return false
  return (
    similarity >= noticedShare * thresholds.similarity ||
    more >= noticedShare * thresholds.containment
  )
}

/** Returns true where the evidence is strong enough to put both articles into one cluster. */
export function merges(comparison: Comparison, thresholds: Readonly<Thresholds>): boolean {
  if (comparison.identical) return true
  const { overlap } = comparison
  if (overlap < closeOverlap * thresholds.mergeOverlap || restsOnUnlearned(comparison)) return false
  const { similarity, inOther, ofOther } = sharesOf(comparison)
  if (overlap < thresholds.mergeOverlap) return similarity >= closeSimilarity
  if (similarity >= thresholds.mergeSimilarity) return true
  const more = Math.max(inOther, ofOther)
  const less = Math.min(inOther, ofOther)
  return more >= thresholds.mergeContainment && less >= thresholds.mergeLengthRatio * more
}

/**
 * Returns 1 where the article at hand is only a part of the other, -1 where it is the other way round,
 * and 0 for two versions of about the same length.
 */
export function partSide(comparison: Comparison): -1 | 0 | 1 {
  if (comparison.identical) return 0
  const { inOther, ofOther } = sharesOf(comparison)
  if (inOther >= excerpt && ofOther < versionLength * inOther) return 1
  return ofOther >= excerpt && inOther < versionLength * ofOther ? -1 : 0
}
