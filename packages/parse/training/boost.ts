/** Gradient-boosted trees on histograms, for two classes; deterministic. */
export interface BoostOptions {
  trees: number
  depth: number
  rate: number
  bins: number
  /** Least weight of a leaf. */
  leaf: number
  lambda: number
  /** Shares of the pages and of the columns that each tree sees. */
  pages: number
  columns: number
}

/** A binary tree in arrays: inner nodes have a feature, leaves -1 and a value. */
export interface Tree {
  feature: number[]
  threshold: number[]
  left: number[]
  right: number[]
  value: number[]
}

export interface Forest {
  bias: number
  trees: Tree[]
}

/** Returns the value that one tree gives to the row that begins at `from`. */
export function predictTree(tree: Tree, row: ArrayLike<number>, from = 0): number {
  let node = 0
  while ((tree.feature[node] as number) >= 0) {
    const value = row[from + (tree.feature[node] as number)] as number
    node = (value < (tree.threshold[node] as number) ? tree.left[node] : tree.right[node]) as number
  }
  return tree.value[node] as number
}

export function predict(forest: Forest, row: ArrayLike<number>, from = 0): number {
  let sum = forest.bias
  for (const tree of forest.trees) sum += predictTree(tree, row, from)
  return sum
}

/** Returns the borders of the bins of one column: halfway between neighbouring values. */
function borders(
  values: Float32Array,
  rows: number,
  width: number,
  column: number,
  bins: number,
): number[] {
  const step = Math.max(1, Math.floor(rows / 20_000))
  const sample: number[] = []
  for (let row = 0; row < rows; row += step) sample.push(values[row * width + column] as number)
  sample.sort((a, b) => a - b)
  const distinct = sample.filter((value, index) => index === 0 || value !== sample[index - 1])
  const found: number[] = []
  if (distinct.length <= bins) {
    for (let index = 1; index < distinct.length; index++)
      found.push(((distinct[index] as number) + (distinct[index - 1] as number)) / 2)
    return found
  }
  for (let bin = 1; bin < bins; bin++) {
    const value = sample[Math.floor((bin * sample.length) / bins)] as number
    if (found.length === 0 || value > (found.at(-1) as number)) found.push(value)
  }
  return found
}

/** A training set: rows of `width` values with label, weight and the number of their page. */
export interface TrainingSet {
  values: Float32Array
  width: number
  labels: Uint8Array
  weights: Float32Array
  pageOf: Int32Array
}

/** The values of a training set by bin, column after column. */
interface Binned {
  rows: number
  columns: Uint8Array[]
  edges: Float32Array[]
}

/** A small deterministic generator of numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function binColumns({ values, width, labels }: TrainingSet, bins: number): Binned {
  const rows = labels.length
  const columns: Uint8Array[] = []
  const edges: Float32Array[] = []
  for (let column = 0; column < width; column++) {
    const edge = Float32Array.from(borders(values, rows, width, column, bins))
    const binned = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) {
      const value = values[row * width + column] as number
      let low = 0
      let high = edge.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (value < (edge[middle] as number)) high = middle
        else low = middle + 1
      }
      binned[row] = low
    }
    columns.push(binned)
    edges.push(edge)
  }
  return { rows, columns, edges }
}

/** Trains boosted trees; each tree sees some of the pages and some of the columns. */
export function trainForest(set: TrainingSet, options: BoostOptions, seed = 1): Forest {
  const { labels, weights, pageOf } = set
  const binned = binColumns(set, options.bins)
  const { rows } = binned
  const random = createRandom(seed)
  let positive = 0
  let all = 0
  let pageCount = 0
  for (let row = 0; row < rows; row++) {
    all += weights[row] as number
    if (labels[row]) positive += weights[row] as number
    pageCount = Math.max(pageCount, (pageOf[row] as number) + 1)
  }
  const bias = Math.log(positive / (all - positive))
  const score = new Float64Array(rows).fill(bias)
  const gradient = new Float64Array(rows)
  const hessian = new Float64Array(rows)
  const trees: Tree[] = []
  for (let round = 0; round < options.trees; round++) {
    const taken = Uint8Array.from({ length: pageCount }, () => (random() < options.pages ? 1 : 0))
    const columns: number[] = []
    for (let column = 0; column < set.width; column++)
      if (random() < options.columns) columns.push(column)
    const members: number[] = []
    for (let row = 0; row < rows; row++) {
      if (!taken[pageOf[row] as number]) continue
      const chance = 1 / (1 + Math.exp(-(score[row] as number)))
      gradient[row] = (chance - (labels[row] as number)) * (weights[row] as number)
      hessian[row] = Math.max(1e-6, chance * (1 - chance)) * (weights[row] as number)
      members.push(row)
    }
    const tree = growTree(binned, Int32Array.from(members), columns, gradient, hessian, options)
    trees.push(tree)
    for (let row = 0; row < rows; row++)
      score[row] = (score[row] as number) + predictTree(tree, set.values, row * set.width)
  }
  return { bias, trees }
}

