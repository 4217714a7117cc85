import { ArticleTable, dead, unposted } from './article-table.ts'
import { type Comparison, judge, merges, partSide, sharesOf } from './judgement.ts'
import { countUpTo, type Sketch } from './kernel/sampling.ts'
import { MatchLog, markers } from './match-log.ts'
import { furniture, PostingTable } from './posting-table.ts'
import type { Profile, Thresholds } from './profile.ts'
import { Tally } from './tally.ts'

/** Articles of one cluster that a shingle leads to; more of them would only repeat each other. */
const postingsPerCluster = 64
/** Pairs recorded per added article. */
const pairsPerArticle = 16

/** A pair of which one article is a part of the other. */
interface Part {
  readonly container: number
  readonly part: number
  readonly pair: number
}

/** Parts of one article that the others are compared with, to see whether they are of one text. */
const partsCompared = 8
/** How many articles that are unlike one that is like outweighs. */
const coreVote = 6
/** Pairs with later articles that are looked at again when boilerplate is learned. */
const pairsRevisited = 256
/** Seconds within which a publisher may show versions of one report. */
const newsCycle = 3 * 24 * 3600
/** What two undated articles of one publisher share at the utmost by furniture alone. */
const furnitureSimilarity = 0.45
const furnitureContainment = 0.9
/** Similarity at which an article is the same one published again, furniture or not. */
const republished = 0.7

/** An article that shares enough with another to be reported. */
export interface Candidate extends Comparison {
  readonly article: number
}

/**
 * The index over article numbers and sketches: finds candidates, learns boilerplate, and keeps the
 * clusters. Ids, texts and options belong to `createArticleIndex`.
 */
export class Engine {
  readonly articles: ArticleTable
  readonly postings = new PostingTable()
  readonly log = new MatchLog()
  thresholds: Readonly<Thresholds>
  private readonly tally = new Tally()
  // Per sample of the article at hand: 0 counts, 1 is boilerplate, 2 is furniture of its publisher.
  private state = new Uint8Array(2048)
  private listed = new Uint16Array(2048)
  // How many samples before each position are in state 0, and in state 2.
  private counting = new Uint16Array(2049)
  private discounted = new Uint16Array(2049)
  private roots = new Int32Array(64)
  // Articles whose cluster may fall apart, and articles that may have come closer to others.
  private readonly weakened = new Set<number>()
  private readonly relearned = new Set<number>()

  constructor(profile: Profile) {
    this.articles = new ArticleTable(profile.sampling)
    this.thresholds = profile.thresholds
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.postings.bytes + this.articles.bytes + this.log.bytes
  }

  /** Returns the articles that share text with a sketch, most similar first; changes nothing. */
  query(sketch: Sketch, publisher: number, time: number): Candidate[] {
    this.scan(sketch, publisher, time, false)
    return this.candidates(sketch, publisher, time)
  }

  /** Adds an article. Returns the articles that it shares text with, most similar first. */
  add(sketch: Sketch, publisher: number, time: number): { article: number; found: Candidate[] } {
    this.scan(sketch, publisher, time, true)
    const found = this.candidates(sketch, publisher, time)
    const { samples } = sketch
    const article = this.articles.add(
      sketch,
      publisher,
      time,
      (limit) => this.counting[countUpTo(samples, samples.length, limit)] as number,
    )
    this.record(article, found, samples)
    if (found.length > 0) this.joinCore(article, found)
    if (found.some((candidate) => candidate.identical)) {
      this.articles.flags[article] = unposted
    } else {
      this.post(article, samples)
    }
    return { article, found }
  }

  /** Returns the oldest article of the cluster. */
  rootOf(article: number): number {
    return rootIn(this.articles.parent, article)
  }

  /** Returns the oldest article of the cluster that has not been removed. */
  oldestOf(article: number): number {
    const root = this.rootOf(article)
    if (((this.articles.flags[root] as number) & dead) === 0) return root
    return this.membersOf(article)[0] ?? article
  }

  /** Returns the articles of every cluster, removed ones left out, by the order of their oldest. */
  clusters(): number[][] {
    const clusters = new Map<number, number[]>()
    for (let article = 0; article < this.articles.count; article++) {
      if (((this.articles.flags[article] as number) & dead) !== 0) continue
      const root = this.rootOf(article)
      const members = clusters.get(root)
      if (members) members.push(article)
      else clusters.set(root, [article])
    }
    return [...clusters.values()]
  }

