const bits = 20

/**
 * A map from whole numbers that lie close together, such as those of a sequence. A `Map` ends at 16.7
 * million entries; this is one `Map` for each million numbers.
 */
export class NumberMap<Value> {
  private readonly maps = new Map<number, Map<number, Value>>()
  size = 0

  get(key: number): Value | undefined {
    return this.maps.get(Math.floor(key / 2 ** bits))?.get(key)
  }

  set(key: number, value: Value): void {
    const part = Math.floor(key / 2 ** bits)
    let map = this.maps.get(part)
    if (map === undefined) {
      map = new Map()
      this.maps.set(part, map)
    }
    if (!map.has(key)) this.size++
    map.set(key, value)
  }

  delete(key: number): void {
    const part = Math.floor(key / 2 ** bits)
    const map = this.maps.get(part)
    if (!map?.delete(key)) return
    this.size--
    if (map.size === 0) this.maps.delete(part)
  }
}
