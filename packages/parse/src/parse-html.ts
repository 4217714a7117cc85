import {
  type Article,
  checkLimit,
  detach,
  detectOriginator,
  type Page,
  resolveLimits,
  type Warning,
  WirecopyError,
} from '@wirecopy/document'
import { articleId, emptyArticle, evidenceOf, separateIds } from './article.ts'
import { splitByline } from './byline.ts'
import { setText } from './content/article-text.ts'
import { findBlocks, type PageBlocks } from './content/blocks.ts'
import { readComments } from './content/comments.ts'
import type { Witness } from './content/features.ts'
import { readFurniture } from './content/furniture.ts'
import { readLiveEntries } from './content/live-entries.ts'
import { readRelated } from './content/related.ts'
import { scoreBlocks, selectBlocks } from './content/select-blocks.ts'
import { headingIn, type SplitArticles } from './content/split-articles.ts'
import { makeWitness } from './content/witness.ts'
import { readDateline } from './dateline.ts'
import { readAuthors } from './fields/authors.ts'
import { readAccess, readLanguage, readSection, readTags, readUrl } from './fields/details.ts'
import { readImages } from './fields/images.ts'
import { readPublisher, readSiteNames } from './fields/publisher.ts'
import { agenciesBeside } from './fields/source-lines.ts'
import { readTimes } from './fields/times.ts'
import { readTitle } from './fields/title.ts'
import { findVisibleClues } from './fields/visible-clues.ts'
import { decodeBytes } from './html/charset.ts'
import { textOf } from './html/json-ld.ts'
import { type PageData, readPageData } from './html/page-data.ts'
import { parseTree } from './html/parse-tree.ts'
import { Tag } from './html/tags.ts'
import type { HtmlTree } from './html/tree.ts'
import { resolveUrl } from './html/url.ts'
import { detectLanguage } from './language.ts'
import { type ParseOptions, resolveOptions } from './options.ts'
import { readTimestamp, type TimeContext } from './time/timestamp.ts'

/**
 * Returns what stands on an HTML page: the main article with its text, blocks, links, images and
 * metadata, the articles that the page lists or shows besides, comments, and what was dropped. Each
 * field of an article has its evidence.
 *
 * Bytes are decoded by byte order mark, `contentType`, `meta` element or content; strings are taken as
 * they are. Broken markup gives fewer results and `warnings`.
 *
 * @example
 * const page = parseHtml(html, { url: 'https://news.example/lock-closes' })
 * page.main?.title // 'Harbour lock closes'
 * @throws WirecopyError `limit-input-length`, `limit-nodes`, `limit-tree-depth`, `limit-attributes`,
 * `limit-articles`, `invalid-option`.
 */
export function parseHtml(input: string | Uint8Array, options: ParseOptions = {}): Page {
  const resolved = resolveOptions(options)
  const warnings: Warning[] = []
  const html = readInput(input, resolved.contentType, resolved.limits, warnings)
  const tree = parseTree(html, resolved.limits)
  const data = readPageData(tree, resolved.url)
  if (data.brokenScripts > 0) {
    warnings.push({
      code: 'broken-json-ld',
      message: `${data.brokenScripts} JSON-LD scripts could not be read`,
    })
  }
  const witness = makeWitness(data)
  const { blocks, selected, others } = chooseBlocks(tree, witness)
  const context = {
    retrievedAt: resolved.retrievedAt,
    dayFirst: dayFirstOf(data),
    language: readLanguage(data).language,
  }
  const siteNames = readSiteNames(data)
  const main = buildMain(data, blocks, selected, witness, siteNames, context)
  if (main === null)
    warnings.push({ code: 'no-article', message: 'no article was found on the page' })
  const base = data.base === null ? data.url : (resolveUrl(data.base, data.url) ?? data.url)
  const taken = new Set(selected)
  const comments = readComments(blocks, taken, context)
  const whole = others.map((other) => buildOther(blocks, other, base, context))
  for (const other of others) for (const index of other.blocks) taken.add(index)
  // The headline of an article that stands whole may be a link to its own page.
  const shown = new Set(whole.map((article) => article.url))
  const listed = readRelated(blocks, taken, base, main, context)
  const related = [...whole, ...listed.filter((article) => !shown.has(article.url))]
  checkLimit(resolved.limits, 'articles', related.length + 1)
  separateIds(main === null ? related : [main, ...related])
  return {
    url: data.url,
    site: main?.publisher ?? readPublisher(data)?.value ?? null,
    kind: 'html',
    main,
    related,
    comments,
    furniture: readFurniture(blocks, taken, selected),
    regions: [],
    warnings,
  }
}

interface ChosenBlocks {
  blocks: PageBlocks
  selected: number[]
  others: SplitArticles['others']
}

