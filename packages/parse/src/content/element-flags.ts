import { Attribute, attributeNames } from '../html/attribute-names.ts'
import { isHeading, Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import { hintMatcher } from './class-hints.ts'
import { longestNames } from './word-matcher.ts'

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

const flagsOfTag = new Int32Array(256)
for (const [flag, tags] of [
  [Flag.nav, [Tag.nav, Tag.menu]],
  [Flag.aside, [Tag.aside]],
  [Flag.footer, [Tag.footer]],
  [Flag.header, [Tag.header]],
  [Flag.article, [Tag.article]],
  [Flag.main, [Tag.main]],
  [Flag.figure, [Tag.figure]],
  [Flag.figcaption, [Tag.figcaption, Tag.caption]],
  [Flag.list, [Tag.ul, Tag.ol, Tag.dl]],
  [Flag.table, [Tag.table]],
  [Flag.quote, [Tag.blockquote]],
  [Flag.form, [Tag.form]],
  [Flag.button, [Tag.button, Tag.label, Tag.select, Tag.option]],
  [Flag.raw, [Tag.template, Tag.script, Tag.style, Tag.title, Tag.textarea]],
  [Flag.noscript, [Tag.noscript]],
  [Flag.code, [Tag.pre, Tag.code]],
  [Flag.bold, [Tag.strong, Tag.b]],
  [Flag.dialog, [Tag.dialog]],
  [Flag.summary, [Tag.summary]],
  [Flag.time, [Tag.time]],
] as const)
  for (const tag of tags) flagsOfTag[tag] = flag
for (const [tag, is] of isHeading.entries()) if (is === 1) flagsOfTag[tag] = Flag.heading

const flagOfRole: ReadonlyMap<string, number> = new Map([
  ['navigation', Flag.nav],
  ['complementary', Flag.aside],
  ['contentinfo', Flag.footer],
  ['main', Flag.main],
  ['article', Flag.article],
  ['dialog', Flag.dialog],
  ['alertdialog', Flag.dialog],
  ['heading', Flag.heading],
  ['button', Flag.button],
])

const hiddenStyle = /display\s?:\s?none|visibility\s?:\s?hidden/i

/** What an element says of itself. */
export interface ElementFacts {
  flags: number
  /** Hint bits of its names. */
  hints: number
}

/** Where the attributes of the element at hand stand, by their numbers; -1 for those that it has not. */
const places = new Int32Array(attributeNames.length)

/** Sets the facts of an element; its attributes are walked over once. */
export function readElement(tree: HtmlTree, node: number, facts: ElementFacts): void {
  const from = tree.attributesFrom[node] as number
  const to = tree.attributesFrom[node + 1] as number
  facts.flags = flagsOfTag[tree.tag[node] as number] as number
  facts.hints = 0
  if (from === to) return
  places.fill(-1)
  for (let at = to - 3; at >= from; at -= 3) places[tree.attributes[at] as number] = at
  if (tree.tag[node] === Tag.a && (places[Attribute.href] as number) >= 0) facts.flags |= Flag.link
  facts.flags |= flagsOfAttributes(tree)
  facts.hints = readHints(tree)
}

function flagsOfAttributes(tree: HtmlTree): number {
  let flags = 0
  const hidden = valueAt(tree, Attribute.hidden)
  // Streamed React pages deliver visible parts as `<div hidden id="S:1">`.
  if (
    hidden !== null &&
    hidden !== 'until-found' &&
    !/^S:[\da-f]+$/.test(valueAt(tree, Attribute.id) ?? '')
  )
    flags |= Flag.hidden
  const style = valueAt(tree, Attribute.style)
  if (style !== null && hiddenStyle.test(style)) flags |= Flag.hidden
  if (valueAt(tree, Attribute['aria-hidden']) === 'true') flags |= Flag.ariaHidden
  const role = valueAt(tree, Attribute.role)
  if (role !== null) flags |= flagOfRole.get(role) ?? 0
  const itemprop = valueAt(tree, Attribute.itemprop)
  if (itemprop !== null && /articlebody|\btext\b/i.test(itemprop)) flags |= Flag.articleBody
  return flags
}

const valueAt = (tree: HtmlTree, attribute: number): string | null => {
  const at = places[attribute] as number
  return at < 0 ? null : tree.valueAt(at)
}

const naming = [
  Attribute.class,
  Attribute.id,
  Attribute['data-testid'],
  Attribute['data-component'],
  Attribute.itemprop,
] as const

function readHints(tree: HtmlTree): number {
  const matcher = hintMatcher()
  matcher.clear()
  for (const attribute of naming) {
    const at = places[attribute] as number
    if (at < 0) continue
    const start = tree.attributes[at + 1] as number
    const end = tree.attributes[at + 2] as number
    if (start === end) continue
    if (hasReference(tree.source, start, end)) {
      const names = tree.valueAt(at)
      matcher.add(names, 0, names.length)
    } else matcher.add(tree.source, start, end)
  }
  return matcher.match()
}

/** Whether there is an "&" in what may be read of a value. */
function hasReference(source: string, start: number, end: number): boolean {
  const to = Math.min(end, start + longestNames)
  for (let at = start; at < to; at++) if (source.charCodeAt(at) === 38) return true
  return false
}
