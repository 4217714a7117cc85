import { type CoarseType, coarseType, type EntityGold, type TypedSpan } from './entity-gold.ts'
import { type Measure, measure } from './measure.ts'

/** The part of an answer of `wirecopy entities` that is scored. */
export interface EntityAnswer {
  id: string
  mentions?: { start: number; end: number; type: string }[]
  error?: unknown
}

export interface EntityScores {
  documents: number
  /** Documents without an answer, or with an error; they count as empty. */
  failed: number
  types: Record<CoarseType, Measure>
  /** Over persons, organizations and locations: the measure that papers report. */
  micro: Measure
  microWithMisc: Measure
  /** Persons, organizations and locations by span alone, whatever their type. */
  untyped: Measure
  /** What went wrong, most frequent first. */
  errors: { count: number; kind: string; text: string }[]
}

const types: CoarseType[] = ['PER', 'ORG', 'LOC', 'MISC']

/** Returns exact-span scores of mentions against gold names; values such as dates are left out. */
export function scoreEntities(
  gold: readonly EntityGold[],
  answers: ReadonlyMap<string, EntityAnswer>,
): EntityScores {
  const counts = Object.fromEntries(
    types.map((type) => [type, { gold: 0, predicted: 0, right: 0 }]),
  ) as Record<CoarseType, { gold: number; predicted: number; right: number }>
  const untyped = { gold: 0, predicted: 0, right: 0 }
  const errors = new Map<string, { count: number; kind: string; text: string }>()
  let failed = 0

  for (const document of gold) {
    const answer = answers.get(document.id)
    if (!answer?.mentions || answer.error) failed++
    const expected = distinctNames(document.mentions)
    const found = distinctNames(
      (answer?.mentions ?? []).map(({ start, end, type }) => ({
        start,
        end,
        type: coarseType(type),
      })),
    )
    const expectedAt = typesBySpan(expected)
    const foundAt = typesBySpan(found)
    const note = (kind: string, span: TypedSpan): void => {
      const text = document.text.slice(span.start, span.end)
      const key = `${kind}\0${text}`
      const entry = errors.get(key)
      if (entry) entry.count++
      else errors.set(key, { count: 1, kind, text })
    }
    for (const span of expected) {
      const type = span.type as CoarseType
      counts[type].gold++
      const taken = foundAt.get(spanKey(span))
      if (taken?.includes(type)) counts[type].right++
      else if (type !== 'MISC') note(taken ? `${type} taken for ${taken}` : `${type} missed`, span)
    }
    for (const span of found) {
      const type = span.type as CoarseType
      counts[type].predicted++
      if (type !== 'MISC' && !expectedAt.has(spanKey(span))) note(`${type} invented`, span)
    }
    const expectedKeys = nameKeys(expectedAt)
    const foundKeys = nameKeys(foundAt)
    untyped.gold += expectedKeys.size
    untyped.predicted += foundKeys.size
    for (const key of expectedKeys) if (foundKeys.has(key)) untyped.right++
  }

  const over = (names: CoarseType[]): Measure => {
    const sum = { gold: 0, predicted: 0, right: 0 }
    for (const name of names) {
      sum.gold += counts[name].gold
      sum.predicted += counts[name].predicted
      sum.right += counts[name].right
    }
    return measure(sum.right, sum.predicted, sum.gold)
  }
  return {
    documents: gold.length,
    failed,
    types: Object.fromEntries(types.map((type) => [type, over([type])])) as EntityScores['types'],
    micro: over(['PER', 'ORG', 'LOC']),
    microWithMisc: over(types),
    untyped: measure(untyped.right, untyped.predicted, untyped.gold),
    errors: [...errors.values()].sort((left, right) => right.count - left.count),
  }
}

const spanKey = ({ start, end }: TypedSpan): string => `${start} ${end}`

function distinctNames(spans: readonly TypedSpan[]): TypedSpan[] {
  const distinct = new Map<string, TypedSpan>()
  for (const span of spans) if (span.type) distinct.set(`${spanKey(span)} ${span.type}`, span)
  return [...distinct.values()]
}

function typesBySpan(spans: readonly TypedSpan[]): Map<string, CoarseType[]> {
  const bySpan = new Map<string, CoarseType[]>()
  for (const span of spans) {
    const list = bySpan.get(spanKey(span)) ?? []
    list.push(span.type as CoarseType)
    bySpan.set(spanKey(span), list)
  }
  return bySpan
}

function nameKeys(bySpan: ReadonlyMap<string, CoarseType[]>): Set<string> {
  const keys = new Set<string>()
  for (const [key, list] of bySpan) if (list.some((type) => type !== 'MISC')) keys.add(key)
  return keys
}
