const none = 0

/**
 * Article ids by number and back, in two byte arenas: a million ids cost little more than their
 * characters, where a `Map` of strings pays about a hundred bytes each and ends at 16.7 million.
 */
export class IdTable {
  private bytes = new Uint8Array(1024)
  private used = 0
  private ends = new Float64Array(64)
  private slots = new Uint32Array(64)
  private filled = 0
  /** Numbers given so far. */
  count = 0

  /** Returns the latest number of an id, or -1. */
  find(id: string): number {
    const slot = this.slotOf(id)
    return (this.slots[slot] as number) - 1
  }

  /** Gives the id the next number, which is returned; an earlier number of the same id is forgotten. */
  add(id: string): number {
    if ((this.filled + 1) * 4 > this.slots.length * 3) this.growSlots()
    const slot = this.slotOf(id)
    if (this.slots[slot] === none) this.filled++
    const number = this.count++
    this.append(id)
    if (number >= this.ends.length) {
      const longer = new Float64Array(Math.ceil(this.ends.length * 1.25))
      longer.set(this.ends)
      this.ends = longer
    }
    this.ends[number] = this.used
    this.slots[slot] = number + 1
    return number
  }

  /** Returns the id of a number. */
  get(number: number): string {
    const start = this.start(number)
    const end = this.ends[number] as number
    let id = ''
    for (let at = start + 1; at < end; at += this.bytes[start] as number) {
      id += String.fromCharCode(
        this.bytes[start] === 1
          ? (this.bytes[at] as number)
          : (this.bytes[at] as number) | ((this.bytes[at + 1] as number) << 8),
      )
    }
    return id
  }

  /** Keeps the ids of these numbers alone and gives them the numbers from 0 on. */
  keep(numbers: Int32Array): void {
    const table = new IdTable()
    for (const number of numbers) table.add(this.get(number))
    Object.assign(this, table)
  }

  /** Bytes of the arrays. */
  get byteLength(): number {
    return this.bytes.byteLength + this.ends.byteLength + this.slots.byteLength
  }

  private start(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] as number)
  }

  // The first byte of an entry is the width of its characters, one byte or two.
  private append(id: string): void {
    let width = 1
    for (let at = 0; at < id.length; at++) if (id.charCodeAt(at) > 255) width = 2
    const needed = this.used + 1 + id.length * width
    if (needed > this.bytes.length) {
      const longer = new Uint8Array(Math.ceil(needed * 1.25))
      longer.set(this.bytes.subarray(0, this.used))
      this.bytes = longer
    }
    this.bytes[this.used++] = width
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at)
      this.bytes[this.used++] = code & 0xff
      if (width === 2) this.bytes[this.used++] = code >>> 8
    }
  }

  private equals(number: number, id: string): boolean {
    const start = this.start(number)
    const width = this.bytes[start] as number
    if ((this.ends[number] as number) - start - 1 !== id.length * width) return false
    for (let index = 0; index < id.length; index++) {
      const at = start + 1 + index * width
      const code =
        width === 1
          ? (this.bytes[at] as number)
          : (this.bytes[at] as number) | ((this.bytes[at + 1] as number) << 8)
      if (code !== id.charCodeAt(index)) return false
    }
    return true
  }

  private slotOf(id: string): number {
    const mask = this.slots.length - 1
    let slot = hashString(id) & mask
    for (;;) {
      const number = this.slots[slot] as number
      if (number === none || this.equals(number - 1, id)) return slot
      slot = (slot + 1) & mask
    }
  }

  private growSlots(): void {
    const old = this.slots
    this.slots = new Uint32Array(old.length * 2)
    const mask = this.slots.length - 1
    for (const number of old) {
      if (number === none) continue
      let slot = this.hashAt(number - 1) & mask
      while (this.slots[slot] !== none) slot = (slot + 1) & mask
      this.slots[slot] = number
    }
  }

  private hashAt(number: number): number {
    const start = this.start(number)
    const width = this.bytes[start] as number
    let hash = 0x811c9dc5
    for (let at = start + 1; at < (this.ends[number] as number); at += width) {
      const code =
        width === 1
          ? (this.bytes[at] as number)
          : (this.bytes[at] as number) | ((this.bytes[at + 1] as number) << 8)
      hash = step(hash, code)
    }
    return finish(hash)
  }
}

function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at))
  return finish(hash)
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
