import { foldUnit, lowerUnit } from './characters.ts'
import { hashSeed, hashUnit } from './hashing.ts'

/** Returns the exact hash that a word in capitals would have in title case: "KOREA" as "Korea". */
export function titleCaseHash(text: string, start: number, end: number): number {
  let hash = hashUnit(hashSeed, foldUnit(text.charCodeAt(start)))
  for (let position = start + 1; position < end; position++) {
    hash = hashUnit(hash, lowerUnit(text.charCodeAt(position)))
  }
  return hash >>> 0
}
