import { checkLimit, type Limits } from '@wirecopy/document'
import { endImplied } from './implied-ends.ts'
import { IntegerList } from './integer-list.ts'
import { OpenElements } from './open-elements.ts'
import { isBarrier, isFormatting, isTablePart, Tag } from './tags.ts'
import { HtmlTree } from './tree.ts'

/** Puts together the tree of a page from its tags and texts, in the order of the source. */
export class TreeBuilder {
  private readonly source: string
  private readonly limits: Limits
  readonly tag: IntegerList
  readonly parent: IntegerList
  readonly end: IntegerList
  readonly textStart: IntegerList
  readonly textEnd: IntegerList
  readonly attributesFrom: IntegerList
  /** Attributes may be added before their element; `startElement` is told where they begin. */
  readonly attributes: IntegerList
  private readonly open = new OpenElements()

  constructor(source: string, limits: Limits) {
    this.source = source
    this.limits = limits
    const estimate = source.length >> 5
    this.tag = new IntegerList(estimate)
    this.parent = new IntegerList(estimate)
    this.end = new IntegerList(estimate)
    this.textStart = new IntegerList(estimate)
    this.textEnd = new IntegerList(estimate)
    this.attributesFrom = new IntegerList(estimate)
    this.attributes = new IntegerList(estimate)
    this.addElement(Tag.html, 0, '')
  }

  finish(): HtmlTree {
    this.closeTo(0)
    return new HtmlTree(this.source, this)
  }

  /** Whether the start tag of a page's frame stands where it means nothing: it is open, or too late. */
  isIdle(tag: number): boolean {
    if (tag === Tag.html) return this.tag.length > 1
    return (tag === Tag.body || tag === Tag.head) && this.open.placeOf(tag) > 0
  }

  /** Opens an element, once those are closed that its start ends. */
  startElement(tag: number, attributesFrom: number, name: string): number {
    endImplied(this.open, tag, (place) => this.closeTo(place))
    return this.addElement(tag, attributesFrom, name)
  }

  addBreak(): void {
    this.addElement(Tag.br, this.attributes.length, '')
    this.endElement()
  }

  /** Closes the innermost element. */
  endElement(): void {
    this.end.values[this.open.pop()] = this.tag.length
  }

  /** Does what an end tag asks for: closes the innermost such element, unless a border lies before. */
  close(tag: number): void {
    const { open } = this
    const place = open.placeOf(tag)
    if (place === 0 || tag === Tag.html || tag === Tag.body) return
    if (open.barrier > place && isBarrier[tag] !== 1 && isTablePart[tag] !== 1) return
    // `<b><p></b>`: closing the paragraph would tear the text apart, so the type face stays open.
    if (open.block > place && isFormatting[tag] === 1) return
    this.closeTo(place)
  }

  /** The same for an element without rules of its own. */
  closeNamed(name: string): void {
    const place = this.open.placeOfName(name)
    if (place > this.open.barrier) this.closeTo(place)
  }

  addText(start: number, end: number): void {
    const previous = this.tag.length - 1
    if (
      this.tag.values[previous] === Tag.text &&
      this.textEnd.values[previous] === start &&
      this.parent.values[previous] === this.open.node
    ) {
      this.textEnd.values[previous] = end
      return
    }
    const node = this.addNode(Tag.text, this.attributes.length)
    this.setText(node, start, end)
  }

  setText(node: number, start: number, end: number): void {
    this.textStart.values[node] = start
    this.textEnd.values[node] = end
  }

  private addElement(tag: number, attributesFrom: number, name: string): number {
    const node = this.addNode(tag, attributesFrom)
    this.open.push(node, tag, name)
    const { depth } = this.open
    if (depth > this.limits.treeDepth) checkLimit(this.limits, 'treeDepth', depth)
    return node
  }

  private addNode(tag: number, attributesFrom: number): number {
    const node = this.tag.length
    if (node >= this.limits.nodes) checkLimit(this.limits, 'nodes', node + 1)
    this.tag.push(tag)
    this.parent.push(this.open.node)
    this.end.push(node + 1)
    this.textStart.push(0)
    this.textEnd.push(0)
    this.attributesFrom.push(attributesFrom)
    return node
  }

  private closeTo(place: number): void {
    while (this.open.depth > place) this.endElement()
  }
}
