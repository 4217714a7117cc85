import { isHeading, Tag } from '../html/tags.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'

/**
 * Returns which of the chosen blocks point to other articles: the items of a list that are all labels
 * and headlines with a link ("Storm: Bridge closed"), paragraphs of that shape with the same label ("READ
 * MORE | Bridge closed"), and the headings of such lists.
 */
export function findTeasers(page: PageBlocks, chosen: readonly number[]): Set<number> {
  const { blocks, tree } = page
  const lists = new Map<number, number[]>()
  const labels = new Map<string, number[]>()
  for (const index of chosen) {
    const block = blocks[index] as TextBlock
    const isItem = tree.tag[block.node] === Tag.li
    if (isItem) append(lists, tree.parent[block.node] as number, index)
    else if (isTeaser(block)) append(labels, labelOf(block.text), index)
  }
  const found = new Set<number>()
  for (const [label, list] of labels) {
    if (label !== '' && list.length > 1) for (const index of list) found.add(index)
  }
  for (const list of lists.values()) {
    if (list.length < 2 || !list.every((index) => isTeaser(blocks[index] as TextBlock))) continue
    for (const index of list) found.add(index)
    const before = chosen[chosen.indexOf(list[0] as number) - 1]
    if (before !== undefined && isHeading[tree.tag[(blocks[before] as TextBlock).node] as number])
      found.add(before)
  }
  return found
}

function append<K>(map: Map<K, number[]>, key: K, index: number): void {
  const list = map.get(key)
  if (list) list.push(index)
  else map.set(key, [index])
}

/** A text of which most is one link, and which is no sentence. */
function isTeaser({ text, linked, links }: TextBlock): boolean {
  return (
    links === 1 &&
    linked >= 0.4 &&
    text.length > 24 &&
    text.length < 200 &&
    !/[.。…;]["”’»)]?$/.test(text)
  )
}

const labelOf = (text: string): string => /^([^|:]{4,60}?)\s?[|:]/.exec(text)?.[1] ?? ''
