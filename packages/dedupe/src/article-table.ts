import {
  fullLevel,
  type Levels,
  levelsOf,
  lowestLevel,
  type Sampling,
  type Sketch,
} from './kernel/sampling.ts'
import { rootIn } from './trees.ts'

/** Levels below an article's own whose sample sizes are known exactly. */
const coarserLevels = 4

/** The article was removed or has expired. */
export const dead = 1
/** No posting points to the article: a copy of the same text stands for it. */
export const unposted = 2
/** Copies without postings rely on those of the article, removed or not. */
export const standing = 4

/** What the index knows of each article by number, in typed arrays. */
export class ArticleTable {
  count = 0
  level = new Int8Array(64)
  flags = new Uint8Array(64)
  /** Share of the samples that no earlier article held, in 255ths. */
  fresh = new Uint8Array(64)
  /** Samples that are not furniture, at the article's own level. */
  sampled = new Uint16Array(64)
  length = new Uint32Array(64)
  fingerprint = new Uint32Array(64)
  /** Seconds since 1970; 0 where unknown. */
  time = new Uint32Array(64)
  /** Number of the publisher; 0 where unknown. */
  publisher = new Uint32Array(64)
  /** Cluster forest: an article's parent, itself for a root. */
  parent = new Uint32Array(64)
  /** Forest of articles that count as one in telling boilerplate. */
  core = new Uint32Array(64)
  /** The next article of the same cluster, in a ring. */
  next = new Uint32Array(64)
  private coarser = new Uint8Array(64 * coarserLevels)
  // How many articles there are at each level.
  private readonly population = new Float64Array(fullLevel - lowestLevel + 1)
  private readonly steps: number
  private readonly levels: Levels

  constructor(sampling: Sampling) {
    this.steps = Math.ceil(Math.log2(sampling.rate))
    this.levels = levelsOf(sampling)
  }

  /** Returns the highest hash that is sampled at a level. */
  limitOf(level: number): number {
    return this.levels.limitOf(level)
  }

  /** Returns the share of articles that sample what is sampled at a level above 0. */
  shareFrom(level: number): number {
    if (level <= 0) return 1
    let articles = 0
    for (let at = level; at <= fullLevel; at++)
      articles += this.population[at - lowestLevel] as number
    return this.count === 0 ? 0 : articles / this.count
  }

  /**
   * Adds an article. `fresh` is the share of its samples that no other holds; `countAt` tells how many of
   * its samples up to a hash are no boilerplate.
   */
  add(
    sketch: Sketch,
    publisher: number,
    time: number,
    fresh: number,
    countAt: (limit: number) => number,
  ): number {
    if (this.count === this.level.length) this.grow()
    const article = this.count++
    this.level[article] = sketch.level
    this.populate(sketch.level)
    this.flags[article] = 0
    this.fresh[article] = Math.round(255 * fresh)
    this.sampled[article] = countAt(0xffffffff)
    for (let step = 1; step <= coarserLevels; step++) {
      const below = this.coarserThan(sketch.level, step)
      this.coarser[article * coarserLevels + step - 1] =
        below < lowestLevel ? 0 : Math.min(255, countAt(this.limitOf(below)))
    }
    this.length[article] = sketch.length
    this.fingerprint[article] = sketch.fingerprint
    this.time[article] = time
    this.publisher[article] = publisher
    this.parent[article] = article
    this.core[article] = article
    this.next[article] = article
    return article
  }

  /** Takes a sample of the article out of its counts, once it turns out to be boilerplate. */
  discount(article: number, hash: number): void {
    this.sampled[article] = Math.max(0, (this.sampled[article] as number) - 1)
    const level = this.level[article] as number
    for (let step = 1; step <= coarserLevels; step++) {
      const below = this.coarserThan(level, step)
      if (below < lowestLevel || hash > this.limitOf(below)) return
      const at = article * coarserLevels + step - 1
      this.coarser[at] = Math.max(0, (this.coarser[at] as number) - 1)
    }
  }

  /** Returns how many samples the article has at a level not above its own. */
  sampledAt(article: number, level: number): number {
    const own = this.level[article] as number
    if (level >= own) return this.sampled[article] as number
    let step = 0
    while (step < coarserLevels && this.coarserThan(own, step) > level) step++
    const known = this.coarserThan(own, step)
    const count =
      step === 0
        ? (this.sampled[article] as number)
        : (this.coarser[article * coarserLevels + step - 1] as number)
    if (known === level) return count
    return Math.round(count * 2 ** (level - known))
  }

  // The level `steps` below; under the full level come those that the rate really has.
  private coarserThan(level: number, steps: number): number {
    if (steps === 0 || level < fullLevel) return level - steps
    return this.steps - steps
  }

