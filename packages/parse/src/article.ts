import type { Article, Evidence } from '@wirecopy/document'

/** Returns an article of which nothing is known. */
export function emptyArticle(): Article {
  return {
    id: '',
    url: null,
    title: null,
    byline: [],
    publisher: null,
    originator: null,
    publishedAt: null,
    modifiedAt: null,
    dateline: null,
    language: null,
    section: null,
    tags: [],
    images: [],
    links: [],
    access: null,
    text: '',
    blocks: [],
    entries: [],
    evidence: {},
  }
}

/** Returns the evidence of a field that nothing spoke against. */
export function evidenceOf(source: string, confidence: number): Evidence {
  return { source, confidence, conflicting: [] }
}

/**
 * Returns an id for an article: 14 hexadecimal digits of a hash (cyrb53) of its URL where it has one,
 * else of title, publisher and text, so the same article gets the same id on every run.
 */
export function articleId(article: Article): string {
  const head = article.url ?? `${article.title ?? ''}\n${article.publisher ?? ''}\n`
  const text = article.url === null ? article.text : ''
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  // The text is long, so that it is not copied behind the head.
  for (const part of [head, text]) {
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at)
      high = Math.imul(high ^ code, 2654435761)
      low = Math.imul(low ^ code, 1597334677)
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}

/** Gives articles of one page that came to the same id a counter: `…`, `…-2`, `…-3`. */
export function separateIds(articles: readonly Article[]): void {
  const used = new Map<string, number>()
  for (const article of articles) {
    const count = (used.get(article.id) ?? 0) + 1
    used.set(article.id, count)
    if (count > 1) article.id = `${article.id}-${count}`
  }
}
