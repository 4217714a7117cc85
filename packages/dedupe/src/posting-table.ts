/** Hits of a hash that has been found in too many unrelated articles to say anything. */
export const furniture = -1

const partitionBits = 6
const partitions = 1 << partitionBits
const subBits = 32 - partitionBits
const subMask = 2 ** subBits - 1
const smallest = 16
// Entries of a bucket: with hash and article of four bytes each, one cache line.
const bucketSize = 8
const bucketStride = 2 * bucketSize
const highestLoad = 0.89
const growth = 1.12
// Small partitions grow faster: they cost little, and growing them often costs more.
const fewBuckets = 256
const fastGrowth = 1.5
const someBuckets = 1024
const quickGrowth = 1.25
// Entries stand at most this far behind their bucket; chance alone makes runs of a few dozen.
const longestRun = 2 * 4096
// Values of an entry besides the number of an article plus one.
const empty = 0
const furnitureMark = -1
const deleted = -2
// A mark that has not been met since entries were last renumbered.
const idleMark = -3

// Sampled hashes are low numbers; as keys they are spread over all 32 bits, signed, which engines handle
// faster than unsigned. Nothing is lost.
function keyOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1)
}

/**
 * The inverted index: which articles hold a hash, as pairs of hash and article in typed arrays.
 *
 * A key leads to a bucket of the size of a cache line and the entries run on from there to the first
 * empty one. Buckets are in the order of their keys, so growing is one sequential pass. The keys are cut
 * into partitions of staggered sizes that grow little by little, each at its own time: memory stays close
 * to what is used, and no single addition is slow.
 */
export class PostingTable {
  /** The articles found by the last `find`. */
  hits = new Int32Array(256)
  private readonly slots: Int32Array[] = []
  private readonly buckets = new Float64Array(partitions)
  private readonly scale = new Float64Array(partitions)
  private readonly used = new Float64Array(partitions)

