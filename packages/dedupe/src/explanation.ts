import type { Match } from '@wirecopy/document'
import type { IndexState } from './index-state.ts'
import { merges, sharesOf } from './judgement.ts'
import { recordedComparison, toMatch } from './reports.ts'

/** Why two articles are, or are not, taken for one text or one story. */
export interface Explanation {
  /** What is recorded of the two themselves, read from `a`; null where they share too little. */
  readonly match: Match | null
  /** Sampled word runs that both have, of those of `a` and of `b`, boilerplate left out. */
  readonly shared: { readonly overlap: number; readonly ofA: number; readonly ofB: number } | null
  readonly sameCluster: boolean
  /** Ids from `a` to `b`, each of one cluster with the next by its own evidence; empty if not linked. */
  readonly path: string[]
  /** Null where stories are off. */
  readonly sameStory: boolean | null
  /** How alike the two reports are in words, names and time, 0 to 1; null where stories are off. */
  readonly storySimilarity: number | null
  /** All of it in words. */
  readonly sentence: string
}

const longestSearch = 2000

/** Returns why two articles do or do not belong together. */
export function explain(state: IndexState, a: number, b: number): Explanation {
  const { engine, ids, finder } = state
  const idA = ids.get(a)
  const idB = ids.get(b)
  const comparison = recordedComparison(state, a, b)
  const match = comparison === null ? null : toMatch(state, idA, idB, comparison)
  const sameCluster = engine.forest.rootOf(a) === engine.forest.rootOf(b)
  const path = sameCluster ? pathBetween(state, a, b).map((number) => ids.get(number)) : []
  const sameStory = finder === null ? null : a === b || sharesStory(state, a, b)
  const explanation = {
    match,
    shared:
      comparison === null
        ? null
        : { overlap: comparison.overlap, ofA: comparison.own, ofB: comparison.other },
    sameCluster,
    path,
    sameStory,
    storySimilarity: finder?.pairSimilarity(a, b) ?? null,
  }
  return { ...explanation, sentence: inWords(state, a, b, explanation) }
}

function sharesStory(state: IndexState, a: number, b: number): boolean {
  const story = state.storyOf(a)
  return story >= 0 && story === state.storyOf(b)
}

// The shortest chain of pairs that are each strong enough to be one cluster.
function pathBetween(state: IndexState, a: number, b: number): number[] {
  const { engine } = state
  const cameFrom = new Map<number, number>([[a, a]])
  const queue = [a]
  for (let at = 0; at < queue.length && at < longestSearch && !cameFrom.has(b); at++) {
    const number = queue[at] as number
    engine.log.forEachOf(number, 64, (pair) => {
      const later = engine.log.later[pair] as number
      const other = later === number ? (engine.log.earlier[pair] as number) : later
      if (cameFrom.has(other) || !state.isLive(other)) return
      if (!merges(engine.comparisonOf(pair), engine.thresholds)) return
      cameFrom.set(other, number)
      queue.push(other)
    })
  }
  if (!cameFrom.has(b)) return []
  const path = [b]
  for (let at = b; at !== a; ) {
    at = cameFrom.get(at) as number
    path.unshift(at)
  }
  return path
}

function inWords(
  state: IndexState,
  a: number,
  b: number,
  explanation: Omit<Explanation, 'sentence'>,
): string {
  const { match, shared, sameCluster, path, sameStory } = explanation
  const idA = state.ids.get(a)
  const idB = state.ids.get(b)
  const sentences: string[] = []
  if (match === null || shared === null) {
    sentences.push(`${idA} and ${idB} share too little text to be compared`)
  } else if (match.relation === 'identical') {
    sentences.push(`${idA} and ${idB} have the same words in the same order`)
  } else {
    const percent = (share: number): string => `${Math.round(share * 100)} %`
    sentences.push(
      `${percent(match.aInB)} of ${idA} is found in ${idB} and ${percent(match.bInA)} of ${idB} in ${idA} (${shared.overlap} sampled word runs in common, boilerplate left out)`,
    )
  }
  sentences.push(clusterSentence(state, a, b, sameCluster, path))
  if (sameStory !== null && !sameCluster) {
    sentences.push(sameStory ? 'they are of one story' : 'they are of different stories')
  }
  return `${sentences.join('; ')}.`
}

function clusterSentence(
  state: IndexState,
  a: number,
  b: number,
  sameCluster: boolean,
  path: readonly string[],
): string {
  if (sameCluster) {
    if (path.length <= 2) return 'they are in one cluster'
    return `they are in one cluster by way of ${path.slice(1, -1).join(', ')}`
  }
  const comparison = recordedComparison(state, a, b)
  if (comparison === null) return 'they are in different clusters'
  const { mergeSimilarity, mergeOverlap } = state.engine.thresholds
  const { similarity } = sharesOf(comparison)
  if (comparison.overlap < mergeOverlap) {
    return `they are in different clusters, as ${mergeOverlap} common runs are asked for`
  }
  if (similarity < mergeSimilarity) {
    return `they are in different clusters, as a similarity of ${mergeSimilarity} is asked for and theirs is ${similarity.toFixed(2)}`
  }
  return 'they are in different clusters, as the longer one also holds other texts'
}
