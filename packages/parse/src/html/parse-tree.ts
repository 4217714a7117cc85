import { checkLimit, type Limits } from '@wirecopy/document'
import { attributeNumber } from './attribute-names.ts'
import { IntegerList } from './integer-list.ts'
import {
  closesParagraph,
  isBarrier,
  isBlock,
  isFormatting,
  isHeadContent,
  isHeading,
  isRawText,
  isVoid,
  Tag,
  tagNumber,
} from './tags.ts'
import { HtmlTree } from './tree.ts'

const greaterThan = 62

/**
 * Returns the tree of an HTML page. One pass over the characters, forgiving like a browser where it
 * matters to texts: void elements, implied end tags, raw text, wrong nesting. Where browsers move nodes
 * (foster parents, the adoption agency) the order of the source is kept.
 *
 * @throws WirecopyError `limit-nodes`, `limit-tree-depth`, `limit-attributes`.
 */
export function parseTree(source: string, limits: Limits): HtmlTree {
  return new TreeBuilder(source, limits).build()
}

class TreeBuilder {
  private readonly source: string
  private readonly limits: Limits
  readonly tag: IntegerList
  readonly parent: IntegerList
  readonly end: IntegerList
  readonly textStart: IntegerList
  readonly textEnd: IntegerList
  readonly attributesFrom: IntegerList
  readonly attributes: IntegerList
  /** Open elements, the root first, and how many of each tag are open. */
  private readonly stack: number[] = []
  private readonly open = new Int32Array(256)
  private readonly otherNames = new Map<number, string>()
  private depth = 0

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
  }

  build(): HtmlTree {
    const { source } = this
    this.push(Tag.html)
    let at = 0
    while (at < source.length) {
      const less = source.indexOf('<', at)
      const textEnd = less < 0 ? source.length : less
      if (textEnd > at) this.addText(at, textEnd)
      if (less < 0) break
      at = this.readMarkup(less)
    }
    while (this.stack.length > 0) this.pop()
    return new HtmlTree(source, this)
  }

  /** Reads what begins with a "<" and returns the position behind it. */
  private readMarkup(less: number): number {
    const { source } = this
    const code = source.charCodeAt(less + 1)
    if (isLetter(code)) return this.readStartTag(less)
    if (code === 47) {
      if (isLetter(source.charCodeAt(less + 2))) return this.readEndTag(less)
      const close = source.indexOf('>', less + 2)
      return close < 0 ? source.length : close + 1
    }
    if (code === 33) {
      if (source.startsWith('<!--', less)) return this.commentEnd(less)
      if (source.startsWith('<![CDATA[', less)) {
        const close = source.indexOf(']]>', less)
        return close < 0 ? source.length : close + 3
      }
    }
    if (code === 33 || code === 63) {
      const close = source.indexOf('>', less + 2)
      return close < 0 ? source.length : close + 1
    }
    this.addText(less, less + 1)
    return less + 1
  }

  private commentEnd(less: number): number {
    const { source } = this
    if (source.startsWith('>', less + 4)) return less + 5
    if (source.startsWith('->', less + 4)) return less + 6
    const close = source.indexOf('-->', less + 4)
    if (close < 0) {
      const loose = source.indexOf('--!>', less + 4)
      return loose < 0 ? source.length : loose + 4
    }
    return close + 3
  }

  private nameEnd(from: number): number {
    const { source } = this
    let at = from
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at)
      if (code <= 32 || code === 47 || code === greaterThan) break
    }
    return at
  }

  private tagAt(from: number, to: number): number {
    return to - from > 10 ? Tag.other : tagNumber(this.source.slice(from, to).toLowerCase())
  }

  private readEndTag(less: number): number {
    const { source } = this
    const nameEnd = this.nameEnd(less + 2)
    const close = source.indexOf('>', nameEnd)
    const behind = close < 0 ? source.length : close + 1
    const tag = this.tagAt(less + 2, nameEnd)
    if (tag === Tag.br) {
      this.addElement(Tag.br, [])
      this.pop()
    } else if (tag === Tag.other) this.closeOther(source.slice(less + 2, nameEnd).toLowerCase())
    else if (tag !== Tag.html && tag !== Tag.body) this.close(tag)
    return behind
  }

  private close(tag: number): void {
    if ((this.open[tag] as number) === 0) return
    const inline = isFormatting[tag] === 1
    for (let at = this.stack.length - 1; at > 0; at--) {
      const other = this.tag.values[this.stack[at] as number] as number
      if (other === tag) {
        while (this.stack.length > at) this.pop()
        return
      }
      if (
        isBarrier[other] &&
        tag !== Tag.table &&
        !(
          isBarrier[tag] ||
          tag === Tag.tr ||
          tag === Tag.tbody ||
          tag === Tag.thead ||
          tag === Tag.tfoot
        )
      )
        return
      // `<b><p></b>`: closing the paragraph would tear the text apart, so the type face stays open.
      if (inline && isBlock[other]) return
    }
  }

  private closeOther(name: string): void {
    if ((this.open[Tag.other] as number) === 0) return
    for (let at = this.stack.length - 1; at > 0; at--) {
      const node = this.stack[at] as number
      const tag = this.tag.values[node] as number
      if (tag === Tag.other && this.otherNames.get(node) === name) {
        while (this.stack.length > at) this.pop()
        return
      }
      if (isBarrier[tag]) return
    }
  }

  /** Pops open elements down to and including the nearest of some tags, unless a border lies before. */
  private closeImplied(isTag: (tag: number) => boolean, isBorder: (tag: number) => boolean): void {
    for (let at = this.stack.length - 1; at > 0; at--) {
      const tag = this.tag.values[this.stack[at] as number] as number
      if (isTag(tag)) {
        while (this.stack.length > at) this.pop()
        return
      }
      if (isBorder(tag)) return
    }
  }

  private imply(tag: number): void {
    if (closesParagraph[tag] && (this.open[Tag.p] as number) > 0) {
      this.closeImplied(
        (other) => other === Tag.p,
        (other) => isBarrier[other] === 1 || other === Tag.button,
      )
    }
    if (tag === Tag.li && (this.open[Tag.li] as number) > 0) {
      this.closeImplied(
        (other) => other === Tag.li,
        (other) =>
          other === Tag.ul || other === Tag.ol || other === Tag.menu || isBarrier[other] === 1,
      )
    } else if (tag === Tag.dd || tag === Tag.dt) {
      this.closeImplied(
        (other) => other === Tag.dd || other === Tag.dt,
        (other) => other === Tag.dl || isBarrier[other] === 1,
      )
    } else if (tag === Tag.tr || tag === Tag.tbody || tag === Tag.thead || tag === Tag.tfoot) {
      if ((this.open[Tag.tr] as number) > 0)
        this.closeImplied(
          (other) => other === Tag.tr,
          (other) => other === Tag.table,
        )
      if (tag !== Tag.tr)
        this.closeImplied(
          (other) => other === Tag.tbody || other === Tag.thead || other === Tag.tfoot,
          (other) => other === Tag.table,
        )
    } else if (tag === Tag.td || tag === Tag.th) {
      this.closeImplied(
        (other) => other === Tag.td || other === Tag.th,
        (other) => other === Tag.tr || other === Tag.table,
      )
    } else if (tag === Tag.option || tag === Tag.optgroup) {
      this.closeImplied(
        (other) => other === Tag.option,
        (other) => other === Tag.select,
      )
    } else if (tag === Tag.rt || tag === Tag.rp) {
      this.closeImplied(
        (other) => other === Tag.rt || other === Tag.rp,
        (other) => isBlock[other] === 1,
      )
    } else if (tag === Tag.a && (this.open[Tag.a] as number) > 0) {
      this.closeImplied(
        (other) => other === Tag.a,
        (other) => isBlock[other] === 1,
      )
    } else if (isHeading[tag]) {
      const top = this.tag.values[this.stack.at(-1) as number] as number
      if (isHeading[top]) this.pop()
    }
    if ((this.open[Tag.head] as number) > 0 && tag !== Tag.other && !isHeadContent[tag])
      this.close(Tag.head)
  }

  private readStartTag(less: number): number {
    const { source } = this
    const nameEnd = this.nameEnd(less + 1)
    const tag = this.tagAt(less + 1, nameEnd)
    const spans: number[] = []
    const behind = this.readAttributes(nameEnd, spans)
    if (tag === Tag.html || tag === Tag.body || tag === Tag.head) {
      if ((this.open[tag] as number) > (tag === Tag.html ? 1 : 0)) return behind
      if (tag === Tag.html && this.tag.length > 1) return behind
    }
    this.imply(tag)
    const node = this.addElement(tag, spans)
    if (tag === Tag.other) this.otherNames.set(node, source.slice(less + 1, nameEnd).toLowerCase())
    if (isVoid[tag]) {
      this.pop()
      return behind
    }
    if (source.charCodeAt(behind - 2) === 47 && (tag === Tag.svg || tag === Tag.math)) {
      this.pop()
      return behind
    }
    return isRawText[tag]
      ? this.readRawText(node, tag, source.slice(less + 1, nameEnd), behind)
      : behind
  }

  /** Finds the end tag of a raw-text element; the text between is its own. */
  private readRawText(node: number, tag: number, name: string, from: number): number {
    const { source } = this
    let at = from
    for (;;) {
      at = source.indexOf('</', at)
      if (at < 0) break
      if (matchesName(source, at + 2, name)) break
      at += 2
    }
    const to = at < 0 ? source.length : at
    if (tag === Tag.title || tag === Tag.script || tag === Tag.textarea) {
      this.textStart.values[node] = from
      this.textEnd.values[node] = to
    }
    this.pop()
    if (at < 0) return source.length
    const close = source.indexOf('>', at)
    return close < 0 ? source.length : close + 1
  }

  /** Reads attributes up to the closing ">" and returns the position behind it. */
  private readAttributes(from: number, spans: number[]): number {
    const { source } = this
    let at = from
    let count = 0
    while (at < source.length) {
      const code = source.charCodeAt(at)
      if (code === greaterThan) return at + 1
      if (code <= 32 || code === 47) {
        at++
        continue
      }
      const nameStart = at
      at++
      for (; at < source.length; at++) {
        const next = source.charCodeAt(at)
        if (next <= 32 || next === 61 || next === greaterThan || next === 47) break
      }
      const nameEnd = at
      while (source.charCodeAt(at) <= 32) at++
      let valueStart = nameEnd
      let valueEnd = nameEnd
      if (source.charCodeAt(at) === 61) {
        at++
        while (source.charCodeAt(at) <= 32) at++
        const quote = source.charCodeAt(at)
        if (quote === 34 || quote === 39) {
          valueStart = at + 1
          valueEnd = source.indexOf(quote === 34 ? '"' : "'", valueStart)
          if (valueEnd < 0) valueEnd = source.length
          at = valueEnd + 1
        } else {
          valueStart = at
          for (; at < source.length; at++) {
            const next = source.charCodeAt(at)
            if (next <= 32 || next === greaterThan) break
          }
          valueEnd = at
        }
      }
      checkLimit(this.limits, 'attributes', ++count)
      const length = nameEnd - nameStart
      if (length > 1 && length < 16) {
        const number = attributeNumber(source.slice(nameStart, nameEnd).toLowerCase())
        if (number >= 0) spans.push(number, valueStart, valueEnd)
      }
    }
    return source.length
  }

  private push(tag: number): number {
    const node = this.tag.length
    if (node >= this.limits.nodes) checkLimit(this.limits, 'nodes', node + 1)
    this.tag.push(tag)
    this.parent.push(this.stack.at(-1) ?? -1)
    this.end.push(node + 1)
    this.textStart.push(0)
    this.textEnd.push(0)
    this.attributesFrom.push(this.attributes.length)
    if (tag !== Tag.text) {
      this.stack.push(node)
      this.open[tag] = (this.open[tag] as number) + 1
      this.depth = this.stack.length
      if (this.depth > this.limits.treeDepth) checkLimit(this.limits, 'treeDepth', this.depth)
    }
    return node
  }

  private addElement(tag: number, spans: readonly number[]): number {
    const node = this.push(tag)
    for (const value of spans) this.attributes.push(value)
    return node
  }

  private pop(): void {
    const node = this.stack.pop() as number
    const tag = this.tag.values[node] as number
    this.open[tag] = (this.open[tag] as number) - 1
    this.end.values[node] = this.tag.length
  }

  private addText(start: number, end: number): void {
    const previous = this.tag.length - 1
    if (
      this.tag.values[previous] === Tag.text &&
      this.textEnd.values[previous] === start &&
      this.parent.values[previous] === this.stack.at(-1)
    ) {
      this.textEnd.values[previous] = end
      return
    }
    const node = this.push(Tag.text)
    this.textStart.values[node] = start
    this.textEnd.values[node] = end
  }
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** True where the source goes on with an end-tag name, without regard to case. */
function matchesName(source: string, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if ((source.charCodeAt(at + index) | 32) !== (name.charCodeAt(index) | 32)) return false
  }
  const next = source.charCodeAt(at + name.length)
  return next <= 32 || next === 47 || next === greaterThan || Number.isNaN(next)
}
