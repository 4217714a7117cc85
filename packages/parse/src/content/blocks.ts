import { isBlock, isHeading, Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import { createHintReader } from './class-hints.ts'

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

/** Facts about every element that its descendants inherit. */
export const Flag = {
  link: 1,
  nav: 2,
  aside: 4,
  footer: 8,
  header: 16,
  article: 32,
  main: 64,
  figure: 128,
  figcaption: 256,
  list: 512,
  table: 1024,
  quote: 2048,
  form: 4096,
  button: 8192,
  hidden: 16384,
  noscript: 32768,
  heading: 65536,
  code: 131072,
  bold: 262144,
  ariaHidden: 524288,
  articleBody: 1048576,
  dialog: 2097152,
  summary: 4194304,
  time: 8388608,
  /** Never shown as text, unlike `hidden`, which scripts may undo. */
  raw: 16777216,
} as const

export interface PageBlocks {
  tree: HtmlTree
  blocks: TextBlock[]
  flags: Int32Array
  /** Hint bits of each element's own class names. */
  hints: Int32Array
  depth: Int32Array
}

const longestText = 200_000

/** Returns the blocks of text of a page in document order. */
export function findBlocks(tree: HtmlTree): PageBlocks {
  const flags = new Int32Array(tree.length)
  const hints = new Int32Array(tree.length)
  const depth = new Int32Array(tree.length)
  const readHints = createHintReader()
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
      if (inherited & (Flag.raw | Flag.noscript)) continue
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
    const names = classWords(tree, node)
    hints[node] = names === '' ? 0 : readHints(names)
    flags[node] = inherited | ownFlags(tree, node, tag)
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
  const text = block.parts.join('').replace(/\s+/g, ' ').trim()
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

function classWords(tree: HtmlTree, node: number): string {
  const parts = [
    tree.attribute(node, 'class'),
    tree.attribute(node, 'id'),
    tree.attribute(node, 'data-testid'),
    tree.attribute(node, 'data-component'),
    tree.attribute(node, 'itemprop'),
  ]
  let words = ''
  for (const part of parts) if (part) words = words === '' ? part : `${words} ${part}`
  return words
}

const hiddenStyle = /display\s?:\s?none|visibility\s?:\s?hidden/i

function ownFlags(tree: HtmlTree, node: number, tag: number): number {
  let flags = 0
  switch (tag) {
    case Tag.a:
      flags |= tree.hasAttribute(node, 'href') ? Flag.link : 0
      break
    case Tag.nav:
    case Tag.menu:
      flags |= Flag.nav
      break
    case Tag.aside:
      flags |= Flag.aside
      break
    case Tag.footer:
      flags |= Flag.footer
      break
    case Tag.header:
      flags |= Flag.header
      break
    case Tag.article:
      flags |= Flag.article
      break
    case Tag.main:
      flags |= Flag.main
      break
    case Tag.figure:
      flags |= Flag.figure
      break
    case Tag.figcaption:
    case Tag.caption:
      flags |= Flag.figcaption
      break
    case Tag.ul:
    case Tag.ol:
    case Tag.dl:
      flags |= Flag.list
      break
    case Tag.table:
      flags |= Flag.table
      break
    case Tag.blockquote:
      flags |= Flag.quote
      break
    case Tag.form:
      flags |= Flag.form
      break
    case Tag.button:
    case Tag.label:
    case Tag.select:
    case Tag.option:
      flags |= Flag.button
      break
    case Tag.template:
    case Tag.script:
    case Tag.style:
    case Tag.title:
    case Tag.textarea:
      flags |= Flag.raw
      break
    case Tag.noscript:
      flags |= Flag.noscript
      break
    case Tag.pre:
    case Tag.code:
      flags |= Flag.code
      break
    case Tag.strong:
    case Tag.b:
      flags |= Flag.bold
      break
    case Tag.dialog:
      flags |= Flag.dialog
      break
    case Tag.summary:
      flags |= Flag.summary
      break
    case Tag.time:
      flags |= Flag.time
      break
    default:
      if (isHeading[tag]) flags |= Flag.heading
  }
  if (isHiddenByAttribute(tree, node)) flags |= Flag.hidden
  const style = tree.attribute(node, 'style')
  if (style !== null && hiddenStyle.test(style)) flags |= Flag.hidden
  if (tree.attribute(node, 'aria-hidden') === 'true') flags |= Flag.ariaHidden
  const role = tree.attribute(node, 'role')
  if (role !== null) {
    if (role === 'navigation') flags |= Flag.nav
    else if (role === 'complementary') flags |= Flag.aside
    else if (role === 'contentinfo') flags |= Flag.footer
    else if (role === 'main') flags |= Flag.main
    else if (role === 'article') flags |= Flag.article
    else if (role === 'dialog' || role === 'alertdialog') flags |= Flag.dialog
    else if (role === 'heading') flags |= Flag.heading
    else if (role === 'button') flags |= Flag.button
  }
  const itemprop = tree.attribute(node, 'itemprop')
  if (itemprop !== null && /articlebody|\btext\b/i.test(itemprop)) flags |= Flag.articleBody
  return flags
}

/** Streamed React pages deliver visible parts as `<div hidden id="S:1">`. */
function isHiddenByAttribute(tree: HtmlTree, node: number): boolean {
  const hidden = tree.attribute(node, 'hidden')
  if (hidden === null || hidden === 'until-found') return false
  return !/^S:[\da-f]+$/.test(tree.attribute(node, 'id') ?? '')
}
