import type { KnowledgeBase, KnownEntity } from '../knowledge/knowledge-base.ts'
import {
  addMention,
  createCluster,
  findKnown,
  type NameCluster,
  type NamedMention,
} from './clusters.ts'
import { callNames, sameFullName } from './person-names.ts'

/** Full names that one person is known by, at most. */
const mostFullNames = 16

/**
 * Returns the clusters of a text's person names, in order of their first mention.
 *
 * A full name joins the cluster of the same full name, or the one whose part of a name came first. A family or given
 * name alone joins the person it belongs to; where several do, the one with the same title, else the one last named.
 * Names that a knowledge base holds for one person are of one person.
 */
export function clusterPeople(
  mentions: readonly NamedMention[],
  bases: readonly KnowledgeBase[],
): NameCluster[] {
  const clusters: NameCluster[] = []
  const byKnown = new Map<KnownEntity, NameCluster>()
  /** Clusters by every word that may call them, the latest named last. */
  const byCall = new Map<string, NameCluster[]>()

  for (const mention of mentions) {
    const { person } = mention
    if (!person) continue
    const known = findKnown(bases, mention.text, 'person')
    const cluster =
      (known && byKnown.get(known)) ??
      (person.parts.length > 1 ? findFull(mention) : findPart(mention, person.parts[0] as string))
    const other = known && cluster?.known && cluster.known !== known
    const home = cluster && !other ? cluster : createCluster('person')
    if (home !== cluster) clusters.push(home)
    if (known) {
      home.known ??= known
      byKnown.set(known, home)
    }
    addMention(home, mention)
    home.gender ??= mention.gender
    if (
      person.parts.length > 1 &&
      home.fullNames.length < mostFullNames &&
      !home.fullNames.some((full) => sameParts(full.parts, person.parts))
    ) {
      home.fullNames.push(person)
    }
    for (const call of new Set([...callNames(person), ...person.parts.slice(0, 1)]))
      touch(call, home)
  }
  return clusters

  function findFull(mention: NamedMention): NameCluster | undefined {
    const person = mention.person as NonNullable<NamedMention['person']>
    const seen = new Set<NameCluster>()
    for (const call of callNames(person))
      for (const cluster of byCall.get(call) ?? []) seen.add(cluster)
    let partial: NameCluster | undefined
    for (const cluster of seen) {
      if (!agree(cluster, mention)) continue
      if (cluster.fullNames.some((full) => sameFullName(full, person))) return cluster
      if (cluster.fullNames.length === 0) partial = cluster
    }
    return partial
  }

  function findPart(mention: NamedMention, call: string): NameCluster | undefined {
    const all = (byCall.get(call) ?? []).filter((cluster) => agree(cluster, mention))
    const families = all.filter(({ fullNames }) =>
      fullNames.some((full) => callNames(full)[0] === call),
    )
    const candidates = families.length > 0 ? families : all
    let best: NameCluster | undefined
    let likest = 0
    for (const cluster of candidates) {
      const likeness = titleLikeness(cluster, mention)
      if (likeness < likest) continue
      likest = likeness
      best = cluster
    }
    return best
  }

  /** Puts the cluster last among those that a word may call. */
  function touch(call: string, cluster: NameCluster): void {
    const list = byCall.get(call)
    if (!list) {
      byCall.set(call, [cluster])
      return
    }
    const at = list.indexOf(cluster)
    if (at >= 0) list.splice(at, 1)
    list.push(cluster)
    // Texts with hundreds of people of one name: only the last ones can be meant.
    if (list.length > 16) list.shift()
  }
}

const agree = (cluster: NameCluster, mention: NamedMention): boolean =>
  !cluster.gender || !mention.gender || cluster.gender === mention.gender

const sameParts = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((part, index) => part === right[index])

/** 2 where the words of a title of the mention hold those of the cluster or are held by them, 1 where their heads are the same. */
function titleLikeness(cluster: NameCluster, mention: NamedMention): number {
  let likeness = 0
  for (const { titles } of cluster.mentions.slice(0, 8)) {
    for (const title of titles) {
      for (const own of mention.titles) {
        const [left, right] = [titleWords(title), titleWords(own)]
        if (holds(left, right) || holds(right, left)) return 2
        if (left.at(-1) === right.at(-1)) likeness = 1
      }
    }
  }
  return likeness
}

/** The words of a title with its head last: "Minister of Trade" is "Trade Minister". */
function titleWords(title: string): string[] {
  const [head = '', ...fields] = title.split(/ (?:of|for) (?:the )?/)
  return [...fields.join(' ').split(' '), ...head.split(' ')].filter(Boolean)
}

const holds = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((word) => all.includes(word))
