import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { timeModifiers, wordSet } from './lexicon/word-sets.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
const addresseePrepositions = wordSet('of', 'at', 'for')

/** Returns the object of a verb like "tell": the addressee. */
export function addresseeAfter(sequence: Sequence, first: number, end: number): NounPhrase | null {
  if (sequence.word(first) === Word.who) return null
  // "told her brother": no pronoun, but the owner of what follows.
  const isOwner =
    sequence.is(first, B.determiner) &&
    sequence.is(first + 1, B.source | B.title) &&
    !sequence.is(first + 1, B.plural | B.capitalized)
  if (!isOwner && sequence.is(first, B.objectPronoun | B.subjectPronoun))
    return { from: first, to: first, head: first }
  let item = first
  if (sequence.is(item, B.determiner)) item++
  const begin = item
  while (item <= end && sequence.is(item, B.word | B.possessive)) {
    const classes = sequence.classes(item)
    const word = sequence.word(item)
    // "told the Post's Today page": what is somebody's is a name, whatever else it may be.
    const isOwned = sequence.is(item - 1, B.possessive) && (classes & B.capitalized) !== 0
    if (!isOwned && (classes & (B.subjectPronoun | B.finite | B.subordinator | B.day)) !== 0) break
    if (timeModifiers.has(word) && sequence.is(item + 1, B.timeNoun)) break
    if ((classes & B.determiner) !== 0 && !sequence.is(item - 1, B.preposition)) break
    if ((classes & B.preposition) !== 0 && !addresseePrepositions.has(word)) break
    // A name after a common noun opens the clause: "told reporters Trump would".
    if (
      item > begin &&
      !isOwned &&
      (classes & B.capitalized) !== 0 &&
      !sequence.is(item - 1, B.capitalized | B.preposition | B.title)
    )
      break
    item++
  }
  return item > first ? { from: first, to: item - 1, head: item - 1 } : null
}
