import { foldUnit, lowerUnit, UnitKind, unitKind } from './characters.ts'
import { HashTable } from './hash-table.ts'
import { hashSeed, hashUnit } from './hashing.ts'
import { ByteReader, decodeBase64 } from './packed-bytes.ts'
import { titleCaseHash } from './title-case.ts'
import { WordFlag, type Words } from './words.ts'

/** Words by hash with the bits of their cluster below a leading 1; coarser clusters are its prefixes. */
export type WordClusters = HashTable

/** Bits of the finest clusters. */
export const clusterDepth = 11

/** Returns the clusters of a packed text written by `training/build-clusters.ts`. */
export function unpackClusters(packed: string): WordClusters {
  const reader = new ByteReader(decodeBase64(packed))
  const keys = reader.ascending()
  const codes = new Uint32Array(keys.length)
  for (let index = 0; index < keys.length; index++) codes[index] = reader.count()
  return new HashTable(keys, codes)
}

/** Bits of `ClusterMatches.known`: the table has the word as written, in lower case. */
export const Known = { written: 1, lower: 2 } as const

/** What the table of clusters tells about every word. */
export interface ClusterMatches {
  /** 0 where the word has none. */
  readonly codes: Uint16Array
  readonly known: Uint8Array
}

/** Returns the cluster of every word, and whether the table has it: "Dockworkers" only in lower case. */
export function matchClusters(words: Words, clusters: WordClusters): ClusterMatches {
  const { text, count, starts, ends, exact, lower, flags } = words
  const codes = new Uint16Array(count)
  const known = new Uint8Array(count)
  for (let index = 0; index < count; index++) {
    const flag = flags[index] as number
    const start = starts[index] as number
    const end = ends[index] as number
    let code = clusters.get(
      flag & WordFlag.digit ? hashWithoutDigits(text, start, end) : (exact[index] as number),
    )
    let bits: number = code < 0 ? 0 : Known.written
    if (code < 0 && flag & WordFlag.capitals) code = clusters.get(titleCaseHash(text, start, end))
    if (flag & WordFlag.upper) {
      const small = clusters.get(lower[index] as number)
      if (small >= 0) bits |= Known.lower
      if (code < 0) code = small
    }
    codes[index] = Math.max(code, 0)
    known[index] = bits
  }
  return { codes, known }
}

/** Returns the cluster cut to `bits` bits. */
export function clusterPrefix(code: number, bits: number): number {
  const length = 31 - Math.clz32(code)
  return length <= bits ? code : code >>> (length - bits)
}

/** Returns the exact hash of a word with every digit as 0. */
export function hashWithoutDigits(text: string, start: number, end: number): number {
  let hash = hashSeed
  for (let position = start; position < end; position++) {
    const unit = text.charCodeAt(position)
    hash = hashUnit(hash, unitKind(unit) === UnitKind.digit ? 0x30 : foldUnit(unit))
  }
  return hash >>> 0
}

/** Returns the lower-cased hash; the builder of the table falls back to it as `matchClusters` does. */
export function hashInLowerCase(text: string): number {
  let hash = hashSeed
  for (let position = 0; position < text.length; position++) {
    hash = hashUnit(hash, lowerUnit(text.charCodeAt(position)))
  }
  return hash >>> 0
}
