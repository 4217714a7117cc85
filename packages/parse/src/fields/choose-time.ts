import type { Timestamp, TimestampPrecision } from '@wirecopy/document'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'

const ranks: Partial<Record<TimestampPrecision, number>> = {
  second: 3,
  minute: 3,
  hour: 2,
  day: 1,
}

/** Returns the day that most of the evidence speaks for, with the most precise time that was told of it. */
export function chooseTime(candidates: readonly Candidate<Timestamp>[]): Chosen<Timestamp> | null {
  const dated = candidates.filter(({ value }) => value.earliest !== null)
  const list = dated.length > 0 ? dated : candidates
  const days = new Set(
    list.filter(({ value }) => value.precision !== 'month').map(({ value }) => dayKey(value)),
  )
  const dayKeyOf = (time: Timestamp): string =>
    time.precision === 'month' ? agreedDay(time, days) : dayKey(time)
  const chosen = chooseByVote(list, dayKeyOf, (time) => time.earliest ?? time.raw)
  if (chosen === null) return null
  const key = dayKeyOf(chosen.value)
  const same = list.filter(({ value }) => dayKeyOf(value) === key)
  // The first of the most precise gives the wording; one with a zone beats one without.
  const rank = (time: Timestamp): number =>
    (ranks[time.precision] ?? 0) + (/(?:Z|[+-]\d\d:\d\d)$/.test(time.earliest ?? '') ? 0.5 : 0)
  let best = same[0]?.value ?? chosen.value
  for (const { value } of same) if (rank(value) > rank(best)) best = value
  return { value: best, evidence: chosen.evidence }
}

/** A month, or "05/06/2025", speaks for the day of another source that it may be. */
function agreedDay(time: Timestamp, days: ReadonlySet<string>): string {
  const [from, to] = [time.earliest, time.latest].map((end) => end?.slice(0, 10) ?? '')
  const isWhole = from?.slice(0, 7) === to?.slice(0, 7)
  for (const day of days) {
    if (day === from || day === to || (isWhole && day.slice(0, 7) === from?.slice(0, 7))) return day
  }
  return dayKey(time)
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

const isDeclared = ({ source }: Candidate<Timestamp>): boolean =>
  /^(?:json-ld|meta|microdata) /.test(source)

/**
 * Systems that move or export their pages date them anew: a day that the page shows at its headline, and that
 * lies before the only one that is declared, is the older knowledge.
 */
export function preferShown(published: Candidate<Timestamp>[], changedAt: Timestamp | null): void {
  const declared = published.filter(isDeclared)
  const shown = published.find(({ source }) => source === 'text: near the headline')
  if (shown === undefined || declared.length === 0) return
  const days = new Set(declared.map(({ value }) => dayKey(value)))
  const day = dayKey(shown.value)
  if (days.size < declared.length || shown.value.precision === 'month') return
  if (declared.some(({ value }) => dayKey(value) <= day)) return
  if (changedAt !== null && dayKey(changedAt) === day) return
  shown.weight += Math.max(...declared.map(({ weight }) => weight))
}
