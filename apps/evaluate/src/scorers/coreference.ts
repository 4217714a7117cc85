import { type ClusterScores, scoreClusters } from './clusters.ts'
import { type Measure, measure } from './measure.ts'
import type { Range } from './quote-fragments.ts'
import { isPronoun } from './speaker-names.ts'

/** A text with every mention of its entities: names, noun phrases and pronouns. */
export interface CoreferenceGold {
  id: string
  text: string
  entities: { id: string; type: string; mentions: Range[] }[]
}

export interface CoreferenceAnswer {
  id: string
  mentions?: { start: number; end: number; entity: string | null }[]
  references?: { start: number; end: number; entity: string }[]
}

export interface CoreferenceScores {
  documents: number
  /** Names that end where a gold mention ends, within it: those that can be judged. */
  names: ClusterScores
  /** Pronouns for people and organizations that are named: linked to a right name. */
  pronouns: Measure
}

const judgedTypes = new Set(['person', 'organization'])

/** Returns how well the names of each text are grouped, and its pronouns linked to them. */
export function scoreCoreference(
  gold: readonly CoreferenceGold[],
  answers: ReadonlyMap<string, CoreferenceAnswer>,
): CoreferenceScores {
  const goldLabels = new Map<string, string>()
  const labels = new Map<string, string>()
  let right = 0
  let predicted = 0
  let wanted = 0
  for (const { id, text, entities } of gold) {
    const { mentions = [], references = [] } = answers.get(id) ?? {}
    const byEnd = mentionsByEnd(entities)
    const goldOf = new Map<string, Set<string>>()
    for (const { start, end, entity } of mentions) {
      const expected = byEnd.get(end)?.find((mention) => mention.start <= start)
      if (entity === null || !expected) continue
      goldLabels.set(`${id} ${start}`, `${id} ${expected.entity}`)
      labels.set(`${id} ${start}`, `${id} ${entity}`)
      const known = goldOf.get(entity) ?? new Set()
      goldOf.set(entity, known.add(expected.entity))
    }
    const named = new Set([...goldOf.values()].flatMap((known) => [...known]))
    for (const { id: entity, type, mentions: ranges } of entities) {
      if (!named.has(entity) || !judgedTypes.has(type)) continue
      wanted += ranges.filter(([start, end]) => isPronoun(text.slice(start, end))).length
    }
    for (const { start, end, entity } of references) {
      if (!isPronoun(text.slice(start, end))) continue
      predicted++
      const expected = byEnd.get(end)?.find((mention) => mention.start === start)
      if (expected && goldOf.get(entity)?.has(expected.entity)) right++
    }
  }
  return {
    documents: gold.length,
    names: scoreClusters(goldLabels, labels),
    pronouns: measure(right, predicted, wanted),
  }
}

/** The mentions that end at a place, shortest first. */
function mentionsByEnd(
  entities: CoreferenceGold['entities'],
): Map<number, { start: number; entity: string }[]> {
  const byEnd = new Map<number, { start: number; entity: string }[]>()
  for (const { id, mentions } of entities) {
    for (const [start, end] of mentions) {
      const list = byEnd.get(end) ?? []
      byEnd.set(end, list)
      list.push({ start, entity: id })
    }
  }
  for (const list of byEnd.values()) list.sort((left, right) => right.start - left.start)
  return byEnd
}
