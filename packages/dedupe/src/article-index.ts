import { type Cluster, type Match, type Story, WirecopyError } from '@wirecopy/document'
import { type ArticleInput, checkArticle } from './article-input.ts'
import { compareInputs } from './compare-inputs.ts'
import { type Explanation, explain } from './explanation.ts'
import { IndexState } from './index-state.ts'
import { createSketcher, type KernelChoice } from './kernel/sketcher.ts'
import { type ProfileName, resolveProfile, resolveThresholds, type Thresholds } from './profile.ts'
import { decodeRecord, encodeRecord } from './record.ts'
import { matchesOf, recordedMatches, storyClusters, toCluster, toStory } from './reports.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'
import type { Background } from './story/background.ts'
import { resolveStorySettings, type StorySettings } from './story/story-settings.ts'
import { oldestOf } from './story/story-summary.ts'
import { createTermReader } from './story/terms.ts'
import { type SyndicationChain, toChain } from './syndication.ts'
import { readTime } from './time.ts'

/** What `add` returns. */
export interface Added {
  readonly id: string
  /** The id of the oldest article of the cluster that the article is in now. */
  readonly cluster: string
  /** The articles it shares text with, most similar first, read from the added article. */
  readonly matches: Match[]
}

/** Options of `createArticleIndex`. */
export interface ArticleIndexOptions {
  /** Settings chosen together; `news` unless given. */
  readonly profile?: ProfileName
  /** Single thresholds over those of the profile. */
  readonly thresholds?: Partial<Thresholds>
  /** `plain` never uses WebAssembly; the results are the same. */
  readonly kernel?: KernelChoice
  /** Most matches returned for one article; 100 unless given. */
  readonly maxMatches?: number
  /**
   * Turns the search for stories on, with how telling words are in the language of the articles:
   * `englishBackground` of `@wirecopy/dedupe/english`. Takes about ten times as long per article.
   */
  readonly stories?: Background
  /** Single settings of the story search over the usual ones. */
  readonly storySettings?: Partial<StorySettings>
}

/** An incremental index of articles: which are copies, excerpts and versions, and of which story. */
export interface ArticleIndex {
  /** Articles in the index. */
  readonly size: number
  /** Bytes held by the index, ids included; texts are not kept, story terms are not counted. */
  readonly bytes: number
  /**
   * Adds an article and returns what it shares text with.
   *
   * @throws WirecopyError `duplicate-id` where the id is in the index; `remove` it first to replace it.
   */
  add(article: ArticleInput): Added
  /** Returns what an article shares text with, most similar first, without adding it. */
  query(article: ArticleInput): Match[]
  /** Returns what is kept of an article as bytes, to be added here or elsewhere later. */
  record(article: ArticleInput): Uint8Array
  /**
   * Adds what `record` made of an article, with the same result as adding the article. Indexes that
   * add the same records in the same order hold the same clusters.
   *
   * @throws WirecopyError `invalid-data` for foreign or damaged bytes, `unsupported` for another profile
   * or version, `duplicate-id` as `add` does.
   */
  addRecord(bytes: Uint8Array): Added
  /** Removes an article from all results; returns false where the id is not in the index. */
  remove(id: string): boolean
  /**
   * Removes the articles published before a date, and returns how many. Articles without a date stay.
   *
   * @throws WirecopyError `invalid-option` for a date that can't be read.
   */
  expire(before: string): number
  /** Returns true where an article of that id is in the index. */
  has(id: string): boolean
  /**
   * Returns all matches of an article, with those added before and after it, judged by what is known of
   * boilerplate now.
   *
   * @throws WirecopyError `not-found` for an id that is not in the index.
   */
  matches(id: string): Match[]
  /**
   * Returns how two articles relate, or null where they share too little. For two articles with texts
   * the counts are exact and `evidence` holds the passages; for two ids they are what the index
   * recorded when the later of the two was added.
   *
   * @throws WirecopyError `not-found` for an id that is not in the index.
   */
  compare(a: string | ArticleInput, b: string | ArticleInput): Match | null
  /**
   * Returns why two articles do or do not belong together, as data and in words.
   *
   * @throws WirecopyError `not-found` for an id that is not in the index.
   */
  explain(a: string, b: string): Explanation
  /** Returns all clusters, by the order in which their oldest article was added. */
  clusters(): Cluster[]
  /** Returns the cluster of an article. @throws WirecopyError `not-found` for an unknown id. */
  clusterOf(id: string): Cluster
  /** Returns who had the text first and what became of it. @throws WirecopyError `not-found` */
  syndication(id: string): SyndicationChain
  /**
   * Returns all stories, by the order in which their oldest article was added.
   *
   * @throws WirecopyError `invalid-option` where the index was created without `stories`.
   */
  stories(): Story[]
  /** Returns the id of the story that an article is in now, null where stories are off. */
  storyOf(id: string): string | null
  /**
   * Forms the clusters anew with other thresholds, without reading a text again. Pairs that were too
   * weak to be reported when they were found stay unknown, so thresholds are best moved upwards.
   *
   * @throws WirecopyError `invalid-option` for an unknown threshold or a value out of range.
   */
  recluster(thresholds: Partial<Thresholds>): void
  /** Returns the whole index as bytes, with a version and a checksum; `restoreArticleIndex` reads them. */
  snapshot(): Uint8Array
}

