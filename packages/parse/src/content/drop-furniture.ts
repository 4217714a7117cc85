import { isHeading } from '../html/tags.ts'
import { isCallToAction } from '../text/call-to-action.ts'
import { interfaceKind } from '../text/interface-words.ts'
import { readTimeLine } from '../text/time-line.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { findCaptions } from './captions.ts'
import { Flag } from './element-flags.ts'
import type { Witness } from './features.ts'
import { bylineLike } from './furniture-words.ts'
import { findTeasers } from './teasers.ts'

/** Returns the chosen blocks without what is none of the text: labels, copies, times, bylines, lone links. */
export function withoutFurniture(
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
export function withoutLooseHeadings(page: PageBlocks, selected: number[]): number[] {
  const tagAt = (position: number): number =>
    page.tree.tag[(page.blocks[selected[position] as number] as TextBlock).node] as number
  let end = selected.length
  while (end > 1 && isHeading[tagAt(end - 1)]) end--
  let run = selected.length
  while (run > end && tagAt(run - 1) === tagAt(selected.length - 1)) run--
  if (selected.length - run >= listOfHeadings) return selected
  return end === selected.length ? selected : selected.slice(0, end)
}
