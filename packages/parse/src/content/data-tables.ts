import { Tag } from '../html/tags.ts'
import type { PageBlocks } from './blocks.ts'

/**
 * Returns for every block the node of the innermost table that it is a cell of, else -1. A table has two
 * rows of two cells at least, and holds no other table, form or article: others are frames for layout.
 */
export function findTables(page: PageBlocks): Int32Array {
  const { tree, blocks } = page
  const tableOf = new Int32Array(blocks.length).fill(-1)
  if (!tree.tag.subarray(0, tree.length).includes(Tag.table)) return tableOf
  const rows = countRows(page)
  for (const [index, { node }] of blocks.entries()) {
    let isCell = false
    for (let at = node; at > 0; at = tree.parent[at] as number) {
      const tag = tree.tag[at] as number
      if (tag === Tag.td || tag === Tag.th) isCell = true
      if (tag !== Tag.table) continue
      if (isCell && (rows[at] as number) > 1) tableOf[index] = at
      break
    }
  }
  return tableOf
}

/** For each table the number of its rows with two cells or more, far below zero where it is a frame. */
function countRows(page: PageBlocks): Int32Array {
  const { tree } = page
  const counts = new Int32Array(tree.length)
  const cells = new Int32Array(tree.length)
  const tableAt = new Int32Array(tree.length).fill(-1)
  for (let node = 1; node < tree.length; node++) {
    const tag = tree.tag[node] as number
    const parent = Math.max(0, tree.parent[node] as number)
    const table = tableAt[parent] as number
    tableAt[node] = tag === Tag.table ? node : table
    if (table < 0) continue
    if (tag === Tag.table || tag === Tag.article || tag === Tag.form) counts[table] = -tree.length
    else if ((tag === Tag.td || tag === Tag.th) && tree.tag[parent] === Tag.tr) {
      cells[parent] = (cells[parent] as number) + 1
      if (cells[parent] === 2) counts[table] = (counts[table] as number) + 1
    }
  }
  return counts
}
