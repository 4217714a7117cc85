import { type EntityAnnotations, type NameType, WirecopyError } from '@wirecopy/document'
import { type IdentityProfile, matchProfile, mergeProfile, profileOf } from './identity-profile.ts'

/** Somebody or something that several articles name. */
export interface Identity {
  id: string
  type: NameType
  /** The name used most, the fullest among equals. */
  name: string
  names: string[]
  roles: string[]
  country: string | null
  identifiers: Record<string, string>
  /** Ids of the articles that name it, in the order added. */
  articles: string[]
}

/** The identity of one entity of an article. */
export interface IdentityLink {
  /** Entity id in the article. */
  entity: string
  identity: string
  /** 0 to 1; a new identity is certain of nothing but itself and gives 1. */
  confidence: number
}

export interface CoOccurrence {
  /** Identity id. */
  identity: string
  /** Articles that name both. */
  articles: number
}

/** Joins the entities of many articles. Adding is linear in the entities of the article. */
export interface IdentityIndex {
  /**
   * Returns the identities of an article's entities, making new ones where none fits.
   *
   * @throws WirecopyError `duplicate-id` for an article added before.
   */
  add(article: { id: string; annotations: EntityAnnotations }): IdentityLink[]
  /** @throws WirecopyError `not-found` for an unknown id. */
  get(id: string): Identity
  /** Returns the identities in the order of their making. */
  list(): Identity[]
  /** Returns the identities named in the same articles, the most frequent first. */
  coOccurring(id: string): CoOccurrence[]
}

/** Identities of one name that an entity is compared with: those named last. */
const mostOfOneName = 64

/**
 * Returns an index that knows the same person, organization or place over many articles.
 *
 * Known identifiers join at once and tell apart. People need the same full name and no contradiction (another gender,
 * roles of different countries, or different roles without a common word or company); a family name alone never
 * joins articles. Organizations and places need the same name and no contradiction of country.
 *
 * @example
 * const index = createIdentityIndex()
 * const links = index.add({ id: 'a1', annotations: findEntities({ text }) })
 */
export function createIdentityIndex(): IdentityIndex {
  const profiles: IdentityProfile[] = []
  const byKey = new Map<string, number[]>()
  const byIdentifier = new Map<string, number>()
  const articles = new Set<string>()
  /** Numbers of the identities of every article. */
  const members = new Map<string, number[]>()

  return {
    add({ id, annotations }) {
      if (articles.has(id))
        throw new WirecopyError('duplicate-id', `article ${JSON.stringify(id)} was added before`)
      articles.add(id)
      const links: IdentityLink[] = []
      const used = new Set<number>()
      const companions = new Set(annotations.entities.map(({ name }) => name.toLowerCase()))
      for (const entity of annotations.entities) {
        const profile = profileOf(entity, companions)
        let best = -1
        let confidence = 0
        for (const [kind, value] of profile.identifiers) {
          const known = byIdentifier.get(`${kind}:${value}`)
          if (known === undefined) continue
          best = known
          confidence = 1
        }
        if (best < 0) {
          for (const key of profile.keys) {
            for (const candidate of byKey.get(key) ?? []) {
              // Two entities of one article are never the same.
              if (used.has(candidate)) continue
              const score = matchProfile(profiles[candidate] as IdentityProfile, profile)
              if (score > 0 && score >= confidence) {
                best = candidate
                confidence = score
              }
            }
          }
        }
        if (best < 0 || (confidence < 1 && used.has(best))) {
          best = profiles.length
          confidence = 1
          profiles.push(profile)
        } else mergeProfile(profiles[best] as IdentityProfile, profile)
        register(best, profile)
        used.add(best)
        ;(profiles[best] as IdentityProfile).articles.push(id)
        links.push({ entity: entity.id, identity: name(best), confidence })
      }
      members.set(id, [...used])
      return links
    },
    get: (id) => toIdentity(find(id)),
    list: () => profiles.map((_, index) => toIdentity(index)),
    coOccurring(id) {
      const own = find(id)
      const counts = new Map<number, number>()
      for (const article of new Set((profiles[own] as IdentityProfile).articles)) {
        for (const other of members.get(article) ?? []) {
          if (other !== own) counts.set(other, (counts.get(other) ?? 0) + 1)
        }
      }
      return [...counts]
        .sort(([leftId, left], [rightId, right]) => right - left || leftId - rightId)
        .map(([other, count]) => ({ identity: name(other), articles: count }))
    },
  }

  function register(index: number, profile: IdentityProfile): void {
    for (const [kind, value] of profile.identifiers) byIdentifier.set(`${kind}:${value}`, index)
    for (const key of profile.keys) {
      const list = byKey.get(key) ?? []
      if (list.at(-1) === index) continue
      const at = list.indexOf(index)
      if (at >= 0) list.splice(at, 1)
      list.push(index)
      if (list.length > mostOfOneName) list.shift()
      byKey.set(key, list)
    }
  }

  function find(id: string): number {
    const index = /^i\d+$/.test(id) ? Number(id.slice(1)) - 1 : -1
    if (index < 0 || index >= profiles.length) {
      throw new WirecopyError('not-found', `no identity has the id ${JSON.stringify(id)}`)
    }
    return index
  }

  function toIdentity(index: number): Identity {
    const profile = profiles[index] as IdentityProfile
    const names = [...profile.names].sort(
      ([left, leftCount], [right, rightCount]) =>
        rightCount - leftCount || right.length - left.length,
    )
    return {
      id: name(index),
      type: profile.type,
      name: (names[0] as [string, number])[0],
      names: names.map(([spelling]) => spelling),
      roles: [...profile.roles],
      country: profile.country,
      identifiers: Object.fromEntries(profile.identifiers),
      articles: [...new Set(profile.articles)],
    }
  }
}

const name = (index: number) => `i${index + 1}`
