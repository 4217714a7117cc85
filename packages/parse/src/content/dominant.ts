import type { PageBlocks } from './blocks.ts'
import type { Groups } from './groups.ts'
import { inside, type Measures } from './measures.ts'

/** The style that most of the running text has, and the element that holds nearly all of it. */
export interface Dominant {
  group: number
  node: number
  /** First and last block of the group inside of the node. */
  first: number
  last: number
}

/** How much of the group's running text its element must hold. */
const share = 0.8

export function findDominant(page: PageBlocks, m: Measures, groups: Groups): Dominant {
  const { tree, blocks } = page
  let group = 0
  for (const [number, weight] of groups.good.entries())
    if (weight > (groups.good[group] as number)) group = number
  const weights = new Float64Array(tree.length)
  for (const [index, block] of blocks.entries()) {
    if (groups.of[index] === group)
      weights[block.node] = (weights[block.node] as number) + (m.good[index] as number)
  }
  for (let node = tree.length - 1; node > 0; node--) {
    const parent = tree.parent[node] as number
    if (parent >= 0) weights[parent] = (weights[parent] as number) + (weights[node] as number)
  }
  const wanted = share * (weights[0] as number)
  let node = 0
  for (let at = 1; at < tree.length; at++) {
    if ((weights[at] as number) >= wanted && wanted > 0 && inside(page, at, node)) node = at
  }
  // A lone paragraph is no container.
  if (blocks.some((block) => block.node === node)) node = Math.max(0, tree.parent[node] as number)
  let first = -1
  let last = -1
  for (const [index, block] of blocks.entries()) {
    if (groups.of[index] !== group || !inside(page, block.node, node)) continue
    if (first < 0) first = index
    last = index
  }
  return { group, node, first, last }
}

/** The way from a block to the dominant element. */
export interface Path {
  /** Steps up from the dominant element to the nearest common ancestor, and down to the block. */
  up: number
  down: number
  /** Hints of all elements below the common ancestor. */
  hints: number
  /** The child of the common ancestor that holds the block. */
  branch: number
}

export function pathTo(page: PageBlocks, dominant: Dominant, node: number): Path {
  const { tree, hints } = page
  let ancestor = dominant.node
  let up = 0
  while (ancestor > 0 && !inside(page, node, ancestor)) {
    ancestor = Math.max(0, tree.parent[ancestor] as number)
    up++
  }
  let down = 0
  let bits = 0
  let branch = node
  for (let at = node; at > ancestor; at = tree.parent[at] as number) {
    bits |= hints[at] as number
    branch = at
    down++
  }
  return { up, down, hints: bits, branch }
}
