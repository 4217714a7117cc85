import type { Article } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { articleId, emptyArticle, evidenceOf } from '../article.ts'
import { Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import { resolveUrl, withoutQuery } from '../html/url.ts'
import { width, wordCount } from '../text/lines.ts'
import type { TimeContext } from '../time/timestamp.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { Flag } from './element-flags.ts'
import { headingLevel } from './measures.ts'
import { createDetailReader } from './teaser-details.ts'

const mostRelated = 200

/**
 * Returns the articles that a page links to as cards or headlines: elements of the same kind that stand
 * side by side and hold a linked headline, with the summary, time and publisher that stand in the same
 * card, or below each headline of a list without cards. Menus, footers and links within the text are not listed.
 */
export function readRelated(
  page: PageBlocks,
  taken: ReadonlySet<number>,
  base: string | null,
  main: Article | null,
  context: TimeContext,
): Article[] {
  const { blocks, tree, flags } = page
  const related = new Map<string, Article>()
  const details = createDetailReader(page, context)
  for (const [index, block] of blocks.entries()) {
    if (taken.has(index)) {
      details.stop()
      continue
    }
    if (
      (flags[block.first] as number) &
      (Flag.nav | Flag.footer | Flag.hidden | Flag.button | Flag.dialog | Flag.header)
    )
      continue
    const link = headlineLink(page, block)
    if (link < 0) {
      details.add(index)
      continue
    }
    const url = resolveUrl(tree.attribute(link, 'href') ?? '', base)
    if (url === null || related.size >= mostRelated || sameAddress(url, main?.url ?? base)) {
      details.stop()
      continue
    }
    const known = related.get(url)
    if (known) {
      details.open(known, index)
      // The same link around picture and headline: the longer text is the headline.
      if (
        block.text.length > (known.title?.length ?? 0) &&
        headingLevel(tree.tag[block.node] as number) > 0
      )
        known.title = detach(block.text)
      continue
    }
    const article = emptyArticle()
    article.title = detach(block.text)
    article.url = detach(url)
    article.evidence.title = evidenceOf(
      'linked headline',
      headingLevel(tree.tag[block.node] as number) > 0 ? 0.8 : 0.6,
    )
    related.set(url, article)
    const card = cardAround(page, block.node)
    details.open(article, index, card)
  }
  details.finish(taken)
  const list = [...related.values()]
  for (const article of list) article.id = articleId(article)
  return list
}

/** The link that a block consists of, if its text can be a headline. */
function headlineLink(page: PageBlocks, block: TextBlock): number {
  const { tree, flags } = page
  if (block.linked < 0.8 || block.text.length > 300) return -1
  if (
    width(block.text) < 24 ||
    (wordCount(block.text) < 4 &&
      width(block.text) < 40 &&
      !/[\u3040-\u9fff\uac00-\ud7af]/.test(block.text))
  )
    return -1
  if (!((flags[block.first] as number) & Flag.link) && !((flags[block.last] as number) & Flag.link))
    return -1
  let link = (flags[block.first] as number) & Flag.link ? block.first : block.last
  while (link > 0 && tree.tag[link] !== Tag.a) link = tree.parent[link] as number
  return link
}

/** The element of a list or grid around a headline: the nearest with a like sibling. */
function cardAround(page: PageBlocks, node: number): number {
  const { tree } = page
  for (let at = node, step = 0; at > 0 && step < 7; at = tree.parent[at] as number, step++) {
    const tag = tree.tag[at] as number
    if (tag === Tag.article || tag === Tag.li) return at
    if (tree.hasAttribute(at, 'class') && hasLikeSibling(tree, at)) return at
  }
  return -1
}

function hasLikeSibling(tree: HtmlTree, node: number): boolean {
  const parent = tree.parent[node] as number
  const name = tree.attribute(node, 'class')
  for (let at = parent + 1; at < (tree.end[parent] as number); at = tree.end[at] as number) {
    if (at !== node && tree.tag[at] === tree.tag[node] && tree.attribute(at, 'class') === name)
      return true
  }
  return false
}

function sameAddress(a: string, b: string | null): boolean {
  if (b === null) return false
  const bare = (url: string): string =>
    withoutQuery(url)
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/\/$/, '')
  return bare(a) === bare(b)
}
