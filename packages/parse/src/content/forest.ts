/** Boosted trees as they are shipped: one entry per node, trees one after another. */
export interface ShippedForest {
  features: readonly string[]
  bias: number
  /** First node of each tree. */
  roots: readonly number[]
  /** Feature column of inner nodes, -1 for leaves. */
  columns: readonly number[]
  /** Threshold of inner nodes, value of leaves. */
  numbers: readonly number[]
  /** Right child of inner nodes; the left one follows its parent. */
  rights: readonly number[]
}

/**
 * A forest in typed arrays, ready to score rows. Each tree is filled up to the same depth and laid out as
 * a heap: the root is 1, the children of a node are at twice its place and behind it, so that a step needs
 * neither a test for a leaf nor a link.
 */
export interface Forest {
  bias: number
  /** Steps from a root to its leaves, five at the least. */
  depth: number
  /** Feature column and threshold of inner nodes, `2 ** depth` entries a tree. */
  columns: Int16Array
  thresholds: Float32Array
  /** Values of leaves, as many. */
  leaves: Float32Array
}

/** Steps that `scoreRow` takes without a loop; the shipped trees have no more. */
const unrolled = 5

/** Returns a forest whose columns point into rows of the given feature names. */
export function loadForest(shipped: ShippedForest, featureNames: readonly string[]): Forest {
  const position = shipped.features.map((name) => featureNames.indexOf(name))
  const { roots, columns, numbers, rights } = shipped
  const depthOf = (node: number): number =>
    (columns[node] as number) < 0
      ? 0
      : 1 + Math.max(depthOf(node + 1), depthOf(rights[node] as number))
  const depth = Math.max(unrolled, ...roots.map(depthOf))
  const size = 1 << depth
  const forest: Forest = {
    bias: shipped.bias,
    depth,
    columns: new Int16Array(roots.length * size),
    thresholds: new Float32Array(roots.length * size),
    leaves: new Float32Array(roots.length * size),
  }
  const place = (node: number, base: number, slot: number): void => {
    if (slot >= size) {
      forest.leaves[base + slot - size] = numbers[node] as number
      return
    }
    const column = columns[node] as number
    // A leaf above the others stands below either branch.
    forest.columns[base + slot] = column < 0 ? 0 : (position[column] as number)
    forest.thresholds[base + slot] = column < 0 ? 0 : (numbers[node] as number)
    place(column < 0 ? node : node + 1, base, 2 * slot)
    place(column < 0 ? node : (rights[node] as number), base, 2 * slot + 1)
  }
  for (const [tree, root] of roots.entries()) place(root, tree * size, 1)
  return forest
}

/** Returns the log-odds that the row beginning at `from` is part of the article. */
export function scoreRow(forest: Forest, row: Float32Array, from: number): number {
  const { depth, columns, thresholds, leaves } = forest
  const size = 1 << depth
  const extra = depth - unrolled
  let sum = forest.bias
  for (let base = 0; base < leaves.length; base += size) {
    let slot = 1
    for (let step = 0; step < extra; step++)
      slot = 2 * slot + side(row, from, columns, thresholds, base + slot)
    slot = 2 * slot + side(row, from, columns, thresholds, base + slot)
    slot = 2 * slot + side(row, from, columns, thresholds, base + slot)
    slot = 2 * slot + side(row, from, columns, thresholds, base + slot)
    slot = 2 * slot + side(row, from, columns, thresholds, base + slot)
    slot = 2 * slot + side(row, from, columns, thresholds, base + slot)
    sum += leaves[base + slot - size] as number
  }
  return sum
}

/** 0 where a row goes left at a node, else 1. */
function side(
  row: Float32Array,
  from: number,
  columns: Int16Array,
  thresholds: Float32Array,
  at: number,
): number {
  return (row[from + (columns[at] as number)] as number) < (thresholds[at] as number) ? 0 : 1
}
