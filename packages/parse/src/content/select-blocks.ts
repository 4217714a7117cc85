import { isHeading } from '../html/tags.ts'
import { isCallToAction } from '../text/call-to-action.ts'
import { interfaceKind } from '../text/interface-words.ts'
import { readTimeLine } from '../text/time-line.ts'
import { blockForest } from './block-forest.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { findCaptions } from './captions.ts'
import { hintBit } from './class-hints.ts'
import { findTables } from './data-tables.ts'
import { Flag } from './element-flags.ts'
import { featureNames } from './feature-names.ts'
import { computeFeatures, type Witness } from './features.ts'
import { foldText } from './fold-text.ts'
import { loadForest, scoreRow } from './forest.ts'
import { bylineLike } from './furniture-words.ts'
import { type SplitArticles, splitArticles } from './split-articles.ts'
import { findTeasers } from './teasers.ts'

let forest: ReturnType<typeof loadForest> | undefined

/** Log-odds from which a block counts as part of the article. */
const threshold = 0.6

/** Returns the log-odds of every block that it belongs to the text of the article. */
export function scoreBlocks(page: PageBlocks, witness: Witness): Float64Array {
  forest ??= loadForest(blockForest, featureNames)
  const { values, width } = computeFeatures(page, witness)
  const scores = new Float64Array(page.blocks.length)
  for (let index = 0; index < scores.length; index++)
    scores[index] = scoreRow(forest, values, index * width)
  return scores
}

/** Returns the indexes of the blocks that make up the text of the main article and of others, in order. */
export function selectBlocks(
  page: PageBlocks,
  witness: Witness,
  scores: Float64Array,
): SplitArticles {
  const tableOf = findTables(page)
  levelTables(page, scores, tableOf)
  const limit = limitFor(page, scores)
  const chosen = withSiblings(page, scores, above(page, scores, limit), limit)
  const standfirst = findStandfirst(page, witness, scores, chosen)
  if (standfirst >= 0) chosen.unshift(standfirst)
  const { main, others } = splitArticles(
    page,
    witness.headline,
    withoutFurniture(page, witness, chosen, tableOf),
  )
  return { main: withoutLooseHeadings(page, main), others }
}

/** Cells of one table belong to the text together or not at all: each gets the mean of their scores. */
function levelTables(page: PageBlocks, scores: Float64Array, tableOf: Int32Array): void {
  const sums = new Map<number, { sum: number; weight: number }>()
  for (const [index, table] of tableOf.entries()) {
    if (table < 0) continue
    const weight = Math.sqrt((page.blocks[index] as TextBlock).text.length)
    const known = sums.get(table) ?? { sum: 0, weight: 0 }
    known.sum += weight * (scores[index] as number)
    known.weight += weight
    sums.set(table, known)
  }
  for (const [index, table] of tableOf.entries()) {
    const known = sums.get(table)
    if (known !== undefined) scores[index] = known.sum / known.weight
  }
}

/** How far below the limit a block may score that stands beside chosen ones and looks like them. */
const leeway = 1.5
/** Share of the text of one style, in one element, that must be chosen for the rest of it to follow. */
const consensus = 0.4

/**
 * A sentence in the same element and style as chosen paragraphs belongs to them: where it stands beside
 * one, or where most of what looks like it was chosen.
 */
