import type { Entity, NameType, Reference, Role } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import type { FoundName } from '../find-names.ts'
import { countryOfCode } from '../knowledge/countries.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import type { Analysis } from '../tagger/analysis.ts'
import { asideOf } from './asides.ts'
import { calledBy } from './called-by.ts'
import { clusterNames } from './cluster-names.ts'
import { clusterPeople } from './cluster-people.ts'
import type { NameCluster, NamedMention } from './clusters.ts'
import { type Description, findDescriptions } from './descriptions.ts'
import { capitalsAsGovernments } from './governments.ts'
import { describeHeadline, describeNames, type Headline } from './named-mentions.ts'
import { type Candidate, findReferences } from './references.ts'
import type { FoundRole } from './role-belonging.ts'
import { salienceOf } from './salience.ts'
import { SentenceWords } from './sentence-words.ts'

export interface EntityGroups {
  entities: Entity[]
  references: Reference[]
  /** Entity id of every name. */
  entityOf: string[]
}

/** Returns the entities that the names of a text stand for, in order of their first mention. */
export function buildEntities(
  analysis: Analysis,
  names: readonly FoundName[],
  bases: readonly KnowledgeBase[],
  headline: Headline | null,
): EntityGroups {
  const reader = new SentenceWords(analysis)
  const { words } = analysis
  const mentions = describeNames(names, reader)
  if (headline) mentions.push(...describeHeadline(headline, names, reader))
  const people = clusterPeople(
    mentions.filter(({ name }) => name.type === 'person'),
    bases,
  )
  const others = clusterNames(
    mentions.filter(({ name }) => name.type !== 'person'),
    bases,
    capitalsAsGovernments(names, reader),
    (left, right) => (right.index >= 0 ? asideOf(left.name, right.name, reader) : undefined),
  )
  // What the headline alone names has no place in the text.
  const named = [...people, ...others].filter((cluster) => cluster.mentions.length > 0)
  const clusters = named.sort(
    (left, right) =>
      (left.mentions[0] as NamedMention).index - (right.mentions[0] as NamedMention).index,
  )

  const entities: Entity[] = []
  const candidates: Candidate[] = []
  const entityOf: string[] = []
  const inHeadline = new Set<string>()
  for (const cluster of clusters) {
    const entity = toEntity(cluster, `e${entities.length + 1}`)
    entities.push(entity)
    if (cluster.headline.length > 0) inHeadline.add(entity.id)
    candidates.push(toCandidate(cluster, entity))
    for (const { index } of cluster.mentions) entityOf[index] = entity.id
  }
  const described = new Map<string, Entity>()
  const describedCandidates = new Map<string, Candidate>()
  const references: Reference[] = []
  for (const description of findDescriptions(names, reader)) addDescription(description)

  const bodies = new Map([...described.values()].map((entity) => [entity.id, entity]))
  for (const found of findReferences(candidates, names, reader)) {
    const start = words.starts[found.first] as number
    const end = words.ends[found.end - 1] as number
    const text = detach(words.text.slice(start, end))
    references.push({
      start,
      end,
      text,
      form: found.form,
      entity: found.entity,
      confidence: found.confidence,
    })
    if (found.form === 'nominal') bodies.get(found.entity)?.mentions.push({ start, end })
  }
  candidates.forEach(({ gender }, index) => {
    const entity = entities[index] as Entity
    entity.gender = gender
    entity.mentions.sort((left, right) => left.start - right.start)
  })
  references.sort((left, right) => left.start - right.start)
  weigh()
  return { entities, references, entityOf }

  function toEntity(cluster: NameCluster, id: string): Entity {
    const all = [...cluster.mentions, ...cluster.headline].map(({ text }) => text)
    // "Port Valen" before the "PORT VALEN" of a dateline.
    const fullest = [...new Set(all)].sort(
      (left, right) =>
        right.length - left.length || Number(isCapitals(left)) - Number(isCapitals(right)),
    )
    const own = cluster.known
    const name =
      own && fullest.includes(own.name)
        ? own.name
        : bestName(cluster, own?.name ?? (fullest[0] as string))
    const roles = toRoles(cluster)
    const organization = roles.find((role) => role.organization)?.organization ?? null
    return {
      id,
      type: cluster.type,
      name,
      aliases: fullest.filter((spelling) => spelling !== name),
      role: roles[0]?.text ?? null,
      roles,
      affiliation: organization,
      country: own?.country ?? roles.find((role) => role.country)?.country ?? null,
      identifiers: { ...own?.identifiers },
      gender: cluster.gender,
      number: numberOf(cluster.type),
      salience: 0,
      mentions: cluster.mentions.map(({ name: { start, stop } }) => ({ start, end: stop })),
    }
  }

  /** A person's fullest name; "Mr. Lee Jae-myung's" parts apart. */
  function bestName(cluster: NameCluster, fallback: string): string {
    if (cluster.type !== 'person') return fallback
    let best: NamedMention | undefined
    for (const mention of cluster.mentions) {
      const parts = mention.person?.parts.length ?? 0
      if (!best || parts > (best.person?.parts.length ?? 0)) best = mention
    }
    return best?.text ?? fallback
  }

  function toRoles(cluster: NameCluster): Role[] {
    const roles = new Map<string, Role>()
    for (const mention of cluster.mentions) {
      for (const role of mention.roles) {
        if (role.honorific) continue
        const found = toRole(role)
        if (roles.size < 12 && !roles.has(found.text.toLowerCase()))
          roles.set(found.text.toLowerCase(), found)
      }
    }
    return [...roles.values()]
  }

  function toRole({ first, end, organization, country }: FoundRole): Role {
    const start = words.starts[first] as number
    const stop = words.ends[end - 1] as number
    const text = detach(words.text.slice(start, stop))
    return {
      start,
      end: stop,
      text,
      organization: organization === null ? null : detach(organization),
      country,
    }
  }

  function toCandidate(cluster: NameCluster, entity: Entity): Candidate {
    const nouns = calledBy(cluster, entity, reader)
    const positions = cluster.mentions.map(({ name }) => name.first)
    return { id: entity.id, type: cluster.type, positions, nouns, gender: cluster.gender }
  }

  function addDescription({ first, end, country, head, key }: Description): void {
    const start = words.starts[first] as number
    const stop = words.ends[end - 1] as number
    let entity = described.get(key)
    if (!entity) {
      entity = {
        id: `e${entities.length + 1}`,
        type: 'organization',
        name: detach(words.text.slice(start, stop)),
        aliases: [],
        role: null,
        roles: [],
        affiliation: null,
        country: countryOfCode(country)?.code ?? null,
        identifiers: {},
        gender: null,
        number: 'singular',
        salience: 0,
        mentions: [],
      }
      described.set(key, entity)
      entities.push(entity)
      const candidate: Candidate = {
        id: entity.id,
        type: 'organization',
        positions: [],
        nouns: new Set([head, key.slice(key.indexOf(' ') + 1)]),
        gender: null,
      }
      candidates.push(candidate)
      describedCandidates.set(key, candidate)
    }
    entity.mentions.push({ start, end: stop })
    references.push({
      start,
      end: stop,
      text: detach(words.text.slice(start, stop)),
      form: 'nominal',
      entity: entity.id,
      confidence: 0.9,
    })
    describedCandidates.get(key)?.positions.push(end - 1)
  }

  function weigh(): void {
    const counts = new Map<string, number>()
    for (const { entity } of references) counts.set(entity, (counts.get(entity) ?? 0) + 1)
    const shares = salienceOf(
      entities.map(({ id, mentions: spans }) => ({
        starts: spans.map(({ start }) => start),
        references: counts.get(id) ?? 0,
        inTitle: inHeadline.has(id),
      })),
      words.text.length,
    )
    entities.forEach((entity, index) => {
      entity.salience = shares[index] as number
    })
  }
}

const isCapitals = (text: string): boolean => text === text.toUpperCase()

const numberOf = (type: NameType) => (type === 'person' ? 'singular' : null)
