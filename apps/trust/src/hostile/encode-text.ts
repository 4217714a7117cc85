const cache = new Map<string, Map<string, number[]>>()

/**
 * Returns a text in the bytes of a charset that has one or two bytes for each character, by asking the
 * decoder of the platform what every byte and pair of bytes means.
 *
 * @throws Error for a character that the charset does not have.
 */
export function encodeText(text: string, charset: string): Uint8Array {
  const bytes = bytesOf(charset)
  const encoded: number[] = []
  for (const character of text) {
    const found = bytes.get(character)
    if (!found) throw new Error(`${charset} has no ${character}`)
    encoded.push(...found)
  }
  return Uint8Array.from(encoded)
}

/** The bytes of each character. */
function bytesOf(charset: string): Map<string, number[]> {
  const known = cache.get(charset)
  if (known) return known
  const decoder = new TextDecoder(charset, { fatal: true })
  const bytes = new Map<string, number[]>()
  const learn = (sequence: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(sequence))
      if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, sequence)
    } catch {
      // These bytes mean nothing in the charset.
    }
  }
  for (let first = 0; first < 256; first++) learn([first])
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x30; second < 0xff; second++) learn([first, second])
  }
  cache.set(charset, bytes)
  return bytes
}
