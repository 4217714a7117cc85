import type { NameTable } from './name-table.ts'
import type { ReferentMention } from './referents.ts'

/** Returns the mentions that lie between two offsets, in order. */
export function mentionsIn(table: NameTable, start: number, end: number): ReferentMention[] {
  const { mentions } = table
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: ReferentMention[] = []
  for (let index = low; index < mentions.length; index++) {
    const mention = mentions[index]
    if (!mention || mention.end > end) break
    found.push(mention)
  }
  return found
}
