export {
  createQuoteFinder,
  type QuoteFinder,
  type QuoteFinderOptions,
  type QuoteInput,
} from './finder.ts'
export {
  createQuoteIndex,
  type IndexedQuote,
  type QuoteGroup,
  type QuoteIndex,
  type QuoteIndexOptions,
  type QuoteVariant,
} from './same/quote-index.ts'
export {
  type ArticleQuotes,
  alignWords,
  findSameQuotes,
  type WordChange,
} from './same/same-quotes.ts'
