import { isBarrier, isBlock, Tag } from './tags.ts'

/**
 * The open elements of a page, the root at place 0. For each tag it knows the innermost one that is open,
 * and for each place the nearest border, so that no question takes a walk along deep nesting.
 */
export class OpenElements {
  private readonly nodes: number[] = []
  private readonly tags: number[] = []
  /** Names of elements without rules, empty for others. */
  private readonly names: string[] = []
  /** For each place the place of the next element outside of it with the same tag or name, 0 for none. */
  private readonly outer: number[] = []
  /** The nearest place of a barrier, and of a block, at or outside of each place. */
  private readonly barriers: number[] = []
  private readonly blocks: number[] = []
  private readonly innermost = new Int32Array(256)
  private readonly innermostOfName = new Map<string, number>()

  get depth(): number {
    return this.nodes.length
  }

  /** The node of the innermost element, -1 before the root is open. */
  get node(): number {
    return this.nodes.at(-1) ?? -1
  }

  /** The tag of the innermost element. */
  get tag(): number {
    return this.tags.at(-1) ?? Tag.html
  }

  /** The place of the innermost element with a tag, 0 where none is open. */
  placeOf(tag: number): number {
    return this.innermost[tag] as number
  }

  /** The place of the innermost element without rules of its own that has a name, 0 where none is open. */
  placeOfName(name: string): number {
    return this.innermostOfName.get(name) ?? 0
  }

  /** The place of the innermost element that end tags from inside don't reach beyond. */
  get barrier(): number {
    return this.barriers.at(-1) ?? 0
  }

  /** The place of the innermost element that stands on its own line. */
  get block(): number {
    return this.blocks.at(-1) ?? 0
  }

  push(node: number, tag: number, name: string): void {
    const place = this.nodes.length
    this.nodes.push(node)
    this.tags.push(tag)
    this.names.push(name)
    this.barriers.push(isBarrier[tag] === 1 ? place : this.barrier)
    this.blocks.push(isBlock[tag] === 1 ? place : this.block)
    if (name !== '') {
      this.outer.push(this.placeOfName(name))
      this.innermostOfName.set(name, place)
    } else {
      this.outer.push(this.innermost[tag] as number)
      this.innermost[tag] = place
    }
  }

  /** Closes the innermost element and returns its node. */
  pop(): number {
    const tag = this.tags.pop() as number
    const name = this.names.pop() as string
    const outer = this.outer.pop() as number
    this.barriers.pop()
    this.blocks.pop()
    if (name === '') this.innermost[tag] = outer
    else this.innermostOfName.set(name, outer)
    return this.nodes.pop() as number
  }
}
