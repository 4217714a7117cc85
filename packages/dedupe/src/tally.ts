/**
 * Counts per article for one look-up: a small hash table that is emptied by forgetting what was
 * touched, so a look-up costs what it finds, not what the index holds.
 */
export class Tally {
  /** Articles counted. */
  size = 0
  private slots = new Int32Array(1024)
  private articles = new Int32Array(512)
  private counts = new Uint16Array(512)
  private discounts = new Uint16Array(512)
  private bases = new Uint16Array(512)
  private places = new Int32Array(512)

  /**
   * Counts a shared sample of an article: `discounted` where it is furniture of its publisher, `base`
   * where articles of every length sample it.
   */
  add(article: number, discounted: boolean, base: boolean): void {
    const mask = this.slots.length - 1
    let slot = (Math.imul(article, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const entry = this.slots[slot] as number
      if (entry === 0) break
      if (this.articles[entry - 1] === article) {
        this.counts[entry - 1] = (this.counts[entry - 1] as number) + 1
        if (discounted) this.discounts[entry - 1] = (this.discounts[entry - 1] as number) + 1
        else if (base) this.bases[entry - 1] = (this.bases[entry - 1] as number) + 1
        return
      }
      slot = (slot + 1) & mask
    }
    if (this.size === this.articles.length) {
      this.grow()
      this.add(article, discounted, base)
      return
    }
    this.articles[this.size] = article
    this.counts[this.size] = 1
    this.discounts[this.size] = discounted ? 1 : 0
    this.bases[this.size] = base && !discounted ? 1 : 0
    this.places[this.size] = slot
    this.slots[slot] = ++this.size
  }

  articleAt(index: number): number {
    return this.articles[index] as number
  }

  countAt(index: number): number {
    return this.counts[index] as number
  }

  discountAt(index: number): number {
    return this.discounts[index] as number
  }

  baseAt(index: number): number {
    return this.bases[index] as number
  }

  clear(): void {
    for (let index = 0; index < this.size; index++) this.slots[this.places[index] as number] = 0
    this.size = 0
  }

  private grow(): void {
    const size = this.articles.length * 2
    const articles = new Int32Array(size)
    articles.set(this.articles)
    this.articles = articles
    const counts = new Uint16Array(size)
    counts.set(this.counts)
    this.counts = counts
    const discounts = new Uint16Array(size)
    discounts.set(this.discounts)
    this.discounts = discounts
    const bases = new Uint16Array(size)
    bases.set(this.bases)
    this.bases = bases
    this.places = new Int32Array(size)
    this.slots = new Int32Array(size * 2)
    const mask = this.slots.length - 1
    for (let index = 0; index < this.size; index++) {
      let slot = (Math.imul(articles[index] as number, 0x9e3779b1) >>> 7) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = index + 1
      this.places[index] = slot
    }
  }
}
