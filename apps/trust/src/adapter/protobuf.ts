/** A field of a protocol buffer: a number, a text, bytes, or a message of fields. */
export type Field = [number: number, value: number | string | Uint8Array | Field[]]

/** Returns fields in the wire format of protocol buffers; numbers are varints. */
export function encodeMessage(fields: readonly Field[]): Uint8Array {
  const bytes: number[] = []
  for (const [number, value] of fields) {
    if (typeof value === 'number') {
      bytes.push(...varint(number << 3), ...varint(value))
      continue
    }
    const content =
      typeof value === 'string'
        ? new TextEncoder().encode(value)
        : value instanceof Uint8Array
          ? value
          : encodeMessage(value)
    bytes.push(...varint((number << 3) | 2), ...varint(content.length), ...content)
  }
  return Uint8Array.from(bytes)
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}
