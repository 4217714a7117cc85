import { detach } from '@wirecopy/document'
import { type AlignmentStep, alignWordLists } from './alignment.ts'
import type { QuoteGroup } from './indexed-quote.ts'
import { createQuoteIndex, type QuoteIndexOptions } from './quote-index.ts'
import { splitQuoteWords } from './words.ts'

/** The quotes of one article, each with an id of its own. */
export interface ArticleQuotes {
  id: string
  quotes: readonly { id: string; text: string; speaker?: string | null }[]
}

/**
 * Returns the utterances that two or more of the articles quote, each with its variants: identical,
 * trimmed, elided, altered, or given to another speaker.
 *
 * @throws WirecopyError `duplicate-id` where an article has two quotes of one id.
 * @example
 * const groups = findSameQuotes([
 *   { id: 'a', quotes: [{ id: '1', text: 'The harbour will stay open all winter.' }] },
 *   { id: 'b', quotes: [{ id: '1', text: 'The harbour will stay open' }] },
 * ])
 * groups[0]?.variants.map((variant) => variant.verdict) // ['identical', 'trimmed']
 */
export function findSameQuotes(
  articles: Iterable<ArticleQuotes>,
  options: QuoteIndexOptions = {},
): QuoteGroup[] {
  const index = createQuoteIndex(options)
  for (const { id, quotes } of articles) {
    for (const quote of quotes)
      index.add({ article: id, quote: quote.id, text: quote.text, speaker: quote.speaker ?? null })
  }
  return index.groups()
}

/** One step of a diff between two wordings, with the words of both sides as written. */
export interface WordChange {
  kind: AlignmentStep['kind']
  a: { start: number; end: number; text: string }
  b: { start: number; end: number; text: string }
}

/**
 * Returns the diff of two texts by words, in order: equal, replaced, deleted and inserted stretches with
 * their spans in UTF-16 code units. Case, marks, contractions and spelling variants do not count.
 *
 * @example
 * alignWords('We are ready', "we're not ready").map((change) => change.kind) // ['equal', 'insert', 'equal']
 */
export function alignWords(a: string, b: string): WordChange[] {
  const wordsA = splitQuoteWords(a)
  const wordsB = splitQuoteWords(b)
  return alignWordLists(wordsA.forms, wordsB.forms).map((step) => ({
    kind: step.kind,
    a: spanOf(a, wordsA, step.a),
    b: spanOf(b, wordsB, step.b),
  }))
}

function spanOf(
  text: string,
  words: { starts: readonly number[]; ends: readonly number[] },
  range: { from: number; to: number },
) {
  const start =
    range.from < words.starts.length ? (words.starts[range.from] ?? text.length) : text.length
  const end = range.to > range.from ? (words.ends[range.to - 1] ?? start) : start
  return { start, end, text: detach(text.slice(start, end)) }
}
