import { dead, standing } from './article-table.ts'
import { type Comparison, isNoticed, sharesOf } from './judgement.ts'
import { countUpTo, type Sketch } from './kernel/sampling.ts'
import type { SampleLookup } from './sample-lookup.ts'

/** What two undated articles of one publisher share at the utmost by furniture alone. */
const furnitureSimilarity = 0.45
const furnitureContainment = 0.9
/** Similarity at which an article is the same one published again, furniture or not. */
const republished = 0.7

/** An article that shares enough with another to be reported. */
export interface Candidate extends Comparison {
  readonly article: number
}

/**
 * Returns the articles that share something worth noting with a sketch just looked up, the most similar
 * first. Weak pairs may prove strong once boilerplate is learned, and tell boilerplate from copies before
 * it is.
 */
export function candidatesOf(
  lookup: SampleLookup,
  sketch: Sketch,
  publisher: number,
  time: number,
): Candidate[] {
  const { articles, tally, thresholds } = lookup
  const { samples } = sketch
  const found: Candidate[] = []
  for (let index = 0; index < tally.size; index++) {
    if (tally.countAt(index) < 2 && samples.length > 3) continue
    const article = tally.articleAt(index)
    if (((articles.flags[article] as number) & (dead | standing)) === dead) continue
    const comparison = compared(lookup, index, sketch)
    if (!isNoticed(comparison, thresholds)) continue
    const samePublisher = publisher !== 0 && articles.publisher[article] === publisher
    const undated = time === 0 || articles.time[article] === 0
    if (samePublisher && undated && !outweighsFurniture(comparison)) continue
    found.push({ article, ...comparison })
  }
  return found.sort(byStrength)
}

function compared(lookup: SampleLookup, index: number, sketch: Sketch): Comparison {
  const { articles, tally, counting, discounted } = lookup
  const { samples } = sketch
  const article = tally.articleAt(index)
  const level = Math.min(sketch.level, articles.level[article] as number)
  const inReach = countUpTo(samples, samples.length, articles.limitOf(level))
  const overlap = tally.countAt(index)
  const whole: Comparison = {
    overlap,
    base: tally.baseAt(index),
    own: counting[inReach] as number,
    other: articles.sampledAt(article, level),
    level,
    ownDiscount: 0,
    otherDiscount: 0,
    identical:
      articles.fingerprint[article] === sketch.fingerprint &&
      articles.length[article] === sketch.length,
  }
  const discount = tally.discountAt(index)
  if (discount === 0) return whole
  // Published once more by the same publisher: hardly all of it is furniture.
  if (sharesOf(whole).similarity >= republished) return { ...whole, base: overlap }
  const ownDiscount = discounted[inReach] as number
  return {
    ...whole,
    overlap: overlap - discount,
    own: whole.own - ownDiscount,
    other: whole.other - discount,
    ownDiscount,
    otherDiscount: discount,
  }
}

// Without dates, furniture of the publisher that is not learned yet can't be told from news.
function outweighsFurniture(comparison: Comparison): boolean {
  const { similarity, inOther, ofOther } = sharesOf(comparison)
  return similarity >= furnitureSimilarity || Math.max(inOther, ofOther) >= furnitureContainment
}

function byStrength(one: Candidate, other: Candidate): number {
  const oneUnion = one.own + one.other - one.overlap
  const otherUnion = other.own + other.other - other.overlap
  return (
    Number(other.identical) - Number(one.identical) ||
    other.overlap * oneUnion - one.overlap * otherUnion ||
    other.overlap - one.overlap ||
    one.article - other.article
  )
}
