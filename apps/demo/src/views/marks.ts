import type { Mention, Quote, Span } from '@wirecopy/document'
import type { ArticleReading } from '../report.ts'

/** A stretch of text under the same marks: at most one mention, and any number of quotes. */
export interface Piece {
  text: string
  start: number
  mention: Mention | null
  /** True where the mention begins; a mention cut by the edge of a quote has several pieces. */
  mentionStart: boolean
  mentionEnd: boolean
}

/** Pieces that lie in the same quote, or in none. */
export interface Passage {
  /** The number of the quote in the article, from 1, or null. */
  quote: number | null
  /** True where the quote begins here, and not in an earlier span or block. */
  first: boolean
  pieces: Piece[]
}

/**
 * Returns the text of a span cut into passages and pieces, in order and without gaps, for drawing
 * quotes with the names inside them. Of nested quotes the outermost is drawn.
 */
export function markText(
  { article, mentions, quotes }: Pick<ArticleReading, 'article' | 'mentions' | 'quotes'>,
  span: Span,
): Passage[] {
  const owners = quoteSpans(quotes, span)
  const passages: Passage[] = []
  let at = span.start
  for (const { start, end, number, first } of owners) {
    if (start < at) continue
    if (start > at) passages.push(passage(article.text, at, start, mentions, null, false))
    passages.push(passage(article.text, start, end, mentions, number, first))
    at = end
  }
  if (at < span.end) passages.push(passage(article.text, at, span.end, mentions, null, false))
  return passages
}

function quoteSpans(quotes: readonly Quote[], span: Span) {
  return quotes
    .flatMap(({ spans }, index) =>
      spans.map(([from, to], order) => ({
        start: Math.max(from, span.start),
        end: Math.min(to, span.end),
        number: index + 1,
        first: order === 0 && from >= span.start,
      })),
    )
    .filter(({ start, end }) => start < end)
    .sort((left, right) => left.start - right.start || right.end - left.end)
}

function passage(
  text: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  quote: number | null,
  first: boolean,
): Passage {
  const pieces: Piece[] = []
  let at = start
  const plain = (to: number) => {
    if (to <= at) return
    const slice = text.slice(at, to)
    pieces.push({ text: slice, start: at, mention: null, mentionStart: false, mentionEnd: false })
  }
  for (const mention of mentions) {
    const from = Math.max(mention.start, at)
    const to = Math.min(mention.end, end)
    if (to <= from) continue
    plain(from)
    pieces.push({
      text: text.slice(from, to),
      start: from,
      mention,
      mentionStart: from === mention.start,
      mentionEnd: to === mention.end,
    })
    at = to
  }
  plain(end)
  return { quote, first, pieces }
}
