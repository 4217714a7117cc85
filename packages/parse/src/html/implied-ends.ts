import type { OpenElements } from './open-elements.ts'
import { closesParagraph, isHeadContent, isHeading, Tag } from './tags.ts'

/** A start tag ends the innermost of some elements, unless one of its borders lies further in. */
interface ImpliedEnd {
  ends: readonly number[]
  borders: readonly number[]
  /** Whether barriers, or all blocks, are borders too. */
  within?: 'barrier' | 'block'
}

const paragraph: ImpliedEnd = { ends: [Tag.p], borders: [Tag.button], within: 'barrier' }
const item: ImpliedEnd = { ends: [Tag.li], borders: [Tag.ul, Tag.ol, Tag.menu], within: 'barrier' }
const term: ImpliedEnd = { ends: [Tag.dd, Tag.dt], borders: [Tag.dl], within: 'barrier' }
const row: ImpliedEnd = { ends: [Tag.tr], borders: [Tag.table] }
const section: ImpliedEnd = { ends: [Tag.tbody, Tag.thead, Tag.tfoot], borders: [Tag.table] }
const cell: ImpliedEnd = { ends: [Tag.td, Tag.th], borders: [Tag.tr, Tag.table] }
const option: ImpliedEnd = { ends: [Tag.option], borders: [Tag.select] }
const ruby: ImpliedEnd = { ends: [Tag.rt, Tag.rp], borders: [], within: 'block' }
const link: ImpliedEnd = { ends: [Tag.a], borders: [], within: 'block' }

/** What the start of each tag ends, in order. */
const impliedEnds: readonly (readonly ImpliedEnd[])[] = Array.from(
  closesParagraph,
  (closes, tag) => {
    const own = new Map<number, ImpliedEnd[]>([
      [Tag.li, [item]],
      [Tag.dd, [term]],
      [Tag.dt, [term]],
      [Tag.tr, [row]],
      [Tag.tbody, [row, section]],
      [Tag.thead, [row, section]],
      [Tag.tfoot, [row, section]],
      [Tag.td, [cell]],
      [Tag.th, [cell]],
      [Tag.option, [option]],
      [Tag.optgroup, [option]],
      [Tag.rt, [ruby]],
      [Tag.rp, [ruby]],
      [Tag.a, [link]],
    ]).get(tag)
    return [...(closes === 1 ? [paragraph] : []), ...(own ?? [])]
  },
)

/** Closes what the start of an element ends without an end tag; `closeTo` closes all from a place on. */
export function endImplied(
  open: OpenElements,
  tag: number,
  closeTo: (place: number) => void,
): void {
  for (const implied of impliedEnds[tag] as readonly ImpliedEnd[]) {
    const place = innermostOf(open, implied.ends)
    if (place > 0 && place >= borderOf(open, implied)) closeTo(place)
  }
  if (isHeading[tag] === 1 && isHeading[open.tag] === 1) closeTo(open.depth - 1)
  if (tag !== Tag.other && isHeadContent[tag] !== 1) {
    const head = open.placeOf(Tag.head)
    if (head > open.barrier) closeTo(head)
  }
}

function innermostOf(open: OpenElements, tags: readonly number[]): number {
  let innermost = 0
  for (const tag of tags) innermost = Math.max(innermost, open.placeOf(tag))
  return innermost
}

function borderOf(open: OpenElements, { borders, within }: ImpliedEnd): number {
  const border = within === 'barrier' ? open.barrier : within === 'block' ? open.block : 0
  return Math.max(innermostOf(open, borders), border)
}
