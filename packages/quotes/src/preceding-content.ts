import type { ItemRange } from './attribution.ts'
import { countWords, hasFiniteVerb } from './clauses.ts'
import { Word, WordClass } from './lexicon/word-class.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass

function isJoint(word: number): boolean {
  return (
    word === Word.comma ||
    word === Word.emDash ||
    word === Word.hyphen ||
    word === Word.doubleHyphen ||
    word === Word.enDash
  )
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
      sequence.is(first, B.coordinator) ||
      sequence.word(first) === Word.semicolon)
  )
    first++
  if (context.isTaken(last)) return null
  if (sequence.isQuote(last)) return { from: startOfQuoted(context, first, last), to: last }
  if (countWords(sequence, first, last) < 3) return null
  return hasFiniteVerb(sequence, first, last) || hasQuote(context, first, last)
    ? { from: first, to: last }
    : null
}

function hasQuote(context: SentenceContext, first: number, last: number): boolean {
  for (let item = first; item <= last; item++) if (context.sequence.isQuote(item)) return true
  return false
}

/** The content of “…,” he said is the quote alone where only an introduction stands before it. */
function startOfQuoted(context: SentenceContext, first: number, last: number): number {
  const { sequence } = context
  if (first === last) return last
  let start = last
  while (start > first && sequence.isQuote(start - 1)) start--
  if (start === first) return first
  return first
}
