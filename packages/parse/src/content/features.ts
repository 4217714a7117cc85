import { isHeading, Tag } from '../html/tags.ts'
import { interfaceKind } from '../text/interface-words.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { hintNames } from './class-hints.ts'
import { createPathReader, findDominant } from './dominant.ts'
import { featureNames, flagFeatures, neighbourNames, steps } from './feature-names.ts'
import { foldText } from './fold-text.ts'
import { beginsLikeFurniture, bylineLike, dateLike } from './furniture-words.ts'
import { groupBlocks } from './groups.ts'
import { headingLevel, inside, measure, parentBlock } from './measures.ts'
import { createTextFinder } from './text-finder.ts'

/** What is known of the article before its text is looked for. */
export interface Witness {
  /** Lower-case headlines that the page claims. */
  titles: readonly string[]
  /** `articleBody` of the structured data, folded by `foldText`, else empty. */
  body: string
  /** The description of the page, folded. */
  description: string
  /** Node of the heading that holds the title, else -1. */
  headline: number
}

/** Rows of features for the blocks of a page, `width` numbers each. */
export interface FeatureTable {
  values: Float32Array
  width: number
}

const stop = /[.!?。！？؟।…]["”’»)\]』」]{0,2}$/u
const log = (value: number): number => Math.log2(1 + value)
const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value))

