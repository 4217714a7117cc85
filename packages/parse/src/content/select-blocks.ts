import { blockForest } from './block-forest.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { findTables } from './data-tables.ts'
import { withoutFurniture, withoutLooseHeadings } from './drop-furniture.ts'
import { featureNames } from './feature-names.ts'
import { computeFeatures, type Witness } from './features.ts'
import { loadForest, scoreRow } from './forest.ts'
import { withSiblings } from './siblings.ts'
import { type SplitArticles, splitArticles } from './split-articles.ts'
import { findStandfirst } from './standfirst.ts'

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
