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

/** A forest in typed arrays, ready to score rows. */
export interface Forest {
  bias: number
  roots: Int32Array
  columns: Int16Array
  numbers: Float32Array
  rights: Int32Array
}

/** Returns a forest whose columns point into rows of the given feature names. */
export function loadForest(shipped: ShippedForest, featureNames: readonly string[]): Forest {
  const position = shipped.features.map((name) => featureNames.indexOf(name))
  return {
    bias: shipped.bias,
    roots: Int32Array.from(shipped.roots),
    columns: Int16Array.from(shipped.columns, (column) =>
      column < 0 ? -1 : (position[column] as number),
    ),
    numbers: Float32Array.from(shipped.numbers),
    rights: Int32Array.from(shipped.rights),
  }
}

/** Returns the log-odds that the row beginning at `from` is part of the article. */
export function scoreRow(forest: Forest, row: Float32Array, from: number): number {
  const { roots, columns, numbers, rights } = forest
  let sum = forest.bias
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number
    let column = columns[node] as number
    while (column >= 0) {
      node =
        (row[from + column] as number) < (numbers[node] as number)
          ? node + 1
          : (rights[node] as number)
      column = columns[node] as number
    }
    sum += numbers[node] as number
  }
  return sum
}