  /** Returns the articles of a cluster, removed ones left out, oldest first. */
  membersOf(article: number): number[] {
    const members: number[] = []
    let at = article
    do {
      if (((this.articles.flags[at] as number) & dead) === 0) members.push(at)
      at = this.articles.next[at] as number
    } while (at !== article)
    return members.sort((one, other) => one - other)
  }

  /**
   * Returns the copies of an article with the same words, oldest first, `most` at the utmost. They have
   * no postings of their own: look-ups find the article that they repeat.
   */
  copiesOf(article: number, most: number): number[] {
    const { next, flags, fingerprint, length } = this.articles
    const copies: number[] = []
    let at = next[article] as number
    for (let steps = 0; at !== article && copies.length < most && steps < 4 * most + 64; steps++) {
      const same = fingerprint[at] === fingerprint[article] && length[at] === length[article]
      if (flags[at] === unposted && same) copies.push(at)
      at = next[at] as number
    }
    return copies.sort((one, other) => one - other)
  }

  /** Returns what a recorded pair shares, as it is known now, read from the later article. */
  comparisonOf(pair: number): Comparison {
    const { log, articles } = this
    const level = log.level[pair] as number
    const later = log.later[pair] as number
    const earlier = log.earlier[pair] as number
    return {
      overlap: log.overlap[pair] as number,
      base: log.base[pair] as number,
      own: articles.sampledAt(later, level) - (log.laterDiscount[pair] as number),
      other: articles.sampledAt(earlier, level) - (log.earlierDiscount[pair] as number),
      level,
      ownDiscount: log.laterDiscount[pair] as number,
      otherDiscount: log.earlierDiscount[pair] as number,
      identical: log.identical[pair] === 1,
    }
  }

  /** Removes an article from all results. */
  remove(article: number): void {
    const { flags } = this.articles
    flags[article] = (flags[article] as number) | dead
    this.weakened.add(article)
  }

  /** Brings the clusters up to date with what has been learned and removed since they were formed. */
  settle(): void {
    const { articles } = this
    for (const article of this.relearned) {
      this.log.forEachOf(article, pairsRevisited, (pair) => {
        const later = this.log.later[pair] as number
        const earlier = this.log.earlier[pair] as number
        if (this.rootOf(later) === this.rootOf(earlier)) return
        if (!merges(this.comparisonOf(pair), this.thresholds)) return
        this.union(later, earlier)
        this.weakened.add(later)
      })
    }
    this.relearned.clear()
    for (const article of this.weakened) {
      const members: number[] = []
      let at = article
      do {
        members.push(at)
        at = articles.next[at] as number
      } while (at !== article)
      this.connect(members)
    }
    this.weakened.clear()
  }

  /** Forms all clusters anew, with other thresholds. */
  recluster(thresholds: Readonly<Thresholds>): void {
    this.thresholds = thresholds
    this.relearned.clear()
    this.weakened.clear()
    this.connect(Array.from({ length: this.articles.count }, (_, article) => article))
  }

  // Forms the clusters of these articles anew, from all that is recorded about them: the same whatever
  // the order in which they came.
  private connect(members: readonly number[]): void {
    const { articles, log } = this
    for (const member of members) {
      articles.parent[member] = member
      articles.next[member] = member
    }
    const standIns = this.standIns(members)
    const parts: Part[] = []
    for (const later of members) {
      for (let pair = log.startOf(later); pair < log.count && log.later[pair] === later; pair++) {
        const earlier = log.earlier[pair] as number
        if (this.isGone(later, standIns) || this.isGone(earlier, standIns)) continue
        const comparison = this.comparisonOf(pair)
        if (!merges(comparison, this.thresholds)) continue
        const side = partSide(comparison)
        if (side === 0) this.union(later, earlier)
        else if (side > 0) parts.push({ container: earlier, part: later, pair })
        else parts.push({ container: later, part: earlier, pair })
      }
    }
    this.joinParts(parts)
  }

  // A text that holds two others which share nothing is a round-up, and belongs to neither.
  private joinParts(parts: Part[]): void {
    parts.sort((one, other) => one.container - other.container || one.part - other.part)
    for (let from = 0; from < parts.length; ) {
      const { container } = parts[from] as Part
      let to = from
      while (parts[to]?.container === container) to++
      const group = parts.slice(from, to)
      if (this.areOfOneText(group)) {
        for (const { part } of group) this.union(part, container)
      }
      from = to
    }
  }

  private areOfOneText(group: readonly Part[]): boolean {
    const joined = [group[0] as Part]
    let open = group.slice(1)
    // Parts are compared with the first few that are known to belong together.
    for (let at = 0; at < joined.length && at < partsCompared && open.length > 0; at++) {
      const known = joined[at] as Part
      const apart: Part[] = []
      for (const part of open) (this.haveCommonText(known, part) ? joined : apart).push(part)
      open = apart
    }
    return open.length === 0
  }

