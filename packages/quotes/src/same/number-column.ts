/** A growing row of 32-bit integers: 4 bytes each, where an array of numbers takes 8 and more. */
export class NumberColumn {
  #values = new Int32Array(256)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds a value at the end and returns its index. */
  push(value: number): number {
    if (this.#size === this.#values.length) {
      const values = new Int32Array(this.#size * 2)
      values.set(this.#values)
      this.#values = values
    }
    this.#values[this.#size] = value
    return this.#size++
  }

  /** The value at an index, or -1 outside. */
  at(index: number): number {
    return index < this.#size ? (this.#values[index] ?? -1) : -1
  }

  set(index: number, value: number): void {
    this.#values[index] = value
  }
}

/** A set of row numbers found by a hash of what the rows hold; 4 to 8 bytes per row. */
export class RowTable {
  readonly #hashOf: (row: number) => number
  #slots = new Int32Array(1024).fill(-1)
  #size = 0

  /** `hashOf` must give a row the hash that it was added under. */
  constructor(hashOf: (row: number) => number) {
    this.#hashOf = hashOf
  }

  /** Returns the first row of a hash that passes the test, or -1. */
  find(hash: number, isEqual: (row: number) => boolean): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? -1
      if (row < 0 || isEqual(row)) return row
    }
  }

  add(hash: number, row: number): void {
    if ((this.#size + 1) * 4 > this.#slots.length * 3) this.#grow()
    this.#put(hash, row)
    this.#size++
  }

  #put(hash: number, row: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== -1) slot = (slot + 1) & mask
    this.#slots[slot] = row
  }

  #grow(): void {
    const rows = this.#slots
    this.#slots = new Int32Array(rows.length * 2).fill(-1)
    for (const row of rows) if (row >= 0) this.#put(this.#hashOf(row), row)
  }
}
