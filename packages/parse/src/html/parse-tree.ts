import type { Limits } from '@wirecopy/document'
import { readAttributes } from './read-attributes.ts'
import { firstTag, isRawText, isVoid, Tag, tagTable } from './tags.ts'
import type { HtmlTree } from './tree.ts'
import { TreeBuilder } from './tree-builder.ts'

/**
 * Returns the tree of an HTML page. One pass over the characters, forgiving like a browser where it
 * matters to texts: void elements, implied end tags, raw text, wrong nesting. Where browsers move nodes
 * (foster parents, the adoption agency) the order of the source is kept.
 *
 * @throws WirecopyError `limit-nodes`, `limit-tree-depth`, `limit-attributes`.
 */
export function parseTree(source: string, limits: Limits): HtmlTree {
  const builder = new TreeBuilder(source, limits)
  let at = 0
  while (at < source.length) {
    const less = source.indexOf('<', at)
    const textEnd = less < 0 ? source.length : less
    if (textEnd > at) builder.addText(at, textEnd)
    if (less < 0) break
    at = readMarkup(builder, source, less, limits)
  }
  return builder.finish()
}

/** Reads what begins with a "<" and returns the position behind it. */
function readMarkup(builder: TreeBuilder, source: string, less: number, limits: Limits): number {
  const code = source.charCodeAt(less + 1)
  if (isLetter(code)) return readStartTag(builder, source, less, limits)
  if (code === 47) {
    return isLetter(source.charCodeAt(less + 2))
      ? readEndTag(builder, source, less)
      : behind(source, '>', less + 2)
  }
  if (code === 33 && source.startsWith('<!--', less)) return commentEnd(source, less)
  if (code === 33 && source.startsWith('<![CDATA[', less)) return behind(source, ']]>', less)
  if (code === 33 || code === 63) return behind(source, '>', less + 2)
  builder.addText(less, less + 1)
  return less + 1
}

/** The position behind the next occurrence of a mark, or the end of the source. */
function behind(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}

function commentEnd(source: string, less: number): number {
  if (source.startsWith('>', less + 4)) return less + 5
  if (source.startsWith('->', less + 4)) return less + 6
  const close = source.indexOf('-->', less + 4)
  return close < 0 ? behind(source, '--!>', less + 4) : close + 3
}

function readEndTag(builder: TreeBuilder, source: string, less: number): number {
  const nameEnd = endOfName(source, less + 2)
  const tag = tagAt(source, less + 2, nameEnd)
  // A browser takes `</br>` for `<br>`.
  if (tag === Tag.br) builder.addBreak()
  else if (tag === Tag.other) builder.closeNamed(source.slice(less + 2, nameEnd).toLowerCase())
  else builder.close(tag)
  return behind(source, '>', nameEnd)
}

function readStartTag(builder: TreeBuilder, source: string, less: number, limits: Limits): number {
  const nameEnd = endOfName(source, less + 1)
  const tag = tagAt(source, less + 1, nameEnd)
  const { attributes } = builder
  const from = attributes.length
  const end = readAttributes(source, nameEnd, attributes, limits)
  if (builder.isIdle(tag)) {
    attributes.length = from
    return end
  }
  const name = tag === Tag.other ? source.slice(less + 1, nameEnd).toLowerCase() : ''
  const node = builder.startElement(tag, from, name)
  const closesItself = (tag === Tag.svg || tag === Tag.math) && source.charCodeAt(end - 2) === 47
  if (isVoid[tag] === 1 || closesItself) {
    builder.endElement()
    return end
  }
  return isRawText[tag] === 1
    ? readRawText(builder, source, node, tag, less + 1, nameEnd, end)
    : end
}

/** Finds the end tag of a raw-text element; the text between is its own. */
function readRawText(
  builder: TreeBuilder,
  source: string,
  node: number,
  tag: number,
  nameStart: number,
  nameEnd: number,
  from: number,
): number {
  let at = source.indexOf('</', from)
  while (at >= 0 && !hasName(source, at + 2, nameStart, nameEnd)) at = source.indexOf('</', at + 2)
  const to = at < 0 ? source.length : at
  if (tag === Tag.title || tag === Tag.script || tag === Tag.textarea)
    builder.setText(node, from, to)
  builder.endElement()
  return at < 0 ? source.length : behind(source, '>', at)
}

/** True where an end tag has the name of a start tag, without regard to case. */
function hasName(source: string, at: number, nameStart: number, nameEnd: number): boolean {
  for (let other = nameStart, own = at; other < nameEnd; other++, own++)
    if ((source.charCodeAt(own) | 32) !== (source.charCodeAt(other) | 32)) return false
  const next = source.charCodeAt(at + nameEnd - nameStart)
  return next <= 32 || next === 47 || next === 62 || Number.isNaN(next)
}

function endOfName(source: string, from: number): number {
  let at = from
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code <= 32 || code === 47 || code === 62) break
  }
  return at
}

function tagAt(source: string, from: number, to: number): number {
  const number = tagTable.find(source, from, to)
  return number < 0 ? Tag.other : number + firstTag
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