function withSiblings(
  page: PageBlocks,
  scores: Float64Array,
  chosen: readonly number[],
  limit: number,
): number[] {
  const { blocks } = page
  const taken = new Set(chosen)
  const styles = numberStyles(page)
  const lengths = new Float64Array(blocks.length)
  const takenLengths = new Float64Array(blocks.length)
  for (const [index, { text }] of blocks.entries()) {
    const style = styles[index] as number
    lengths[style] = (lengths[style] as number) + text.length
    if (taken.has(index)) takenLengths[style] = (takenLengths[style] as number) + text.length
  }
  const found: number[] = []
  for (const [index, block] of blocks.entries()) {
    if (taken.has(index)) {
      found.push(index)
      continue
    }
    if (
      (scores[index] as number) <= limit - leeway ||
      block.linked >= 0.3 ||
      !/[.!?。…]["”’»)]?$/.test(block.text)
    )
      continue
    const style = styles[index] as number
    const isBeside = [index - 1, index + 1].some(
      (other) => taken.has(other) && styles[other] === style,
    )
    if (isBeside || (takenLengths[style] as number) > consensus * (lengths[style] as number))
      found.push(index)
  }
  return found
}

/** Numbers blocks so that those of the same element, and those of like elements of the same parent, are equal. */
function numberStyles(page: PageBlocks): Int32Array {
  const { tree, blocks } = page
  const numbers = new Map<string, number>()
  return Int32Array.from(blocks, ({ node }) => {
    const key = `${tree.parent[node]} ${tree.tag[node]} ${tree.attribute(node, 'class')}`
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  })
}

/** Where the sure blocks are but a crumb of the likely ones, the likely ones are the text. */
function limitFor(page: PageBlocks, scores: Float64Array): number {
  const lengthOf = (list: readonly number[]): number =>
    list.reduce((sum, index) => sum + (page.blocks[index] as TextBlock).text.length, 0)
  const sure = lengthOf(above(page, scores, threshold))
  return sure < crumb * lengthOf(above(page, scores, threshold - doubt))
    ? threshold - doubt
    : threshold
}

const doubt = 2.5
const crumb = 0.2

function above(page: PageBlocks, scores: Float64Array, limit: number): number[] {
  const chosen: number[] = []
  for (let index = 0; index < page.blocks.length; index++)
    if ((scores[index] as number) > limit) chosen.push(index)
  return chosen
}

/** How many blocks may stand between the headline and a standfirst that the description does not repeat. */
const standfirstReach = 6
const leadBit = hintBit('lead')

/** The paragraph between headline and text that the description of the page repeats, or -1. */
function findStandfirst(
  page: PageBlocks,
  witness: Witness,
  scores: Float64Array,
  chosen: readonly number[],
): number {
  const { blocks, tree, hints, flags } = page
  const first = chosen[0]
  if (first === undefined || witness.headline < 0) return -1
  const headline = blocks.findIndex((block) => block.last > witness.headline)
  if (headline < 0 || headline > first) return -1
  const described = createDescriptionTest(witness.description)
  for (let index = headline + 1; index < first; index++) {
    const { text, node, linked, first: start } = blocks[index] as TextBlock
    if (
      text.length < 40 ||
      text.length > 1500 ||
      linked > 0.5 ||
      (flags[start] as number) &
        (Flag.nav | Flag.figcaption | Flag.figure | Flag.list | Flag.hidden)
    )
      continue
    if (described(text)) return index
    if (index > headline + standfirstReach) continue
    const lead =
      ((hints[node] as number) | (hints[Math.max(0, tree.parent[node] as number)] as number)) &
      leadBit
    const words = text.split(' ').length
    const sentence = /[.!?…]["”’»)]?$/.test(text)
    if (lead && (sentence || words > 8)) return index
    if (sentence && words > 9 && (scores[index] as number) > -1.5) return index
  }
  return -1
}

/** Returns a test whether a text says what the description of the page says, perhaps in part. */
function createDescriptionTest(description: string): (text: string) => boolean {
  const folded = foldText(description)
  if (folded.length < 30) return () => false
  const head = folded.slice(0, 50)
  return (text) => {
    const other = foldText(text.slice(0, 300))
    return other.slice(0, 100).includes(head) || folded.startsWith(other.slice(0, 50))
  }
}

/** Drops what stands within the text but is none of it: labels, copies, times, bylines, lone links. */
function withoutFurniture(
  page: PageBlocks,
  witness: Witness,
  chosen: readonly number[],
  tableOf: Int32Array,
): number[] {
  const { blocks, tree, flags } = page
  const titles = new Set(witness.titles)
  const copies = countShort(page, chosen)
  const seen = new Set<string>()
  const teasers = findTeasers(page, chosen)
  const captions = findCaptions(page, chosen)
  const kept: number[] = []
  const repeated: number[] = []
  const linkedShare =
    chosen.filter((index) => isLoneLink(page, index)).length / Math.max(1, chosen.length)
  let length = 0
  for (const [position, index] of chosen.entries()) {
    const { text, node, bold, first } = blocks[index] as TextBlock
    const heading = isHeading[tree.tag[node] as number] === 1
    const width = widthOf(text)
    if ((tableOf[index] as number) >= 0 && length > 0) {
      kept.push(index)
      continue
    }
    // Above the first long paragraph stand headline, byline and time.
    if (length < 200 && position < 6) {
      if (text.length < 400 && titles.has(text.toLowerCase())) {
        if (!heading) repeated.push(index)
        continue
      }
      if (text.length < 120 && (readTimeLine(text) !== null || bylineLike.test(text))) continue
    }
    if (position >= chosen.length - 2 && length > 0 && !heading && isCallToAction(text)) continue
    if (width < 30 && (flags[first] as number) & Flag.button && !heading) continue
    if (width < 60 && interfaceKind(text) !== null && !(heading && length > 0)) continue
    if (width < 60 && !heading && bold < 0.5 && (copies.get(text) ?? 0) > 2) {
      if (seen.has(text) || !/[.!?…。！？]["”’»)」]?$/.test(text)) continue
      seen.add(text)
    }
    if (captions.has(index)) continue
    if (linkedShare < 0.3 && (isLoneLink(page, index) || teasers.has(index))) continue
    // The same long paragraph twice is a copy for another screen or for readers without scripts.
    if (width > 80) {
      if (seen.has(text)) continue
      seen.add(text)
    }
    kept.push(index)
    if (!heading) length += width
  }
  // A message of one sentence has nothing to say but its title.
  return length === 0 && repeated.length > 0 ? repeated.slice(0, 1) : kept
}

/** Length of a text in columns: an East Asian character says as much as two letters. */
function widthOf(text: string): number {
  let width = text.length
  if (width >= 200) return width
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x2e80 && code < 0xffdc && (code < 0xd7a4 || code >= 0xf900)) width++
  }
  return width
}

/** A headline of another article: a linked line that is no sentence. */
function isLoneLink(page: PageBlocks, index: number): boolean {
  const { text, linked } = page.blocks[index] as TextBlock
  return linked > 0.9 && text.length > 24 && !/[.。]["”’»)]?$/.test(text)
}

function countShort(page: PageBlocks, chosen: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const index of chosen) {
    const { text } = page.blocks[index] as TextBlock
    if (text.length < 60) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

/** Headings of one kind in a row from which they are the text themselves: a list of points. */
const listOfHeadings = 3

/** A heading at the end heads nothing that was kept, unless the text consists of headings there. */
function withoutLooseHeadings(page: PageBlocks, selected: number[]): number[] {
  const tagAt = (position: number): number =>
    page.tree.tag[(page.blocks[selected[position] as number] as TextBlock).node] as number
  let end = selected.length
  while (end > 1 && isHeading[tagAt(end - 1)]) end--
  let run = selected.length
  while (run > end && tagAt(run - 1) === tagAt(selected.length - 1)) run--
  if (selected.length - run >= listOfHeadings) return selected
  return end === selected.length ? selected : selected.slice(0, end)
}
