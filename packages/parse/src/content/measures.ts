import { isHeading, Tag } from '../html/tags.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { hintBit } from './class-hints.ts'

/** The parent of a node; the root is its own. */
export function parentBlock(page: Pick<PageBlocks, 'tree'>, node: number): number {
  return node <= 0 ? 0 : Math.max(0, page.tree.parent[node] as number)
}

/** True where a node lies in the subtree of another. */
export const inside = (page: Pick<PageBlocks, 'tree'>, node: number, ancestor: number): boolean =>
  ancestor >= 0 && node >= ancestor && node < (page.tree.end[ancestor] as number)

/** Level of a heading, 0 for other elements. */
export const headingLevel = (tag: number): number => (isHeading[tag] ? tag - Tag.h1 + 1 : 0)

/** What was counted on a page: per block, and per node over its subtree. */
export interface Measures {
  weights: Float64Array
  words: Int32Array
  stops: Int32Array
  commas: Int32Array
  digits: Int32Array
  uppers: Int32Array
  total: number
  nodeWeight: Float64Array
  nodeLinked: Float64Array
  paragraphs: Int32Array
  images: Int32Array
  /** Weight of running text outside of links, per block and per subtree. */
  good: Float64Array
  nodeGood: Float64Array
  best: number
  mass: number
  articles: number
}

/**
 * Counts characters, words and stops of all blocks, and sums them up the tree. Comments are no running
 * text, however long: what lies in an element named for them, unless that holds the headline as well.
 */
export function measure(page: PageBlocks, headline = -1): Measures {
  const { tree, blocks } = page
  const isComment = findCommentNodes(page, headline)
  const count = blocks.length
  const m: Measures = {
    weights: new Float64Array(count),
    words: new Int32Array(count),
    stops: new Int32Array(count),
    commas: new Int32Array(count),
    digits: new Int32Array(count),
    uppers: new Int32Array(count),
    total: 0,
    nodeWeight: new Float64Array(tree.length),
    nodeLinked: new Float64Array(tree.length),
    paragraphs: new Int32Array(tree.length),
    images: new Int32Array(tree.length),
    good: new Float64Array(count),
    nodeGood: new Float64Array(tree.length),
    best: -1,
    mass: 0,
    articles: 0,
  }
  const score = new Float64Array(tree.length)
  const good = m.nodeGood
  for (const [index, block] of blocks.entries()) {
    countCharacters(block, m, index)
    const weight = m.weights[index] as number
    m.total += weight
    const { node } = block
    m.nodeWeight[node] = (m.nodeWeight[node] as number) + weight
    m.nodeLinked[node] = (m.nodeLinked[node] as number) + weight * block.linked
    if (weight < 25 || block.linked > 0.6 || headingLevel(tree.tag[node] as number) > 0) continue
    if (isComment[node]) continue
    const points =
      (1 + (m.commas[index] as number) + (m.stops[index] as number) + Math.min(weight / 100, 3)) *
      (1 - block.linked)
    const parent = parentBlock(page, node)
    const grand = parentBlock(page, parent)
    score[parent] = (score[parent] as number) + points
    score[grand] = (score[grand] as number) + points / 2
    const great = parentBlock(page, grand)
    score[great] = (score[great] as number) + points / 4
    if ((m.stops[index] as number) > 0 && weight > 60) {
      m.good[index] = weight * (1 - block.linked)
      good[node] = (good[node] as number) + (m.good[index] as number)
      m.paragraphs[parent] = (m.paragraphs[parent] as number) + 1
    }
  }
  for (let node = tree.length - 1; node > 0; node--) {
    const parent = tree.parent[node] as number
    if (parent < 0) continue
    m.nodeWeight[parent] = (m.nodeWeight[parent] as number) + (m.nodeWeight[node] as number)
    m.nodeLinked[parent] = (m.nodeLinked[parent] as number) + (m.nodeLinked[node] as number)
    good[parent] = (good[parent] as number) + (good[node] as number)
    const tag = tree.tag[node] as number
    if (tag === Tag.img) m.images[parent] = (m.images[parent] as number) + 1
    if (tag === Tag.article) m.articles++
  }
  findContainers(page, m, score, good)
  return m
}

const commentBit = hintBit('comment')
/** Length of the text outside of comments from which they are told apart. */
const leastOutside = 400

function findCommentNodes(page: PageBlocks, headline: number): Uint8Array {
  const { tree, blocks, hints } = page
  const isComment = new Uint8Array(tree.length)
  for (let node = 1; node < tree.length; node++) {
    const parent = parentBlock(page, node)
    const named =
      ((hints[node] as number) & commentBit) !== 0 &&
      tree.tag[node] !== Tag.body &&
      !inside(page, headline, node)
    if (isComment[parent] || (named && headline >= 0)) isComment[node] = 1
  }
  let outside = 0
  for (const { node, text, linked } of blocks)
    if (!isComment[node] && text.length > 80 && linked < 0.3) outside += text.length
  return outside < leastOutside ? new Uint8Array(tree.length) : isComment
}

function findContainers(
  page: PageBlocks,
  m: Measures,
  score: Float64Array,
  good: Float64Array,
): void {
  const { tree } = page
  let bestScore = 0
  for (let node = 0; node < tree.length; node++) {
    if ((score[node] as number) === 0) continue
    const share = (m.nodeLinked[node] as number) / Math.max(1, m.nodeWeight[node] as number)
    const value = (score[node] as number) * (1 - share)
    if (value > bestScore) {
      bestScore = value
      m.best = node
    }
  }
  const wanted = 0.7 * (good[0] as number)
  for (let node = 0; node < tree.length; node++) {
    if (
      (good[node] as number) >= wanted &&
      good[node] !== 0 &&
      node >= m.mass &&
      node < (tree.end[m.mass] as number)
    )
      m.mass = node
  }
}

/** Counts what kinds of characters a block has; East Asian characters weigh two. */
function countCharacters(block: TextBlock, m: Measures, index: number): void {
  const { text } = block
  let wide = 0
  let words = 1
  let stops = 0
  let commas = 0
  let digits = 0
  let uppers = 0
  const end = Math.min(text.length, 4000)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 32) words++
    else if (code === 46 || code === 33 || code === 63) {
      if (
        at + 1 >= text.length ||
        text.charCodeAt(at + 1) === 32 ||
        text.charCodeAt(at + 1) === 34 ||
        text.charCodeAt(at + 1) === 0x201d
      )
        stops++
    } else if (code === 44 || code === 0xff0c || code === 0x3001 || code === 0x60c) commas++
    else if (code >= 48 && code <= 57) digits++
    else if (code >= 65 && code <= 90) uppers++
    else if (code > 0x2e7f) {
      wide++
      if (code === 0x3002 || code === 0xff01 || code === 0xff1f) stops++
    } else if (code === 0x964 || code === 0x61f || code === 0x6d4) stops++
  }
  m.words[index] = words + (wide >> 1)
  m.stops[index] = stops
  m.commas[index] = commas
  m.digits[index] = digits
  m.uppers[index] = uppers
  m.weights[index] = text.length + wide
}
