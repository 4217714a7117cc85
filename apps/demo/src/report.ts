import type { SyndicationChain } from '@wirecopy/dedupe'
import type {
  Article,
  Cluster,
  EntityAnnotations,
  Match,
  Page,
  Quote,
  Story,
} from '@wirecopy/document'
import type { QuoteGroup } from '@wirecopy/quotes'

/** A page as it comes in: its content, and what is known about where it came from. */
export interface Source {
  /** Unique within a run; it is the first part of the address of the page's articles. */
  id: string
  /** What to call the page: a file name, a URL, "standard input". */
  name: string
  /** Bytes are decoded as the page and its content type say. */
  content: string | Uint8Array
  contentType?: string
  url?: string
  /** When the page was fetched, ISO 8601; makes "11 hours ago" an interval. */
  retrievedAt?: string
}

/** An article of a page with everything found in it. */
export interface ArticleReading extends EntityAnnotations {
  /** `page/main`, `page/related-2`: unique within a report, and the address in the web page. */
  key: string
  place: 'main' | 'related'
  article: Article
  quotes: Quote[]
}

/** A page with its articles read; they stand in `articles` and `headlines` alone. */
export interface PageReading {
  id: string
  name: string
  url: string | null
  retrievedAt: string | null
  /** Bytes of the content, or UTF-16 code units where it came as a string. */
  length: number
  page: Omit<Page, 'main' | 'related'>
  articles: ArticleReading[]
  /** Related articles of which the page shows no text, only a link. */
  headlines: Article[]
}

/** A page that could not be read, and why. */
export interface Failure {
  id: string
  name: string
  error: { code: string; message: string }
}

/** How the articles of all pages relate. Articles are named by key. */
export interface Relations {
  matches: Match[]
  clusters: Cluster[]
  /** Who had the text first, for each cluster of two articles and more. */
  chains: SyndicationChain[]
  stories: Story[]
  /** Utterances reported more than once; a quote is named by its number in the article, from 1. */
  sayings: QuoteGroup[]
}

/** Everything found in a run. */
export interface Report extends Relations {
  pages: PageReading[]
  failures: Failure[]
}

/** Returns the articles of all pages, in order. */
export function articlesOf(report: Pick<Report, 'pages'>): ArticleReading[] {
  return report.pages.flatMap((page) => page.articles)
}