  constructor() {
    for (let partition = 0; partition < partitions; partition++) {
      const buckets = Math.ceil(smallest * growth ** (partition / partitions))
      this.slots.push(allocate(buckets))
      this.resize(partition, buckets)
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
   * Returns how many of the hashes lead to a bucket in use; where none does, none is found.
   *
   * The reads don't depend on each other, so the processor overlaps their cache misses, which `find`
   * alone would pay one after another.
   */
  touch(hashes: Uint32Array): number {
    let occupied = 0
    for (let index = 0; index < hashes.length; index++) {
      const key = keyOf(hashes[index] as number)
      const partition = key >>> subBits
      const bucket = ((key & subMask) * (this.scale[partition] as number)) | 0
      const slots = this.slots[partition] as Int32Array
      occupied += slots[bucket * bucketStride + 1] === empty ? 0 : 1
    }
    return occupied
  }

  /** Returns how many articles hold the hash, their numbers in `hits`; or `furniture`. */
  find(hash: number): number {
    const key = keyOf(hash)
    const partition = key >>> subBits
    const slots = this.slots[partition] as Int32Array
    let at = (((key & subMask) * (this.scale[partition] as number)) | 0) * bucketStride
    let count = 0
    for (;;) {
      const value = slots[at + 1] as number
      if (value === empty) break
      if (slots[at] === key && value !== deleted) {
        if (value === furnitureMark) return furniture
        if (value === idleMark) {
          slots[at + 1] = furnitureMark
          return furniture
        }
        if (count === this.hits.length) this.widen()
        this.hits[count++] = value - 1
      }
      at += 2
    }
    return count
  }

  /** Adds an article to those that hold the hash. */
  add(hash: number, article: number): void {
    this.put(keyOf(hash), article + 1)
  }

  /** Forgets which articles hold the hash, and remembers it as furniture. */
  markFurniture(hash: number): void {
    this.remove(hash, () => true)
    this.put(keyOf(hash), furnitureMark)
  }

  /** Drops the entries of a hash whose article the callback names. */
  remove(hash: number, drop: (article: number) => boolean): void {
    const key = keyOf(hash)
    const partition = key >>> subBits
    const slots = this.slots[partition] as Int32Array
    let at = (((key & subMask) * (this.scale[partition] as number)) | 0) * bucketStride
    for (; slots[at + 1] !== empty; at += 2) {
      const value = slots[at + 1] as number
      if (slots[at] !== key || value < 0 || !drop(value - 1)) continue
      slots[at + 1] = deleted
    }
  }

  /**
   * Rewrites every entry: the callback returns the new number of an article, or -1 to drop it. Marks of
   * furniture that have not been met since the last time are dropped as well.
   */
  renumber(map: (article: number) => number): void {
    for (let partition = 0; partition < partitions; partition++) {
      const old = this.slots[partition] as Int32Array
      let kept = 0
      for (let at = 0; at < old.length; at += 2) {
        const value = old[at + 1] as number
        if (value === empty) continue
        if (value > 0) {
          const article = map(value - 1)
          old[at + 1] = article < 0 ? deleted : article + 1
        } else {
          old[at + 1] = value === furnitureMark ? idleMark : deleted
        }
        if (old[at + 1] !== deleted) kept++
      }
      const fitting = Math.ceil(kept / bucketSize / 0.8)
      const buckets = this.buckets[partition] as number
      this.rebuild(partition, Math.max(smallest, Math.min(buckets, fitting)))
    }
  }

  /** The arrays of the partitions, entries and all; `restore` takes them. */
  partitions(): readonly { readonly slots: Int32Array; readonly buckets: number }[] {
    return this.slots.map((slots, at) => ({ slots, buckets: this.buckets[at] as number }))
  }

  /** Takes over the arrays of another table; returns false where they can't be those of one. */
  restore(partitions: readonly { slots: Int32Array; buckets: number }[]): boolean {
    if (partitions.length !== this.slots.length) return false
    for (const [at, { slots, buckets }] of partitions.entries()) {
      const fits = buckets > 0 && slots.length >= (buckets + 1) * bucketStride
      if (!fits || slots[slots.length - 1] !== empty) return false
      let used = 0
      for (let slot = 1; slot < slots.length; slot += 2) if (slots[slot] !== empty) used++
      this.slots[at] = slots
      this.used[at] = used
      this.resize(at, buckets)
    }
    return true
  }

  private put(key: number, value: number): void {
    const partition = key >>> subBits
    const capacity = (this.buckets[partition] as number) * bucketSize
    if ((this.used[partition] as number) >= highestLoad * capacity) this.grow(partition)
    for (;;) {
      const slots = this.slots[partition] as Int32Array
      const start = (((key & subMask) * (this.scale[partition] as number)) | 0) * bucketStride
      let at = start
      while (slots[at + 1] !== empty) at += 2
      // So many keys lead to one place only where texts were made to collide: no more is kept of them.
      if (at - start > longestRun) return
      // The last slot stays empty: it ends every search.
      if (at < slots.length - 2) {
        slots[at] = key
        slots[at + 1] = value
        break
      }
      this.grow(partition)
    }
    this.used[partition] = (this.used[partition] as number) + 1
  }

  private grow(partition: number): void {
    const buckets = this.buckets[partition] as number
    const factor = buckets < fewBuckets ? fastGrowth : buckets < someBuckets ? quickGrowth : growth
    this.rebuild(partition, Math.ceil(buckets * factor) + 1)
  }

  private rebuild(partition: number, buckets: number): void {
    const old = this.slots[partition] as Int32Array
    const scale = buckets / 2 ** subBits
    let slots = allocate(buckets)
    let kept = 0
    for (let from = 0; from < old.length; from += 2) {
      const value = old[from + 1] as number
      if (value === empty || value === deleted) continue
      const key = old[from] as number
      let at = (((key & subMask) * scale) | 0) * bucketStride
      while (slots[at + 1] !== empty) at += 2
      if (at >= slots.length - 4) {
        const longer = new Int32Array(slots.length + 32 * bucketStride)
        longer.set(slots)
        slots = longer
      }
      slots[at] = key
      slots[at + 1] = value
      kept++
    }
    this.used[partition] = kept
    this.slots[partition] = slots
    this.resize(partition, buckets)
  }

  private resize(partition: number, buckets: number): void {
    this.buckets[partition] = buckets
    this.scale[partition] = buckets / 2 ** subBits
  }

  private widen(): void {
    const longer = new Int32Array(this.hits.length * 2)
    longer.set(this.hits)
    this.hits = longer
  }
}

// The entries of the last bucket may run over its end, so there is room behind it.
function allocate(buckets: number): Int32Array {
  return new Int32Array((buckets + 4 + Math.ceil(Math.sqrt(buckets) / 4)) * bucketStride)
}
