const shingleLength = 3
const windowLength = 4

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
 * words in a row share a fingerprint. Shorter rows give one hash of all their words.
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
  if (shingles.length <= windowLength) for (const shingle of shingles) kept.add(shingle)
  for (let index = 0; index + windowLength <= shingles.length; index++) {
    let smallest = shingles[index] ?? 0
    for (let next = index + 1; next < index + windowLength; next++)
      smallest = Math.min(smallest, shingles[next] ?? 0)
    kept.add(smallest)
  }
  return [...kept]
}

function combine(hash: number, word: number): number {
  return (Math.imul(hash, 31) + word) >>> 0
}
