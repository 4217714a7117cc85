import { WordClass } from '../lexicon/word-class.ts'
import type { Sequence } from '../sequence.ts'

const B = WordClass

/** Returns true for "officials", "police" and other nouns in the plural. */
export function isPluralNoun(sequence: Sequence, item: number): boolean {
  if (sequence.is(item, B.plural)) return true
  return (
    sequence.is(item, B.source) && /(?:[^s]s|men|people|police|media)$/.test(sequence.form(item))
  )
}
