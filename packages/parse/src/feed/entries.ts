import { type JsonObject, listOf, textOf } from '../html/json-ld.ts'

/** One entry of a feed of any format, before its texts are read. */
export interface FeedEntry {
  title: string | null
  url: string | null
  authors: string[]
  published: string | null
  updated: string | null
  /** HTML or text of the whole entry, and of its summary. */
  content: string | null
  summary: string | null
  tags: string[]
  images: string[]
  publisher: string | null
  language: string | null
}

/** A feed of any format. */
export interface FeedData {
  title: string | null
  language: string | null
  entries: FeedEntry[]
}

const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? (value as JsonObject) : {}
const first = (...values: unknown[]): string | null => {
  for (const value of values) {
    const text = textOf(
      typeof value === 'object' && value !== null && 'value' in value
        ? (value as JsonObject).value
        : value,
    )
    if (text !== null) return text
  }
  return null
}
const texts = (...lists: unknown[]): string[] =>
  lists
    .flatMap((list) => listOf(list))
    .map((item) => first(object(item).name, object(item).term, object(item).label, item))
    .filter((text) => text !== null)

/** The language of an Atom element (`xml:lang`), which its children inherit. */
const xmlLanguage = (element: unknown): unknown => object(object(element).xml).lang

/** Returns the entries of what feedsmith read; RSS, RDF, Atom and JSON Feed name the same things differently. */
export function readFeed(feed: JsonObject): FeedData {
  const items = listOf(feed.items ?? feed.entries)
  return {
    title: first(feed.title),
    language: first(feed.language, object(feed.dc).languages, xmlLanguage(feed)),
    entries: items.map((item) => readEntry(object(item))),
  }
}

function readEntry(item: JsonObject): FeedEntry {
  const dc = object(item.dc)
  const media = object(item.media)
  const links = listOf(item.links).map(object)
  const link =
    links.find((other) => other.rel === undefined || other.rel === 'alternate') ?? links[0]
  const guid = object(item.guid)
  const permanent =
    guid.isPermaLink !== false && /^https?:/.test(String(guid.value)) ? guid.value : null
  const mediaItems = [
    ...listOf(media.contents),
    ...listOf(media.thumbnails),
    ...listOf(item.enclosures),
    ...listOf(item.enclosure),
    ...listOf(item.attachments),
  ].map(object)
  const images = mediaItems
    .filter((entry) =>
      /^image\b/.test(String(entry.type ?? entry.medium ?? entry.mime_type ?? 'image')),
    )
    .map((entry) => first(entry.url))
  return {
    title: first(item.title, media.title),
    url: first(
      item.url,
      item.link,
      link?.href,
      permanent,
      item.external_url,
      object(item.rdf).about,
    ),
    authors: texts(item.authors, dc.creators, item.author),
    published: first(
      item.pubDate,
      item.published,
      item.date_published,
      dc.dates,
      object(item.dcterms).issued,
    ),
    updated: first(item.updated, item.date_modified, object(item.dcterms).modified),
    content: first(
      object(item.content).encoded,
      item.content,
      item.content_html,
      item.content_text,
    ),
    summary: first(item.description, item.summary, media.description),
    tags: texts(item.categories, item.tags, dc.subjects),
    images: [...images, first(item.image), first(item.banner_image)].filter((url) => url !== null),
    publisher: first(object(item.source).title, dc.publishers),
    language: first(
      item.language,
      dc.languages,
      xmlLanguage(item.content),
      xmlLanguage(item),
      xmlLanguage(item.title),
    ),
  }
}

const mostLength = 20_000

/**
 * Returns the entries of a news sitemap ("urlset" with "news:news"), or null for anything else. A small
 * scanner reads it: the format is flat, and broken or cut files still give their whole entries.
 */
export function readNewsSitemap(xml: string): FeedData | null {
  if (!/<urlset[\s>]/i.test(xml.slice(0, 4000))) return null
  const entries: FeedEntry[] = []
  for (let at = xml.indexOf('<url>'); at >= 0; at = xml.indexOf('<url>', at + 5)) {
    const end = xml.indexOf('</url>', at)
    if (end < 0) break
    if (end - at > mostLength) continue
    const part = xml.slice(at, end)
    const field = (name: string): string | null => {
      const from = part.indexOf(`<${name}>`)
      const to = from < 0 ? -1 : part.indexOf(`</${name}>`, from)
      if (to < 0) return null
      return (
        unescapeXml(
          part.slice(from + name.length + 2, to).replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''),
        ).trim() || null
      )
    }
    entries.push({
      title: field('news:title'),
      url: field('loc'),
      authors: [],
      published: field('news:publication_date') ?? field('lastmod'),
      updated: field('lastmod'),
      content: null,
      summary: null,
      tags: (field('news:keywords') ?? '')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
      images: [field('image:loc')].filter((url) => url !== null),
      publisher: field('news:name'),
      language: field('news:language'),
    })
  }
  return {
    title: entries.find((entry) => entry.publisher)?.publisher ?? null,
    language: null,
    entries,
  }
}

const xmlNames: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name) return xmlNames[name.toLowerCase()] as string
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
    },
  )
}
