import { isBlock, Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import { collapseSpace, isIndent } from '../html/white-space.ts'
import { type ElementFacts, Flag, readElement } from './element-flags.ts'

/** A run of text that a reader sees as one paragraph, heading, list item or cell. */
export interface TextBlock {
  /** The nearest element that stands on its own line. */
  node: number
  /** First and last text node. */
  first: number
  last: number
  text: string
  /** Length of the part of the text that is linked, and that is bold. */
  linked: number
  bold: number
  /** Number of links. */
  links: number
}

export interface PageBlocks {
  tree: HtmlTree
  blocks: TextBlock[]
  flags: Int32Array
  /** Hint bits of each element's own class names. */
  hints: Int32Array
  depth: Int32Array
}

const longestText = 200_000

/**
 * Returns the blocks of text of a page in document order. With `unscripted` also what stands in `noscript`
 * and `template` elements: the text of pages that scripts build, and of components.
 */
export function findBlocks(tree: HtmlTree, unscripted = false): PageBlocks {
  const unseen = unscripted ? Flag.raw : Flag.raw | Flag.noscript
  const flags = new Int32Array(tree.length)
  const hints = new Int32Array(tree.length)
  const depth = new Int32Array(tree.length)
  const facts: ElementFacts = { flags: 0, hints: 0 }
  const blocks: TextBlock[] = []
  const open: number[] = []
  let current: OpenBlock | null = null
  let breaks = 0
  const flush = (): void => {
    if (current !== null) {
      const block = closeBlock(current)
      if (block !== null) blocks.push(block)
    }
    current = null
    breaks = 0
  }
  for (let node = 0; node < tree.length; node++) {
    while (open.length > 0 && (tree.end[open.at(-1) as number] as number) <= node) {
      open.pop()
      flush()
    }
    const tag = tree.tag[node] as number
    const parent = tree.parent[node] as number
    const inherited = parent < 0 ? 0 : (flags[parent] as number)
    if (tag === Tag.text) {
      flags[node] = inherited
      if (inherited & unseen) continue
      const block = open.at(-1) ?? 0
      if (tree.tag[block] === Tag.head) continue
      current ??= {
        node: block,
        first: node,
        last: node,
        parts: [],
        length: 0,
        linked: 0,
        bold: 0,
        links: 0,
        link: -1,
      }
      if (addText(tree, current, node, inherited)) breaks = 0
      continue
    }
    depth[node] = parent < 0 ? 0 : (depth[parent] as number) + 1
    readElement(tree, node, facts)
    hints[node] = facts.hints
    if (unscripted && tag === Tag.template) facts.flags &= ~Flag.raw
    flags[node] = inherited | facts.flags
    if (tag === Tag.br) {
      breaks++
      if (breaks >= 2) flush()
      else if (current !== null) (current as OpenBlock).parts.push('\n')
    } else if (isBlock[tag]) {
      flush()
      open.push(node)
    }
  }
  flush()
  return { tree, blocks, flags, hints, depth }
}

interface OpenBlock extends Omit<TextBlock, 'text'> {
  parts: string[]
  length: number
  link: number
}

/** Adds a text node to the open block; returns true where it holds more than white space. */
function addText(tree: HtmlTree, block: OpenBlock, node: number, flags: number): boolean {
  if (block.length > longestText) return false
  if (isIndent(tree.source, tree.textStart[node] as number, tree.textEnd[node] as number)) {
    block.parts.push(' ')
    return false
  }
  const text = tree.text(node)
  block.parts.push(text)
  const length = visibleLength(text)
  if (length === 0) return false
  block.length += length
  block.last = node
  if (flags & Flag.link) {
    block.linked += length
    let link = tree.parent[node] as number
    while (link > 0 && tree.tag[link] !== Tag.a) link = tree.parent[link] as number
    if (link !== block.link) block.links++
    block.link = link
  }
  if (flags & Flag.bold) block.bold += length
  return true
}

function visibleLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code !== 0xa0 && code !== 0x200b) length++
  }
  return length
}

function closeBlock(block: OpenBlock): TextBlock | null {
  if (block.length === 0) return null
  const text = collapseSpace(
    block.parts.length === 1 ? (block.parts[0] as string) : block.parts.join(''),
  )
  if (text === '') return null
  const { node, first, last, linked, bold, links } = block
  return {
    node,
    first,
    last,
    text,
    linked: Math.min(1, linked / block.length),
    bold: Math.min(1, bold / block.length),
    links,
  }
}
