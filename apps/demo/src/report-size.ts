import type { PageReading } from './report.ts'

/**
 * Returns the page without its long parts: texts, blocks, spans, and what was left out. Names, quotes
 * and everything that a summary says stay.
 */
export function withoutTexts({ page, articles, ...rest }: PageReading): PageReading {
  return {
    ...rest,
    headlines: [],
    page: { ...page, regions: [], comments: [], furniture: [] },
    articles: articles.map((reading) => ({
      ...reading,
      article: { ...reading.article, text: '', blocks: [], links: [], images: [], entries: [] },
      mentions: [],
      references: [],
    })),
  }
}
