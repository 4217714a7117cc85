import { type Cluster, type Match, WirecopyError } from '@wirecopy/document'
import { dead } from './article-table.ts'
import { type CanonicalCandidate, chooseCanonical } from './canonical.ts'
import { compareTexts } from './compare-texts.ts'
import { type Candidate, Engine } from './engine.ts'
import { IdTable } from './id-table.ts'
import { type Comparison, judge, sharesOf } from './judgement.ts'
import { createSketcher, type KernelChoice } from './kernel/sketcher.ts'
import { type ProfileName, resolveProfile, resolveThresholds, type Thresholds } from './profile.ts'
import { readTime } from './time.ts'

/** An article as it comes in. Only `id` and `text` are needed; what else is known makes results better. */
export interface ArticleInput {
  /** Unique within the index. */
  readonly id: string
  readonly text: string
  readonly title?: string | null
  /** The outlet; furniture is learned per publisher, and the canonical article is chosen with it. */
  readonly publisher?: string | null
  /** ISO 8601 or mail-style date. */
  readonly publishedAt?: string | null
}

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
}

/** An incremental index of articles: which are copies, excerpts and versions of each other. */
export interface ArticleIndex {
  /** Articles in the index. */
  readonly size: number
  /** Bytes held by the index, ids included. */
  readonly bytes: number
  /**
   * Adds an article and returns what it shares text with.
   *
   * @throws WirecopyError `duplicate-id` where the id is in the index; `remove` it first to replace it.
   */
  add(article: ArticleInput): Added
  /** Returns what an article shares text with, most similar first, without adding it. */
  query(article: ArticleInput): Match[]
  /** Removes an article from all results; returns false where the id is not in the index. */
  remove(id: string): boolean
  /** Returns true where an article of that id is in the index. */
  has(id: string): boolean
  /**
   * Returns how two articles relate, or null where they share too little. For two articles with texts
   * the counts are exact and `evidence` holds the passages; for two ids they are what the index
   * recorded when the later of the two was added.
   *
   * @throws WirecopyError `not-found` for an id that is not in the index.
   */
  compare(a: string | ArticleInput, b: string | ArticleInput): Match | null
  /** Returns all clusters, by the order in which their oldest article was added. */
  clusters(): Cluster[]
  /**
   * Returns the cluster of an article.
   *
   * @throws WirecopyError `not-found` for an id that is not in the index.
   */
  clusterOf(id: string): Cluster
  /**
   * Forms the clusters anew with other thresholds, without reading a text again. Pairs that were too
   * weak to be reported when they were found stay unknown, so thresholds are best moved upwards.
   *
   * @throws WirecopyError `invalid-option` for an unknown threshold or a value out of range.
   */
  recluster(thresholds: Partial<Thresholds>): void
}

/**
 * Returns an empty index.
 *
 * Similarity is measured on sampled runs of three words, and runs that many unrelated articles share
 * are left out as boilerplate; so shares are estimates, good to a few points for a long article.
 *
 * @throws WirecopyError `invalid-option` for an unknown profile, threshold or kernel.
 * @example
 * const index = createArticleIndex()
 * index.add({ id: 'wire/1', text: report, publisher: 'Northern Wire' })
 * const { cluster, matches } = index.add({ id: 'paper/7', text: copy, publisher: 'The Ardmore Echo' })
 * // cluster 'wire/1', matches[0] { a: 'paper/7', b: 'wire/1', relation: 'near', similarity: 0.93, … }
 */
