/** What is hashed, and how densely the hashes are sampled. */
export interface Sampling {
  /** Runs of three words, or of eight characters (spaces left out) for texts full of misread letters. */
  readonly unit: 'word' | 'character'
  /** One shingle in this many is sampled, in articles long enough for it. */
  readonly rate: number
  /** Shorter articles are sampled more densely, so that at least this many shingles are taken. */
  readonly minimum: number
}

/**
 * The sample of an article: all its shingles whose hash is at most the limit of its level.
 *
 * Levels nest: the sample of level `n` holds that of level `n - 1`, about half its size, so two
 * articles of any lengths are compared at the lower of their levels.
 */
export interface Sketch {
  /** Hashes of the sampled shingles, ascending, each once. */
  readonly samples: Uint32Array
  /** 0 samples one shingle in `rate`; each level above doubles it, each below halves it. */
  readonly level: number
  /** Shingles in the article, repetitions counted. */
  readonly length: number
  /** A hash over all shingles in order: equal for texts with the same words in the same order. */
  readonly fingerprint: number
}

/** The level at which every shingle is sampled. */
export const fullLevel = 8
/** The level of the fewest samples; no text in memory is long enough to need it. */
export const lowestLevel = -24
/** More samples than this are never kept: longer articles go down in level. */
export const sampleMaximum = 1024

/** The levels of a sampling as tables, so that nothing is computed per article. */
export interface Levels {
  /** Returns the highest hash that is sampled at a level. */
  limitOf(level: number): number
  /** Returns the level for an article of `length` shingles. */
  levelFor(length: number): number
}

/** Returns the levels of a sampling. */
export function levelsOf(sampling: Sampling): Levels {
  const limits = Float64Array.from({ length: fullLevel - lowestLevel + 1 }, (_, index) => {
    const level = lowestLevel + index
    if (level === fullLevel) return 0xffffffff
    return Math.min(0xffffffff, Math.floor((2 ** 32 / sampling.rate) * 2 ** level))
  })
  // Up to which length an article is sampled at a level above 0, from the highest of them down.
  const steps = Math.ceil(Math.log2(sampling.rate))
  const shortest = Float64Array.from(
    { length: steps },
    (_, index) => (sampling.minimum * sampling.rate) / 2 ** (steps - 1 - index),
  )
  const longest = sampleMaximum * sampling.rate
  return {
    limitOf: (level) => limits[level - lowestLevel] as number,
    levelFor(length) {
      if (length > longest) {
        let level = 0
        while (length * 2 ** level > longest && level > lowestLevel) level--
        return level
      }
      for (let index = 0; index < steps; index++) {
        if (length < (shortest[index] as number)) return index === 0 ? fullLevel : steps - index
      }
      return 0
    },
  }
}

/**
 * Sorts the first `count` hashes in place, drops repeated ones, and returns how many are left.
 */
export function sortDistinct(hashes: Uint32Array, count: number): number {
  if (count < 64) insertionSort(hashes, count)
  else hashes.subarray(0, count).sort()
  let kept = 0
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] as number
    if (kept === 0 || hash !== hashes[kept - 1]) hashes[kept++] = hash
  }
  return kept
}

function insertionSort(hashes: Uint32Array, count: number): void {
  for (let index = 1; index < count; index++) {
    const hash = hashes[index] as number
    let at = index
    while (at > 0 && (hashes[at - 1] as number) > hash) {
      hashes[at] = hashes[at - 1] as number
      at--
    }
    hashes[at] = hash
  }
}

/** Returns how many of the ascending hashes are at most `limit`. */
export function countUpTo(hashes: Uint32Array, count: number, limit: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
