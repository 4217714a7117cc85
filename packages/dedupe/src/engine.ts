import { ArticleTable, dead, standing, unposted } from './article-table.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { ClusterForest } from './cluster-forest.ts'
import { type Comparison, judge, merges, partSide } from './judgement.ts'
import { countUpTo, type Sketch } from './kernel/sampling.ts'
import { Linker } from './linker.ts'
import { MatchLog, markers } from './match-log.ts'
import { PostingTable } from './posting-table.ts'
import type { Profile, Thresholds } from './profile.ts'
import { boilerplate, SampleLookup } from './sample-lookup.ts'
import { joinRoots, rootIn } from './trees.ts'

/** Articles of one cluster that a shingle leads to; more of them would only repeat each other. */
const postingsPerCluster = 64
/** Pairs recorded per added article. */
const pairsPerArticle = 16
/** How many articles that are unlike one that is like outweighs. */
const coreVote = 1
/** Pairs with later articles that are looked at again when boilerplate is learned. */
const pairsRevisited = 256

/**
 * The index over article numbers and sketches: finds candidates, learns boilerplate, and keeps the
 * clusters. Ids, texts and options belong to `createArticleIndex`.
 */
export class Engine {
  readonly articles: ArticleTable
  readonly postings = new PostingTable()
  readonly log = new MatchLog()
  readonly forest: ClusterForest
  thresholds: Readonly<Thresholds>
  private readonly lookup: SampleLookup
  private readonly linker: Linker
  private readonly learn = (hash: number, count: number): void => this.learnBoilerplate(hash, count)
  // Articles whose cluster may fall apart, and articles that may have come closer to others.
  private readonly weakened = new Set<number>()
  private readonly relearned = new Set<number>()

  constructor(profile: Profile) {
    const { thresholds } = profile
    this.thresholds = thresholds
    this.articles = new ArticleTable(profile.sampling)
    this.forest = new ClusterForest(this.articles)
    this.lookup = new SampleLookup(this.articles, this.postings, thresholds)
    this.linker = new Linker(this.articles, this.log, this.forest, thresholds)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.postings.bytes + this.articles.bytes + this.log.bytes
  }

  /** Returns the articles that share text with a sketch, most similar first; changes nothing. */
  query(sketch: Sketch, publisher: number, time: number): Candidate[] {
    this.lookup.scan(sketch, publisher, time, null)
    return this.reported(candidatesOf(this.lookup, sketch, publisher, time))
  }

  /** Adds an article. Returns the articles that it shares text with, most similar first. */
  add(sketch: Sketch, publisher: number, time: number): { article: number; found: Candidate[] } {
    this.lookup.scan(sketch, publisher, time, this.learn)
    const noticed = candidatesOf(this.lookup, sketch, publisher, time)
    const { samples } = sketch
    const article = this.articles.add(
      sketch,
      publisher,
      time,
      this.lookup.fresh,
      (limit) => this.lookup.counting[countUpTo(samples, samples.length, limit)] as number,
    )
    this.record(article, noticed, samples)
    if (noticed.length > 0) this.joinCore(article, noticed)
    const [best] = noticed
    if (best?.identical) {
      const { flags } = this.articles
      flags[article] = unposted
      flags[best.article] = (flags[best.article] as number) | standing
    } else {
      this.post(article, samples)
    }
    return { article, found: this.reported(noticed) }
  }

  /** Returns what a recorded pair shares, as it is known now, read from the later article. */
  comparisonOf(pair: number): Comparison {
    return this.linker.comparisonOf(pair)
  }

  /** Returns the article that look-ups find in place of a copy with the same words, else the article. */
  standInOf(article: number): number {
    return this.linker.standInOf(article)
  }

  /** Removes an article from all results. */
  remove(article: number): void {
    const { flags } = this.articles
    flags[article] = (flags[article] as number) | dead
    this.weakened.add(article)
    // What kept two others apart, as parts of a round-up, may be gone with it.
    const { log } = this
    log.forEachOf(article, pairsRevisited, (pair) => {
      const later = log.later[pair] as number
      this.relearned.add(later === article ? (log.earlier[pair] as number) : later)
    })
  }

  /** Brings the clusters up to date with what has been learned and removed since they were formed. */
  settle(): void {
    const { forest, log } = this
    for (const article of this.relearned) {
      log.forEachOf(article, pairsRevisited, (pair) => {
        const later = log.later[pair] as number
        const earlier = log.earlier[pair] as number
        if (forest.rootOf(later) === forest.rootOf(earlier)) return
        if (merges(this.comparisonOf(pair), this.thresholds)) this.weakened.add(later)
      })
    }
    this.relearned.clear()
    const reached = new Set<number>()
    for (const article of this.weakened) {
      if (!reached.has(article)) this.linker.connect(this.linker.linkedTo(article, reached))
    }
    this.weakened.clear()
  }

