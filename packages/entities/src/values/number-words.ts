import { hashLowered } from '../tagger/hashing.ts'
import { meaningOf as find, type Meaning } from './vocabulary.ts'
import type { WordReader } from './word-reader.ts'

const nothing: Meaning = {}
const meaningOf = (hash: number): Meaning => find(hash) ?? nothing

/** Returns the number that a hyphenated word says: "twenty-five", "two-hundred". */
export function readCompound(
  reader: WordReader,
  index: number,
): { value: number; end: number } | undefined {
  const word = reader.word(index)
  // Most words have none: cutting each would take a tenth of all time.
  if (!word.includes('-')) return undefined
  const number = readNumber(word.toLowerCase().split('-'))
  return number?.rest.length === 0 ? { value: number.amount, end: index + 1 } : undefined
}

/** Returns the number that the first parts of a hyphenated word say, and the other parts: "1.5", "one" "million". */
export function readNumber(
  parts: readonly string[],
): { amount: number; rest: string[] } | undefined {
  const [head = ''] = parts
  const spelled = meaningOf(hashLowered(head)).number
  let amount = /^\d{1,3}(?:,\d{3}){1,5}$|^\d{1,12}(?:\.\d{1,6})?$/.test(head)
    ? Number(head.replaceAll(',', ''))
    : spelled
  if (amount === undefined) return undefined
  let index = 1
  const ones = meaningOf(hashLowered(parts[1] ?? '')).number
  if (spelled !== undefined && spelled >= 20 && ones !== undefined && ones > 0 && ones < 10) {
    amount += ones
    index++
  }
  for (; index < parts.length; index++) {
    const { magnitude } = meaningOf(hashLowered(parts[index] as string))
    if (magnitude === undefined) break
    amount *= magnitude
  }
  return { amount: round(amount), rest: parts.slice(index) }
}

/** Takes the noise of binary fractions away: 1.1 × 10¹². */
export const round = (value: number) => Number(value.toPrecision(15))
