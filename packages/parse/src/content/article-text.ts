import type { Article, Block, BlockKind, Link } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { isHeading, Tag } from '../html/tags.ts'
import { resolveUrl } from '../html/url.ts'
import { isSpace } from '../html/white-space.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { Flag } from './element-flags.ts'

const mostLinks = 2000

/** Sets text, blocks and links of an article from blocks of a page. */
export function setText(
  article: Article,
  page: PageBlocks,
  blocks: readonly TextBlock[],
  base: string | null,
): void {
  const texts: string[] = []
  const spans: Block[] = []
  const links: Link[] = []
  let at = 0
  for (const block of blocks) {
    const { kind, level } = kindOf(page, block)
    spans.push({ start: at, end: at + block.text.length, kind, level })
    if (block.links > 0 && links.length < mostLinks) addLinks(page, block, at, base, links)
    texts.push(block.text)
    at += block.text.length + 2
  }
  article.text = texts.join('\n\n')
  article.blocks = spans
  article.links = links
}

function kindOf(page: PageBlocks, block: TextBlock): { kind: BlockKind; level: number | null } {
  const { tree, flags } = page
  const tag = tree.tag[block.node] as number
  if (isHeading[tag]) return { kind: 'heading', level: tag - Tag.h1 + 1 }
  const inherited = flags[block.first] as number
  if (inherited & Flag.figcaption) return { kind: 'caption', level: null }
  if (inherited & Flag.table && (tag === Tag.td || tag === Tag.th))
    return { kind: 'table', level: null }
  if (inherited & Flag.list) {
    let depth = 0
    let item = false
    for (let node = block.node; node > 0; node = tree.parent[node] as number) {
      const parentTag = tree.tag[node] as number
      if (parentTag === Tag.li || parentTag === Tag.dd || parentTag === Tag.dt) item = true
      if (parentTag === Tag.ul || parentTag === Tag.ol || parentTag === Tag.dl) depth++
    }
    if (item) return { kind: 'list-item', level: Math.max(1, depth) }
  }
  if (inherited & Flag.quote) return { kind: 'block-quote', level: null }
  if (inherited & Flag.code && tag === Tag.pre) return { kind: 'code', level: null }
  return { kind: 'paragraph', level: null }
}

/** Walks the text nodes of a block as `findBlocks` did and notes where links lie in its text. */
function addLinks(
  page: PageBlocks,
  block: TextBlock,
  offset: number,
  base: string | null,
  links: Link[],
): void {
  const { tree, flags } = page
  let length = 0
  let pending = false
  let open = -1
  let start = 0
  let end = 0
  const close = (): void => {
    const href = open < 0 ? null : tree.attribute(open, 'href')
    const url = href === null ? null : resolveUrl(href, base)
    if (url !== null && end > start)
      links.push({ start: offset + start, end: offset + end, url: detach(url) })
    open = -1
  }
  for (let node = block.first; node <= block.last; node++) {
    if (tree.tag[node] !== Tag.text) {
      if (tree.tag[node] === Tag.br) pending = pending || length > 0
      continue
    }
    let link = -1
    if ((flags[node] as number) & Flag.link) {
      link = tree.parent[node] as number
      while (link > 0 && tree.tag[link] !== Tag.a) link = tree.parent[link] as number
    }
    const text = tree.text(node)
    for (let at = 0; at < text.length; at++) {
      if (isSpace(text.charCodeAt(at))) {
        pending = pending || length > 0
        continue
      }
      if (pending) {
        length++
        pending = false
      }
      if (link !== open) {
        close()
        open = link
        start = length
      }
      length++
      end = length
    }
  }
  close()
}
