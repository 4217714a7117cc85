import type { Attribution } from './attribution.ts'
import { wordSet } from './lexicon/word-sets.ts'
import type { SentenceContext } from './rules-context.ts'
import { endMark } from './sentence-ends.ts'

const verdictOpeners = wordSet('a', 'an', 'the', 'as')

/** Verbs that pass a verdict on their object. */
const verdicts = new Set(
  `call label dub brand term describe characterize characterise denounce decry blast slam deem declare dismiss hail
  praise condemn criticize criticise`.split(/\s+/),
)

/**
 * Adds the words of a verdict in marks as a quote of their own inside it: of “called the situation a
 * ‘diplomatic failure.’” the statement is the whole, and what was said word for word is the end.
 */
export function addVerbatimWords(context: SentenceContext, verb: number): void {
  const { sequence } = context
  const statement = context.found.at(-1)
  const range = statement?.content.at(-1)
  if (!statement || !range || range.to - range.from < 2) return
  if (!verdicts.has(sequence.lemma(verb))) return
  const quote = sequence.quote(range.to)
  if (!quote || quote.wordCount < 2 || endMark(sequence, quote) === 0) return
  const word = sequence.word(range.to - 1)
  if (!verdictOpeners.has(word)) return
  const words: Attribution = {
    ...statement,
    rule: 'verbatim',
    content: [{ from: range.to, to: range.to }],
    isNested: true,
  }
  context.found.push(words)
}
