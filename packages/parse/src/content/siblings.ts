import { isHeading } from '../html/tags.ts'
import type { PageBlocks } from './blocks.ts'

/** How far below the limit a block may score that stands beside chosen ones and looks like them. */
const leeway = 1.5
/** Share of the text of one style, in one element, that must be chosen for its sentences to follow. */
const consensus = 0.4

/**
 * Returns the chosen blocks with those that belong to them: sentences in the same element and style, where
 * they stand beside a chosen one or where much of what looks like them was chosen, and headings between
 * chosen blocks.
 */
export function withSiblings(
  page: PageBlocks,
  scores: Float64Array,
  chosen: readonly number[],
  limit: number,
): number[] {
  const { blocks, tree } = page
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
    if ((scores[index] as number) <= limit - leeway || block.linked >= 0.3) continue
    const style = styles[index] as number
    const share = (takenLengths[style] as number) / (lengths[style] as number)
    const tag = tree.tag[block.node] as number
    const isSentence = /[.!?。…]["”’»)]?$/.test(block.text)
    const isBeside = [index - 1, index + 1].some(
      (other) => taken.has(other) && styles[other] === style,
    )
    if (
      (isSentence && (isBeside || share > consensus)) ||
      (isHeading[tag] && taken.has(index - 1) && taken.has(index + 1))
    )
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