  private haveCommonText(one: Part, other: Part): boolean {
    return (
      this.rootOf(one.part) === this.rootOf(other.part) ||
      this.log.sharedMarks(one.pair, other.pair) >= 2 ||
      this.log.find(one.part, other.part) >= 0
    )
  }

  private standsIn(article: number): boolean {
    return this.copiesOf(article, 1).length > 0
  }

  // Removed articles that copies without postings of their own still depend on.
  private standIns(members: readonly number[]): Set<number> {
    const { articles, log } = this
    const standIns = new Set<number>()
    for (const member of members) {
      if (articles.flags[member] !== unposted) continue
      for (let pair = log.startOf(member); pair < log.count; pair++) {
        if (log.later[pair] !== member) break
        if (log.identical[pair] === 1) standIns.add(log.earlier[pair] as number)
      }
    }
    return standIns
  }

  private isGone(article: number, standIns: Set<number>): boolean {
    return ((this.articles.flags[article] as number) & dead) !== 0 && !standIns.has(article)
  }

  // Looks every sample up: marks boilerplate and counts how many samples each article shares.
  private scan(sketch: Sketch, publisher: number, time: number, learn: boolean): void {
    const { samples } = sketch
    const { postings, articles, tally, thresholds } = this
    const limit = Math.floor(thresholds.boilerplateClusters)
    const baseLimit = articles.limitOf(0)
    tally.clear()
    this.reserve(samples.length)
    const occupied = postings.touch(samples)
    for (let index = 0; index < samples.length; index++) {
      const hash = samples[index] as number
      const count = occupied === 0 ? 0 : postings.find(hash)
      let state = 0
      if (count === furniture) {
        state = 1
      } else if (count > 0) {
        const hits = postings.hits
        if (count > limit && this.clustersAmong(hits, count, limit) > limit) {
          state = 1
          if (learn) this.learnBoilerplate(hash, count)
        } else if (publisher !== 0 && this.isPublisherFurniture(hits, count, publisher, time)) {
          state = 2
        }
        if (state !== 1) {
          for (let hit = 0; hit < count; hit++) {
            const article = hits[hit] as number
            tally.add(
              article,
              state === 2 && articles.publisher[article] === publisher,
              hash <= baseLimit,
            )
          }
        }
      }
      this.state[index] = state
      this.listed[index] = count > 0 ? Math.min(count, 0xffff) : 0
      this.counting[index + 1] = (this.counting[index] as number) + (state === 1 ? 0 : 1)
      this.discounted[index + 1] = (this.discounted[index] as number) + (state === 2 ? 1 : 0)
    }
  }

  private candidates(sketch: Sketch, publisher: number, time: number): Candidate[] {
    const { articles, tally, thresholds } = this
    const { samples } = sketch
    const found: Candidate[] = []
    for (let index = 0; index < tally.size; index++) {
      const shared = tally.countAt(index)
      if (shared < 2 && samples.length > 3) continue
      const article = tally.articleAt(index)
      if (((articles.flags[article] as number) & dead) !== 0 && !this.standsIn(article)) continue
      const level = Math.min(sketch.level, articles.level[article] as number)
      const inReach = countUpTo(samples, samples.length, articles.limitOf(level))
      const comparison = this.compared(index, sketch, article, level, inReach)
      if (judge(comparison, thresholds) === null) continue
      const samePublisher = publisher !== 0 && articles.publisher[article] === publisher
      const undated = time === 0 || articles.time[article] === 0
      if (samePublisher && undated && !this.outweighsFurniture(comparison)) continue
      found.push({ article, ...comparison })
    }
    return found.sort(byStrength)
  }

  // Without dates, furniture of the publisher that is not learned yet can't be told from news.
  private outweighsFurniture(comparison: Comparison): boolean {
    const { similarity, inOther, ofOther } = sharesOf(comparison)
    return similarity >= furnitureSimilarity || Math.max(inOther, ofOther) >= furnitureContainment
  }

