export {
  createQuoteFinder,
  type QuoteFinder,
  type QuoteFinderOptions,
  type QuoteInput,
} from './finder.ts'
export type { IndexedQuote, QuoteGroup, QuoteVariant } from './same/indexed-quote.ts'
export { createQuoteIndex, type QuoteIndex, type QuoteIndexOptions } from './same/quote-index.ts'
export {
  type ArticleQuotes,
  alignWords,
  findSameQuotes,
  type WordChange,
} from './same/same-quotes.ts'
