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
  /** The lower level of the two, at which they were compared. */
  level = new Int8Array(64)
  /** Samples of the later article left out, being furniture of the publisher that both share. */
  laterDiscount = new Uint8Array(64)
  /** The same for the earlier article. */
  earlierDiscount = new Uint8Array(64)
  identical = new Uint8Array(64)

  /** Appends a pair; `later` is never less than in the pair before. */
  add(
    later: number,
    earlier: number,
    overlap: number,
    level: number,
    laterDiscount: number,
    earlierDiscount: number,
    identical: boolean,
  ): void {
    if (this.count === this.later.length) this.grow()
    const pair = this.count++
    this.later[pair] = later
    this.earlier[pair] = earlier
    this.overlap[pair] = overlap
    this.level[pair] = level
    this.laterDiscount[pair] = Math.min(255, laterDiscount)
    this.earlierDiscount[pair] = Math.min(255, earlierDiscount)
    this.identical[pair] = identical ? 1 : 0
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

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.later.length * 14
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
  }
}