  private compared(
    index: number,
    sketch: Sketch,
    article: number,
    level: number,
    inReach: number,
  ): Comparison {
    const { articles, tally } = this
    const overlap = tally.countAt(index)
    const whole: Comparison = {
      overlap,
      base: tally.baseAt(index),
      own: this.counting[inReach] as number,
      other: articles.sampledAt(article, level),
      level,
      ownDiscount: 0,
      otherDiscount: 0,
      identical:
        articles.fingerprint[article] === sketch.fingerprint &&
        articles.length[article] === sketch.length,
    }
    const discount = tally.discountAt(index)
    if (discount === 0) return whole
    // Published once more by the same publisher: hardly all of it is furniture.
    if (sharesOf(whole).similarity >= republished) return { ...whole, base: overlap }
    const ownDiscount = this.discounted[inReach] as number
    return {
      ...whole,
      overlap: overlap - discount,
      own: whole.own - ownDiscount,
      other: whole.other - discount,
      ownDiscount,
      otherDiscount: discount,
    }
  }

  private record(article: number, found: readonly Candidate[], samples: Uint32Array): void {
    let recorded = 0
    for (const candidate of found) {
      const merging = merges(candidate, this.thresholds)
      const joins = merging && this.rootOf(article) !== this.rootOf(candidate.article)
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
      if (merging) this.union(article, candidate.article)
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
    let marked = 0
    for (let index = 0; index < samples.length && marked < markers; index++) {
      if (this.state[index] === 1 || this.listed[index] === 0) continue
      const hash = samples[index] as number
      const count = this.postings.find(hash)
      if (count > 0 && this.postings.hits.lastIndexOf(article, count - 1) >= 0) {
        this.log.marks[pair * markers + marked++] = hash
      }
    }
  }

  private post(article: number, samples: Uint32Array): void {
    const { postings } = this
    const { core } = this.articles
    const root = rootIn(core, article)
    for (let index = 0; index < samples.length; index++) {
      if (this.state[index] === 1) continue
      const hash = samples[index] as number
      if ((this.listed[index] as number) >= postingsPerCluster) {
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

  private clustersAmong(hits: Int32Array, count: number, limit: number): number {
    let clusters = 0
    for (let hit = 0; hit < count && clusters <= limit; hit++) {
      clusters = this.noteRoot(hits[hit] as number, clusters)
    }
    return clusters
  }

  // A publisher rarely repeats the wording of news. What it shows again days later, or in one article
  // after the other, is a standing paragraph, a caption, a list of links.
  private isPublisherFurniture(
    hits: Int32Array,
    count: number,
    publisher: number,
    time: number,
  ): boolean {
    const limit = Math.floor(this.thresholds.publisherClusters)
    const { articles } = this
    let clusters = 0
    for (let hit = 0; hit < count; hit++) {
      const article = hits[hit] as number
      if (articles.publisher[article] !== publisher) continue
      const other = articles.time[article] as number
      if (time !== 0 && other !== 0 && Math.abs(time - other) > newsCycle) return true
      clusters = this.noteRoot(article, clusters)
      if (clusters > limit) return true
    }
    return false
  }

  private noteRoot(article: number, clusters: number): number {
    if (((this.articles.flags[article] as number) & dead) !== 0) return clusters
    const root = rootIn(this.articles.core, article)
    for (let index = 0; index < clusters; index++) if (this.roots[index] === root) return clusters
    if (clusters === this.roots.length) {
      const longer = new Int32Array(clusters * 2)
      longer.set(this.roots)
      this.roots = longer
    }
    this.roots[clusters] = root
    return clusters + 1
  }

  private union(one: number, other: number): void {
    const first = this.rootOf(one)
    const second = this.rootOf(other)
    if (first === second) return
    const { parent, next } = this.articles
    parent[Math.max(first, second)] = Math.min(first, second)
    const after = next[first] as number
    next[first] = next[second] as number
    next[second] = after
  }

  private reserve(samples: number): void {
    if (samples <= this.state.length) return
    this.state = new Uint8Array(samples)
    this.listed = new Uint16Array(samples)
    this.counting = new Uint16Array(samples + 1)
    this.discounted = new Uint16Array(samples + 1)
  }
}

function rootIn(forest: Uint32Array, article: number): number {
  let at = article
  while (forest[at] !== at) {
    forest[at] = forest[forest[at] as number] as number
    at = forest[at] as number
  }
  return at
}

function joinRoots(forest: Uint32Array, one: number, other: number): void {
  const first = rootIn(forest, one)
  const second = rootIn(forest, other)
  forest[Math.max(first, second)] = Math.min(first, second)
}

function byStrength(one: Candidate, other: Candidate): number {
  const oneUnion = one.own + one.other - one.overlap
  const otherUnion = other.own + other.other - other.overlap
  return (
    Number(other.identical) - Number(one.identical) ||
    other.overlap * oneUnion - one.overlap * otherUnion ||
    other.overlap - one.overlap ||
    one.article - other.article
  )
}
