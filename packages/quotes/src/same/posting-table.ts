/**
 * A multimap from 32-bit fingerprints to numbers, in typed arrays: 8 bytes per entry and 16 to 32 per
 * fingerprint, open addressing, one linked list per fingerprint, newest first.
 */
export class PostingTable {
  #keys: Uint32Array
  #heads: Int32Array
  #counts: Uint32Array
  #values = new Uint32Array(1024)
  #next = new Int32Array(1024)
  #size = 0
  #used = 0

  constructor() {
    this.#keys = new Uint32Array(1024)
    this.#heads = new Int32Array(1024).fill(-1)
    this.#counts = new Uint32Array(1024)
  }

  /** Adds a value under a fingerprint. */
  add(fingerprint: number, value: number): void {
    if ((this.#used + 1) * 4 > this.#keys.length * 3) this.#rehash()
    const slot = this.#slot(fingerprint)
    if (this.#heads[slot] === -1) this.#used++
    if (this.#size === this.#values.length) this.#growLists()
    this.#keys[slot] = fingerprint
    this.#values[this.#size] = value
    this.#next[this.#size] = this.#heads[slot] ?? -1
    this.#heads[slot] = this.#size++
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
  }

  /** Returns how many values a fingerprint has. */
  count(fingerprint: number): number {
    return this.#counts[this.#slot(fingerprint)] ?? 0
  }

  /** Calls back with the newest values of a fingerprint, at most `limit`. */
  forEach(fingerprint: number, limit: number, callback: (value: number) => void): void {
    let entry = this.#heads[this.#slot(fingerprint)] ?? -1
    for (let seen = 0; entry >= 0 && seen < limit; seen++) {
      callback(this.#values[entry] ?? 0)
      entry = this.#next[entry] ?? -1
    }
  }

  #slot(fingerprint: number): number {
    const mask = this.#keys.length - 1
    let slot = Math.imul(fingerprint, 0x9e3779b1) & mask
    while (this.#heads[slot] !== -1 && this.#keys[slot] !== fingerprint) slot = (slot + 1) & mask
    return slot
  }

  #rehash(): void {
    const keys = this.#keys
    const heads = this.#heads
    const counts = this.#counts
    this.#keys = new Uint32Array(keys.length * 2)
    this.#heads = new Int32Array(keys.length * 2).fill(-1)
    this.#counts = new Uint32Array(keys.length * 2)
    for (let old = 0; old < keys.length; old++) {
      const head = heads[old] ?? -1
      if (head < 0) continue
      const slot = this.#slot(keys[old] ?? 0)
      this.#keys[slot] = keys[old] ?? 0
      this.#heads[slot] = head
      this.#counts[slot] = counts[old] ?? 0
    }
  }

  #growLists(): void {
    const values = new Uint32Array(this.#values.length * 2)
    values.set(this.#values)
    this.#values = values
    const next = new Int32Array(this.#next.length * 2)
    next.set(this.#next)
    this.#next = next
  }
}
