/** Finds the numbers of names in a source, without regard to case and without cutting them out of it. */
export class NameTable {
  private readonly names: readonly string[]
  /** Numbers of names by slot, -1 where a slot is free; open addressing. */
  private readonly slots: Int16Array

  /** Takes names in small letters; the number of a name is its position. */
  constructor(names: readonly string[]) {
    this.names = names
    this.slots = new Int16Array(2 ** Math.ceil(Math.log2(names.length * 8))).fill(-1)
    for (const [number, name] of names.entries()) {
      let slot = this.slotOf(name, 0, name.length)
      while (this.slots[slot] !== -1) slot = this.next(slot)
      this.slots[slot] = number
    }
  }

  /** Returns the number of the name that a stretch of a source is, else -1. */
  find(source: string, start: number, end: number): number {
    let slot = this.slotOf(source, start, end)
    for (;;) {
      const number = this.slots[slot] as number
      if (number < 0 || this.isAt(source, start, end, number)) return number
      slot = this.next(slot)
    }
  }

  private slotOf(text: string, start: number, end: number): number {
    let hash = end - start
    for (let at = start; at < end; at++)
      hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 32)) | 0
    return (hash ^ (hash >>> 10)) & (this.slots.length - 1)
  }

  private next(slot: number): number {
    return (slot + 1) & (this.slots.length - 1)
  }

  private isAt(source: string, start: number, end: number, number: number): boolean {
    const name = this.names[number] as string
    if (name.length !== end - start) return false
    for (let at = start; at < end; at++)
      if ((source.charCodeAt(at) | 32) !== name.charCodeAt(at - start)) return false
    return true
  }
}
