import type { Furniture, FurnitureKind } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { hintBit } from './class-hints.ts'
import { Flag } from './element-flags.ts'

const longest = 2000
const mostPieces = 400

/** Hints from the strongest to the weakest sign of a kind. */
const kinds: [bits: number, kind: FurnitureKind, reason: string][] = [
  [hintBit('overlay'), 'cookie-notice', 'overlay by its class'],
  [hintBit('comment'), 'comments', 'comments by their class'],
  [hintBit('paywall'), 'paywall', 'paywall by its class'],
  [hintBit('ad'), 'advertisement', 'advertisement by its class'],
  [hintBit('related'), 'related-links', 'related links by their class'],
  [hintBit('share'), 'share-bar', 'share bar by its class'],
  [hintBit('author'), 'author-card', 'author card by its class'],
  [hintBit('promo') | hintBit('form'), 'newsletter', 'form or promo by its class'],
  [hintBit('tags'), 'tags', 'tags by their class'],
  [hintBit('nav') | hintBit('head') | hintBit('foot'), 'navigation', 'navigation by its class'],
]

/** Returns what was dropped, neighbouring blocks of one kind together, with the reason. */
export function readFurniture(
  page: PageBlocks,
  taken: ReadonlySet<number>,
  selected: readonly number[],
): Furniture[] {
  const pieces: Furniture[] = []
  const first = selected[0] ?? 0
  const last = selected.at(-1) ?? 0
  let texts: string[] = []
  let length = 0
  let current: [FurnitureKind, string] | null = null
  const flush = (): void => {
    if (current !== null && texts.length > 0 && pieces.length < mostPieces)
      pieces.push({
        kind: current[0],
        reason: current[1],
        text: detach(texts.join('\n').slice(0, longest)),
      })
    texts = []
    length = 0
  }
  for (const [index, block] of page.blocks.entries()) {
    if (taken.has(index)) {
      flush()
      current = null
      continue
    }
    const next = kindOf(page, block, index > first && index < last)
    if (current === null || current[0] !== next[0] || current[1] !== next[1]) {
      flush()
      current = next
    }
    if (length < longest) texts.push(block.text)
    length += block.text.length
  }
  flush()
  return pieces
}

function kindOf(page: PageBlocks, block: TextBlock, within: boolean): [FurnitureKind, string] {
  const flags = page.flags[block.first] as number
  if (flags & Flag.nav) return ['navigation', 'inside of a nav element']
  if (flags & Flag.footer) return ['navigation', 'inside of a footer element']
  if (flags & Flag.dialog) return ['cookie-notice', 'inside of a dialog']
  let bits = 0
  let node = block.node
  for (let step = 0; step < 6 && node > 0; step++) {
    bits |= page.hints[node] as number
    node = page.tree.parent[node] as number
  }
  for (const [kindBits, kind, reason] of kinds) if ((bits & kindBits) !== 0) return [kind, reason]
  if (block.linked > 0.8) return ['related-links', 'links only']
  return ['other', within ? 'unlike the text around it' : 'outside of the text']
}
