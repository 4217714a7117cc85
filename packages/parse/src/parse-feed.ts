import {
  type Article,
  checkLimit,
  detach,
  detectOriginator,
  type Page,
  type Warning,
  WirecopyError,
} from '@wirecopy/document'
import { parseFeed as readWithFeedsmith } from 'feedsmith'
import { articleId, emptyArticle, evidenceOf, separateIds } from './article.ts'
import { splitByline } from './byline.ts'
import { setText } from './content/article-text.ts'
import { findBlocks } from './content/blocks.ts'
import { readDateline } from './dateline.ts'
import { hasBrokenTags } from './feed/broken-tags.ts'
import { type FeedData, type FeedEntry, readFeed, readNewsSitemap } from './feed/entries.ts'
import { cutPersonFields } from './feed/person-fields.ts'
import { decodeBytes } from './html/charset.ts'
import type { JsonObject } from './html/json-ld.ts'
import { parseTree } from './html/parse-tree.ts'
import { resolveUrl } from './html/url.ts'
import { detectLanguage } from './language.ts'
import { type ParseOptions, type ResolvedOptions, resolveOptions } from './options.ts'
import { readTimestamp } from './time/timestamp.ts'

/**
 * Returns the articles of a feed (RSS, Atom, RDF, JSON Feed) or a news sitemap as `related`, in the order
 * of the feed; `main` is null. A feed that can't be read gives no articles and a warning.
 *
 * @example
 * parseFeed(xml).related.map((article) => article.title)
 * @throws WirecopyError `limit-input-length`, `limit-articles`, `limit-nodes`, `limit-tree-depth`,
 * `limit-attributes`, `invalid-option`.
 */
export function parseFeed(input: string | Uint8Array, options: ParseOptions = {}): Page {
  const resolved = resolveOptions(options)
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new WirecopyError(
      'invalid-option',
      `the feed must be a string or bytes, not ${typeof input}`,
    )
  }
  checkLimit(resolved.limits, 'inputLength', input.length)
  const warnings: Warning[] = []
  let text = input as string
  if (typeof input !== 'string') {
    const decoded = decodeBytes(input, resolved.contentType)
    text = decoded.text
    if (decoded.warning !== null) warnings.push({ code: 'charset', message: decoded.warning })
  }
  checkLimit(resolved.limits, 'articles', countEntries(text, resolved.limits.articles))
  const feed = readNewsSitemap(text) ?? readForgiving(text, warnings)
  const entries = feed?.entries ?? []
  checkLimit(resolved.limits, 'articles', entries.length)
  const related = entries.map((entry) => readArticle(entry, feed as FeedData, resolved))
  separateIds(related)
  if (feed !== null && related.length === 0)
    warnings.push({ code: 'no-article', message: 'the feed has no entries' })
  const site = feed?.title ?? null
  return {
    url: resolved.url,
    site: site === null ? null : detach(site),
    kind: 'feed',
    main: null,
    related,
    comments: [],
    furniture: [],
    regions: [],
    warnings,
  }
}

