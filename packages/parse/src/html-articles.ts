import { type Article, detach, detectOriginator, resolveLimits } from '@wirecopy/document'
import { articleId, emptyArticle, evidenceOf } from './article.ts'
import { splitByline } from './byline.ts'
import { setText } from './content/article-text.ts'
import { findBlocks, type PageBlocks } from './content/blocks.ts'
import type { Witness } from './content/features.ts'
import { readLiveEntries } from './content/live-entries.ts'
import { headingIn } from './content/split-articles.ts'
import { readDateline } from './dateline.ts'
import { readAuthors } from './fields/authors.ts'
import { readAccess, readLanguage, readSection, readTags, readUrl } from './fields/details.ts'
import { readImages } from './fields/images.ts'
import { readPublisher } from './fields/publisher.ts'
import { agenciesBeside } from './fields/source-lines.ts'
import { readTimes } from './fields/times.ts'
import { readTitle } from './fields/title.ts'
import { findVisibleClues } from './fields/visible-clues.ts'
import { textOf } from './html/json-ld.ts'
import type { PageData } from './html/page-data.ts'
import { parseTree } from './html/parse-tree.ts'
import { Tag } from './html/tags.ts'
import { resolveUrl } from './html/url.ts'
import { detectLanguage } from './language.ts'
import { readTimestamp, type TimeContext } from './time/timestamp.ts'

/** Returns the main article from the blocks chosen for it and all that the page says of it; null where it shows none. */
export function buildMain(
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

/** Returns a further article that stands whole on the page, with what its own element says of it. */
export function buildOther(
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
