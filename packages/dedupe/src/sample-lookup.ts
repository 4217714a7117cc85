import { type ArticleTable, dead } from './article-table.ts'
import { fullLevel, type Sketch } from './kernel/sampling.ts'
import { furniture, type PostingTable } from './posting-table.ts'
import type { Thresholds } from './profile.ts'
import { Tally } from './tally.ts'
import { rootIn } from './trees.ts'

/** Seconds within which a publisher may show versions of one report. */
const newsCycle = 3 * 24 * 3600
/**
 * Of the articles that hold a shingle, those of the largest cluster against one more cluster that has to
 * hold it before it counts as boilerplate: stragglers of a report with many copies don't make its own
 * words boilerplate.
 */
const copiesPerCluster = 16
/** Least part of the usual number of clusters that makes boilerplate of a shingle few articles sample. */
const leastOfLimit = 0.5

/**
 * Articles that share a frame each bring a text of their own; of copies, even of edited ones in frames, most
 * is known. More new text than this in as many articles as this on average makes a frame of what they share.
 */
const freshText = 0.28
const fewArticles = 24

/** A sample counts as it is. */
export const counted = 0
/** A sample is boilerplate. */
export const boilerplate = 1
/** A sample is furniture of the publisher at hand. */
export const publisherFurniture = 2

/** Looks up every sample of an article: what is boilerplate, and which articles share the rest. */
export class SampleLookup {
  thresholds: Readonly<Thresholds>
  readonly tally = new Tally()
  /** Per sample: `counted`, `boilerplate` or `publisherFurniture`. */
  state = new Uint8Array(2048)
  /** Per sample, how many articles are listed under it; 0 where it is boilerplate already. */
  listed = new Uint16Array(2048)
  /** How many samples before each place are no boilerplate. */
  counting = new Uint16Array(2049)
  /** How many samples before each place are furniture of the publisher. */
  discounted = new Uint16Array(2049)
  /** Share of the samples, boilerplate left out, that no article holds. */
  fresh = 0
  private roots = new Int32Array(64)
  private sizes = new Int32Array(64)
  readonly articles: ArticleTable
  private readonly postings: PostingTable

  constructor(articles: ArticleTable, postings: PostingTable, thresholds: Readonly<Thresholds>) {
    this.articles = articles
    this.postings = postings
    this.thresholds = thresholds
  }

  /**
   * Looks the samples up. `learn` is called, if given, with each one that turns out to be boilerplate;
   * the articles that hold it are then in `postings.hits`.
   */
  scan(
    sketch: Sketch,
    publisher: number,
    time: number,
    learn: ((hash: number, count: number) => void) | null,
  ): void {
    const { samples } = sketch
    const { postings, articles, tally } = this
    const baseLimit = articles.limitOf(0)
    tally.clear()
    this.reserve(samples.length)
    const occupied = postings.touch(samples)
    let level = 0
    let reach = baseLimit
    let limit = this.limitAt(0)
    let unknown = 0
    for (let index = 0; index < samples.length; index++) {
      const hash = samples[index] as number
      while (hash > reach && level < fullLevel) {
        reach = articles.limitOf(++level)
        limit = this.limitAt(level)
      }
      const count = occupied === 0 ? 0 : postings.find(hash)
      if (count === 0) unknown++
      let state = counted
      if (count === furniture) {
        state = boilerplate
      } else if (count > 0) {
        const hits = postings.hits
        if (
          (count > limit && this.isBoilerplate(hits, count, limit)) ||
          (count >= fewArticles && this.isFrame(hits, count))
        ) {
          state = boilerplate
          learn?.(hash, count)
        } else {
          if (publisher !== 0 && this.isFurnitureOf(publisher, hits, count, time)) {
            state = publisherFurniture
          }
          for (let hit = 0; hit < count; hit++) {
            const article = hits[hit] as number
            tally.add(
              article,
              state === publisherFurniture && articles.publisher[article] === publisher,
              hash <= baseLimit,
            )
          }
        }
      }
      this.state[index] = state
      this.listed[index] = count > 0 ? Math.min(count, 0xffff) : 0
      this.counting[index + 1] = (this.counting[index] as number) + (state === boilerplate ? 0 : 1)
      this.discounted[index + 1] =
        (this.discounted[index] as number) + (state === publisherFurniture ? 1 : 0)
    }
    this.fresh = unknown / Math.max(1, this.counting[samples.length] as number)
  }

  // Articles in one long frame merge before enough of them are apart to tell; what they share is a frame all
  // the same.
  private isFrame(hits: Int32Array, count: number): boolean {
    const { fresh } = this.articles
    let sum = 0
    let most = 0
    for (let hit = 0; hit < count; hit++) {
      const share = fresh[hits[hit] as number] as number
      sum += share
      most = Math.max(most, share)
    }
    // The first of them was new as a whole.
    return sum - most > 255 * freshText * (count - 1)
  }

  // What only short articles sample is found in fewer of the clusters that hold it.
  private limitAt(level: number): number {
    const limit = Math.floor(this.thresholds.boilerplateClusters)
    const seen = Math.sqrt(this.articles.shareFrom(level))
    return Math.ceil(limit * Math.max(leastOfLimit, seen))
  }

  private isBoilerplate(hits: Int32Array, count: number, limit: number): boolean {
    let clusters = 0
    for (let hit = 0; hit < count && clusters <= limit; hit++) {
      clusters = this.note(hits[hit] as number, clusters)
    }
    if (clusters <= limit) return false
    const most = limit + count / copiesPerCluster
    clusters = 0
    for (let hit = 0; hit < count && clusters <= most; hit++) {
      clusters = this.note(hits[hit] as number, clusters)
    }
    let largest = 0
    for (let index = 0; index < clusters; index++) {
      largest = Math.max(largest, this.sizes[index] as number)
    }
    return clusters > limit + Math.floor(largest / copiesPerCluster)
  }

  // A publisher rarely repeats the wording of news. What it shows again days later, or in one article
  // after the other, is a standing paragraph, a caption, a list of links.
  private isFurnitureOf(publisher: number, hits: Int32Array, count: number, time: number): boolean {
    const limit = Math.floor(this.thresholds.publisherClusters)
    const { articles } = this
    let clusters = 0
    for (let hit = 0; hit < count; hit++) {
      const article = hits[hit] as number
      if (articles.publisher[article] !== publisher) continue
      const other = articles.time[article] as number
      if (time !== 0 && other !== 0 && Math.abs(time - other) > newsCycle) return true
      clusters = this.note(article, clusters)
      if (clusters > limit) return true
    }
    return false
  }

  // Counts the article for its cluster, one of the `clusters` noted so far or a new one.
  private note(article: number, clusters: number): number {
    if (((this.articles.flags[article] as number) & dead) !== 0) return clusters
    const root = rootIn(this.articles.core, article)
    for (let index = 0; index < clusters; index++) {
      if (this.roots[index] === root) {
        this.sizes[index] = (this.sizes[index] as number) + 1
        return clusters
      }
    }
    if (clusters === this.roots.length) {
      this.roots = doubled(this.roots)
      this.sizes = doubled(this.sizes)
    }
    this.roots[clusters] = root
    this.sizes[clusters] = 1
    return clusters + 1
  }

  private reserve(samples: number): void {
    if (samples <= this.state.length) return
    this.state = new Uint8Array(samples)
    this.listed = new Uint16Array(samples)
    this.counting = new Uint16Array(samples + 1)
    this.discounted = new Uint16Array(samples + 1)
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2)
  longer.set(array)
  return longer
}
