import { hashLowered } from '../tagger/hashing.ts'
import { meaningOf as find, type Meaning } from './vocabulary.ts'
import type { WordReader } from './word-reader.ts'

const nothing: Meaning = {}
const meaningOf = (hash: number): Meaning => find(hash) ?? nothing

/** "twenty-five", as one word or cut at the hyphen. */
export function readCompound(
  reader: WordReader,
  index: number,
): { value: number; end: number } | undefined {
  const word = reader.word(index)
  if (word.length > 14 || !word.includes('-')) return undefined
  const [left = '', right = '', more] = word.toLowerCase().split('-')
  if (more !== undefined) return undefined
  const tens = compoundTens[left]
  const ones = compoundOnes[right]
  return tens !== undefined && ones !== undefined
    ? { value: tens + ones, end: index + 1 }
    : undefined
}
const compoundTens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const compoundOnes: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
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
