import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { dashes, wordSet } from './lexicon/word-sets.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
/** Items that a dateline may have. */
const longestDateline = 16
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

/** Returns the first item of a sentence after its dateline: "SEOUL, July 26 —", "Seoul (Reuters) -". */
export function afterDateline(sequence: Sequence, from: number, last: number): number {
  if (!sequence.is(from, B.allCapitals | B.capitalized)) return from
  const isCapitals = sequence.is(from, B.allCapitals)
  let isCredited = false
  const end = Math.min(last, from + longestDateline)
  for (let item = from + 1; item < end; item++) {
    const word = sequence.word(item)
    if (dashes.has(word)) return isCapitals || isCredited ? item + 1 : from
    isCredited = word === Word.closeParenthesis
    const isPart =
      sequence.is(item, B.allCapitals | B.capitalized | B.day | B.number) || placeMarks.has(word)
    if (!isPart) return from
  }
  return from
}
