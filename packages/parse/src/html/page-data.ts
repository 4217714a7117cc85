import { Attribute } from './attribute-names.ts'
import {
  isArticle,
  type JsonObject,
  listOf,
  readJsonLd,
  readJsonObject,
  textOf,
  typesOf,
} from './json-ld.ts'
import { schemaName } from './rdfa.ts'
import { Tag } from './tags.ts'
import type { HtmlTree } from './tree.ts'
import { withoutQuery } from './url.ts'

/** Everything on a page that speaks about its article, gathered in one walk over the tree. */
export interface PageData {
  tree: HtmlTree
  url: string | null
  /** Lower-case `name`, `property` or `itemprop` of meta elements to their contents, in order. */
  meta: Map<string, string[]>
  canonical: string | null
  language: string | null
  /** Text of the title element. */
  title: string | null
  /** The JSON-LD object of the page's article, and all typed objects. */
  article: JsonObject | null
  objects: JsonObject[]
  brokenScripts: number
  /** Scripts that hold data in JSON. */
  dataScripts: number[]
  /** Nodes in document order. */
  h1: number[]
  /** Nodes with an `itemprop` or a `property` of RDFa, by its lower-case words. */
  itemprops: Map<string, number[]>
  /** Types of microdata (`itemtype`) and RDFa (`typeof`) without their prefix. */
  itemtypes: Set<string>
  /** Links with `rel=author`. */
  authorLinks: number[]
  base: string | null
}

const mostKept = 200

/** Returns what the head, the structured data and the marked elements of a page say. */
export function readPageData(tree: HtmlTree, url: string | null): PageData {
  const data: PageData = {
    tree,
    url,
    meta: new Map(),
    canonical: null,
    language: null,
    title: null,
    article: null,
    objects: [],
    brokenScripts: 0,
    dataScripts: [],
    h1: [],
    itemprops: new Map(),
    itemtypes: new Set(),
    authorLinks: [],
    base: null,
  }
  const scripts: string[] = []
  for (let node = 0; node < tree.length; node++) {
    const tag = tree.tag[node] as number
    if (tag === Tag.text) continue
    if (tag === Tag.meta) readMeta(data, node)
    else if (tag === Tag.link) readLink(data, node)
    else if (tag === Tag.title) data.title ??= tree.text(node).replace(/\s+/g, ' ').trim()
    else if (tag === Tag.script) {
      const type = tree.attribute(node, 'type') ?? ''
      if (/ld\+json/i.test(type))
        scripts.push(tree.source.slice(tree.textStart[node], tree.textEnd[node]))
      else if (/^application\/json/i.test(type)) data.dataScripts.push(node)
    } else if (tag === Tag.h1) data.h1.push(node)
    else if (tag === Tag.html)
      data.language ??= tree.attribute(node, 'lang') ?? tree.attribute(node, 'xml:lang')
    else if (tag === Tag.base) data.base ??= tree.attribute(node, 'href')
    else if (tag === Tag.a && /(?:^|\s)author(?:\s|$)/i.test(tree.attribute(node, 'rel') ?? ''))
      data.authorLinks.push(node)
    readMarks(data, node)
  }
  const { objects, broken } = readJsonLd(scripts)
  data.objects = objects
  data.brokenScripts = broken
  data.article = chooseArticle(data)
  return data
}

