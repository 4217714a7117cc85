import type { ItemRange } from './attribution.ts'
import { countWords } from './clauses.ts'
import { afterLeadIn } from './lead-in.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { pauses } from './lexicon/word-sets.ts'
import { isTitle } from './quoted-words.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass

function isJoint(word: number): boolean {
  return pauses.has(word)
}

/**
 * Returns the content that ends before `frame`, the first item of an attribution: a quote, or a clause
 * closed by a comma. Null where there is none.
 */
export function contentBefore(context: SentenceContext, frame: number): ItemRange | null {
  const { sequence, from } = context
  let last = frame - 1
  while (last >= from && isJoint(sequence.word(last))) last--
  if (last < from) return null
  const isSeparated = last < frame - 1 || sequence.isQuote(frame - 1)
  if (!isSeparated) return null
  let first = last
  while (first > from && !context.isTaken(first - 1)) first--
  while (
    first < last &&
    !sequence.isQuote(first) &&
    (isJoint(sequence.word(first)) ||
      (sequence.is(first, B.coordinator) && sequence.word(first) !== Word.so) ||
      sequence.word(first) === Word.semicolon ||
      (sequence.is(first, B.punctuation) && sequence.isQuote(first + 1)))
  )
    first++
  if (first === from) first = afterLeadIn(sequence, first, last)
  if (context.isTaken(last)) return null
  if (sequence.isQuote(last))
    return isAttributable(context, first, last, frame) ? { from: first, to: last } : null
  return last >= first && countWords(sequence, first, last) > 0 ? { from: first, to: last } : null
}

/** A quote before its speaker ends in a mark or is followed by one, and is no title of a work. */
function isAttributable(
  context: SentenceContext,
  first: number,
  last: number,
  frame: number,
): boolean {
  const { sequence } = context
  if (first < last && isTitle(sequence, last) && sequence.is(first, B.preposition | B.day))
    return false
  const quote = sequence.quote(last)
  if (!quote || last < frame - 1) return true
  const closing = sequence.text.charCodeAt(quote.contentEnd - 1)
  const isClosed =
    closing === 0x2c ||
    closing === 0x3f ||
    closing === 0x21 ||
    closing === 0x2e ||
    closing === 0x2014 ||
    closing === 0x2026 ||
    closing === 0x2d
  return isClosed || quote.wordCount >= 5
}