/** Number of entries of an XML feed, counted up to one above a limit, so that no large feed is read in vain. */
function countEntries(text: string, limit: number): number {
  const tag = /<(?:item|entry)[\s>]|<!\[CDATA\[/gi
  let count = 0
  for (let match = tag.exec(text); match !== null && count <= limit; match = tag.exec(text)) {
    if (match[0].length < 9) count++
    else {
      const end = text.indexOf(']]>', tag.lastIndex)
      if (end < 0) break
      tag.lastIndex = end
    }
  }
  return count
}

/** Control characters and a cut end break readers of feeds; both are mended. */
function readForgiving(text: string, warnings: Warning[]): FeedData | null {
  const whole = cutPersonFields(withoutControls(text.slice(Math.max(0, text.search(/[<{]/)))))
  if (hasBrokenTags(whole)) {
    warnings.push({ code: 'unreadable-feed', message: 'the tags of the feed do not end' })
    return null
  }
  const feed = readOrNull(whole)
  if (feed !== null) return feed
  const cut = readOrNull(wholeItems(whole))
  warnings.push(
    cut === null
      ? { code: 'unreadable-feed', message: 'the input is no feed that can be read' }
      : { code: 'broken-feed', message: 'the feed is cut off' },
  )
  return cut
}

function readOrNull(text: string): FeedData | null {
  try {
    return readFeed(readWithFeedsmith(text).feed as unknown as JsonObject)
  } catch {
    return null
  }
}

/** Drops what XML 1.0 forbids; in JSON, line breaks within strings too. */
const withoutControls = (text: string): string =>
  text.startsWith('{')
    ? text.replace(/\p{Cc}/gu, ' ')
    : text.replace(/[^\P{Cc}\t\n\r\x7f-\x9f]/gu, '')

/** Ends a cut feed behind its last whole item. */
function wholeItems(text: string): string {
  const item = text.lastIndexOf('</item>')
  const entry = text.lastIndexOf('</entry>')
  if (item > entry)
    return `${text.slice(0, item + 7)}${/<rdf:RDF/i.test(text.slice(0, 2000)) ? '</rdf:RDF>' : '</channel></rss>'}`
  return entry < 0 ? '' : `${text.slice(0, entry + 8)}</feed>`
}

function readArticle(entry: FeedEntry, feed: FeedData, options: ResolvedOptions): Article {
  const article = emptyArticle()
  const context = { retrievedAt: options.retrievedAt }
  const url = entry.url === null ? null : resolveUrl(entry.url, options.url)
  article.url = url === null ? null : detach(url)
  const title = entry.title === null ? null : plainText(entry.title, options)
  article.title = title === null || title === '' ? null : detach(title)
  for (const author of entry.authors.slice(0, 20)) {
    // RSS writes "mail@example.com (Ann Oak)".
    const line = author.slice(0, 300)
    const name = /\(([^()]{2,80})\)\s*$/.exec(line)?.[1] ?? line
    article.byline.push(...splitByline(name).people)
  }
  const publisher = entry.publisher ?? feed.title
  article.publisher = publisher === null ? null : detach(publisher)
  article.publishedAt =
    entry.published === null ? null : readTimestamp(detach(entry.published), 'feed', context)
  article.modifiedAt =
    entry.updated === null ? null : readTimestamp(detach(entry.updated), 'feed', context)
  article.publishedAt ??= article.modifiedAt
  article.tags = [...new Set(entry.tags)].slice(0, 60).map(detach)
  setContent(article, entry, options)
  for (const source of new Set(entry.images)) {
    const image = resolveUrl(source, article.url ?? options.url)
    if (image !== null)
      article.images.push({ url: detach(image), alt: null, caption: null, credit: null })
  }
  const declared = entry.language ?? feed.language
  article.language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(declared ?? '')
    ? (declared as string)
    : detectLanguage(article.text)
  const originator =
    detectOriginator(article.text) ??
    entry.authors
      .slice(0, 20)
      .map((author) => detectOriginator(author.slice(0, 300)))
      .find((found) => found !== null) ??
    null
  if (originator && originator.name.toLowerCase() !== article.publisher?.toLowerCase())
    article.originator = originator.name
  article.dateline = readDateline(article.text)
  for (const [field, value] of Object.entries({
    title: article.title,
    url: article.url,
    publishedAt: article.publishedAt,
    publisher: article.publisher,
  })) {
    if (value !== null)
      article.evidence[field] = evidenceOf(
        'feed',
        field === 'publisher' && entry.publisher === null ? 0.6 : 0.9,
      )
  }
  article.id = articleId(article)
  return article
}

/** The longer of content and summary is the text; a summary alone is only a part of the article. */
function setContent(article: Article, entry: FeedEntry, options: ResolvedOptions): void {
  const summary = entry.summary ?? ''
  const content = entry.content ?? ''
  const html = content.length >= summary.length ? content : summary
  if (html === '') return
  const page = findBlocks(parseTree(html, options.limits))
  setText(article, page, page.blocks, article.url ?? options.url)
  if (entry.content === null) article.access = 'partial'
}

/** Titles may hold markup and character references of their own. */
function plainText(text: string, options: ResolvedOptions): string {
  if (!/[<&]/.test(text)) return text.replace(/\s+/g, ' ').trim()
  return parseTree(text, options.limits).textContent(0, 1000)
}
