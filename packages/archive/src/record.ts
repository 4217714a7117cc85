import type { Entity, Quote } from '@wirecopy/document'
import type { Reading } from '@wirecopy/formats'
import type { ArticleSummary } from './archive.ts'
import { nameKey, searchWords, storable, storableKey } from './normalize.ts'

/** A reading as it is stored: what is looked up stands apart, the reading itself is JSON. */
export interface ArticleRecord {
  key: string
  url: string | null
  title: string | null
  publisher: string | null
  publisherKey: string | null
  publishedAt: string | null
  /** What lists are sorted by: milliseconds since 1970 of the publication, else of the day seen. */
  at: number
  words: string[]
  json: string
  entities: EntityRecord[]
  quotes: QuoteRecord[]
}

export interface EntityRecord {
  nameKey: string
  wikidata: string | null
}

export interface QuoteRecord {
  speakerKey: string | null
  json: string
}

/** Returns the record of a reading that was seen on a day. */
export function toRecord(reading: Reading, day: string): ArticleRecord {
  const { article, entities = [], quotes = [] } = reading
  const publishedAt = article.publishedAt?.earliest ?? null
  return {
    key: storableKey(reading.key ?? article.id),
    url: orNull(article.url),
    title: orNull(article.title),
    publisher: orNull(article.publisher),
    publisherKey: article.publisher === null ? null : nameKey(article.publisher),
    publishedAt: orNull(publishedAt),
    at: sortTime(publishedAt, day),
    words: searchWords(`${article.title ?? ''}\n\n${article.text}`),
    json: JSON.stringify(reading),
    entities: distinct(entities),
    quotes: quotes.map(quoteRecord),
  }
}

/** Returns the summary of a record. */
export function summaryOf(record: ArticleRecord, day: string): ArticleSummary {
  const { key, url, title, publisher, publishedAt } = record
  return { key, day, url, title, publisher, publishedAt }
}

function quoteRecord(quote: Quote): QuoteRecord {
  const name = quote.speaker?.name ?? null
  return { speakerKey: name === null ? null : nameKey(name), json: JSON.stringify(quote) }
}

function distinct(entities: readonly Entity[]): EntityRecord[] {
  const records = new Map<string, EntityRecord>()
  for (const { name, identifiers } of entities) {
    const record = { nameKey: nameKey(name), wikidata: orNull(identifiers.wikidata ?? null) }
    records.set(`${record.wikidata ?? ''} ${record.nameKey}`, record)
  }
  return [...records.values()]
}

// A time without UTC offset is read as UTC: a few hours don't matter to the order of a list.
function sortTime(publishedAt: string | null, day: string): number {
  if (publishedAt !== null) {
    const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/.test(publishedAt)
    const time = Date.parse(
      publishedAt.includes('T') && !hasOffset ? `${publishedAt}Z` : publishedAt,
    )
    if (!Number.isNaN(time)) return time
  }
  return Date.parse(day)
}

function orNull(text: string | null): string | null {
  return text === null ? null : storable(text).slice(0, 4000)
}
