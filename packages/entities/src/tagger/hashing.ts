import { foldUnit, lowerUnit } from './characters.ts'

const fnvOffset = 0x811c9dc5 | 0
const fnvPrime = 16777619

/** The state of an FNV-1a hash before its first unit. */
export const hashSeed = fnvOffset

/** Returns the FNV-1a state after one more code unit. */
export function hashUnit(state: number, unit: number): number {
  return Math.imul(state ^ unit, fnvPrime)
}

/** Returns one unsigned 32-bit hash of two, well mixed (after the finalizer of MurmurHash3). */
export function combine(left: number, right: number): number {
  let hash = left ^ (right + 0x9e3779b9 + (left << 6) + (left >>> 2))
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Returns the hash of a word as the tagger sees it: accents folded, case kept. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let state = fnvOffset
  for (let position = start; position < end; position++) {
    state = Math.imul(state ^ foldUnit(text.charCodeAt(position)), fnvPrime)
  }
  return state >>> 0
}

/** Returns the hash of a word with accents folded and case lowered. */
export function hashLowered(text: string, start = 0, end = text.length): number {
  let state = fnvOffset
  for (let position = start; position < end; position++) {
    state = Math.imul(state ^ lowerUnit(text.charCodeAt(position)), fnvPrime)
  }
  return state >>> 0
}