interface Split {
  gain: number
  column: number
  bin: number
}

function growTree(
  binned: Binned,
  all: Int32Array,
  columns: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: BoostOptions,
): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] }
  const add = (): number => {
    tree.feature.push(-1)
    tree.threshold.push(0)
    tree.left.push(-1)
    tree.right.push(-1)
    tree.value.push(0)
    return tree.feature.length - 1
  }
  const queue: { node: number; members: Int32Array; depth: number }[] = [
    { node: add(), members: all, depth: 0 },
  ]
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    const { node, members, depth } = item
    let g = 0
    let h = 0
    for (const row of members) {
      g += gradient[row] as number
      h += hessian[row] as number
    }
    const split =
      depth < options.depth && h >= 2 * options.leaf
        ? bestSplit(binned, members, columns, gradient, hessian, options, g, h)
        : null
    if (split === null) {
      tree.value[node] = (-g / (h + options.lambda)) * options.rate
      continue
    }
    const bins = binned.columns[split.column] as Uint8Array
    const left = members.filter((row) => (bins[row] as number) <= split.bin)
    const right = members.filter((row) => (bins[row] as number) > split.bin)
    tree.feature[node] = split.column
    tree.threshold[node] = binned.edges[split.column]?.[split.bin] as number
    const leftNode = add()
    const rightNode = add()
    tree.left[node] = leftNode
    tree.right[node] = rightNode
    queue.push(
      { node: leftNode, members: left, depth: depth + 1 },
      { node: rightNode, members: right, depth: depth + 1 },
    )
  }
  return tree
}

function bestSplit(
  binned: Binned,
  members: Int32Array,
  columns: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: BoostOptions,
  g: number,
  h: number,
): Split | null {
  const base = (g * g) / (h + options.lambda)
  let best: Split | null = null
  const sumG = new Float64Array(options.bins + 1)
  const sumH = new Float64Array(options.bins + 1)
  for (const column of columns) {
    const bins = binned.columns[column] as Uint8Array
    sumG.fill(0)
    sumH.fill(0)
    for (let index = 0; index < members.length; index++) {
      const row = members[index] as number
      const bin = bins[row] as number
      sumG[bin] = (sumG[bin] as number) + (gradient[row] as number)
      sumH[bin] = (sumH[bin] as number) + (hessian[row] as number)
    }
    const last = (binned.edges[column] as Float32Array).length
    let leftG = 0
    let leftH = 0
    for (let bin = 0; bin < last; bin++) {
      leftG += sumG[bin] as number
      leftH += sumH[bin] as number
      const rightH = h - leftH
      if (leftH < options.leaf || rightH < options.leaf) continue
      const rightG = g - leftG
      const gain =
        (leftG * leftG) / (leftH + options.lambda) +
        (rightG * rightG) / (rightH + options.lambda) -
        base
      if (gain > (best?.gain ?? 1e-3)) best = { gain, column, bin }
    }
  }
  return best
}
