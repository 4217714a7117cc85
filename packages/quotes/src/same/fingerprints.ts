const shingleLength = 3
const windowLength = 4
/** Rows with up to this many shingles keep them all: a short quote has none to spare. */
const shortRow = 10

/** The fingerprints of a row of words, each with the index of the word where it first starts. */
export type Fingerprints = ReadonlyMap<number, number>

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * Returns the fingerprints of a row of words: hashes of three-word shingles, of which every window of
 * four keeps the smallest (winnowing; Schleimer, Wilkerson and Aiken 2003). Two quotes that share six
 * words in a row share a fingerprint. Short rows keep all shingles; rows of two words give one hash.
 */
export function fingerprintWords(words: readonly string[]): Fingerprints {
  const kept = new Map<number, number>()
  if (words.length === 0) return kept
  const hashes = Uint32Array.from(words, hashWord)
  if (hashes.length < shingleLength) return kept.set(mix(hashes.reduce(combine, 7)), 0)
  const shingles = new Uint32Array(hashes.length - shingleLength + 1)
  for (let index = 0; index < shingles.length; index++) {
    let hash = 7
    for (let word = index; word < index + shingleLength; word++)
      hash = combine(hash, hashes[word] ?? 0)
    shingles[index] = mix(hash)
  }
  const width = shingles.length <= shortRow ? 1 : windowLength
  for (let index = 0; index + width <= shingles.length; index++) {
    let smallest = index
    for (let next = index + 1; next < index + width; next++) {
      if ((shingles[next] ?? 0) < (shingles[smallest] ?? 0)) smallest = next
    }
    const fingerprint = shingles[smallest] ?? 0
    if (!kept.has(fingerprint)) kept.set(fingerprint, smallest)
  }
  return kept
}

function combine(hash: number, word: number): number {
  return (Math.imul(hash, 31) + word) >>> 0
}

/** Returns two 32-bit hashes of all words in their order. */
export function hashWords(words: readonly string[]): { low: number; high: number } {
  let low = 7
  let high = 11
  for (const word of words) {
    const hash = hashWord(word)
    low = combine(low, hash)
    high = (Math.imul(high ^ hash, 0x01000193) + 0x9e3779b9) >>> 0
  }
  return { low: mix(low), high: mix(high) }
}

/** Returns a 32-bit hash of two strings. */
export function hashPair(a: string, b: string): number {
  return mix(combine(combine(7, hashWord(a)), hashWord(b)))
}
