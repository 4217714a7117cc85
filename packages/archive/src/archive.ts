import type { ArticleIndexOptions } from '@wirecopy/dedupe'
import type { Match, Quote, Relation } from '@wirecopy/document'
import type { Reading } from '@wirecopy/formats'

/** Readings that are kept together, or not at all. */
export interface Batch {
  /** Names the batch for good: a second batch of that id is not kept. */
  id: string
  /** The day on which the articles were seen, `2026-03-02`; what is kept expires by it. */
  day: string
  readings: readonly Reading[]
}

/** What became of a batch. */
export interface Kept {
  /** Articles that were added. */
  kept: number
  /** Articles left out, because one of their key was seen on that day before. */
  known: number
}

/** An article in a list. */
export interface ArticleSummary {
  /** Unique within a day. */
  key: string
  day: string
  url: string | null
  title: string | null
  publisher: string | null
  /** When it was published, as far as the page told: the start of the interval. */
  publishedAt: string | null
}

/** A quote with the article that it stands in. */
export interface KeptQuote {
  article: ArticleSummary
  quote: Quote
}

/** Part of a list, newest first. */
export interface ResultPage<T> {
  items: T[]
  /** Pass it as `after` for the next part; null at the end. */
  next: string | null
}

/** Bounds of one part of a list. */
export interface Paging {
  /** Most items to return, 1 to 1000; 50 unless given. */
  limit?: number
  /** `next` of the part before. */
  after?: string
}

/** Which articles to list; conditions that are left out don't restrict. */
export interface ArticleQuery extends Paging {
  /** Words that all occur in title or text, in any order, whatever their case. */
  words?: string
  /** The name of an entity, as its fullest name in the article, whatever its case. */
  entity?: string
  /** The Wikidata id of an entity. */
  wikidata?: string
  publisher?: string
}

/** Which quotes to list. */
export interface QuoteQuery extends Paging {
  /** The name of the speaker, whatever its case. */
  speaker?: string
}

/** A relation of two kept articles, by their keys. */
export type KeptMatch = Pick<Match, 'a' | 'b' | 'similarity' | 'aInB' | 'bInA'> & {
  relation: Relation
}

/** Articles that hold the same text, by time, and what they share. */
export interface KeptCluster {
  id: string
  /** Earliest published first. */
  articles: ArticleSummary[]
  matches: KeptMatch[]
}

/** Articles that report the same event, by time. */
export interface KeptStory {
  id: string
  /** Earliest published first; copies have the same `cluster`. */
  articles: (ArticleSummary & { cluster: string })[]
}

/** How much is kept. */
export interface Counts {
  articles: number
  quotes: number
  entities: number
  clusters: number
  /** Articles that have not been compared with the others yet. */
  pending: number
}

/** Keeps readings, and finds them again. All homes give the same answers. */
export interface Archive {
  /**
   * Keeps a batch: all of it or nothing.
   *
   * @throws WirecopyError `invalid-option` for a day that is none.
   */
  keep(batch: Batch): Promise<Kept>
  /** Returns the newest reading of a key, or null. */
  reading(key: string): Promise<Reading | null>
  /**
   * Lists articles, newest first.
   *
   * @throws WirecopyError `invalid-option` for a limit or an `after` that is none.
   */
  articles(query?: ArticleQuery): Promise<ResultPage<ArticleSummary>>
  /**
   * Lists quotes, newest first.
   *
   * @throws WirecopyError `invalid-option` for a limit or an `after` that is none.
   */
  quotes(query?: QuoteQuery): Promise<ResultPage<KeptQuote>>
  /** Returns the cluster of the newest article of a key; null where it is unknown or still pending. */
  cluster(key: string): Promise<KeptCluster | null>
  /**
   * Returns the story of the newest article of a key; null where it is unknown or still pending, and
   * where the archive does not look for stories.
   */
  story(key: string): Promise<KeptStory | null>
  counts(): Promise<Counts>
  /**
   * Drops all that was seen before a day, and returns how many articles that were.
   *
   * @throws WirecopyError `invalid-option` for a day that is none.
   */
  expire(before: string): Promise<number>
  /** What a linker works on. */
  readonly links: LinkStore
  close(): Promise<void>
}

/** An article in the order in which articles are compared. */
export interface LogEntry {
  /** Its number in the archive. */
  seq: number
  day: string
  /** What `ArticleIndex.record` made of it; null where an earlier release kept the article. */
  record: Uint8Array | null
}

/** An article that was compared: its place in the order, and where it belongs, named by articles. */
export interface LinkedEntry extends LogEntry {
  position: number
  cluster: number
  story: number | null
}

/** What comparing some articles has found. */
export interface Links {
  members: { seq: number; day: string; position: number; cluster: number; story: number | null }[]
  matches: {
    seq: number
    day: string
    other: number
    relation: Relation
    similarity: number
    aInB: number
    bInA: number
  }[]
  /** Articles compared before whose cluster or story is another by now. */
  moved: { seq: number; day: string; cluster: number; story: number | null }[]
}

/** The log of articles, for one linker at a time. */
export interface LinkStore {
  /** How the articles' records were made, and the index is to be. */
  readonly indexOptions: ArticleIndexOptions
  /**
   * Runs a step that no other linker runs at the same time, and keeps what it saves if it doesn't
   * throw. Returns null where another linker is at work.
   */
  exclusively<T>(holder: string, step: (session: LinkSession) => Promise<T>): Promise<T | null>
  /** Lets another linker take over at once. */
  release(holder: string): Promise<void>
}

/** What a linker does within a step. */
export interface LinkSession {
  /** The first day that is still kept, or null where nothing is. */
  horizon(): Promise<string | null>
  /** Returns articles that were compared before, from a position on, in order. */
  linked(after: number, limit: number): Promise<LinkedEntry[]>
  /** Returns articles that wait to be compared, in order. */
  pending(limit: number): Promise<LogEntry[]>
  /** Returns the reading of an entry. */
  reading(entry: LogEntry): Promise<Reading>
  save(links: Links): Promise<void>
}
