/** Features are told apart by this many bits of their hash. */
export const featureBits = 26
export const featureMask = 2 ** featureBits - 1

/**
 * A fixed map from feature hashes of `featureBits` bits to row numbers, in one array, so that a look-up touches one
 * line of the processor's cache. An entry is the row plus one, above it the bits of the key that its home slot doesn't
 * tell, and above them the distance from that slot: together they tell the whole key.
 */
export class FeatureTable {
  readonly size: number
  private readonly entries: Uint32Array
  private readonly slotBits: number
  private readonly rowBits: number

  constructor(keys: Uint32Array) {
    this.size = keys.length
    this.rowBits = 32 - Math.clz32(keys.length + 1)
    let slotBits = Math.max(4, 32 - Math.clz32(Math.ceil(keys.length * 2)))
    let entries = this.place(keys, slotBits)
    // A longer run of neighbours than the entry can count: rare, and half as likely in a table twice as large.
    while (!entries) entries = this.place(keys, ++slotBits)
    this.slotBits = slotBits
    this.entries = entries
  }

  private place(keys: Uint32Array, slotBits: number): Uint32Array | undefined {
    const entries = new Uint32Array(2 ** slotBits)
    const mask = entries.length - 1
    const distances = 2 ** (32 - this.rowBits - Math.max(0, featureBits - slotBits))
    const step = 2 ** Math.max(0, featureBits - slotBits)
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number
      let slot = key & mask
      let distance = 0
      while (entries[slot] !== 0) {
        slot = (slot + 1) & mask
        if (++distance >= distances) return undefined
      }
      entries[slot] = (((key >>> slotBits) + distance * step) << this.rowBits) | (row + 1)
    }
    return entries
  }

  /** Writes the rows of the first `count` hashes that the table has into `rows` and returns how many. */
  find(hashes: Uint32Array, count: number, rows: Uint32Array): number {
    const { entries, slotBits, rowBits } = this
    const mask = entries.length - 1
    const rowMask = 2 ** rowBits - 1
    const step = 2 ** Math.max(0, featureBits - slotBits)
    let size = 0
    for (let index = 0; index < count; index++) {
      const key = (hashes[index] as number) & featureMask
      let slot = key & mask
      let wanted = key >>> slotBits
      for (;;) {
        const entry = entries[slot] as number
        if (entry === 0) break
        if (entry >>> rowBits === wanted) {
          rows[size++] = (entry & rowMask) - 1
          break
        }
        slot = (slot + 1) & mask
        wanted += step
      }
    }
    return size
  }
}
