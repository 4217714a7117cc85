import { isHeading, Tag } from '../html/tags.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { Flag } from './element-flags.ts'

/** How far above a block an element with an image is looked for: its own, its parent, the one above. */
const mostSteps = 3
/** What such an element holds at most: the caption and its credit. */
const mostBlocks = 2
const longestCaption = 350
/** Share of the text above which what stands beside images is the text. */
const mostShare = 0.2

/**
 * Returns which of the chosen blocks are captions: alone in an element with an image, where most of the
 * text is not.
 */
export function findCaptions(page: PageBlocks, chosen: readonly number[]): Set<number> {
  const { tree, blocks, flags } = page
  const images = new Int32Array(tree.length)
  const texts = new Int32Array(tree.length)
  for (const { node } of blocks) texts[node] = (texts[node] as number) + 1
  for (let node = tree.length - 1; node > 0; node--) {
    const parent = tree.parent[node] as number
    if (tree.tag[node] === Tag.img) images[node] = (images[node] as number) + 1
    if (parent < 0) continue
    images[parent] = (images[parent] as number) + (images[node] as number)
    texts[parent] = (texts[parent] as number) + (texts[node] as number)
  }
  const isBeside = ({ node, first, text }: TextBlock): boolean => {
    if (text.length > longestCaption || isHeading[tree.tag[node] as number]) return false
    if ((flags[first] as number) & (Flag.table | Flag.list)) return false
    let at = node
    for (let step = 0; step < mostSteps && at > 0; step++) {
      if ((texts[at] as number) > mostBlocks) return false
      if ((images[at] as number) > 0) return true
      at = tree.parent[at] as number
    }
    return false
  }
  const beside = chosen.filter((index) => isBeside(blocks[index] as TextBlock))
  const known = new Set(beside)
  const styles = new Set<string>()
  for (const index of chosen)
    if (!known.has(index)) styles.add(styleOf(page, blocks[index] as TextBlock))
  // What looks like the paragraphs without images is one, if it ends like a sentence.
  const captions = beside.filter((index) => {
    const block = blocks[index] as TextBlock
    return !/[.!?。…]["”’»)]?$/.test(block.text) || !styles.has(styleOf(page, block))
  })
  const lengthOf = (list: readonly number[]): number =>
    list.reduce((sum, index) => sum + (blocks[index] as TextBlock).text.length, 0)
  return new Set(lengthOf(captions) <= mostShare * lengthOf(chosen) ? captions : [])
}

function styleOf({ tree }: PageBlocks, { node }: TextBlock): string {
  const parent = Math.max(0, tree.parent[node] as number)
  return `${tree.tag[node]} ${tree.attribute(node, 'class')}|${tree.tag[parent]} ${tree.attribute(parent, 'class')}`
}