/** Microdata and RDFa of an element: one walk over its attributes, since hardly any has them. */
function readMarks(data: PageData, node: number): void {
  const { tree } = data
  const to = tree.attributesFrom[node + 1] as number
  for (let at = tree.attributesFrom[node] as number; at < to; at += 3) {
    const name = tree.attributes[at]
    if (name === Attribute.itemtype || name === Attribute.typeof) {
      const type = tree
        .valueAt(at)
        .slice(0, 200)
        .replace(/^.*[/#:]/, '')
        .trim()
      if (type !== '' && data.itemtypes.size < mostKept) data.itemtypes.add(type)
    } else if (name === Attribute.itemprop) {
      const names = tree.valueAt(at).toLowerCase().split(/\s+/, 4)
      for (const itemprop of names) if (itemprop !== '') push(data.itemprops, itemprop, node)
    } else if (name === Attribute.property && tree.tag[node] !== Tag.meta)
      readProperty(data, tree.valueAt(at), node)
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) {
    if (list.length < mostKept) list.push(value)
  } else map.set(key, [value])
}

function readMeta(data: PageData, node: number): void {
  const { tree } = data
  const content = tree.attribute(node, 'content')?.trim()
  if (!content) return
  const names = [
    tree.attribute(node, 'property'),
    tree.attribute(node, 'name'),
    tree.attribute(node, 'itemprop'),
  ]
  for (const name of new Set(names)) {
    if (!name) continue
    const key = name.toLowerCase().trim()
    if (key === 'parsely-page') readParsely(data, content)
    else push(data.meta, key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, ''), content)
  }
  if (tree.attribute(node, 'http-equiv')?.toLowerCase() === 'content-language')
    data.language ??= content
}

/** Older pages tell their statistics all at once, as an object. */
function readParsely(data: PageData, content: string): void {
  const page = readJsonObject(content)
  if (page === null) return
  for (const [key, name] of [
    ['title', 'parsely-title'],
    ['pub_date', 'parsely-pub-date'],
    ['section', 'parsely-section'],
    ['authors', 'parsely-author'],
  ] as const) {
    const values = listOf(page[key] ?? (key === 'authors' ? page.author : undefined))
    for (const value of values.slice(0, 20))
      if (typeof value === 'string' && value !== '') push(data.meta, name, value)
  }
}

/** Properties of RDFa are those of microdata by other names. */
function readProperty(data: PageData, property: string, node: number): void {
  const names = new Set(property.slice(0, 200).split(/\s+/, 4).map(schemaName))
  for (const name of names) if (name) push(data.itemprops, name, node)
}

function readLink(data: PageData, node: number): void {
  const rel = data.tree.attribute(node, 'rel')?.toLowerCase().split(/\s+/) ?? []
  const href = data.tree.attribute(node, 'href')
  if (!href) return
  if (rel.includes('canonical')) data.canonical ??= href
}

/** A page may list several articles: the one with its URL or headline is its own, else the first. */
function chooseArticle(data: PageData): JsonObject | null {
  const articles = data.objects.filter(isArticle)
  if (articles.length < 2) return articles[0] ?? null
  const own = [data.url, data.canonical, metaOf(data, 'og:url')]
    .filter((url) => url !== null)
    .map(pathOf)
  const titles = [metaOf(data, 'og:title'), data.title]
    .filter((title) => title !== null)
    .map((title) => title.toLowerCase())
  let best: JsonObject | null = null
  let bestScore = -1
  for (const article of articles.slice(0, 300)) {
    let score = 0
    const links = [
      article.url,
      article['@id'],
      article.mainEntityOfPage,
      (article.mainEntityOfPage as JsonObject | undefined)?.['@id'],
    ]
    if (links.some((link) => typeof link === 'string' && own.includes(pathOf(link)))) score += 3
    const headline = textOf(article.headline ?? article.name)?.toLowerCase()
    if (headline && titles.some((title) => title.includes(headline) || headline.includes(title)))
      score += 2
    if (article.headline) score += 1
    if (article.datePublished) score += 1
    if (article.articleBody) score += 1
    if (score > bestScore) {
      best = article
      bestScore = score
    }
  }
  return best
}

/** The path of a URL without query, fragment and closing slash. */
export function pathOf(url: string): string {
  return withoutQuery(url)
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/\/$/, '')
}

/** Returns the first content of a meta element by name, else null. */
export function metaOf(data: PageData, ...names: string[]): string | null {
  for (const name of names) {
    const content = data.meta.get(name)?.[0]
    if (content) return content
  }
  return null
}

/** Whether the structured data calls the page an article of news, or its publisher an organization for news. */
export const isNewsPage = (data: PageData): boolean =>
  typesOf(data.article ?? {}).some(isNewsType) || [...data.itemtypes].some(isNewsType)

const isNewsType = (type: string): boolean => /^News|NewsArticle$|^LiveBlog/.test(type)
