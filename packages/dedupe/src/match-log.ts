// About what an entry of a Map of numbers takes.
const mapEntry = 32

/** How many of the hashes shared by an article and a part of it are kept. */
export const markers = 6

/**
 * What pairs of articles share, as it was found when the later of the two was added, in typed arrays.
 *
 * Pairs are appended article by article, so those of one article stand together and are found by
 * binary search; nothing is stored for the many articles that match nothing.
 */
export class MatchLog {
  count = 0
  later = new Uint32Array(64)
  earlier = new Uint32Array(64)
  /** Shared samples that are not furniture. */
  overlap = new Uint16Array(64)
  /** How many of them articles of every length sample. */
  base = new Uint16Array(64)
  /** The lower level of the two, at which they were compared. */
  level = new Int8Array(64)
  /** Samples of the later article left out, being furniture of the publisher that both share. */
  laterDiscount = new Uint8Array(64)
  /** The same for the earlier article. */
  earlierDiscount = new Uint8Array(64)
  identical = new Uint8Array(64)
  /** The lowest shared hashes of a pair of which one is a part of the other, `markers` each, else 0. */
  marks = new Uint32Array(64 * markers)
  // Pairs by their earlier article, chained from the last to the first.
  private lastOf = new Map<number, number>()
  private before = new Int32Array(64)

  /** Appends a pair; `later` is never less than in the pair before. */
  add(
    later: number,
    earlier: number,
    overlap: number,
    base: number,
    level: number,
    laterDiscount: number,
    earlierDiscount: number,
    identical: boolean,
  ): number {
    if (this.count === this.later.length) this.grow()
    const pair = this.count++
    this.later[pair] = later
    this.earlier[pair] = earlier
    this.overlap[pair] = overlap
    this.base[pair] = base
    this.level[pair] = level
    this.laterDiscount[pair] = Math.min(255, laterDiscount)
    this.earlierDiscount[pair] = Math.min(255, earlierDiscount)
    this.identical[pair] = identical ? 1 : 0
    this.marks.fill(0, pair * markers, (pair + 1) * markers)
    this.before[pair] = this.lastOf.get(earlier) ?? -1
    this.lastOf.set(earlier, pair)
    return pair
  }

  /** The marks of a pair, to be read and written in place. */
  marksOf(pair: number): Uint32Array {
    return this.marks.subarray(pair * markers, (pair + 1) * markers)
  }

  /** Returns how many of their lowest hashes two pairs with a common article share. */
  sharedMarks(one: number, other: number): number {
    let shared = 0
    for (let mark = 0; mark < markers; mark++) {
      const hash = this.marks[one * markers + mark]
      if (hash === 0) continue
      for (let another = 0; another < markers; another++) {
        if (this.marks[other * markers + another] === hash) shared++
      }
    }
    return shared
  }

  /** Calls back with the pairs of an article, `most` with later articles at the utmost. */
  forEachOf(article: number, most: number, callback: (pair: number) => void): void {
    for (let pair = this.startOf(article); pair < this.count; pair++) {
      if (this.later[pair] !== article) break
      callback(pair)
    }
    let pair = this.lastOf.get(article) ?? -1
    for (let seen = 0; pair >= 0 && seen < most; seen++) {
      callback(pair)
      pair = this.before[pair] as number
    }
  }

  /** Returns where the pairs of a later article start; they go on while `later` is that article. */
  startOf(later: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.later[middle] as number) < later) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Returns the pair of two articles, or -1. */
  find(one: number, other: number): number {
    const later = Math.max(one, other)
    const earlier = Math.min(one, other)
    for (let pair = this.startOf(later); this.later[pair] === later && pair < this.count; pair++) {
      if (this.earlier[pair] === earlier) return pair
    }
    return -1
  }

  /**
   * Renumbers the articles and drops the pairs of those whose new number is -1; of two pairs that become
   * one the first recorded stays.
   */
  renumber(map: Int32Array): void {
    const kept: { pair: number; later: number; earlier: number }[] = []
    for (let pair = 0; pair < this.count; pair++) {
      const one = map[this.later[pair] as number] as number
      const other = map[this.earlier[pair] as number] as number
      if (one < 0 || other < 0 || one === other) continue
      kept.push({ pair, later: Math.max(one, other), earlier: Math.min(one, other) })
    }
    kept.sort((a, b) => a.later - b.later || a.earlier - b.earlier || a.pair - b.pair)
    const log = new MatchLog()
    let last = { later: -1, earlier: -1 }
    for (const entry of kept) {
      const { pair, later, earlier } = entry
      if (later === last.later && earlier === last.earlier) continue
      last = entry
      const swapped = map[this.later[pair] as number] !== later
      const [own, other] = swapped
        ? [this.earlierDiscount, this.laterDiscount]
        : [this.laterDiscount, this.earlierDiscount]
      const moved = log.add(
        later,
        earlier,
        this.overlap[pair] as number,
        this.base[pair] as number,
        this.level[pair] as number,
        own[pair] as number,
        other[pair] as number,
        this.identical[pair] === 1,
      )
      log.marksOf(moved).set(this.marksOf(pair))
    }
    Object.assign(this, log)
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.later.length * (20 + 4 * markers) + this.lastOf.size * mapEntry
  }

  private grow(): void {
    const size = Math.ceil(this.later.length * 1.25)
    const later = new Uint32Array(size)
    later.set(this.later)
    this.later = later
    const earlier = new Uint32Array(size)
    earlier.set(this.earlier)
    this.earlier = earlier
    const overlap = new Uint16Array(size)
    overlap.set(this.overlap)
    this.overlap = overlap
    const base = new Uint16Array(size)
    base.set(this.base)
    this.base = base
    const level = new Int8Array(size)
    level.set(this.level)
    this.level = level
    const laterDiscount = new Uint8Array(size)
    laterDiscount.set(this.laterDiscount)
    this.laterDiscount = laterDiscount
    const earlierDiscount = new Uint8Array(size)
    earlierDiscount.set(this.earlierDiscount)
    this.earlierDiscount = earlierDiscount
    const identical = new Uint8Array(size)
    identical.set(this.identical)
    this.identical = identical
    const marks = new Uint32Array(size * markers)
    marks.set(this.marks)
    this.marks = marks
    const before = new Int32Array(size)
    before.set(this.before)
    this.before = before
  }
}
