const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Returns the bytes of a base64 text without padding or line breaks, fast and without host functions. */
export function decodeBase64(text: string): Uint8Array {
  const codes = new Uint8Array(128)
  for (let index = 0; index < 64; index++) codes[alphabet.charCodeAt(index)] = index
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let out = 0
  let position = 0
  for (; position + 4 <= text.length; position += 4) {
    const bits =
      ((codes[text.charCodeAt(position)] as number) << 18) |
      ((codes[text.charCodeAt(position + 1)] as number) << 12) |
      ((codes[text.charCodeAt(position + 2)] as number) << 6) |
      (codes[text.charCodeAt(position + 3)] as number)
    bytes[out++] = bits >> 16
    bytes[out++] = bits >> 8
    bytes[out++] = bits
  }
  if (out < bytes.length) {
    let bits = 0
    for (let index = 0; index < 4; index++) {
      const unit = position + index < text.length ? text.charCodeAt(position + index) : 65
      bits = (bits << 6) | (codes[unit] as number)
    }
    bytes[out++] = bits >> 16
    if (out < bytes.length) bytes[out++] = bits >> 8
  }
  return bytes
}

/** Returns the base64 text of bytes, without padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let position = 0; position < bytes.length; position += 3) {
    const left = bytes.length - position
    const bits =
      ((bytes[position] as number) << 16) |
      ((left > 1 ? (bytes[position + 1] as number) : 0) << 8) |
      (left > 2 ? (bytes[position + 2] as number) : 0)
    parts.push(alphabet.charAt(bits >> 18), alphabet.charAt((bits >> 12) & 63))
    if (left > 1) parts.push(alphabet.charAt((bits >> 6) & 63))
    if (left > 2) parts.push(alphabet.charAt(bits & 63))
  }
  return parts.join('')
}

/** Writes numbers to a growing byte array; `ByteReader` reads them back in the same order. */
export class ByteWriter {
  private readonly bytes: number[] = []

  byte(value: number): void {
    this.bytes.push(value & 255)
  }

  /** An unsigned integer below 2^32, seven bits a byte. */
  count(value: number): void {
    let rest = value >>> 0
    while (rest > 127) {
      this.bytes.push((rest & 127) | 128)
      rest >>>= 7
    }
    this.bytes.push(rest)
  }

  float(value: number): void {
    for (const byte of new Uint8Array(Float32Array.of(value).buffer)) this.bytes.push(byte)
  }

  /** Ascending unsigned integers as their number and their differences. */
  ascending(values: ArrayLike<number>): void {
    this.count(values.length)
    let last = 0
    for (let index = 0; index < values.length; index++) {
      const value = values[index] as number
      this.count(value - last)
      last = value
    }
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes)
  }
}

/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  private position = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  byte(): number {
    return this.bytes[this.position++] as number
  }

  count(): number {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = this.bytes[this.position++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
      shift += 7
    }
  }

  float(): number {
    const bytes = this.bytes.slice(this.position, this.position + 4)
    this.position += 4
    return new Float32Array(bytes.buffer)[0] as number
  }

  ascending(): Uint32Array {
    const values = new Uint32Array(this.count())
    let last = 0
    for (let index = 0; index < values.length; index++) {
      last += this.count()
      values[index] = last
    }
    return values
  }

  /** A view of the next `length` bytes as signed integers. */
  signed(length: number): Int8Array {
    const view = new Int8Array(this.bytes.buffer, this.bytes.byteOffset + this.position, length)
    this.position += length
    return view
  }
}
