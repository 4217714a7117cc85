import type { Comment } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import { readTimestamp, type TimeContext } from '../time/timestamp.ts'
import type { PageBlocks, TextBlock } from './blocks.ts'
import { hintBit } from './class-hints.ts'
import { Flag } from './element-flags.ts'

const commentBit = hintBit('comment')
const authorBit = hintBit('author')
const mostComments = 500

/** Returns the readers' comments of a page, in order: author, time and text of each. */
export function readComments(
  page: PageBlocks,
  taken: ReadonlySet<number>,
  context: TimeContext,
): Comment[] {
  const { blocks } = page
  const itemOf = findItems(page)
  const items = new Map<number, number[]>()
  for (const [index, block] of blocks.entries()) {
    if (taken.has(index) || (page.flags[block.first] as number) & (Flag.form | Flag.nav)) continue
    const item = itemOf[block.node] as number
    // The footer of a page is none of a comment; a comment may have one of its own.
    if (item < 0 || (page.flags[item] as number) & Flag.footer) continue
    const list = items.get(item)
    if (list) list.push(index)
    else items.set(item, [index])
  }
  const comments: Comment[] = []
  for (const list of items.values()) {
    if (comments.length >= mostComments) break
    const comment = readItem(
      page,
      list.map((index) => blocks[index] as TextBlock),
      context,
    )
    if (comment) comments.push(comment)
  }
  return comments
}

/**
 * For each element the nearest around it that is one of several like comments, by its tag and a class
 * about comments; -1 where there is none.
 */
function findItems({ tree, hints }: PageBlocks): Int32Array {
  const items = new Int32Array(tree.length).fill(-1)
  for (let node = 1; node < tree.length; node++) {
    const isNamed = ((hints[node] as number) & commentBit) !== 0
    items[node] =
      isNamed && isItem(tree, node) ? node : (items[tree.parent[node] as number] as number)
  }
  return items
}

function isItem(tree: HtmlTree, node: number): boolean {
  const tag = tree.tag[node] as number
  if (
    tag !== Tag.li &&
    tag !== Tag.article &&
    tag !== Tag.div &&
    tag !== Tag.section &&
    tag !== Tag.other
  )
    return false
  const classes = tree.attribute(node, 'class') ?? ''
  // "comment-body" is a part of a comment, "comments" and "comment-list" hold several.
  return (
    /(?:^|[\s_-])comment(?:[\s_-]?(?:item|\d+|entry|container|wrapper|root|thread))?(?:$|[\s_-](?:\d|even|odd|depth|by|level|parent))|(?:^|\s)comment(?:$|\s)/i.test(
      `${classes} ${tree.attribute(node, 'id') ?? ''}`,
    ) && !/comments\b|list|form|count|link/i.test(classes)
  )
}

function readItem(
  page: PageBlocks,
  blocks: readonly TextBlock[],
  context: TimeContext,
): Comment | null {
  const { tree, hints, flags } = page
  const comment: Comment = { author: null, publishedAt: null, text: '' }
  const texts: string[] = []
  for (const block of blocks) {
    const own =
      (hints[block.node] as number) |
      (hints[Math.max(0, tree.parent[block.first] as number)] as number)
    if (
      comment.author === null &&
      ((own & authorBit) !== 0 || texts.length === 0) &&
      block.text.length < 60 &&
      !/[.!?]$/.test(block.text)
    ) {
      const { name, time } = splitHead(page, block, context)
      comment.author = detach(
        name.replace(/\s+(?:says|said|wrote|schrieb|sagt|a dit|dice)\s*:?$/i, ''),
      )
      comment.publishedAt ??= time
      continue
    }
    if (comment.publishedAt === null && block.text.length < 60) {
      const isTime = ((flags[block.first] as number) & Flag.time) !== 0
      const time = readTimestamp(detach(block.text), 'text', context)
      if (time !== null) {
        comment.publishedAt = time
        continue
      }
      if (isTime) continue
    }
    if (block.text.length < 24 && block.linked > 0.5) continue
    if ((flags[block.first] as number) & Flag.button) continue
    texts.push(block.text)
  }
  comment.text = texts.join('\n\n')
  return comment.text === '' ? null : comment
}

/** Tells the name from the time that stands on the same line in an element of its own. */
function splitHead(
  page: PageBlocks,
  block: TextBlock,
  context: TimeContext,
): { name: string; time: Comment['publishedAt'] } {
  const names: string[] = []
  let time: Comment['publishedAt'] = null
  for (let node = block.first; node <= block.last; node++) {
    if (page.tree.tag[node] !== Tag.text) continue
    const part = page.tree.text(node).trim()
    const read: Comment['publishedAt'] =
      names.length > 0 && time === null ? readTimestamp(part, 'text', context) : null
    if (read !== null) time = read
    else if (/[\p{L}\p{N}]/u.test(part)) names.push(part)
  }
  return time === null
    ? { name: block.text, time: null }
    : { name: names.join(' ').replace(/\s+/g, ' '), time }
}
