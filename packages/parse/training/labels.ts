/** Words of a text as the scorer sees them. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []

const size = 3

/**
 * Returns for every block whether it belongs to the gold body: blocks whose word triples stand in the
 * gold, blocks of one or two words where they are a line of the gold among labelled neighbours. Of
 * equal blocks the one nearest to other labelled blocks wins. `tables` holds the number of the table
 * that a block is a cell of, else -1: a table is labelled whole, by the triples of all its cells.
 */
export function labelBlocks(
  texts: readonly string[],
  gold: string,
  tables: readonly number[] = [],
): Uint8Array {
  const labels = new Uint8Array(texts.length)
  const goldWords = wordsOf(gold)
  const triples = new Map<string, number>()
  for (let at = 0; at + size <= goldWords.length; at++) {
    const key = goldWords.slice(at, at + size).join(' ')
    triples.set(key, (triples.get(key) ?? 0) + 1)
  }
  const lines = new Set(gold.split('\n').map((line) => wordsOf(line).join(' ')))
  const words = texts.map(wordsOf)
  const shareOf = (list: readonly string[]): number => {
    if (list.length < size) return -1
    let hits = 0
    for (let at = 0; at + size <= list.length; at++)
      if (triples.has(list.slice(at, at + size).join(' '))) hits++
    return hits / (list.length - size + 1)
  }
  const shares = words.map(shareOf)
  for (const [index, share] of shares.entries()) {
    if (share >= 0.6 || (share >= 0.3 && lines.has((words[index] as string[]).join(' '))))
      labels[index] = 1
  }
  resolveCopies(words, labels)
  const first = labels.indexOf(1)
  const last = labels.lastIndexOf(1)
  for (let index = first + 1; index < last; index++) {
    const list = words[index] as string[]
    if (list.length === 0 || list.length >= size || !lines.has(list.join(' '))) continue
    const near = [-2, -1, 1, 2].filter((step) => labels[index + step] === 1).length
    if (near >= 2) labels[index] = 1
  }
  labelTables(words, tables, labels, shareOf)
  return labels
}

/** The cells of a table stand in the gold together or not at all; most are too short to tell alone. */
function labelTables(
  words: readonly string[][],
  tables: readonly number[],
  labels: Uint8Array,
  shareOf: (words: readonly string[]) => number,
): void {
  const cells = new Map<number, number[]>()
  for (const [index, table] of tables.entries()) {
    if (table < 0) continue
    const known = cells.get(table)
    if (known) known.push(index)
    else cells.set(table, [index])
  }
  for (const list of cells.values()) {
    const share = shareOf(list.flatMap((index) => words[index] as string[]))
    if (share >= 0.6) for (const index of list) labels[index] = 1
  }
}

/** A sentence may stand in the text and in a teaser: keep the copy with more labelled neighbours. */
function resolveCopies(words: readonly string[][], labels: Uint8Array): void {
  const copies = new Map<string, number[]>()
  for (const [index, list] of words.entries()) {
    if (!labels[index]) continue
    const key = list.join(' ')
    const known = copies.get(key)
    if (known) known.push(index)
    else copies.set(key, [index])
  }
  const before = labels.slice()
  for (const list of copies.values()) {
    if (list.length < 2) continue
    const near = (index: number): number => {
      let count = 0
      for (let step = -6; step <= 6; step++) if (step !== 0 && before[index + step]) count++
      return count
    }
    const ranked = list.toSorted((a, b) => near(b) - near(a))
    for (const index of ranked.slice(1)) labels[index] = 0
  }
}
