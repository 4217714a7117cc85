import { decodeHTML } from 'entities/decode'
import { Attribute, type AttributeName } from './attribute-names.ts'
import type { IntegerList } from './integer-list.ts'
import { collapseSpace } from './white-space.ts'

/**
 * A parsed page as flat arrays in document order: node 0 is the root, the descendants of `node` are
 * the nodes after it up to `end[node]`. Nothing is copied from the source; texts and attributes are
 * spans of it.
 */
export class HtmlTree {
  readonly source: string
  readonly length: number
  readonly tag: Int32Array
  readonly parent: Int32Array
  /** First node behind the subtree. */
  readonly end: Int32Array
  /** Span of the text in the source, for text nodes and raw-text elements. */
  readonly textStart: Int32Array
  readonly textEnd: Int32Array
  /** Where the attributes of each node begin in `attributes`; those of the last end behind them. */
  readonly attributesFrom: Int32Array
  /** Three numbers for each attribute: its own, and the start and end of its value in the source. */
  readonly attributes: Int32Array

  constructor(
    source: string,
    lists: {
      tag: IntegerList
      parent: IntegerList
      end: IntegerList
      textStart: IntegerList
      textEnd: IntegerList
      attributesFrom: IntegerList
      attributes: IntegerList
    },
  ) {
    this.source = source
    this.length = lists.tag.length
    this.tag = lists.tag.values
    this.parent = lists.parent.values
    this.end = lists.end.values
    this.textStart = lists.textStart.values
    this.textEnd = lists.textEnd.values
    lists.attributesFrom.push(lists.attributes.length)
    this.attributesFrom = lists.attributesFrom.values
    this.attributes = lists.attributes.values
  }

  /** Returns the raw value of an attribute as a span of the source, or -1. */
  private findAttribute(node: number, number: number): number {
    const to = this.attributesFrom[node + 1] as number
    for (let at = this.attributesFrom[node] as number; at < to; at += 3) {
      if (this.attributes[at] === number) return at
    }
    return -1
  }

  hasAttribute(node: number, name: AttributeName): boolean {
    return this.findAttribute(node, Attribute[name]) >= 0
  }

  /** Returns the decoded value of an attribute, null where the element has none. */
  attribute(node: number, name: AttributeName): string | null {
    const at = this.findAttribute(node, Attribute[name])
    return at < 0 ? null : this.valueAt(at)
  }

  /** Returns the decoded value of the attribute at a position of `attributes`. */
  valueAt(at: number): string {
    return this.decode(this.attributes[at + 1] as number, this.attributes[at + 2] as number)
  }

  /** Returns the decoded text of a text node or raw-text element, white space as in the source. */
  text(node: number): string {
    return this.decode(this.textStart[node] as number, this.textEnd[node] as number)
  }

  private decode(start: number, end: number): string {
    const text = this.source.slice(start, end)
    return text.includes('&') ? decodeHTML(text) : text
  }

  /** Returns the text of a subtree with white space collapsed, up to a length. */
  textContent(node: number, longest = 2000): string {
    const parts: string[] = []
    let length = 0
    const end = Math.max(this.end[node] as number, node + 1)
    for (let at = node; at < end && length < longest; at++) {
      if ((this.textEnd[at] as number) <= (this.textStart[at] as number)) {
        if (this.tag[at] !== 0) parts.push(' ')
        continue
      }
      const text = this.text(at)
      length += text.length
      parts.push(text)
    }
    return collapseSpace(parts.join(''))
  }
}
