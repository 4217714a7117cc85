import type { Timestamp } from '@wirecopy/document'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'

/** Returns the day that most of the evidence speaks for, with the most precise time that was told of it. */
export function chooseTime(candidates: readonly Candidate<Timestamp>[]): Chosen<Timestamp> | null {
  const dated = candidates.filter(({ value }) => value.earliest !== null)
  const list = dated.length > 0 ? dated : candidates
  const chosen = chooseByVote(
    list,
    (time) => dayKey(time),
    (time) => time.earliest ?? time.raw,
  )
  if (chosen === null) return null
  const key = dayKey(chosen.value)
  const same = list.filter(({ value }) => dayKey(value) === key)
  // The first of the most precise gives the wording; one with a zone beats one without.
  const rank = (time: Timestamp): number =>
    (time.precision === 'second' || time.precision === 'minute'
      ? 2
      : time.precision === 'hour'
        ? 1
        : 0) + (/(?:Z|[+-]\d\d:\d\d)$/.test(time.earliest ?? '') ? 0.5 : 0)
  let best = same[0]?.value ?? chosen.value
  for (const { value } of same) if (rank(value) > rank(best)) best = value
  return { value: best, evidence: chosen.evidence }
}

const dayKey = (time: Timestamp): string => time.earliest?.slice(0, 10) ?? time.relative ?? time.raw

/** Where only a change is dated, the article was published at that time or before. */
export function noLaterThan(changedAt: Chosen<Timestamp> | null): Chosen<Timestamp> | null {
  if (changedAt === null || changedAt.value.latest === null) return null
  const value = { ...changedAt.value, earliest: null }
  return {
    value,
    evidence: {
      source: `no later than the change: ${changedAt.evidence.source}`,
      confidence: 0.3,
      conflicting: [],
    },
  }
}
