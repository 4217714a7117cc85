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
  const rows = new Int32Array(tree.length)
  const cells = new Int32Array(tree.length)
  const tableAt = new Int32Array(tree.length).fill(-1)
  const isInCell = new Uint8Array(tree.length)
  for (let node = 1; node < tree.length; node++) {
    const tag = tree.tag[node] as number
    const parent = Math.max(0, tree.parent[node] as number)
    const table = tableAt[parent] as number
    const isCell = tag === Tag.td || tag === Tag.th
    tableAt[node] = tag === Tag.table ? node : table
    if (isCell || (tag !== Tag.table && isInCell[parent] === 1)) isInCell[node] = 1
    if (table < 0) continue
    // Far below zero, where it stays.
    if (tag === Tag.table || tag === Tag.article || tag === Tag.form) rows[table] = -tree.length
    else if (isCell && tree.tag[parent] === Tag.tr) {
      cells[parent] = (cells[parent] as number) + 1
      if (cells[parent] === 2) rows[table] = (rows[table] as number) + 1
    }
  }
  for (const [index, { node }] of blocks.entries()) {
    const table = tableAt[node] as number
    if (table >= 0 && isInCell[node] === 1 && (rows[table] as number) > 1) tableOf[index] = table
  }
  return tableOf
}
