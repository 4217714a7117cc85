import { WirecopyError } from '@wirecopy/document'

/** Writes numbers, strings and typed arrays one behind the other, little-endian. */
export class ByteWriter {
  private bytes = new Uint8Array(256)
  private used = 0

  /** A whole number from 0 to 2^53, in as many bytes as it needs, seven bits each. */
  number(value: number): void {
    let rest = value
    this.reserve(8)
    while (rest >= 0x80) {
      this.bytes[this.used++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.bytes[this.used++] = rest
  }

  /** Four bytes, for values of any size below 2^32. */
  word(value: number): void {
    this.reserve(4)
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.used++] = (value >>> shift) & 0xff
  }

  /** Any string, lone surrogates included. */
  text(value: string): void {
    this.number(value.length)
    for (let at = 0; at < value.length; at++) this.number(value.charCodeAt(at))
  }

  /** Ascending distinct 32-bit values, as differences. */
  ascending(values: ArrayLike<number>): void {
    this.number(values.length)
    let before = -1
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number
      this.number(value - before - 1)
      before = value
    }
  }

  /** The bytes of a typed array, as they are. */
  array(values: Uint8Array): void {
    this.number(values.byteLength)
    this.reserve(values.byteLength)
    this.bytes.set(values, this.used)
    this.used += values.byteLength
  }

  /** Returns what was written, followed by a checksum of it. */
  finish(): Uint8Array {
    this.word(checksum(this.bytes.subarray(0, this.used)))
    return this.bytes.slice(0, this.used)
  }

  private reserve(more: number): void {
    if (this.used + more <= this.bytes.length) return
    const longer = new Uint8Array(Math.max(this.used + more, Math.ceil(this.bytes.length * 1.5)))
    longer.set(this.bytes)
    this.bytes = longer
  }
}

/** Reads what a `ByteWriter` wrote; every read of foreign or damaged bytes throws. */
export class ByteReader {
  private at = 0
  private readonly bytes: Uint8Array

  /** @throws WirecopyError `invalid-data` where the checksum is not that of the bytes. */
  constructor(bytes: Uint8Array) {
    const end = bytes.length - 4
    if (!(bytes instanceof Uint8Array) || end < 0) throw damaged('too short')
    const stored = new DataView(bytes.buffer, bytes.byteOffset + end, 4).getUint32(0, true)
    this.bytes = bytes.subarray(0, end)
    if (checksum(this.bytes) !== stored) throw damaged('the checksum is wrong')
  }

  number(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 0x80
      if (scale > 2 ** 53) throw damaged('a number is too large')
    }
  }

  word(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0
  }

  text(): string {
    const length = this.count(1)
    const units = new Uint16Array(length)
    for (let at = 0; at < length; at++) units[at] = this.number()
    let text = ''
    for (let at = 0; at < length; at += 4096) {
      text += String.fromCharCode(...units.subarray(at, at + 4096))
    }
    return text
  }

  ascending(): Uint32Array {
    const values = new Uint32Array(this.count(1))
    let before = -1
    for (let at = 0; at < values.length; at++) {
      before += this.number() + 1
      if (before > 0xffffffff) throw damaged('a hash is too large')
      values[at] = before
    }
    return values
  }

  array(): Uint8Array {
    const length = this.count(1)
    const array = this.bytes.slice(this.at, this.at + length)
    this.at += length
    return array
  }

  /** Reads the length of what follows, of which each item takes at least so many bytes. */
  count(least: number): number {
    const count = this.number()
    if (count * least > this.bytes.length - this.at) throw damaged('a length is too large')
    return count
  }

  private byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw damaged('they end too early')
    return byte
  }
}

function damaged(what: string): WirecopyError {
  return new WirecopyError('invalid-data', `these bytes can't be read: ${what}`)
}

// FNV-1a over words of four bytes, mixed at the end.
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  const whole = bytes.length & ~3
  for (let at = 0; at < whole; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    sum = Math.imul(sum ^ word, 0x01000193)
    sum ^= sum >>> 15
  }
  for (let at = whole; at < bytes.length; at++) {
    sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193)
  }
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  return (sum ^ (sum >>> 13)) >>> 0
}
