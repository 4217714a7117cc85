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

/** Returns a function that gives the way to a node; the ways are walked once for all nodes of the page. */
export function createPathReader(page: PageBlocks, dominant: Dominant): (node: number) => Path {
  const { tree, hints } = page
  const ups = new Int32Array(tree.length).fill(-1)
  const downs = new Int32Array(tree.length)
  const bits = new Int32Array(tree.length)
  const branches = new Int32Array(tree.length)
  for (let at = dominant.node, up = 0; at >= 0; at = tree.parent[at] as number, up++) ups[at] = up
  for (let node = 0; node < tree.length; node++) {
    if ((ups[node] as number) >= 0) {
      branches[node] = node
      continue
    }
    const parent = tree.parent[node] as number
    const above = downs[parent] as number
    ups[node] = ups[parent] as number
    downs[node] = above + 1
    bits[node] = (bits[parent] as number) | (hints[node] as number)
    branches[node] = above === 0 ? node : (branches[parent] as number)
  }
  return (node) => ({
    up: ups[node] as number,
    down: downs[node] as number,
    hints: bits[node] as number,
    branch: branches[node] as number,
  })
}
