/** What the choice of a canonical article looks at. */
export interface CanonicalCandidate {
  readonly number: number
  /** Length of the text, in any unit. */
  readonly length: number
  /** Seconds since 1970, 0 where unknown. */
  readonly time: number
  /** True where the publisher itself is the service that wrote the text. */
  readonly original: boolean
}

/** Copies at least this long, relative to the longest, count as full texts. */
const fullText = 0.8
/** Others add to the text of a service; at this share of the longest it is no mere flash. */
const ownText = 0.5

/**
 * Returns the article that stands for a cluster and the rule that picked it, in words. The
 * one of the service that wrote it; else, among the copies that hold the full text, the earliest
 * published, the longest, the first added.
 */
export function chooseCanonical(candidates: readonly CanonicalCandidate[]): {
  number: number
  rule: string
} {
  if (candidates.length === 1) return { number: only(candidates).number, rule: 'only article' }
  const longest = candidates.reduce((length, candidate) => Math.max(length, candidate.length), 0)
  const originals = candidates.filter(
    (candidate) => candidate.original && candidate.length >= ownText * longest,
  )
  const full = candidates.filter((candidate) => candidate.length >= fullText * longest)
  if (originals.length === 0 && full.length === 1)
    return { number: only(full).number, rule: 'only full text' }
  if (originals.length === 1) {
    return { number: only(originals).number, rule: 'published by the service that wrote it' }
  }
  const group = originals.length > 0 ? originals : full
  const dated = group.filter((candidate) => candidate.time > 0)
  if (dated.length > 0) {
    const earliest = dated.reduce((time, candidate) => Math.min(time, candidate.time), Infinity)
    const first = dated.filter((candidate) => candidate.time === earliest)
    if (first.length === 1) return { number: only(first).number, rule: 'earliest full text' }
    return longestOf(first)
  }
  return longestOf(group)
}

function longestOf(candidates: readonly CanonicalCandidate[]): { number: number; rule: string } {
  const longest = candidates.reduce((length, candidate) => Math.max(length, candidate.length), 0)
  const group = candidates.filter((candidate) => candidate.length === longest)
  if (group.length === 1) return { number: only(group).number, rule: 'longest text' }
  const number = group.reduce((first, candidate) => Math.min(first, candidate.number), Infinity)
  return { number, rule: 'first added' }
}

function only(candidates: readonly CanonicalCandidate[]): CanonicalCandidate {
  return candidates[0] as CanonicalCandidate
}
