/** Hits of a hash that has been found in too many unrelated articles to say anything. */
export const furniture = -1

const partitionBits = 6
const partitions = 1 << partitionBits
const subBits = 32 - partitionBits
const subMask = 2 ** subBits - 1
const smallest = 24
const highestLoad = 0.85
const growth = 1.125
const furnitureMark = 0xffffffff

/**
 * The inverted index: which articles hold a hash, as pairs of hash and article in typed arrays.
 *
 * Linear probing, with the entries of a run kept in hash order, so that a search ends at the first
 * greater hash and growing is one sequential pass. The hash space is cut into partitions of staggered
 * sizes: they grow by an eighth each at their own time, so memory stays close to what is used and no
 * single addition is slow.
 */
export class PostingTable {
  /** The articles found by the last `find`, oldest first. */
  hits = new Uint32Array(256)
  private readonly slots: Uint32Array[] = []
  private readonly capacity = new Float64Array(partitions)
  private readonly scale = new Float64Array(partitions)
  private readonly used = new Float64Array(partitions)

  constructor() {
    for (let partition = 0; partition < partitions; partition++) {
      const capacity = Math.ceil(smallest * growth ** (partition / partitions))
      this.slots.push(allocate(capacity))
      this.resize(partition, capacity)
    }
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    let bytes = this.hits.byteLength
    for (const slots of this.slots) bytes += slots.byteLength
    return bytes
  }

  /** Entries, marks of furniture included. */
  get size(): number {
    let size = 0
    for (let partition = 0; partition < partitions; partition++) {
      size += this.used[partition] as number
    }
    return size
  }

  /**
   * Returns how many of the hashes have an entry at their home slot; where none has, none is found.
   *
   * The reads don't depend on each other, so the processor overlaps their cache misses, which `find`
   * alone would pay one after another.
   */
  touch(hashes: Uint32Array): number {
    let occupied = 0
    for (let index = 0; index < hashes.length; index++) {
      const hash = hashes[index] as number
      const partition = hash >>> subBits
      const slot = ((hash & subMask) * (this.scale[partition] as number)) | 0
      occupied += (this.slots[partition] as Uint32Array)[(slot << 1) + 1] === 0 ? 0 : 1
    }
    return occupied
  }

  /** Returns how many articles hold the hash, their numbers in `hits`; or `furniture`. */
  find(hash: number): number {
    const partition = hash >>> subBits
    const slots = this.slots[partition] as Uint32Array
    let at = (((hash & subMask) * (this.scale[partition] as number)) | 0) << 1
    let value = slots[at + 1] as number
    while (value !== 0 && (slots[at] as number) < hash) {
      at += 2
      value = slots[at + 1] as number
    }
    let count = 0
    while (value !== 0 && slots[at] === hash) {
      if (value === furnitureMark) return furniture
      if (count === this.hits.length) {
        const longer = new Uint32Array(count * 2)
        longer.set(this.hits)
        this.hits = longer
      }
      this.hits[count++] = value - 1
      at += 2
      value = slots[at + 1] as number
    }
    return count
  }

  /** Adds an article to those that hold the hash. */
  add(hash: number, article: number): void {
    const partition = hash >>> subBits
    if ((this.used[partition] as number) >= highestLoad * (this.capacity[partition] as number)) {
      this.grow(partition)
    }
    while (!this.insert(partition, hash, article + 1)) this.grow(partition)
    this.used[partition] = (this.used[partition] as number) + 1
  }

  /** Forgets which articles hold the hash, and remembers it as furniture. */
  markFurniture(hash: number): void {
    this.remove(hash, () => true)
    const partition = hash >>> subBits
    while (!this.insert(partition, hash, furnitureMark)) this.grow(partition)
    this.used[partition] = (this.used[partition] as number) + 1
  }

