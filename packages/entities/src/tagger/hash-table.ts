/** A fixed map from unsigned 32-bit keys to unsigned 32-bit values over two typed arrays. */
export class HashTable {
  readonly size: number
  private readonly mask: number
  private readonly keys: Uint32Array
  /** Values plus one; 0 marks a free slot. */
  private readonly slots: Uint32Array

  constructor(keys: ArrayLike<number>, values?: ArrayLike<number>) {
    let capacity = 16
    while (capacity < keys.length * 2.5) capacity *= 2
    this.mask = capacity - 1
    this.keys = new Uint32Array(capacity)
    this.slots = new Uint32Array(capacity)
    this.size = keys.length
    for (let index = 0; index < keys.length; index++) {
      const key = (keys[index] as number) >>> 0
      let slot = key & this.mask
      while (this.slots[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask
      this.keys[slot] = key
      this.slots[slot] = (values ? (values[index] as number) : index) + 1
    }
  }

  /** Returns the value of a key, or -1. */
  get(key: number): number {
    const { keys, slots, mask } = this
    let slot = key & mask
    for (;;) {
      const value = slots[slot] as number
      if (value === 0) return -1
      if (keys[slot] === key) return value - 1
      slot = (slot + 1) & mask
    }
  }
}
