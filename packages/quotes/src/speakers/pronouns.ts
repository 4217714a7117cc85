import type { Sequence } from '../sequence.ts'
import type { NameTable } from './name-table.ts'
import type { Referent } from './referents.ts'
import type { Resolution } from './resolution.ts'

/** Who spoke before, for the pronouns that follow. */
export interface SpokenBy {
  readonly referent: Referent
  /** Offset of the speaker's words. */
  readonly position: number
  readonly sentence: number
  readonly paragraph: number
}

/** A referent with its score as the antecedent of a pronoun. */
export interface RankedReferent {
  readonly referent: Referent
  readonly score: number
}

const farthestSentence = 8
/** By how much a given reference speaks for its entity: it saw the pronouns of the narration, too. */
const givenBonus = 7
const mostMentions = 80

/**
 * Returns who "he" or "she" at an offset may be, best first. Every name before it scores by distance in
 * sentences, by being a subject, by having spoken last, and by what is known of its gender; a sum of
 * weights in the manner of Lappin and Leass (1994).
 */
export function rankAntecedents(
  sequence: Sequence,
  table: NameTable,
  position: number,
  sentence: number,
  gender: 'female' | 'male' | null,
  lastSpeaker: SpokenBy | null,
  given: Resolution | null,
): RankedReferent[] {
  const paragraph = sequence.sentences[sentence]?.paragraph ?? 0
  const scores = new Map<Referent, number>()
  let index = lastBefore(table, position)
  for (let seen = 0; index >= 0 && seen < mostMentions; index--, seen++) {
    const mention = table.mentions[index]
    if (!mention) break
    const distance = sentence - mention.sentence
    if (distance > farthestSentence) break
    const { referent } = mention
    if (referent.kind !== 'person' || !mayBe(referent, gender)) continue
    let score = 4 - 0.8 * Math.min(distance, 5)
    if (mention.isSubject) {
      score += 2
      if (!mention.isQuoted && mention.paragraph === paragraph) score += distance === 0 ? 2 : 1.2
    }
    if (mention.isPossessive) score -= 1
    if (mention.followsPreposition) score -= 1
    if (mention.isQuoted) score -= 2.5
    if (mention.paragraph === paragraph) score += 0.6
    const known = scores.get(referent)
    scores.set(referent, known === undefined ? score : Math.max(known, score) + 0.3)
  }
  if (lastSpeaker && mayBe(lastSpeaker.referent, gender)) {
    const distance = paragraph - lastSpeaker.paragraph
    const bonus = distance <= 0 ? 3.5 : distance === 1 ? 2.6 : distance <= 3 ? 1.5 : 0.3
    const known = scores.get(lastSpeaker.referent) ?? 2
    scores.set(lastSpeaker.referent, known + bonus)
  }
  if (given?.referent) {
    const known = scores.get(given.referent) ?? 2
    scores.set(given.referent, known + givenBonus * given.confidence)
  }
  for (const [referent, score] of scores) {
    if (gender && referent.gender === gender)
      scores.set(referent, score + (referent.isGenderCertain ? 1.2 : 0.8))
    else if (gender && referent.gender !== null) scores.set(referent, score - 8)
  }
  return [...scores]
    .map(([referent, score]) => ({ referent, score }))
    .sort((a, b) => b.score - a.score)
}

function mayBe(referent: Referent, gender: 'female' | 'male' | null): boolean {
  return (
    gender === null ||
    referent.gender === null ||
    referent.gender === gender ||
    !referent.isGenderCertain
  )
}

/** Returns the index of the last mention that ends before an offset, or -1. */
export function lastBefore(table: NameTable, position: number): number {
  let low = 0
  let high = table.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((table.mentions[middle]?.end ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
