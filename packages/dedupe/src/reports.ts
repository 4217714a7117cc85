import type { Cluster, Match, Story } from '@wirecopy/document'
import type { Candidate } from './candidates.ts'
import { type CanonicalCandidate, chooseCanonical } from './canonical.ts'
import type { IndexState } from './index-state.ts'
import { type Comparison, judge, sharesOf } from './judgement.ts'
import { keywordsOf, mostCentral, oldestOf } from './story/story-summary.ts'
import type { StoryTable } from './story/story-table.ts'
import { writeTime } from './time.ts'

const keywordsPerStory = 10
/** Pairs of an article with later ones that are looked at. */
const pairsFollowed = 10_000

/** Returns candidates as matches read from the article `id`, copies of the same words included. */
export function matchesOf(
  state: IndexState,
  id: string,
  own: number,
  found: readonly Candidate[],
  most: number,
): Match[] {
  const { engine, ids } = state
  const matches: Match[] = []
  for (const candidate of found) {
    if (matches.length >= most) break
    const copies = engine.forest.copiesOf(candidate.article, most - matches.length)
    if (state.isLive(candidate.article)) copies.unshift(candidate.article)
    for (const copy of copies) {
      const match = copy === own ? null : toMatch(state, id, ids.get(copy), candidate)
      if (match !== null && matches.length < most) matches.push(match)
    }
  }
  return matches
}

/** Returns all that is recorded about an article, judged by what is known now, most similar first. */
export function recordedMatches(state: IndexState, number: number, most: number): Match[] {
  const { engine, ids } = state
  const { log, forest } = engine
  const found = new Map<number, Comparison>()
  const note = (other: number, comparison: Comparison): void => {
    for (const article of [other, ...forest.copiesOf(other, most)]) {
      const known = article === number || found.has(article)
      if (!known && state.isLive(article)) found.set(article, comparison)
    }
  }
  const standIn = engine.standInOf(number)
  if (standIn !== number) note(standIn, identicalTo(state, number))
  log.forEachOf(standIn, pairsFollowed, (pair) => {
    const later = log.later[pair] as number
    const comparison = engine.comparisonOf(pair)
    if (later === standIn) note(log.earlier[pair] as number, comparison)
    else note(later, reversed(comparison))
  })
  const matches: Match[] = []
  for (const [other, comparison] of found) {
    const match = toMatch(state, ids.get(number), ids.get(other), comparison)
    if (match !== null) matches.push(match)
  }
  return matches
    .sort((one, other) => other.similarity - one.similarity || other.aInB - one.aInB)
    .slice(0, most)
}

function identicalTo(state: IndexState, number: number): Comparison {
  const { sampled } = state.engine.articles
  const samples = sampled[number] as number
  return {
    overlap: samples,
    base: samples,
    own: samples,
    other: samples,
    level: state.engine.articles.level[number] as number,
    ownDiscount: 0,
    otherDiscount: 0,
    identical: true,
  }
}

/** Returns a comparison as a match, or null where it no longer amounts to one. */
export function toMatch(
  state: IndexState,
  a: string,
  b: string,
  comparison: Comparison,
): Match | null {
  const relation = judge(comparison, state.engine.thresholds)
  if (relation === null) return null
  const { similarity, inOther, ofOther } = sharesOf(comparison)
  return { a, b, relation, similarity, aInB: inOther, bInA: ofOther, evidence: [] }
}

/** Returns a comparison read from the other side. */
export function reversed(comparison: Comparison): Comparison {
  const { own, other, ownDiscount, otherDiscount } = comparison
  return {
    ...comparison,
    own: other,
    other: own,
    ownDiscount: otherDiscount,
    otherDiscount: ownDiscount,
  }
}

/** Returns what is recorded about two articles, read from the first, or null. */
export function recordedComparison(
  state: IndexState,
  one: number,
  other: number,
): Comparison | null {
  const { engine } = state
  const own = engine.standInOf(one)
  const their = engine.standInOf(other)
  if (own === their) return identicalTo(state, own)
  const pair = engine.log.find(own, their)
  if (pair < 0) return null
  const comparison = engine.comparisonOf(pair)
  return engine.log.later[pair] === own ? comparison : reversed(comparison)
}

/** Returns the cluster of these articles, oldest first. */
export function toCluster(state: IndexState, members: readonly number[]): Cluster {
  const { engine, ids } = state
  const originator = originatorOf(state, members)
  const { length, time, publisher } = engine.articles
  const candidates = members.map(
    (member): CanonicalCandidate => ({
      number: member,
      length: length[member] as number,
      time: time[member] as number,
      original: originator !== 0 && publisher[member] === originator,
    }),
  )
  const { number: canonical, rule } = chooseCanonical(candidates)
  return {
    id: ids.get(members[0] as number),
    articles: members.map((member) => ids.get(member)),
    canonical: ids.get(canonical),
    rule,
  }
}

/** Returns the service that most articles of a cluster credit, 0 where none does. */
export function originatorOf(state: IndexState, members: readonly number[]): number {
  const votes = new Map<number, number>()
  let best = 0
  for (const member of members) {
    const publisher = state.engine.articles.publisher[member] as number
    const own = state.names.isService(publisher) ? publisher : 0
    const originator = state.originators.get(member) ?? own
    if (originator === 0) continue
    const count = (votes.get(originator) ?? 0) + 1
    votes.set(originator, count)
    if (best === 0 || count > (votes.get(best) as number)) best = originator
  }
  return best
}

/** Returns the clusters of every story, by the order of their oldest article. */
export function storyClusters(state: IndexState): number[][][] {
  const stories = new Map<number, number[][]>()
  const all: number[][][] = []
  for (const members of state.engine.forest.clusters()) {
    const story = state.storyOf(members[0] as number)
    const clusters = story < 0 ? undefined : stories.get(story)
    if (clusters) {
      clusters.push(members)
      continue
    }
    const opened = [members]
    all.push(opened)
    if (story >= 0) stories.set(story, opened)
  }
  return all
}

/** Returns the story of these clusters. */
export function toStory(
  state: IndexState,
  table: StoryTable,
  clusters: readonly (readonly number[])[],
): Story {
  const { engine, ids } = state
  let earliest = 0
  let latest = 0
  const members = clusters.flat()
  for (const member of members) {
    const time = engine.articles.time[member] as number
    if (time === 0) continue
    earliest = earliest === 0 ? time : Math.min(earliest, time)
    latest = Math.max(latest, time)
  }
  const titled = members.filter((member) => state.titles.has(member))
  const central = titled.length > 0 ? mostCentral(table, titled) : undefined
  const story = state.storyOf(members[0] as number)
  const oldest = story < 0 ? undefined : oldestOf(table, story)
  return {
    id: ids.get(oldest ?? (members[0] as number)),
    clusters: clusters.map((cluster) => ids.get(cluster[0] as number)),
    title: central === undefined ? null : (state.titles.get(central) ?? null),
    keywords: keywordsOf(table, members, keywordsPerStory),
    earliest: writeTime(earliest),
    latest: writeTime(latest),
  }
}
