import { Flag, type PageBlocks, type TextBlock } from '../content/blocks.ts'
import { hintNames } from '../content/class-hints.ts'
import { bylineLike } from '../content/furniture-words.ts'
import { Tag } from '../html/tags.ts'
import { readTimeLine } from '../text/time-line.ts'
import type { VisibleTimes } from './times.ts'

/** What a reader sees around the headline: lines that name an author or a time. */
export interface VisibleClues {
  bylines: string[]
  times: VisibleTimes
}

const authorBit = 1 << hintNames.indexOf('author')
/** How many blocks above the headline and below the first paragraph are looked at. */
const above = 8
const below = 14

/** Returns the author and time lines near the headline of an article. */
export function findVisibleClues(
  page: PageBlocks,
  headline: number,
  selected: readonly number[],
): VisibleClues {
  const { blocks, tree, flags, hints } = page
  const first = selected[0] ?? 0
  const found = headline < 0 ? -1 : blocks.findIndex((block) => block.last > headline)
  const heading = found < 0 || found > first + 60 ? first : found
  const from = Math.max(0, Math.min(heading, first) - above)
  const to = Math.min(blocks.length, Math.max(heading + below, first + 4))
  const bylines: string[] = []
  const texts: string[] = []
  for (let index = from; index < to; index++) {
    const block = blocks[index] as TextBlock
    const { text } = block
    if (
      text.length > 160 ||
      ((flags[block.first] as number) & (Flag.nav | Flag.footer | Flag.hidden)) !== 0
    )
      continue
    const own =
      (hints[block.node] as number) |
      (hints[Math.max(0, tree.parent[block.first] as number)] as number)
    if (
      bylines.length < 3 &&
      (bylineLike.test(text) || (own & authorBit) !== 0) &&
      text.length < 120
    )
      bylines.push(bylineLike.test(text) ? text : onlyLinked(page, block))
    if (index >= heading - 2 && texts.length < 4 && readTimeLine(text) !== null) texts.push(text)
  }
  return {
    bylines: bylines.filter((line) => line !== ''),
    times: {
      near: timesNear(page, blocks[from]?.first ?? 0, blocks[to - 1]?.last ?? 0, headline),
      texts,
    },
  }
}

/** A line marked as the author's may hold more: its links are the names. */
function onlyLinked(page: PageBlocks, block: TextBlock): string {
  if (block.links === 0) return block.text.length < 50 ? block.text : ''
  const names: string[] = []
  for (let node = block.first; node <= block.last; node++) {
    if (page.tree.tag[node] === Tag.text && (page.flags[node] as number) & Flag.link) {
      const name = page.tree.text(node).trim()
      if (name !== '') names.push(name)
    }
  }
  return names.join(', ')
}

/** Time elements between two nodes, those behind the headline first. */
function timesNear(page: PageBlocks, from: number, to: number, headline: number): number[] {
  const { tree } = page
  const times: number[] = []
  for (let node = from; node <= to && node < tree.length; node++)
    if (tree.tag[node] === Tag.time) times.push(node)
  return times.sort((a, b) => Number(a < headline) - Number(b < headline) || a - b)
}
