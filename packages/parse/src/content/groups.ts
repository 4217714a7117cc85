import { Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import type { PageBlocks } from './blocks.ts'
import { type Measures, parentBlock } from './measures.ts'

/** Blocks that look the same. */
export interface Groups {
  of: Int32Array
  weights: number[]
  linked: number[]
  counts: number[]
  /** Weight of running text outside of links. */
  good: number[]
  /** Blocks of the same group under the same parent. */
  siblings: Int32Array
  /** How many siblings of an ancestor have the same tag and class: cards of a list. */
  cards: Int32Array
}

/** Blocks of the same element, class and parent class are of one group: they look the same. */
export function groupBlocks(page: PageBlocks, m: Measures): Groups {
  const { tree, blocks } = page
  const groups: Groups = {
    of: new Int32Array(blocks.length),
    weights: [],
    linked: [],
    counts: [],
    good: [],
    siblings: new Int32Array(blocks.length),
    cards: new Int32Array(blocks.length),
  }
  const numbers = new Map<string, number>()
  const siblings = new Map<string, number>()
  const styleOf = createStyleReader(tree)
  const cardOf = countCards(page, styleOf)
  for (const [index, block] of blocks.entries()) {
    const { node } = block
    const parent = parentBlock(page, node)
    const grand = parentBlock(page, parent)
    const signature = `${styleOf(node)} ${styleOf(parent)} ${tree.tag[grand]}`
    let group = numbers.get(signature)
    if (group === undefined) {
      group = groups.weights.length
      numbers.set(signature, group)
      groups.weights.push(0)
      groups.linked.push(0)
      groups.counts.push(0)
      groups.good.push(0)
    }
    groups.of[index] = group
    groups.weights[group] = (groups.weights[group] as number) + (m.weights[index] as number)
    groups.linked[group] =
      (groups.linked[group] as number) + (m.weights[index] as number) * block.linked
    groups.counts[group] = (groups.counts[group] as number) + 1
    groups.good[group] = (groups.good[group] as number) + (m.good[index] as number)
    const key = `${group} ${parent}`
    siblings.set(key, (siblings.get(key) ?? 0) + 1)
    groups.cards[index] = cardOf[node] as number
  }
  for (const [index, block] of blocks.entries())
    groups.siblings[index] =
      siblings.get(`${groups.of[index]} ${parentBlock(page, block.node)}`) ?? 1
  return groups
}

/** Returns a function that gives elements of the same tag and class the same number. */
function createStyleReader(tree: HtmlTree): (node: number) => number {
  const numbers = new Map<string, number>()
  // Classes may be long, and every block below asks for them.
  const known = new Int32Array(tree.length)
  return (node) => {
    if (known[node] === 0) {
      const style = `${tree.tag[node]} ${tree.attribute(node, 'class') ?? ''}`
      const number = numbers.get(style) ?? numbers.size + 1
      numbers.set(style, number)
      known[node] = number
    }
    return known[node] as number
  }
}

/** For each node, the largest number of like siblings that it or an ancestor with links and other content has. */
function countCards(page: PageBlocks, styleOf: (node: number) => number): Int32Array {
  const { tree } = page
  const counts = new Map<string, number>()
  const keys: (string | undefined)[] = new Array(tree.length)
  for (let node = 1; node < tree.length; node++) {
    const tag = tree.tag[node] as number
    if (
      tag !== Tag.div &&
      tag !== Tag.article &&
      tag !== Tag.li &&
      tag !== Tag.section &&
      tag !== Tag.a &&
      tag !== Tag.other
    )
      continue
    // A card holds more than a line of text: an element inside of it.
    if ((tree.end[node] as number) - node < 4) continue
    const key = `${tree.parent[node]} ${styleOf(node)}`
    keys[node] = key
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const cards = new Int32Array(tree.length)
  for (let node = 1; node < tree.length; node++) {
    const key = keys[node]
    const own = key === undefined ? 0 : (counts.get(key) ?? 1) - 1
    const parent = tree.parent[node] as number
    cards[node] = Math.max(own, parent > 0 ? (cards[parent] as number) : 0)
  }
  return cards
}
