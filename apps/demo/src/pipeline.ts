import { createArticleIndex } from '@wirecopy/dedupe'
import { englishBackground } from '@wirecopy/dedupe/english'
import type { Article, Match } from '@wirecopy/document'
import { createEntityFinder } from '@wirecopy/entities'
import { parsePage } from '@wirecopy/parse'
import { createQuoteFinder, createQuoteIndex } from '@wirecopy/quotes'
import type { ArticleReading, Failure, PageReading, Relations, Report, Source } from './report.ts'
import { outletOf } from './views/outlet.ts'

export interface ReaderOptions {
  /** Longest page to read, in UTF-16 code units. */
  inputLength?: number
}

/**
 * Returns a function that reads a page: its articles, whom and what each one names, and who says what
 * in it.
 */
export function createPageReader(options: ReaderOptions = {}): (source: Source) => PageReading {
  const limits = options.inputLength ? { inputLength: options.inputLength } : {}
  const findEntities = createEntityFinder()
  const findQuotes = createQuoteFinder()

  const readArticle = (article: Article, place: ArticleReading['place'], key: string) => {
    const names = findEntities(article)
    const quotes = findQuotes({ ...article, ...names })
    return { key, place, article, ...names, quotes }
  }

  return ({ id, name, content, ...known }) => {
    const { main, related, ...page } = parsePage(content, { ...known, limits })
    const shown = related.filter(({ text }) => text !== '')
    const articles = [
      ...(main ? [readArticle(main, 'main', `${id}/main`)] : []),
      ...shown.map((article, at) => readArticle(article, 'related', `${id}/related-${at + 1}`)),
    ]
    return {
      id,
      name,
      url: known.url ?? null,
      retrievedAt: known.retrievedAt ?? null,
      length: content.length,
      page,
      articles,
      headlines: related.filter(({ text }) => text === ''),
    }
  }
}

/** Collects pages as they are read, and tells how all their articles relate. */
export interface NewsDesk {
  add(page: PageReading): void
  relations(): Relations
}

/** Returns an empty desk. Articles can be added at any time; `relations` covers those added so far. */
export function createNewsDesk(): NewsDesk {
  const articles = createArticleIndex({ stories: englishBackground })
  const quotes = createQuoteIndex()
  const matches: Match[] = []
  return {
    add(page) {
      for (const { key, article, quotes: said } of page.articles) {
        const publisher = outletOf(article, page)
        matches.push(...articles.add({ ...article, id: key, publisher }).matches)
        for (const [at, { text: words, speaker }] of said.entries()) {
          quotes.add({
            article: key,
            quote: `${at + 1}`,
            text: words,
            speaker: speaker?.name ?? null,
          })
        }
      }
    },
    relations: () => ({
      matches,
      clusters: articles.clusters(),
      chains: articles
        .clusters()
        .filter((cluster) => cluster.articles.length > 1)
        .map((cluster) => articles.syndication(cluster.canonical)),
      stories: articles.stories(),
      sayings: quotes.groups(),
    }),
  }
}

export interface UnderstandOptions {
  /** Called after each page with what was found on it, or why it could not be read. */
  onPage?: (outcome: PageReading | Failure) => void | Promise<void>
  /** Stops the run: the promise rejects with the signal's reason. */
  signal?: AbortSignal
  /** Returns what the report keeps of a page, or null for nothing; everything unless given. */
  keep?: (page: PageReading) => PageReading | null
}

/**
 * The whole job: takes pages as they are read, and resolves to everything found on them and between
 * them. A page that could not be read is named in `failures`; it stops nothing.
 */
export async function understand(
  outcomes: AsyncIterable<PageReading | Failure> | Iterable<PageReading | Failure>,
  { onPage, signal, keep = (page) => page }: UnderstandOptions = {},
): Promise<Report> {
  const desk = createNewsDesk()
  const pages: PageReading[] = []
  const failures: Failure[] = []
  for await (const outcome of outcomes) {
    signal?.throwIfAborted()
    await onPage?.(outcome)
    if ('error' in outcome) {
      failures.push(outcome)
    } else {
      desk.add(outcome)
      const kept = keep(outcome)
      if (kept) pages.push(kept)
    }
  }
  return { pages, failures, ...desk.relations() }
}
