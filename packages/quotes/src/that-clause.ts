import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { breaks, pauses, wordSet } from './lexicon/word-sets.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
const timeWords = wordSet('last', 'this', 'earlier')

const _farthestThat = 18

/** Returns the item of "that" which opens the content after a verb, or -1. */
export function findThat(
  sequence: Sequence,
  first: number,
  end: number,
  takesObject: boolean,
): number {
  const limit = end
  for (let item = first; item <= limit; item++) {
    if (sequence.isQuote(item)) return -1
    const word = sequence.word(item)
    if (item === first && word !== Word.that && !takesObject && !mayPrecedeThat(sequence, item))
      return -1
    if (word === Word.to && isInfinitive(sequence, item + 1)) return -1
    if (word === Word.that) {
      if (isTimeDeterminer(sequence, item, first)) continue
      return item < end ? item : -1
    }
    if (isParenthesisMark(word)) {
      const close = shortParenthesis(sequence, item, limit)
      if (close < 0) return -1
      item = close
      continue
    }
    if (word === Word.semicolon || word === Word.colon) return -1
    if (sequence.is(item, B.finite) && !sequence.is(item, B.capitalized)) return -1
    const frames = sequence.frames(item)
    const isVerb =
      item > first &&
      frames !== 0 &&
      (frames & Frame.ambiguous) === 0 &&
      !sequence.is(item, B.gerund)
    if (isVerb && (frames & Frame.that) !== 0) return -1
  }
  return -1
}

/** Whether "to" before an item opens an infinitive and no phrase. */
function isInfinitive(sequence: Sequence, next: number): boolean {
  const noun = B.determiner | B.capitalized | B.objectPronoun | B.source | B.plural | B.body
  return !sequence.is(next, noun)
}

function isParenthesisMark(word: number): boolean {
  return pauses.has(word)
}

/** "said, however, that": returns the closing mark of a short parenthesis, or -1. */
function shortParenthesis(sequence: Sequence, opening: number, limit: number): number {
  const mark = sequence.word(opening)
  for (let item = opening + 1; item <= limit; item++) {
    if (sequence.word(item) === mark) return sequence.word(item + 1) === Word.that ? item : -1
    if (mark === Word.comma && sequence.is(item, B.subjectPronoun)) return -1
  }
  return -1
}

function mayPrecedeThat(sequence: Sequence, item: number): boolean {
  if (sequence.is(item, B.preposition | B.day | B.adverb)) return true
  if (sequence.is(item, B.objectPronoun)) return !sequence.is(item, B.determiner)
  const word = sequence.word(item)
  return timeWords.has(word) || isParenthesisMark(word)
}

/** "at that time", "later that day": a determiner, not a conjunction. */
function isTimeDeterminer(sequence: Sequence, item: number, first: number): boolean {
  if (item === first) return false
  // "disagrees with that account: …"
  if (sequence.is(item - 1, B.preposition) && breaks.has(sequence.word(item + 2))) return true
  if (!sequence.is(item + 1, B.timeNoun)) return false
  const before = sequence.word(item - 1)
  return sequence.is(item - 1, B.preposition) || before === Word.later || before === Word.earlier
}