/** A page that shows less is looked at once more, with what it holds for readers without scripts. */
const leastShown = 200

function chooseBlocks(tree: HtmlTree, witness: Witness): ChosenBlocks {
  const choose = (unscripted: boolean): ChosenBlocks => {
    const blocks = findBlocks(tree, unscripted)
    const { main, others } = selectBlocks(blocks, witness, scoreBlocks(blocks, witness))
    return { blocks, selected: main, others }
  }
  const lengthOf = ({ blocks, selected }: ChosenBlocks): number =>
    selected.reduce((sum, index) => sum + (blocks.blocks[index]?.text.length ?? 0), 0)
  const shown = choose(false)
  const hasUnseen = tree.tag
    .subarray(0, tree.length)
    .some((tag) => tag === Tag.noscript || tag === Tag.template)
  if (!hasUnseen || lengthOf(shown) >= leastShown) return shown
  const all = choose(true)
  return lengthOf(all) >= leastShown ? all : shown
}

function readInput(
  input: string | Uint8Array,
  contentType: string | null,
  limits: Parameters<typeof checkLimit>[0],
  warnings: Warning[],
): string {
  if (typeof input === 'string') {
    checkLimit(limits, 'inputLength', input.length)
    if (input.trim() === '')
      warnings.push({ code: 'empty-input', message: 'the input holds no text' })
    return input
  }
  if (!(input instanceof Uint8Array)) {
    throw new WirecopyError(
      'invalid-option',
      `the page must be a string or bytes, not ${typeof input}`,
    )
  }
  checkLimit(limits, 'inputLength', input.length)
  const { text, warning } = decodeBytes(input, contentType)
  if (warning !== null) warnings.push({ code: 'charset', message: warning })
  if (text.trim() === '') warnings.push({ code: 'empty-input', message: 'the input holds no text' })
  return text
}

/** Only pages of the United States and the Philippines put the month first by habit. */
function dayFirstOf(data: PageData): boolean | undefined {
  const { language } = readLanguage(data)
  if (language === null) return undefined
  if (/^en(?:-(?:US|PH))?$/.test(language)) return language === 'en' ? undefined : false
  return true
}

function buildMain(
  data: PageData,
  page: PageBlocks,
  selected: readonly number[],
  witness: Witness,
  siteNames: readonly string[],
  context: TimeContext,
): Article | null {
  const article = emptyArticle()
  const base = data.base === null ? data.url : (resolveUrl(data.base, data.url) ?? data.url)
  const blocks = selected.map((index) => page.blocks[index] as PageBlocks['blocks'][number])
  setText(article, page, blocks, base)
  useStructuredBody(article, data, base)
  const title = readTitle(data, witness, siteNames, bodyFrom(blocks))
  if (title !== null) {
    article.title = detach(title.value)
    article.evidence.title = title.evidence
  }
  // A word or two that nothing calls an article is none.
  if (article.title === null && article.text.length < leastText) setText(article, page, [], base)
  if (article.text === '' && (data.article === null || article.title === null))
    return article.title !== null && data.h1.length > 0 ? finish(article, data) : null
  const clues = findVisibleClues(page, witness.headline, selected, context.language)
  const authors = readAuthors(data, siteNames, clues.bylines)
  if (authors.people) {
    article.byline = authors.people.value
    article.evidence.byline = authors.people.evidence
  }
  dropBylines(article, page, blocks, base)
  const opening = article.text.slice(0, 160)
  const times = readTimes(data, { ...clues.times, opening }, context)
  if (times.published) {
    article.publishedAt = times.published.value
    article.evidence.publishedAt = times.published.evidence
  }
  if (times.modified) {
    article.modifiedAt = times.modified.value
    article.evidence.modifiedAt = times.modified.evidence
  }
  const publisher = readPublisher(data)
  if (publisher) {
    article.publisher = detach(publisher.value)
    article.evidence.publisher = publisher.evidence
  }
  setOriginator(article, [
    ...authors.organizations,
    ...agenciesBeside(page, witness.headline, selected),
  ])
  const from = blocks[0]?.first ?? 0
  const to = blocks.at(-1)?.last ?? 0
  const start = witness.headline >= 0 && witness.headline < from ? witness.headline : from
  article.images = readImages(data, start, to, base)
  article.entries = readLiveEntries(data, article, context)
  return finish(article, data)
}

/** Length of a text that may stand without a title. */
const leastText = 40

/** First node of the first paragraph that is long enough to be one, past the end where there is none. */
const bodyFrom = (blocks: PageBlocks['blocks']): number =>
  blocks.find(({ text }) => text.length > 80)?.first ?? Number.POSITIVE_INFINITY

