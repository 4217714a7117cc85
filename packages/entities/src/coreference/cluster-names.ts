import type { NameType } from '@wirecopy/document'
import { countryOfCapital, countryOfPeople } from '../knowledge/countries.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import {
  addMention,
  createCluster,
  findKnown,
  type NameCluster,
  type NamedMention,
} from './clusters.ts'

const corporate =
  /[ ,]{1,3}(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LP|AG|SA|NV|GmbH|Holdings|Group)\.?$/
const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'del', 'des', 'du', '&'])
const placeWords =
  / (?:City|Province|State|County|Island|Islands|District|Region|Prefecture|Governorate)$/

/** Those for what lies around a city of the name. */
const around = / (?:Province|State|County|District|Region|Prefecture|Governorate)$/i

/** Words that a name is compared by; the same for "The Hanbit Co." and "Hanbit". */
function nameKey(text: string): string {
  let name = text
    .replace(/^(?:The|the) /, '')
    .replaceAll('’', "'")
    .replaceAll('. ', '.')
  for (let cut = 0; cut < 3 && corporate.test(name); cut++) name = name.replace(corporate, '')
  return name.toLowerCase().replaceAll('.', '')
}

/** First letters of a name's longer words, and with them those of the small ones. */
function initialsOf(text: string): string[] {
  const words = text
    .replace(corporate, '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 12)
  const main = words.filter((word) => !small.has(word.toLowerCase()))
  if (main.length < 2) return []
  const letters = (list: readonly string[]) =>
    list
      .map((word) => word.charAt(0))
      .join('')
      .toUpperCase()
  return [...new Set([letters(main), letters(words)])]
}

/** Types that the tagger confuses, so that one name in two of them is still one thing. */
const familyOf = (type: NameType): string =>
  type === 'location' || type === 'group' ? type : 'thing'

const acronym = /^[A-Z][A-Z0-9]{1,7}$/
/** An acronym with small letters in it, "BoV"; a news agency stands in brackets too. */
const capitals = /^[A-Z][a-z0-9]{0,3}[A-Z][A-Za-z0-9]{0,5}$/

/** What a text says between two names that stand for one thing: "Union of Rationalists (UAR)", "…, known as the Union". */
export type Aside = (left: NamedMention, right: NamedMention) => 'brackets' | 'known as' | undefined

/**
 * Returns the clusters of a text's names that are no persons, in order of their first mention: the same name, with or
 * without its article and legal form; an acronym and what it stands for, by its letters or in brackets after it; names
 * that a knowledge base holds for one thing; a short form that a longer name before begins or ends with.
 * `usedAsGovernment` lists capitals that stand for a country.
 */
export function clusterNames(
  mentions: readonly NamedMention[],
  bases: readonly KnowledgeBase[],
  usedAsGovernment: ReadonlySet<string>,
  asideOf: Aside,
): NameCluster[] {
  const clusters: NameCluster[] = []
  const byKey = new Map<string, NameCluster>()
  /** Keys of bodies that a text only names with their country. */
  const atHome = new Set<string>()
  const byInitials = new Map<string, NameCluster>()
  /** What is written in capitals somewhere. */
  const inCapitals = new Set<NameCluster>()
  /** Keys of things by their first and by their last word. */
  const byEdge = new Map<string, Set<string>>()
  let before: { mention: NamedMention; cluster: NameCluster } | undefined

  for (const mention of mentions) {
    const { text } = mention
    const { type } = mention.name
    const government =
      type === 'location' && usedAsGovernment.has(text) ? countryOfCapital(text) : undefined
    const known = findKnown(bases, government?.names[0] ?? text, type)
    const own = `${familyOf(type)} ${nameKey(text)}`
    const key = known ? `known ${known.type} ${known.name}` : own
    let cluster = byKey.get(key) ?? (known ? unknown(own) : related(mention))
    if (!cluster) {
      cluster = createCluster(type, known)
      clusters.push(cluster)
    }
    byKey.set(key, cluster)
    byKey.set(own, cluster)
    cluster.known ??= known
    addMention(cluster, mention)
    remember(mention, cluster)
    // "Known by its Spanish initials" lies between two names of a body.
    if (type !== 'group') before = { mention, cluster }
  }
  for (const cluster of clusters) cluster.type = cluster.known?.type ?? likeliestType(cluster)
  return clusters

  /** The same name where no knowledge base has it: "OSLO" of a dateline. */
  function unknown(key: string): NameCluster | undefined {
    const cluster = byKey.get(key)
    return cluster?.known ? undefined : cluster
  }

  function related(mention: NamedMention): NameCluster | undefined {
    const { text } = mention
    const { type } = mention.name
    const family = familyOf(type)
    const letters = text.replaceAll('.', '')
    if (acronym.test(letters)) {
      const full = byInitials.get(`${family} ${letters}`)
      if (full) return full
    }
    if (before && familyOf(before.mention.name.type) === family) {
      const aside = asideOf(before.mention, mention)
      if (aside === 'known as' || (aside === 'brackets' && capitals.test(letters)))
        return before.cluster
    }
    for (const initials of initialsOf(text)) {
      const short = byKey.get(`${family} ${initials.toLowerCase()}`)
      if (short && inCapitals.has(short)) return short
    }
    const key = nameKey(text)
    if (family === 'thing') return shorterOrLonger(mention, key) ?? otherFamily(key, 'location')
    if (type === 'location') {
      const plain = text.replace(placeWords, '')
      if (plain !== text) {
        // Where the city is known, its county is another place.
        const place = byKey.get(`location ${nameKey(plain)}`)
        return around.test(text) && place?.mentions.some(({ isCity }) => isCity) ? undefined : place
      }
      for (const word of ['city', 'province', 'state', 'county', 'island', 'region']) {
        const longer = byKey.get(`location ${key} ${word}`)
        if (longer && !(mention.isCity && around.test(` ${word}`))) return longer
      }
      return otherFamily(key, 'thing')
    }
    return undefined
  }

  /** "Metro Convention Centre" is one thing, whether the tagger calls it a place or a body; "Manchester" is two. */
  function otherFamily(key: string, family: string): NameCluster | undefined {
    return key.includes(' ') ? byKey.get(`${family} ${key}`) : undefined
  }

  /** "Hanbit" and "Hanbit Shipping", "Supreme Court" and "Italian Supreme Court", where one name alone goes on so. */
  function shorterOrLonger(mention: NamedMention, key: string): NameCluster | undefined {
    if (isPlace(key)) return undefined
    const found = new Set<NameCluster>()
    for (const edge of edgesOf(key)) {
      for (const other of byEdge.get(edge) ?? []) {
        if (mention.index < 0 && abbreviates(key, other)) {
          const cluster = byKey.get(`thing ${other}`)
          if (cluster) found.add(cluster)
        }
        const shortens = other.startsWith(`${key} `) || other.endsWith(` ${key}`)
        const extends_ = key.startsWith(`${other} `) && !isPlace(other)
        if (!shortens && !(extends_ && corporateRest.test(key.slice(other.length)))) continue
        const cluster = byKey.get(`thing ${other}`)
        if (cluster) found.add(cluster)
      }
    }
    return found.size === 1 ? [...found][0] : undefined
  }

  /** "Manchester" is no short form of "Manchester City" where the text names the place. */
  function isPlace(key: string): boolean {
    return byKey.has(`location ${key}`)
  }

  function addEdges(key: string): void {
    for (const edge of edgesOf(key)) {
      const list = byEdge.get(edge) ?? new Set()
      if (list.size < 32) list.add(key)
      byEdge.set(edge, list)
    }
  }

  function rememberAtHome(key: string, cluster: NameCluster): void {
    const at = `thing ${key}`
    const other = byKey.get(at)
    if (!other) {
      byKey.set(at, cluster)
      atHome.add(at)
      addEdges(key)
    } else if (other !== cluster && atHome.has(at)) {
      // Two countries have a body of that name.
      byKey.delete(at)
    }
  }

  function remember(mention: NamedMention, cluster: NameCluster): void {
    const family = familyOf(mention.name.type)
    const key = nameKey(mention.text)
    if (/^[A-Z0-9.]{2,}$/.test(mention.text)) inCapitals.add(cluster)
    if (family === 'thing') {
      addEdges(key)
      const home = withoutPeople(mention.text)
      if (home) rememberAtHome(nameKey(home), cluster)
    }
    for (const initials of initialsOf(mention.text)) {
      const at = `${family} ${initials}`
      if (!byInitials.has(at)) byInitials.set(at, cluster)
    }
  }
}

/** "Supreme Court of Cassation" of "Italian Supreme Court of Cassation"; undefined where no people begins the name. */
function withoutPeople(text: string): string | undefined {
  const space = text.indexOf(' ')
  const rest = text.slice(space + 1)
  return space > 0 && rest.includes(' ') && countryOfPeople(text.slice(0, space)) ? rest : undefined
}

/** What a full name adds to a short one that came before it. */
const corporateRest =
  /^ (?:group|bank|motors?|airlines?|airways|energy|holdings?|shipping|electronics|university|institute|foundation|association|federation|party|union|council|commission|agency|club|united|city|football club|industries|technologies|pharmaceuticals|international|partners|capital|media|news|newspaper|magazine|corp|inc|co)\b/

/** "Daehan Semicon" of a headline for "Daehan Semiconductor". */
function abbreviates(short: string, long: string): boolean {
  const [left, right] = [short.split(' '), long.split(' ')]
  if (left.length !== right.length || short === long) return false
  return left.every(
    (word, at) => word === right[at] || (word.length > 3 && right[at]?.startsWith(word)),
  )
}

function edgesOf(key: string): string[] {
  const first = key.slice(0, key.indexOf(' ') < 0 ? key.length : key.indexOf(' '))
  const last = key.slice(key.lastIndexOf(' ') + 1)
  return [`^${first}`, `$${last}`]
}

/** The type that the names of a cluster have most, by how sure the tagger was. */
function likeliestType({ mentions, type }: NameCluster): NameType {
  const weights = new Map<NameType, number>()
  for (const { name } of mentions) {
    weights.set(name.type, (weights.get(name.type) ?? 0) + name.confidence)
  }
  let best = type
  for (const [other, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = other
  return best
}
