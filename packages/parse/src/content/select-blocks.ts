import { Tag } from '../html/tags.ts'
import { blockForest } from './block-forest.ts'
import { Flag, type PageBlocks, type TextBlock } from './blocks.ts'
import { computeFeatures, featureNames, type Witness } from './features.ts'
import { loadForest, scoreRow } from './forest.ts'

let forest: ReturnType<typeof loadForest> | undefined

/** Log-odds from which a block counts as part of the article. */
const threshold = 0.3

/** Returns the log-odds of every block that it belongs to the text of the article. */
export function scoreBlocks(page: PageBlocks, witness: Witness): Float64Array {
  forest ??= loadForest(blockForest, featureNames)
  const { values, width } = computeFeatures(page, witness)
  const scores = new Float64Array(page.blocks.length)
  for (let index = 0; index < scores.length; index++)
    scores[index] = scoreRow(forest, values, index * width)
  return scores
}

/** Returns the indexes of the blocks that make up the article's text, in order. */
export function selectBlocks(page: PageBlocks, witness: Witness, scores: Float64Array): number[] {
  const titles = new Set(witness.titles)
  const seen = new Set<string>()
  const selected: number[] = []
  for (const [index, block] of page.blocks.entries()) {
    if ((scores[index] as number) <= threshold) continue
    if (
      block.text.length < 400 &&
      titles.has(block.text.toLowerCase()) &&
      isAboveText(selected, page)
    )
      continue
    // The same long paragraph twice is a copy for another screen or for the reader without scripts.
    if (block.text.length > 80) {
      if (seen.has(block.text)) continue
      seen.add(block.text)
    }
    selected.push(index)
  }
  return withoutLooseHeadings(page, selected)
}

const isAboveText = (selected: readonly number[], page: PageBlocks): boolean =>
  selected.every((index) => (page.blocks[index] as TextBlock).text.length < 200) &&
  selected.length < 4

/** A heading at the end heads nothing that was kept. */
function withoutLooseHeadings(page: PageBlocks, selected: number[]): number[] {
  let end = selected.length
  while (end > 1) {
    const { node } = page.blocks[selected[end - 1] as number] as TextBlock
    const tag = page.tree.tag[node] as number
    if (tag < Tag.h1 || tag > Tag.h6) break
    end--
  }
  return end === selected.length ? selected : selected.slice(0, end)
}

/** Returns whether a block lies in a part of the page that is never shown as text. */
export const isHidden = (page: PageBlocks, block: TextBlock): boolean =>
  ((page.flags[block.first] as number) & Flag.hidden) !== 0