  /**
   * Gives back the memory of removed articles and numbers the others from 0 on, in the same order.
   * Returns the former numbers of those that stay, and for every former number the new one, -1 where it
   * is gone.
   */
  compact(): { kept: Int32Array; map: Int32Array } {
    this.settle()
    const { articles, log, postings } = this
    const { flags, count } = articles
    const all = Int32Array.from({ length: count }, (_, article) => article)
    const kept = all.filter((article) => ((flags[article] as number) & dead) === 0)
    const map = new Int32Array(count).fill(-1)
    for (const [number, article] of kept.entries()) map[article] = number
    for (const [gone, heir] of this.heirs(kept)) {
      articles.takeCounts(heir, gone)
      flags[heir] = standing
      map[gone] = map[heir] as number
    }
    log.renumber(map)
    postings.renumber((article) => map[article] as number)
    articles.keep(kept)
    return { kept, map }
  }

  // A copy without postings takes over those of the removed article that it repeats.
  private heirs(kept: Int32Array): Map<number, number> {
    const { flags } = this.articles
    const heirs = new Map<number, number>()
    for (const copy of kept) {
      const standIn = this.standInOf(copy)
      const gone = standIn !== copy && ((flags[standIn] as number) & dead) !== 0
      if (gone && !heirs.has(standIn)) heirs.set(standIn, copy)
    }
    return heirs
  }

  /** Forms all clusters anew, with other thresholds. */
  recluster(thresholds: Readonly<Thresholds>): void {
    this.thresholds = thresholds
    this.lookup.thresholds = thresholds
    this.linker.thresholds = thresholds
    this.relearned.clear()
    this.weakened.clear()
    this.linker.connect(Array.from({ length: this.articles.count }, (_, article) => article))
  }

  private reported(noticed: Candidate[]): Candidate[] {
    return noticed.filter((candidate) => judge(candidate, this.thresholds) !== null)
  }

  private record(article: number, found: readonly Candidate[], samples: Uint32Array): void {
    let recorded = 0
    for (const candidate of found) {
      const merging = merges(candidate, this.thresholds)
      const joins = merging && this.forest.rootOf(article) !== this.forest.rootOf(candidate.article)
      if (recorded >= pairsPerArticle && !joins) continue
      recorded++
      const pair = this.log.add(
        article,
        candidate.article,
        candidate.overlap,
        candidate.base,
        candidate.level,
        candidate.ownDiscount,
        candidate.otherDiscount,
        candidate.identical,
      )
      if (partSide(candidate) !== 0) {
        this.mark(pair, candidate.article, samples)
        if (merging) this.weakened.add(article)
      }
      if (merging) this.forest.union(article, candidate.article)
    }
  }

  // Counts the article as one with those that it is like, unless it is unlike most of them: articles that
  // share little but a frame are each like a few others only, and must not hide the frame by merging.
  private joinCore(article: number, found: readonly Candidate[]): void {
    const { core } = this.articles
    const votes = new Map<number, number>()
    for (const candidate of found) {
      const root = rootIn(core, candidate.article)
      const vote = merges(candidate, this.thresholds) ? coreVote : -1
      votes.set(root, (votes.get(root) ?? 0) + vote)
    }
    for (const [root, vote] of votes) if (vote >= 0) joinRoots(core, article, root)
  }

  // Notes the lowest shared hashes, by which two parts of one article are told apart.
  private mark(pair: number, article: number, samples: Uint32Array): void {
    const { state, listed } = this.lookup
    let marked = 0
    for (let index = 0; index < samples.length && marked < markers; index++) {
      if (state[index] === boilerplate || listed[index] === 0) continue
      const hash = samples[index] as number
      const count = this.postings.find(hash)
      if (count > 0 && this.postings.hits.lastIndexOf(article, count - 1) >= 0) {
        this.log.marks[pair * markers + marked++] = hash
      }
    }
  }

  private post(article: number, samples: Uint32Array): void {
    const { postings } = this
    const { state, listed } = this.lookup
    const { core } = this.articles
    const root = rootIn(core, article)
    for (let index = 0; index < samples.length; index++) {
      if (state[index] === boilerplate) continue
      const hash = samples[index] as number
      if ((listed[index] as number) >= postingsPerCluster) {
        const count = postings.find(hash)
        let own = 0
        for (let hit = 0; hit < count; hit++) {
          if (rootIn(core, postings.hits[hit] as number) === root) own++
        }
        if (own >= postingsPerCluster) continue
      }
      postings.add(hash, article)
    }
  }

  // From now on the hash says nothing, so it is taken back from all that it was counted for.
  private learnBoilerplate(hash: number, count: number): void {
    const { articles, log } = this
    const base = hash <= articles.limitOf(0)
    const holders = new Set(this.postings.hits.subarray(0, count))
    for (const holder of holders) {
      articles.discount(holder, hash)
      this.relearned.add(holder)
    }
    for (const later of holders) {
      for (let pair = log.startOf(later); pair < log.count && log.later[pair] === later; pair++) {
        const earlier = log.earlier[pair] as number
        if (!holders.has(earlier) || log.overlap[pair] === 0) continue
        const merged = merges(this.comparisonOf(pair), this.thresholds)
        log.overlap[pair] = (log.overlap[pair] as number) - 1
        if (base && (log.base[pair] as number) > 0) log.base[pair] = (log.base[pair] as number) - 1
        if (merged && !merges(this.comparisonOf(pair), this.thresholds)) this.weakened.add(later)
      }
    }
    this.postings.markFurniture(hash)
  }
}