  /** The columns, cut to the articles there are; `restore` takes them. */
  columns(): Uint8Array[] {
    const { count } = this
    return [
      this.level,
      this.flags,
      this.fresh,
      this.sampled,
      this.length,
      this.fingerprint,
      this.time,
      this.publisher,
      this.parent,
      this.core,
      this.next,
      this.coarser,
    ].map((column) => {
      const each = column === this.coarser ? coarserLevels : 1
      return new Uint8Array(column.buffer, 0, count * each * column.BYTES_PER_ELEMENT)
    })
  }

  /** Takes over columns of `count` articles; returns false where they don't fit. */
  restore(count: number, columns: readonly Uint8Array[]): boolean {
    while (this.level.length < count) this.grow(count)
    this.count = count
    const own = this.columns()
    if (columns.length !== own.length) return false
    for (const [at, column] of own.entries()) {
      const given = columns[at] as Uint8Array
      if (given.length !== column.length) return false
      column.set(given)
    }
    this.population.fill(0)
    for (let article = 0; article < count; article++) {
      this.populate(this.level[article] as number)
      if (
        Math.max(...[this.parent, this.core, this.next].map((to) => to[article] as number)) >= count
      ) {
        return false
      }
    }
    return true
  }

  /**
   * Keeps these articles alone, ascending, and gives them the numbers from 0 on. Clusters and their
   * order stay; what was removed leaves them.
   */
  keep(kept: Int32Array): void {
    const parents = rootsOf(this.parent, kept)
    const cores = rootsOf(this.core, kept)
    const { coarser } = this
    for (const column of [this.level, this.flags, this.fresh, this.sampled] as const) {
      for (let article = 0; article < kept.length; article++) {
        column[article] = column[kept[article] as number] as number
      }
    }
    for (const column of [this.length, this.fingerprint, this.time, this.publisher] as const) {
      for (let article = 0; article < kept.length; article++) {
        column[article] = column[kept[article] as number] as number
      }
    }
    this.population.fill(0)
    for (let article = 0; article < kept.length; article++) {
      const from = (kept[article] as number) * coarserLevels
      coarser.copyWithin(article * coarserLevels, from, from + coarserLevels)
      this.populate(this.level[article] as number)
      const root = parents[article] as number
      this.parent[article] = root
      this.core[article] = cores[article] as number
      this.next[article] = root === article ? article : (this.next[root] as number)
      this.next[root] = article
    }
    this.count = kept.length
    this.resize(Math.max(64, Math.ceil(kept.length * 1.25)))
  }

  /** Gives an article the counts of another with the same words. */
  takeCounts(article: number, from: number): void {
    this.sampled[article] = this.sampled[from] as number
    const start = from * coarserLevels
    this.coarser.copyWithin(article * coarserLevels, start, start + coarserLevels)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return (
      this.level.byteLength +
      this.flags.byteLength +
      this.fresh.byteLength +
      this.sampled.byteLength +
      this.length.byteLength +
      this.fingerprint.byteLength +
      this.time.byteLength +
      this.publisher.byteLength +
      this.parent.byteLength +
      this.core.byteLength +
      this.next.byteLength +
      this.coarser.byteLength
    )
  }

  private populate(level: number): void {
    const at = level - lowestLevel
    this.population[at] = (this.population[at] as number) + 1
  }

  private grow(least = 0): void {
    this.resize(Math.max(least, Math.ceil(this.level.length * 1.125)))
  }

  private resize(size: number): void {
    this.level = resized(this.level, new Int8Array(size))
    this.flags = resized(this.flags, new Uint8Array(size))
    this.fresh = resized(this.fresh, new Uint8Array(size))
    this.sampled = resized(this.sampled, new Uint16Array(size))
    this.length = resized(this.length, new Uint32Array(size))
    this.fingerprint = resized(this.fingerprint, new Uint32Array(size))
    this.time = resized(this.time, new Uint32Array(size))
    this.publisher = resized(this.publisher, new Uint32Array(size))
    this.parent = resized(this.parent, new Uint32Array(size))
    this.core = resized(this.core, new Uint32Array(size))
    this.next = resized(this.next, new Uint32Array(size))
    this.coarser = resized(this.coarser, new Uint8Array(size * coarserLevels))
  }
}

function resized<T extends Uint8Array | Int8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from.subarray(0, to.length))
  return to
}

// For each article that is kept, the new number of the first one in its tree.
function rootsOf(forest: Uint32Array, kept: Int32Array): Int32Array {
  const firsts = new Map<number, number>()
  return kept.map((article, number) => {
    const root = rootIn(forest, article)
    const first = firsts.get(root)
    if (first !== undefined) return first
    firsts.set(root, number)
    return number
  })
}