export function createArticleIndex(options: ArticleIndexOptions = {}): ArticleIndex {
  const profile = resolveProfile(options.profile ?? 'news', options.thresholds ?? {})
  const sketch = createSketcher(profile.sampling, options.kernel ?? 'auto')
  if (sketch === null) {
    throw new WirecopyError('unsupported', 'this platform has no WebAssembly SIMD')
  }
  const maxMatches = options.maxMatches ?? 100
  if (!(maxMatches > 0)) {
    throw new WirecopyError('invalid-option', `maxMatches must be positive, not ${maxMatches}`)
  }
  const engine = new Engine(profile)
  const ids = new IdTable()
  const publishers = new Map<string, number>()
  let live = 0

  const publisherOf = (name: string | null | undefined): number => {
    const key = name?.trim().toLowerCase()
    if (!key) return 0
    const known = publishers.get(key)
    if (known !== undefined) return known
    publishers.set(key, publishers.size + 1)
    return publishers.size
  }
  const liveNumber = (id: string): number => {
    const number = ids.find(id)
    return number >= 0 && ((engine.articles.flags[number] as number) & dead) === 0 ? number : -1
  }
  const numberOf = (id: string): number => {
    const number = liveNumber(id)
    if (number < 0) {
      throw new WirecopyError('not-found', `no article ${JSON.stringify(id)} in the index`)
    }
    return number
  }
  const matchesOf = (id: string, own: number, found: readonly Candidate[]): Match[] => {
    const matches: Match[] = []
    for (const candidate of found) {
      if (matches.length >= maxMatches) break
      const { article } = candidate
      const copies = engine.copiesOf(article, maxMatches - matches.length)
      if (((engine.articles.flags[article] as number) & dead) === 0) copies.unshift(article)
      for (const copy of copies) {
        if (copy !== own) matches.push(toMatch(id, ids.get(copy), candidate, engine.thresholds))
      }
    }
    return matches
  }
  const clusterAt = (number: number): Cluster => {
    const members = engine.membersOf(number)
    const { length, time } = engine.articles
    const candidates = members.map(
      (member): CanonicalCandidate => ({
        number: member,
        length: length[member] as number,
        time: time[member] as number,
        original: false,
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

  return {
    get size() {
      return live
    },
    get bytes() {
      return engine.bytes + ids.byteLength
    },
    add(article) {
      checkArticle(article)
      if (liveNumber(article.id) >= 0) {
        throw new WirecopyError(
          'duplicate-id',
          `article ${JSON.stringify(article.id)} is already in the index`,
        )
      }
      const publisher = publisherOf(article.publisher)
      const number = ids.add(article.id)
      const { found } = engine.add(sketch(article.text), publisher, readTime(article.publishedAt))
      live++
      const [oldest] = engine.membersOf(number)
      return {
        id: article.id,
        cluster: ids.get(oldest as number),
        matches: matchesOf(article.id, number, found),
      }
    },
    query(article) {
      checkArticle(article)
      const publisher = publishers.get(article.publisher?.trim().toLowerCase() ?? '') ?? 0
      const time = readTime(article.publishedAt)
      const found = engine.query(sketch(article.text), publisher, time)
      return matchesOf(article.id, -1, found)
    },
    remove(id) {
      const number = liveNumber(id)
      if (number < 0) return false
      engine.remove(number)
      live--
      return true
    },
    has: (id) => liveNumber(id) >= 0,
    compare(a, b) {
      const idA = typeof a === 'string' ? a : a.id
      const idB = typeof b === 'string' ? b : b.id
      if (typeof a !== 'string' && typeof b !== 'string') {
        return compareArticles(a, b, engine.thresholds)
      }
      if (typeof a === 'string' && typeof b === 'string') {
        const pair = engine.log.find(numberOf(a), numberOf(b))
        if (pair < 0) return null
        const later = ids.get(engine.log.later[pair] as number)
        const comparison = engine.comparisonOf(pair)
        return matchOrNull(a, b, later === a ? comparison : reversed(comparison), engine.thresholds)
      }
      const given = (typeof a === 'string' ? b : a) as ArticleInput
      const number = numberOf(typeof a === 'string' ? a : (b as string))
      const found = engine
        .query(sketch(given.text), publisherOf(given.publisher), readTime(given.publishedAt))
        .find((candidate) => candidate.article === number)
      if (!found) return null
      return matchOrNull(idA, idB, given === a ? found : reversed(found), engine.thresholds)
    },
    clusters() {
      engine.settle()
      const clusters: Cluster[] = []
      for (let number = 0; number < engine.articles.count; number++) {
        if (((engine.articles.flags[number] as number) & dead) !== 0) continue
        if (engine.membersOf(number)[0] === number) clusters.push(clusterAt(number))
      }
      return clusters
    },
    clusterOf(id) {
      engine.settle()
      return clusterAt(numberOf(id))
    },
    recluster(thresholds) {
      engine.recluster(resolveThresholds(engine.thresholds, thresholds))
    },
  }
}

function checkArticle(article: ArticleInput): void {
  if (typeof article?.id !== 'string' || typeof article.text !== 'string') {
    throw new WirecopyError('invalid-option', 'an article needs an id and a text, both strings')
  }
}

function compareArticles(
  a: ArticleInput,
  b: ArticleInput,
  thresholds: Readonly<Thresholds>,
): Match | null {
  checkArticle(a)
  checkArticle(b)
  const { similarity, aInB, bInA, identical, passages } = compareTexts(a.text, b.text)
  const scale = 1000
  const overlap = Math.round(aInB * scale)
  const relation = judge(
    {
      overlap,
      base: overlap,
      own: scale,
      other: bInA > 0 ? Math.round(overlap / bInA) : 0,
      level: 0,
      ownDiscount: 0,
      otherDiscount: 0,
      identical,
    },
    thresholds,
  )
  if (relation === null) return null
  return { a: a.id, b: b.id, relation, similarity, aInB, bInA, evidence: passages }
}

function matchOrNull(
  a: string,
  b: string,
  comparison: Comparison,
  thresholds: Readonly<Thresholds>,
): Match | null {
  return judge(comparison, thresholds) === null ? null : toMatch(a, b, comparison, thresholds)
}

function toMatch(
  a: string,
  b: string,
  comparison: Comparison,
  thresholds: Readonly<Thresholds>,
): Match {
  const { similarity, inOther, ofOther } = sharesOf(comparison)
  const relation = judge(comparison, thresholds) ?? 'near'
  return { a, b, relation, similarity, aInB: inOther, bInA: ofOther, evidence: [] }
}

function reversed(comparison: Comparison): Comparison {
  const { own, other, ownDiscount, otherDiscount } = comparison
  return {
    ...comparison,
    own: other,
    other: own,
    ownDiscount: otherDiscount,
    otherDiscount: ownDiscount,
  }
}