  /** Drops the entries of a hash whose article the callback names. */
  remove(hash: number, drop: (article: number) => boolean): void {
    const partition = hash >>> subBits
    const slots = this.slots[partition] as Uint32Array
    let at = (((hash & subMask) * (this.scale[partition] as number)) | 0) << 1
    while (slots[at + 1] !== 0 && (slots[at] as number) < hash) at += 2
    while (slots[at + 1] !== 0 && slots[at] === hash) {
      if (slots[at + 1] === furnitureMark || !drop((slots[at + 1] as number) - 1)) {
        at += 2
        continue
      }
      this.used[partition] = (this.used[partition] as number) - 1
      this.closeGap(partition, at)
    }
  }

  /** Rewrites every entry: the callback returns the new number of an article, or -1 to drop it. */
  renumber(map: (article: number) => number): void {
    for (let partition = 0; partition < partitions; partition++) {
      const old = this.slots[partition] as Uint32Array
      let kept = 0
      for (let at = 0; at < old.length; at += 2) {
        const value = old[at + 1] as number
        if (value === 0) continue
        const article = value === furnitureMark ? value : map(value - 1) + 1
        old[at + 1] = article
        if (article !== 0) kept++
      }
      this.used[partition] = kept
      const capacity = this.capacity[partition] as number
      this.rebuild(partition, Math.max(smallest, Math.min(capacity, Math.ceil(kept / 0.8))))
    }
  }

  /** Calls back with every entry in hash order; `article` is `furniture` for a mark. */
  forEach(callback: (hash: number, article: number) => void): void {
    for (const slots of this.slots) {
      for (let at = 0; at < slots.length; at += 2) {
        const value = slots[at + 1] as number
        if (value === 0) continue
        callback(slots[at] as number, value === furnitureMark ? furniture : value - 1)
      }
    }
  }

  private insert(partition: number, hash: number, value: number): boolean {
    const slots = this.slots[partition] as Uint32Array
    let at = (((hash & subMask) * (this.scale[partition] as number)) | 0) << 1
    while (slots[at + 1] !== 0 && (slots[at] as number) <= hash) at += 2
    let end = at
    while (slots[end + 1] !== 0) end += 2
    // The last slot stays empty: it ends every search.
    if (end >= slots.length - 2) return false
    for (let to = end; to > at; to -= 2) {
      slots[to] = slots[to - 2] as number
      slots[to + 1] = slots[to - 1] as number
    }
    slots[at] = hash
    slots[at + 1] = value
    return true
  }

  private closeGap(partition: number, gap: number): void {
    const slots = this.slots[partition] as Uint32Array
    const scale = this.scale[partition] as number
    let at = gap
    for (;;) {
      const next = at + 2
      const value = slots[next + 1] as number
      const hash = slots[next] as number
      if (value === 0 || (((hash & subMask) * scale) | 0) << 1 === next) break
      slots[at] = hash
      slots[at + 1] = value
      at = next
    }
    slots[at] = 0
    slots[at + 1] = 0
  }

  private grow(partition: number): void {
    this.rebuild(partition, Math.ceil((this.capacity[partition] as number) * growth) + 1)
  }

  private rebuild(partition: number, capacity: number): void {
    const old = this.slots[partition] as Uint32Array
    const scale = capacity / 2 ** subBits
    let slots = allocate(capacity)
    let free = 0
    for (let from = 0; from < old.length; from += 2) {
      const value = old[from + 1] as number
      if (value === 0) continue
      const hash = old[from] as number
      const home = (((hash & subMask) * scale) | 0) << 1
      if (home > free) free = home
      if (free >= slots.length - 2) {
        const longer = new Uint32Array(slots.length + 512)
        longer.set(slots)
        slots = longer
      }
      slots[free] = hash
      slots[free + 1] = value
      free += 2
    }
    this.slots[partition] = slots
    this.resize(partition, capacity)
  }

  private resize(partition: number, capacity: number): void {
    this.capacity[partition] = capacity
    this.scale[partition] = capacity / 2 ** subBits
  }
}

// Runs at the end of a partition spill over its last home slot, so there is room behind it.
function allocate(capacity: number): Uint32Array {
  return new Uint32Array((capacity + 16 + Math.ceil(Math.sqrt(capacity))) * 2)
}
