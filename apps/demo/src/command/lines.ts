/** A line of an NDJSON stream: its bytes, or null and its length where it is over the limit. */
export interface Line {
  /** Counted from 1, blank lines included. */
  number: number
  bytes: Buffer | null
  length: number
}

const newline = 0x0a
/** Six bytes for every character (`\uXXXX`), and as much again for the other fields of a line. */
const bytesPerCharacter = 12

/** Returns the longest line to read where its text may have so many characters. */
export const lineBytes = (textLength: number): number => textLength * bytesPerCharacter

/**
 * Yields the lines of a byte stream, as many at a time as arrived together, so that the caller can
 * answer them with one write. Blank lines are skipped. Memory is bounded by `maxBytes`: of a longer
 * line only the length is kept.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line[]> {
  let parts: Buffer[] = []
  let length = 0
  let number = 0
  const finish = (): Line[] => {
    number += 1
    const bytes = length > maxBytes ? null : parts.length === 1 ? parts[0] : Buffer.concat(parts)
    const line = { number, bytes: bytes ?? null, length }
    parts = []
    length = 0
    return line.bytes && isBlank(line.bytes) ? [] : [line]
  }
  const take = (piece: Buffer) => {
    length += piece.length
    if (length > maxBytes) parts = []
    else if (piece.length > 0) parts.push(piece)
  }
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: Line[] = []
    let from = 0
    for (let at = buffer.indexOf(newline); at >= 0; at = buffer.indexOf(newline, from)) {
      take(buffer.subarray(from, at))
      lines.push(...finish())
      from = at + 1
    }
    take(buffer.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield finish()
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) {
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false
  }
  return true
}
