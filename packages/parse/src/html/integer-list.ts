/** A list of 32-bit integers that grows by doubling. */
export class IntegerList {
  values: Int32Array
  length = 0

  constructor(capacity: number) {
    this.values = new Int32Array(Math.max(16, capacity))
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }
}
