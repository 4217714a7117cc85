import { Tag } from '../html/tags.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { hintBit } from './class-hints.ts'
import { inside } from './measures.ts'

/** The blocks of the main article, and those of further articles that stand whole on the same page. */
export interface SplitArticles {
  main: number[]
  others: { node: number; blocks: number[] }[]
}

/** Least share of the chosen text that the article with the headline must hold to be told apart. */
const leastShare = 0.25
/** Least length of a further article. */
const leastLength = 400

/** Hints of comments and of what lies above the page: cookie notices, dialogs. */
const foreignBits = hintBit('comment') | hintBit('overlay')
/** Hint of offers, which are foreign where they hold a form. */
const promoBit = hintBit('promo')

/**
 * Tells apart the `article` elements of a page that shows several: the one around the headline is the
 * main article, others with a heading of their own are further articles. Where no `article` element holds
 * the headline, as on live blogs, everything is one article.
 */
export function splitArticles(
  page: PageBlocks,
  headline: number,
  chosen: readonly number[],
): SplitArticles {
  const blocks = withoutForeign(page, headline, chosen)
  const own = headline < 0 ? -1 : outermostArticle(page, headline)
  if (own < 0) return { main: blocks, others: [] }
  const groups = new Map<number, number[]>()
  for (const index of blocks) {
    const node = outermostArticle(page, (page.blocks[index] as TextBlock).node)
    const group = groups.get(node)
    if (group) group.push(index)
    else groups.set(node, [index])
  }
  const lengthOf = (list: readonly number[]): number =>
    list.reduce((sum, index) => sum + (page.blocks[index] as TextBlock).text.length, 0)
  if (groups.size < 2 || lengthOf(groups.get(own) ?? []) < leastShare * lengthOf(blocks))
    return { main: blocks, others: [] }
  const others: SplitArticles['others'] = []
  const dropped = new Set<number>()
  for (const [node, list] of groups) {
    if (node === own || node < 0 || !hasHeading(page, node)) continue
    for (const index of list) dropped.add(index)
    if (lengthOf(list) >= leastLength) others.push({ node, blocks: list })
  }
  return { main: blocks.filter((index) => !dropped.has(index)), others }
}

function outermostArticle(page: PageBlocks, node: number): number {
  const { tree } = page
  let found = -1
  for (let at = node; at > 0; at = tree.parent[at] as number)
    if (tree.tag[at] === Tag.article) found = at
  return found
}

function hasHeading(page: PageBlocks, article: number): boolean {
  return headingIn(page, article) >= 0
}

/** Returns the first heading of an element that can be a headline, else -1. */
export function headingIn(page: PageBlocks, article: number): number {
  const { tree } = page
  for (let node = article; node < (tree.end[article] as number); node++) {
    const tag = tree.tag[node] as number
    if (tag === Tag.h1 || tag === Tag.h2 || tag === Tag.h3) return node
  }
  return -1
}

/** Share of the text above which an element named for something else is the article's own. */
const ownShare = 0.75

/**
 * Comments, notices and offers with a form may read like text: what lies in an element named for them, and
 * is not most of it, goes. An element around the headline is the page's frame, whatever its name.
 */
function withoutForeign(page: PageBlocks, headline: number, chosen: readonly number[]): number[] {
  const { tree, hints } = page
  const lengths = new Map<number, number>()
  let total = 0
  const forms = new Map<number, boolean>()
  const isForeign = (node: number): boolean => {
    const bits = hints[node] as number
    if ((bits & foreignBits) !== 0) return true
    if ((bits & promoBit) === 0) return false
    const known = forms.get(node) ?? hasForm(page, node)
    forms.set(node, known)
    return known
  }
  const roots = (node: number, visit: (root: number) => void): void => {
    for (let at = tree.parent[node] as number; at > 0; at = tree.parent[at] as number) {
      if (inside(page, headline, at)) return
      if (isForeign(at)) visit(at)
    }
  }
  for (const index of chosen) {
    const { node, text } = page.blocks[index] as TextBlock
    total += text.length
    roots(node, (root) => lengths.set(root, (lengths.get(root) ?? 0) + text.length))
  }
  if (lengths.size === 0) return [...chosen]
  return chosen.filter((index) => {
    let isOwn = true
    roots((page.blocks[index] as TextBlock).node, (root) => {
      if ((lengths.get(root) as number) < ownShare * total) isOwn = false
    })
    return isOwn
  })
}

function hasForm({ tree }: PageBlocks, node: number): boolean {
  return tree.tag
    .subarray(node, tree.end[node] as number)
    .some((tag) => tag === Tag.form || tag === Tag.input)
}
