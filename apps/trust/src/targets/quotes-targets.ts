import { alignWords, createQuoteFinder, createQuoteIndex, findSameQuotes } from '@wirecopy/quotes'
import { annotationsOf } from './article-of.ts'
import { type Target, targetsOf } from './target.ts'

const findQuotes = createQuoteFinder({ limits: { quotes: Number.POSITIVE_INFINITY } })

/** Quotes of one text: the whole, a part, and many small ones. */
function quotesOf(text: string): { id: string; text: string; speaker: string }[] {
  const speaker = text.slice(0, 40)
  const quotes = [text, text.slice(text.length >> 2), `${text} It closed on Monday.`]
  for (let start = 0; start < text.length; start += 100) quotes.push(text.slice(start, start + 100))
  return quotes.map((quote, index) => ({ id: `${index}`, text: quote, speaker }))
}

export const quotesTargets: Target[] = targetsOf('quotes', {
  createQuoteFinder: (text) => {
    findQuotes({ text, ...annotationsOf(text) })
    return findQuotes({ text, title: text.slice(0, 200) })
  },
  createQuoteIndex: (text) => {
    const index = createQuoteIndex()
    for (const { id, ...quote } of quotesOf(text)) index.add({ article: 'a', quote: id, ...quote })
    index.query(text, null)
    return index.groups()
  },
  findSameQuotes: (text) =>
    findSameQuotes([
      { id: 'a', quotes: quotesOf(text) },
      { id: 'b', quotes: quotesOf(text.slice(text.length >> 1)) },
    ]),
  alignWords: (text) => alignWords(text, text.slice(text.length >> 1)),
})
