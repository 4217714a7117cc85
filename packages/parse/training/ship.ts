import type { Forest, Tree } from './boost.ts'

/** Returns the source of the module that ships a forest; numbers are rounded to what counts. */
export function forestModule(forest: Forest, featureNames: readonly string[]): string {
  const used: number[] = []
  for (const tree of forest.trees)
    for (const column of tree.feature) if (column >= 0 && !used.includes(column)) used.push(column)
  used.sort((a, b) => a - b)
  const roots: number[] = []
  const columns: number[] = []
  const numbers: number[] = []
  const rights: number[] = []
  const place = (tree: Tree, node: number): void => {
    const at = columns.length
    const column = tree.feature[node] as number
    columns.push(column < 0 ? -1 : used.indexOf(column))
    numbers.push(
      column < 0
        ? Math.round((tree.value[node] as number) * 1000) / 1000
        : Math.fround(Number((tree.threshold[node] as number).toPrecision(6))),
    )
    rights.push(0)
    if (column < 0) return
    place(tree, tree.left[node] as number)
    rights[at] = columns.length
    place(tree, tree.right[node] as number)
  }
  for (const tree of forest.trees) {
    roots.push(columns.length)
    place(tree, 0)
  }
  const list = (values: readonly number[]): string =>
    `[${values.map((value) => String(Number(value.toPrecision(6)))).join(',')}]`
  return `// Written by training/train.ts; see training/MODEL.md.
import type { ShippedForest } from './forest.ts'

// biome-ignore format: data
export const blockForest: ShippedForest = {
features: ${JSON.stringify(used.map((column) => featureNames[column]))},
bias: ${Number(forest.bias.toPrecision(6))},
roots: ${list(roots)},
columns: ${list(columns)},
numbers: ${list(numbers)},
rights: ${list(rights)},
}
`
}
