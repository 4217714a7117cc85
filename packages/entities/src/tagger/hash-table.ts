/** A fixed map from unsigned 32-bit keys to unsigned 32-bit values over two typed arrays. */
export class HashTable {
  readonly size: number
  private readonly mask: number
  private readonly keys: Uint32Array
  /** Values plus one; 0 marks a free slot. */
  private readonly slots: Uint32Array

  constructor(keys: ArrayLike<number>, values?: ArrayLike<number>) {
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    const mask = capacity - 1
    const stored = new Uint32Array(capacity)
    const slots = new Uint32Array(capacity)
    for (let index = 0; index < keys.length; index++) {
      const key = (keys[index] as number) >>> 0
      let slot = key & mask
      while (slots[slot] !== 0 && stored[slot] !== key) slot = (slot + 1) & mask
      stored[slot] = key
      slots[slot] = (values ? (values[index] as number) : index) + 1
    }
    this.size = keys.length
    this.mask = mask
    this.keys = stored
    this.slots = slots
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
