import type { Article } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { width } from '../text/lines.ts'
import { readTimeLine } from '../text/time-line.ts'
import { readTimestamp, type TimeContext } from '../time/timestamp.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { inside } from './measures.ts'

/** Gives headlines what stands with them: summary, time and publisher. */
export interface DetailReader {
  /** Notes the headline of an article and the element of the card around it, if it has one. */
  open(article: Article, index: number, card?: number): void
  /** Gives a block that is no headline to the card around it, or keeps it for the headline above. */
  add(index: number): void
  /** Ends what may belong to the headline above. */
  stop(): void
  /** Gives headlines what was kept for them, where their list shows that it is theirs. */
  finish(taken: ReadonlySet<number>): void
}

/** How far above a block the card around it is looked for. */
const cardReach = 8
/** How far above headline and summary the element may be that holds both. */
const listReach = 3
/** What a box with a single headline holds at most. */
const largestBox = 4

interface Pair {
  article: Article
  headline: number
  detail: number
}

/** Returns a reader of what stands in cards, or below headlines without cards. */
export function createDetailReader(page: PageBlocks, context: TimeContext): DetailReader {
  const { blocks } = page
  const cards = new Map<number, Article>()
  /** Number of headlines near below each element. */
  const headlines = new Map<number, number>()
  const kept = new Map<number, Pair[]>()
  let above: { article: Article; index: number } | null = null
  return {
    open(article, index, card = -1) {
      if (card > 0) cards.set(card, article)
      let node = (blocks[index] as TextBlock).node
      for (let step = 0; step <= listReach && node > 0; step++) {
        headlines.set(node, (headlines.get(node) ?? 0) + 1)
        node = page.tree.parent[node] as number
      }
      above = { article, index }
    },
    add(index) {
      const block = blocks[index] as TextBlock
      const owner = cardOwner(page, block.node, cards)
      if (owner !== undefined) addDetail(owner, block, context)
      else if (above !== null) {
        const list = commonElement(page, blocks[above.index] as TextBlock, block)
        const pair = { article: above.article, headline: above.index, detail: index }
        const known = kept.get(list)
        if (list < 0) above = null
        else if (known) known.push(pair)
        else kept.set(list, [pair])
      }
    },
    stop() {
      above = null
    },
    finish(taken) {
      for (const [list, pairs] of kept) {
        const served = new Set(pairs.map(({ headline }) => headline)).size
        const all = headlines.get(list) ?? 0
        const isTheirs =
          served > 1 ? 2 * served >= all : all === 1 && isBox(page, list, pairs[0] as Pair, taken)
        if (!isTheirs) continue
        for (const { article, detail } of pairs)
          addDetail(article, blocks[detail] as TextBlock, context)
      }
    },
  }
}

function cardOwner(
  { tree }: PageBlocks,
  node: number,
  cards: ReadonlyMap<number, Article>,
): Article | undefined {
  if (cards.size === 0) return undefined
  for (let at = node, step = 0; at > 0 && step < cardReach; step++) {
    const article = cards.get(at)
    if (article !== undefined) return article
    at = tree.parent[at] as number
  }
  return undefined
}

/** The element that holds both blocks, if it is near both; else -1. */
function commonElement(page: PageBlocks, headline: TextBlock, detail: TextBlock): number {
  const { tree } = page
  let node = detail.node
  for (let step = 0; step <= listReach && node > 0; step++) {
    if (inside(page, headline.node, node)) {
      let at = headline.node
      for (let down = 0; down <= listReach && at !== node; down++) at = tree.parent[at] as number
      return at === node ? node : -1
    }
    node = tree.parent[node] as number
  }
  return -1
}

/** Whether an element holds a headline, its details, and little else. */
function isBox(page: PageBlocks, list: number, pair: Pair, taken: ReadonlySet<number>): boolean {
  const isIn = (index: number): boolean => {
    const block = page.blocks[index]
    return block !== undefined && inside(page, block.node, list)
  }
  let first = pair.headline
  while (pair.headline - first < largestBox && isIn(first - 1)) first--
  let last = pair.headline
  while (last - pair.headline < largestBox && isIn(last + 1)) last++
  if (last - first >= largestBox) return false
  for (let index = first; index <= last; index++) if (taken.has(index)) return false
  return true
}

function addDetail(article: Article, block: TextBlock, context: TimeContext): void {
  const { text } = block
  const line = readTimeLine(text)
  if (line !== null) {
    article.publishedAt ??= readTimestamp(detach(text.slice(line.start, line.end)), 'text', context)
    if (line.publisher)
      article.publisher ??= detach(text.slice(line.publisher.start, line.publisher.end))
    return
  }
  if (block.linked < 0.5 && width(text) >= 40 && article.text === '') {
    article.text = detach(text)
    article.blocks = [{ start: 0, end: text.length, kind: 'paragraph', level: null }]
  }
}