const shortestBody = 600
/** The same where the page shows no text at all. */
const shortestLoneBody = 200

/** Pages behind a paywall show less of their text than their structured data holds. */
function useStructuredBody(article: Article, data: PageData, base: string | null): void {
  const body = textOf(data.article?.articleBody ?? null) ?? ''
  const shortest = article.text === '' ? shortestLoneBody : shortestBody
  if (body.length < shortest || article.text.length > body.length * 0.4) return
  const page = findBlocks(
    parseTree(
      body.replace(/\n{1,4}/g, '<p>'),
      resolveLimits({ nodes: Number.POSITIVE_INFINITY, treeDepth: 100_000, attributes: 100_000 }),
    ),
  )
  const length = page.blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (length < shortest || article.text.length > length * 0.4) return
  setText(article, page, page.blocks, base)
  article.evidence.text = evidenceOf('json-ld articleBody', 0.6)
}

/** A further article that stands whole on the page, with what its own element says of it. */
function buildOther(
  page: PageBlocks,
  other: { node: number; blocks: number[] },
  base: string | null,
  context: TimeContext,
): Article {
  const { tree } = page
  const article = emptyArticle()
  const heading = headingIn(page, other.node)
  const title = tree.textContent(heading, 400)
  article.title = title === '' ? null : detach(title)
  article.evidence.title = evidenceOf('heading of an article element', 0.7)
  const blocks = other.blocks
    .map((index) => page.blocks[index] as PageBlocks['blocks'][number])
    .filter(({ text }) => text !== title)
  setText(article, page, blocks, base)
  for (let node = other.node; node < (tree.end[other.node] as number); node++) {
    const tag = tree.tag[node] as number
    if (tag === Tag.time)
      article.publishedAt ??= readTimestamp(
        detach(tree.attribute(node, 'datetime') ?? tree.textContent(node, 100)),
        'time-element',
        context,
      )
    if (
      tag === Tag.a &&
      article.url === null &&
      node > heading &&
      node < (tree.end[heading] as number)
    )
      article.url = resolveUrl(tree.attribute(node, 'href') ?? '', base)
  }
  article.language = detectLanguage(article.text)
  article.originator = detectOriginator(article.text)?.name ?? null
  article.dateline = readDateline(article.text)
  article.id = articleId(article)
  return article
}

/** A line at either end of the text that only names its authors is the byline, not text. */
function dropBylines(
  article: Article,
  page: PageBlocks,
  blocks: PageBlocks['blocks'],
  base: string | null,
): void {
  const names = new Set(article.byline.map(({ name }) => name.toLowerCase()))
  if (names.size === 0) return
  const isByline = (block: PageBlocks['blocks'][number], index: number): boolean => {
    if (block.text.length > 90 || (index > 2 && index < blocks.length - 2)) return false
    const { people } = splitByline(block.text)
    const length = people.reduce((sum, { name }) => sum + name.length, 0)
    return (
      people.length > 0 &&
      people.every(({ name }) => names.has(name.toLowerCase())) &&
      length > block.text.length * 0.6
    )
  }
  const kept = blocks.filter((block, index) => !isByline(block, index))
  if (kept.length < blocks.length) setText(article, page, kept, base)
}

function setOriginator(article: Article, organizations: readonly string[]): void {
  let name = detectOriginator(article.text)?.name ?? null
  let source = 'text: dateline or credit'
  for (const organization of organizations) {
    if (name !== null) break
    name = detectOriginator(organization)?.name ?? null
    source = 'byline'
  }
  if (name === null || name.toLowerCase() === article.publisher?.toLowerCase()) return
  article.originator = name
  article.evidence.originator = evidenceOf(source, 0.9)
}

function finish(article: Article, data: PageData): Article {
  const url = readUrl(data)
  article.url = url.url
  if (url.url !== null)
    article.evidence.url = evidenceOf(url.source, url.source === 'caller' ? 0.7 : 0.9)
  const { section, source } = readSection(data)
  article.section = section
  if (section !== null) article.evidence.section = evidenceOf(source, 0.8)
  article.tags = readTags(data)
  const declared = readLanguage(data)
  const detected = detectLanguage(article.text)
  // Templates declare "en" for pages of any language; a text of some length knows better.
  const trusted =
    declared.language !== null && (detected === null || declared.language.slice(0, 2) === detected)
  article.language = trusted ? declared.language : (detected ?? declared.language)
  if (article.language !== null)
    article.evidence.language = evidenceOf(trusted ? declared.source : 'text', trusted ? 0.95 : 0.8)
  article.dateline = readDateline(article.text)
  article.access = readAccess(data)
  article.id = articleId(article)
  return article
}
