const shingleLength = 3
const windowLength = 4
/** Rows with up to this many shingles keep them all: a short quote has none to spare. */
const shortRow = 10

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
export function fingerprintWords(words: readonly string[]): number[] {
  const hashes = words.map(hashWord)
  if (hashes.length < shingleLength)
    return hashes.length === 0 ? [] : [mix(hashes.reduce(combine, 7))]
  const shingles: number[] = []
  for (let index = 0; index + shingleLength <= hashes.length; index++) {
    shingles.push(mix(hashes.slice(index, index + shingleLength).reduce(combine, 7)))
  }
  const kept = new Set<number>()
  if (shingles.length <= shortRow) return [...new Set(shingles)]
  for (let index = 0; index + windowLength <= shingles.length; index++) {
    let smallest = shingles[index] ?? 0
    for (let next = index + 1; next < index + windowLength; next++) {
      smallest = Math.min(smallest, shingles[next] ?? 0)
    }
    kept.add(smallest)
  }
  return [...kept]
}

function combine(hash: number, word: number): number {
  return (Math.imul(hash, 31) + word) >>> 0
}

/** Returns a hash of all words in their order, an integer of 53 bits. */
export function hashWords(words: readonly string[]): number {
  let low = 7
  let high = 11
  for (const word of words) {
    const hash = hashWord(word)
    low = combine(low, hash)
    high = (Math.imul(high ^ hash, 0x01000193) + 0x9e3779b9) >>> 0
  }
  return mix(low) + (mix(high) >>> 11) * 0x1_0000_0000
}
