import { hashLowered } from '../tagger/hashing.ts'
import type { FoundValue } from './found-value.ts'
import { durationOf } from './measures.ts'
import { readNumber } from './number-words.ts'
import { type Meaning, meaningOf } from './vocabulary.ts'
import type { WordReader } from './word-reader.ts'

/** Letters of a hyphenated value at most. */
export const longestHyphenated = 40
const nothing: Meaning = {}
const meaning = (part: string): Meaning => meaningOf(hashLowered(part)) ?? nothing

/** Returns the value that one word joined by hyphens says: "one-million-dollar", "300-meter", "25-per-cent". */
export function readHyphenated(reader: WordReader, start: number): FoundValue | undefined {
  const word = reader.word(start)
  if (!word.includes('-')) return undefined
  const parts = word.toLowerCase().split('-')
  const number = readNumber(parts)
  if (!number) return undefined
  const { amount, rest } = number
  const head = rest[0] ?? ''
  const found = (type: FoundValue['type'], value: FoundValue['value']): FoundValue => ({
    first: start,
    end: start + 1,
    type,
    value,
    confidence: 0.95,
  })
  if (head === 'percent' || (head === 'per' && rest[1] === 'cent')) {
    return found('percent', { kind: 'percent', amount, upper: null })
  }
  const { currency, cent, unit, period } = meaning(head)
  if (currency && (rest.length === 1 || rest[1] === 'a')) {
    const sum = { currency, amount: cent ? amount / 100 : amount, upper: null }
    return found('money', { kind: 'money', amounts: [sum] })
  }
  // "Three-year-old", "mile-long": an age is no duration, a length is.
  if (rest.length > 1 && rest[1] === 'old') return undefined
  // "Three-quarters" is a share, "a two-quarter slump" a time.
  if (period && head !== 'quarters') return found('quantity', durationOf(amount, period))
  if (unit && unit !== 'deg')
    return found('quantity', { kind: 'quantity', amount, upper: null, unit })
  return undefined
}
