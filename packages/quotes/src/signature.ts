import { hasFiniteVerb } from './clauses.ts'
import { WordClass } from './lexicon/word-class.ts'
import { dashes } from './lexicon/word-sets.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Sequence } from './sequence.ts'
import { subjectAfter } from './subject.ts'

const B = WordClass
const _longestSignature = 14

/** Returns who signs a quote after a dash: “The tide waits for nobody.” — Ada Novak, harbour master. */
export function signatureAfter(sequence: Sequence, dash: number, end: number): NounPhrase | null {
  const word = sequence.word(dash)
  const isDash = dashes.has(word)
  const first = dash + 1
  if (!isDash || first > end) return null
  if (!sequence.is(first, B.capitalized) || sequence.is(first, B.day | B.subjectPronoun))
    return null
  const phrase = subjectAfter(sequence, first, end)
  if (!phrase || !sequence.is(phrase.head, B.capitalized)) return null
  if (hasFiniteVerb(sequence, first + 1, end)) return null
  return phrase
}
