import type { PageBlocks, TextBlock } from '../content/blocks.ts'
import { Flag } from '../content/element-flags.ts'
import { Tag } from '../html/tags.ts'

/** Capitals show where a word ends; scripts without them (Hebrew to Thai) don't. */
const mayBeGlued = /[\p{Ll}\d]\p{Lu}|[\u0590-\u0e7f]{2}/u

/**
 * The text of a short block; where its elements run into each other ("Dec 17Ann Oak"), apart, and with a bar
 * or what is asked for between the lines that it is broken into.
 */
export function spacedLine({ tree }: PageBlocks, block: TextBlock, broken = ' | '): string {
  const { text, first, last } = block
  if (text.length > 160 || first === last) return text
  const isGlued = mayBeGlued.test(text)
  let line = ''
  let isBroken = false
  for (let node = first; node <= last; node++) {
    if (tree.tag[node] === Tag.br) isBroken = true
    if (tree.tag[node] !== Tag.text) continue
    const part = tree.text(node)
    if (part.trim() === '') line += ' '
    else {
      line += line === '' ? part : `${isBroken ? broken : isGlued ? ' ' : ''}${part}`
      isBroken = false
    }
  }
  return line.replace(/\s+/g, ' ').trim()
}

/** A line marked as the author's may hold more: its links are the names. */
export function onlyLinked(page: PageBlocks, block: TextBlock, line: string): string {
  if (block.links === 0) return block.text.length < 50 ? line : ''
  const names: string[] = []
  for (let node = block.first; node <= block.last; node++) {
    if (page.tree.tag[node] === Tag.text && (page.flags[node] as number) & Flag.link) {
      const name = page.tree.text(node).trim()
      if (name !== '') names.push(name)
    }
  }
  return names.join(', ')
}
