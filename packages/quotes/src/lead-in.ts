import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { dashes, wordSet } from './lexicon/word-sets.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
/** Marks in the place of a dateline. */
const placeMarks = wordSet('comma', 'openParenthesis', 'closeParenthesis')
const connectives =
  /^(?:however|nevertheless|nonetheless|meanwhile|moreover|furthermore|indeed|overall|instead|still|likewise|similarly)$/

/** Returns the first item of a sentence after its dateline ("SEOUL, July 26 —") and connective ("Meanwhile,"). */
export function afterLeadIn(sequence: Sequence, from: number, last: number): number {
  const start = afterDateline(sequence, from, last)
  const isConnective = !sequence.isQuote(start) && connectives.test(sequence.form(start))
  return isConnective && sequence.word(start + 1) === Word.comma && start + 2 < last
    ? start + 2
    : start
}

function afterDateline(sequence: Sequence, from: number, last: number): number {
  if (!sequence.is(from, B.allCapitals)) return from
  for (let item = from + 1; item < last; item++) {
    const word = sequence.word(item)
    if (dashes.has(word)) return item + 1
    const isPart =
      sequence.is(item, B.allCapitals | B.capitalized | B.day | B.number) || placeMarks.has(word)
    if (!isPart) return from
  }
  return from
}