/**
 * Returns an empty index.
 *
 * Similarity is measured on sampled runs of three words, and runs that many unrelated articles share
 * are left out as boilerplate; so shares are estimates, good to a few points for a long article.
 *
 * @throws WirecopyError `invalid-option` for an unknown profile, threshold or setting.
 * @example
 * const index = createArticleIndex()
 * index.add({ id: 'wire/1', text: report, publisher: 'Northern Wire' })
 * const { cluster, matches } = index.add({ id: 'paper/7', text: copy, publisher: 'The Ardmore Echo' })
 * // cluster 'wire/1', matches[0] { a: 'paper/7', b: 'wire/1', relation: 'near', similarity: 0.93, … }
 */
export function createArticleIndex(options: ArticleIndexOptions = {}): ArticleIndex {
  return indexOver(createState(options), options.maxMatches ?? 100)
}

/**
 * Returns the index that a snapshot was taken of. The options must name the profile that it was created
 * with, and a background where it had stories.
 *
 * @throws WirecopyError `invalid-data` for foreign or damaged bytes, `unsupported` for another version
 * or profile, `invalid-option` as `createArticleIndex` does.
 */
export function restoreArticleIndex(
  snapshot: Uint8Array,
  options: ArticleIndexOptions = {},
): ArticleIndex {
  const state = createState(options)
  readSnapshot(state, snapshot)
  return indexOver(state, options.maxMatches ?? 100)
}

function createState(options: ArticleIndexOptions): IndexState {
  const { profile: name = 'news', thresholds = {}, kernel = 'auto', maxMatches = 100 } = options
  const profile = resolveProfile(name, thresholds)
  const sketch = createSketcher(profile.sampling, kernel)
  if (sketch === null) {
    throw new WirecopyError('unsupported', 'this platform has no WebAssembly SIMD')
  }
  if (!(maxMatches > 0)) {
    throw new WirecopyError('invalid-option', `maxMatches must be positive, not ${maxMatches}`)
  }
  const readTerms = options.stories ? createTermReader(options.stories) : null
  return new IndexState(profile, sketch, readTerms, resolveStorySettings(options.storySettings))
}

function indexOver(state: IndexState, most: number): ArticleIndex {
  const { engine, ids } = state
  const added = (id: string, { number, found }: ReturnType<IndexState['addArticle']>): Added => ({
    id,
    cluster: ids.get(engine.forest.oldestOf(number)),
    matches: matchesOf(state, id, number, found, most),
  })
  const settledNumber = (id: string): number => {
    engine.settle()
    return state.numberOf(id)
  }
  return {
    get size() {
      return state.live
    },
    get bytes() {
      return engine.bytes + ids.byteLength
    },
    add(article) {
      checkArticle(article)
      return added(article.id, state.addArticle(article))
    },
    query(article) {
      checkArticle(article)
      return matchesOf(state, article.id, -1, state.queryArticle(article), most)
    },
    record(article) {
      checkArticle(article)
      return encodeRecord(state.read(article), state.profile.sampling)
    },
    addRecord(bytes) {
      const record = decodeRecord(bytes, state.profile.sampling)
      return added(record.id, state.addRecord(record))
    },
    remove(id) {
      const number = state.find(id)
      if (number >= 0) state.remove(number)
      return number >= 0
    },
    expire(before) {
      const time = readTime(before)
      if (time === 0) {
        throw new WirecopyError('invalid-option', `${JSON.stringify(before)} is no date`)
      }
      return state.expire(time)
    },
    has: (id) => state.find(id) >= 0,
    matches: (id) => recordedMatches(state, settledNumber(id), most),
    compare: (a, b) => compareInputs(state, a, b),
    explain: (a, b) => explain(state, settledNumber(a), state.numberOf(b)),
    clusters() {
      engine.settle()
      return engine.forest.clusters().map((members) => toCluster(state, members))
    },
    clusterOf: (id) => toCluster(state, engine.forest.membersOf(settledNumber(id))),
    syndication: (id) => toChain(state, engine.forest.membersOf(settledNumber(id))),
    stories() {
      const { finder } = state
      if (finder === null) {
        throw new WirecopyError('invalid-option', 'stories need the option `stories`')
      }
      engine.settle()
      finder.settle()
      return storyClusters(state).map((clusters) => toStory(state, finder.table, clusters))
    },
    storyOf(id) {
      const number = state.numberOf(id)
      if (state.finder === null) return null
      const story = state.storyOf(number)
      return story < 0 ? id : ids.get(oldestOf(state.finder.table, story))
    },
    recluster: (thresholds) => engine.recluster(resolveThresholds(engine.thresholds, thresholds)),
    snapshot: () => writeSnapshot(state),
  }
}
