import { countryOfCapital } from '../knowledge/countries.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { createCluster, findKnown, type NameCluster, type NamedMention } from './clusters.ts'

const corporate =
  /[ ,]{1,3}(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LP|AG|SA|NV|GmbH|Holdings|Group)\.?$/
const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'del', 'des', 'du', '&'])
const placeWords =
  / (?:City|Province|State|County|Island|Islands|District|Region|Prefecture|Governorate)$/

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

/**
 * Returns the clusters of a text's names that are no persons, in order of their first mention: the same name, with or
 * without its article and legal form; an acronym and what it stands for; names that a knowledge base holds for one
 * thing; a short form at the start of a longer name. `usedAsGovernment` lists capitals that stand for a country.
 */
export function clusterNames(
  mentions: readonly NamedMention[],
  bases: readonly KnowledgeBase[],
  usedAsGovernment: ReadonlySet<string>,
): NameCluster[] {
  const clusters: NameCluster[] = []
  const byKey = new Map<string, NameCluster>()
  const byInitials = new Map<string, NameCluster>()
  /** Organizations by the first word of their key. */
  const byFirstWord = new Map<string, Set<string>>()

  for (const mention of mentions) {
    const { text } = mention
    const { type } = mention.name
    const government =
      type === 'location' && usedAsGovernment.has(text) ? countryOfCapital(text) : undefined
    const known = findKnown(bases, government?.names[0] ?? text, type)
    const key = known ? `known ${known.type} ${known.name}` : `${type} ${nameKey(text)}`
    let cluster = byKey.get(key) ?? (known ? undefined : related(mention))
    if (!cluster) {
      cluster = createCluster(type, known)
      clusters.push(cluster)
    }
    byKey.set(key, cluster)
    byKey.set(`${type} ${nameKey(text)}`, cluster)
    cluster.known ??= known
    cluster.mentions.push(mention)
    remember(mention, cluster)
  }
  return clusters

  function related(mention: NamedMention): NameCluster | undefined {
    const { text } = mention
    const { type } = mention.name
    const letters = text.replaceAll('.', '')
    if (/^[A-Z]{2,8}$/.test(letters)) {
      const full = byInitials.get(`${type} ${letters}`)
      if (full) return full
    }
    for (const initials of initialsOf(text)) {
      const short = byKey.get(`${type} ${initials.toLowerCase()}`)
      if (short?.mentions.some((other) => /^[A-Z.]{2,}$/.test(other.text))) return short
    }
    const key = nameKey(text)
    if (type === 'organization') return shorterOrLonger(key)
    if (type === 'location') {
      const plain = text.replace(placeWords, '')
      if (plain !== text) return byKey.get(`location ${nameKey(plain)}`)
      for (const word of ['city', 'province', 'state', 'county', 'island', 'region']) {
        const longer = byKey.get(`location ${key} ${word}`)
        if (longer) return longer
      }
    }
    return undefined
  }

  /** "Hanbit" and "Hanbit Shipping", where one name alone goes on so. */
  function shorterOrLonger(key: string): NameCluster | undefined {
    const first = key.split(' ', 1)[0] as string
    const found = new Set<NameCluster>()
    for (const other of byFirstWord.get(first) ?? []) {
      if (other.startsWith(`${key} `) || (key.startsWith(`${other} `) && !isPlace(other))) {
        const cluster = byKey.get(`organization ${other}`)
        if (cluster) found.add(cluster)
      }
    }
    return found.size === 1 && !isPlace(key) ? [...found][0] : undefined
  }

  /** "Manchester" is no short form of "Manchester City" where the text names the place. */
  function isPlace(key: string): boolean {
    return byKey.has(`location ${key}`)
  }

  function remember(mention: NamedMention, cluster: NameCluster): void {
    const { type } = mention.name
    const key = nameKey(mention.text)
    if (type === 'organization') {
      const first = key.split(' ', 1)[0] as string
      const list = byFirstWord.get(first) ?? new Set()
      if (list.size < 32) list.add(key)
      byFirstWord.set(first, list)
    }
    for (const initials of initialsOf(mention.text)) {
      const at = `${type} ${initials}`
      if (!byInitials.has(at)) byInitials.set(at, cluster)
    }
  }
}