/** Returns the features of every block. */
export function computeFeatures(page: PageBlocks, witness: Witness): FeatureTable {
  const { tree, blocks, flags, hints, depth } = page
  const width = featureNames.length
  const values = new Float32Array(blocks.length * width)
  const m = measure(page, witness.headline)
  const groups = groupBlocks(page, m)
  const dominant = findDominant(page, m, groups)
  const pathTo = createPathReader(page, dominant)
  const isInBody = witness.body.length > 200 ? createTextFinder(witness.body) : null
  const seen = countTexts(blocks)
  const titles = new Set(witness.titles)
  const headline =
    witness.headline < 0 ? -1 : blocks.findIndex((block) => block.last > witness.headline)
  const ups = new Int32Array(blocks.length)
  const downs = new Int32Array(blocks.length)
  const dominantWeight = Math.max(1, groups.good[dominant.group] ?? 0)
  const total = Math.max(1, m.total)
  const goodTotal = Math.max(1, m.nodeGood[0] as number)
  let before = 0
  for (const [index, block] of blocks.entries()) {
    let at = index * width
    const { text, node } = block
    const parent = parentBlock(page, node)
    const grand = parentBlock(page, parent)
    const weight = m.weights[index] as number
    const words = m.words[index] as number
    const tag = tree.tag[node] as number
    const path = pathTo(node)
    ups[index] = path.up
    downs[index] = path.down
    // ownNames
    values[at++] = log(weight)
    values[at++] = log(words)
    values[at++] = block.linked
    values[at++] = block.bold
    values[at++] = Math.min(9, block.links)
    values[at++] = Math.min(12, m.stops[index] as number)
    values[at++] = Math.min(20, m.commas[index] as number)
    values[at++] = stop.test(text.slice(-6)) ? 1 : 0
    values[at++] = /[:：]$/.test(text) ? 1 : 0
    values[at++] = /^["“‘«¿¡'(]{0,2}\p{Lu}/u.test(text.slice(0, 4)) ? 1 : 0
    values[at++] = /^\W?\d/.test(text) ? 1 : 0
    values[at++] = clamp(text.length / Math.max(1, words), 0, 20)
    values[at++] = (m.digits[index] as number) / text.length
    values[at++] = (m.uppers[index] as number) / text.length
    values[at++] = tagFeature(tag)
    values[at++] = headingLevel(tag)
    values[at++] = text.length < 400 && titles.has(text.toLowerCase()) ? 1 : 0
    at = witnessFeatures(values, at, text, witness.description, isInBody)
    values[at++] = text.length < 60 && interfaceKind(text) !== null ? 1 : 0
    values[at++] = text.length < 100 && dateLike.test(text) ? 1 : 0
    values[at++] = text.length < 120 && bylineLike.test(text) ? 1 : 0
    values[at++] = Math.min(5, (seen.get(text) ?? 1) - 1)
    values[at++] = beginsLikeFurniture.test(text) ? 1 : 0
    values[at++] = /^[^\p{L}\p{N}"“‘«(¿¡'„]/u.test(text) ? 1 : 0
    // placeNames
    const group = groups.of[index] as number
    const groupWeight = Math.max(1, groups.weights[group] as number)
    values[at++] = before / total
    before += weight
    values[at++] = 1 - before / total
    values[at++] = headline < 0 ? -30 : clamp(index - headline, -20, 50)
    values[at++] = log(groupWeight)
    values[at++] = log(groups.counts[group] as number)
    values[at++] = groupWeight / total
    values[at++] = (groups.linked[group] as number) / groupWeight
    values[at++] = log(groups.siblings[index] as number)
    values[at++] = log(groups.cards[index] as number)
    const parentWeight = Math.max(1, m.nodeWeight[parent] as number)
    const grandWeight = Math.max(1, m.nodeWeight[grand] as number)
    values[at++] = log(parentWeight)
    values[at++] = (m.nodeLinked[parent] as number) / parentWeight
    values[at++] = parentWeight / total
    values[at++] = log(m.paragraphs[parent] as number)
    values[at++] = (m.nodeLinked[grand] as number) / grandWeight
    values[at++] = grandWeight / total
    values[at++] = Math.min(3, m.images[parent] as number)
    const inBest = inside(page, node, m.best)
    values[at++] = inBest ? 1 : 0
    values[at++] = inBest ? Math.min(12, (depth[node] as number) - (depth[m.best] as number)) : -1
    values[at++] = inside(page, node, m.mass) ? 1 : 0
    values[at++] = Math.min(9, m.articles)
    // dominantNames
    const { branch } = path
    const branchWeight = Math.max(1, m.nodeWeight[branch] as number)
    const between = index < dominant.first ? -1 : index > dominant.last ? 1 : 0
    values[at++] = group === dominant.group ? 1 : 0
    values[at++] = Math.min(15, path.up)
    values[at++] = Math.min(15, path.down)
    values[at++] = between
    values[at++] = clamp(
      between < 0 ? index - dominant.first : between > 0 ? index - dominant.last : 0,
      -30,
      30,
    )
    values[at++] = dominantWeight / goodTotal
    values[at++] = branchWeight / total
    values[at++] = (m.nodeLinked[branch] as number) / branchWeight
    values[at++] = (m.nodeGood[branch] as number) / goodTotal
    values[at++] = Math.min(5, m.images[branch] as number)
    values[at++] = tagFeature(tree.tag[branch] as number)
    values[at++] = path.down > 1 ? log(groups.cards[index] as number) : 0
    const inherited = flags[block.first] as number
    for (const [, flag] of flagFeatures) values[at++] = inherited & flag ? 1 : 0
    const own = (hints[node] as number) | (hints[tree.parent[block.first] as number] as number)
    const near = (hints[parent] as number) | (hints[grand] as number)
    for (const bits of [own, near, path.hints]) {
      for (let bit = 0; bit < hintNames.length; bit++) values[at++] = (bits >> bit) & 1
    }
  }
  addNeighbours(values, width, blocks.length, groups.of, ups, downs)
  return { values, width }
}

function countTexts(blocks: readonly TextBlock[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { text } of blocks) if (text.length > 20) seen.set(text, (seen.get(text) ?? 0) + 1)
  return seen
}

function witnessFeatures(
  values: Float32Array,
  from: number,
  text: string,
  description: string,
  isInBody: ((part: string) => boolean) | null,
): number {
  const described = description.length > 40
  const folded = isInBody !== null || described ? foldText(text.slice(0, 300)) : ''
  values[from] =
    isInBody !== null && folded.length > 12 ? (isInBody(folded.slice(0, 100)) ? 1 : -1) : 0
  const same =
    described &&
    folded.length > 30 &&
    (folded.startsWith(description.slice(0, 60)) || description.startsWith(folded.slice(0, 60)))
  values[from + 1] = same ? 1 : 0
  return from + 2
}

/** Kinds of elements by a small number, paragraphs first. */
function tagFeature(tag: number): number {
  switch (tag) {
    case Tag.p:
      return 1
    case Tag.li:
      return 2
    case Tag.td:
    case Tag.th:
      return 3
    case Tag.blockquote:
      return 4
    case Tag.pre:
      return 5
    case Tag.figcaption:
      return 6
    case Tag.dd:
    case Tag.dt:
      return 7
    case Tag.section:
    case Tag.article:
    case Tag.main:
      return 8
    case Tag.div:
      return 9
    default:
      return isHeading[tag] ? 10 : 11
  }
}

function addNeighbours(
  values: Float32Array,
  width: number,
  count: number,
  groups: Int32Array,
  ups: Int32Array,
  downs: Int32Array,
): void {
  const from = width - steps.length * neighbourNames.length
  const copied = ['characters', 'link-share', 'stops', 'tag', 'heading-level'].map((name) =>
    featureNames.indexOf(name),
  )
  const furniture = featureNames.indexOf('begins-like-furniture')
  for (let index = 0; index < count; index++) {
    let at = index * width + from
    for (const step of steps) {
      const other = index + step
      if (other < 0 || other >= count) {
        for (let column = 0; column < neighbourNames.length; column++) values[at++] = -1
        continue
      }
      for (const source of copied) values[at++] = values[other * width + source] as number
      values[at++] = Math.min(15, ups[other] as number)
      values[at++] = Math.min(15, downs[other] as number)
      values[at++] = groups[other] === groups[index] ? 1 : 0
      values[at++] = values[other * width + furniture] as number
    }
  }
}
