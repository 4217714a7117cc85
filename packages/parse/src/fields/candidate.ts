import type { Evidence } from '@wirecopy/document'

/** One thing that the page says about a field, and how much its place is worth. */
export interface Candidate<T> {
  value: T
  source: string
  weight: number
}

/** A field with where it came from. */
export interface Chosen<T> {
  value: T
  evidence: Evidence
}

/**
 * Returns the value that most of the evidence speaks for. Candidates with the same key vote together; of
 * the winners the first in the list gives the wording. What the others say is kept as conflicting.
 */
export function chooseByVote<T>(
  candidates: readonly Candidate<T>[],
  keyOf: (value: T) => string,
  show: (value: T) => string,
): Chosen<T> | null {
  const groups = new Map<string, Candidate<T>[]>()
  for (const candidate of candidates) {
    const key = keyOf(candidate.value)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(candidate)
    else groups.set(key, [candidate])
  }
  const weigh = (group: readonly Candidate<T>[]): number =>
    group.reduce((sum, { weight }) => sum + weight, 0)
  let best: Candidate<T>[] | null = null
  for (const group of groups.values()) if (best === null || weigh(group) > weigh(best)) best = group
  const first = best?.[0]
  if (best === null || first === undefined) return null
  let against = 0
  const conflicting: Evidence['conflicting'] = []
  for (const group of groups.values()) {
    if (group === best) continue
    against += weigh(group)
    const { source, value } = group[0] as Candidate<T>
    conflicting.push({ source, value: show(value) })
  }
  const support = weigh(best)
  const confidence =
    Math.round(100 * (support / (support + against)) * (1 - 0.4 / (1 + support))) / 100
  const source = best.map((candidate) => candidate.source).join(', ')
  return { value: first.value, evidence: { source, confidence, conflicting } }
}
