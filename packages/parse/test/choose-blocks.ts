import { resolveLimits } from '@wirecopy/document'
import { findBlocks } from '../src/content/blocks.ts'
import { selectBlocks } from '../src/content/select-blocks.ts'
import { makeWitness } from '../src/content/witness.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'

/** Chooses among blocks whose scores stand in their `title` attributes; gives the first words of each. */
export function choose(body: string, head = '', first = 24): string[] {
  const tree = parseTree(`<html><head>${head}</head><body>${body}</body></html>`, resolveLimits())
  const page = findBlocks(tree)
  const scores = Float64Array.from(page.blocks, ({ node }) =>
    Number(tree.attribute(node, 'title') ?? -9),
  )
  const { main, others } = selectBlocks(page, makeWitness(readPageData(tree, null)), scores)
  const words = (list: readonly number[]) =>
    list.map((index) => page.blocks[index]?.text.slice(0, first))
  return [
    ...words(main),
    ...others.map(({ blocks }) => `other: ${words(blocks).join(' / ')}`),
  ] as string[]
}

/** A paragraph of a given score. */
export const p = (score: number, text: string, more = '') =>
  `<p title="${score}"${more}>${text}</p>`
/** A sentence that is plainly an article's. */
export const plain = (topic: string) =>
  `${topic} of the old harbour closes on Monday and opens in spring, the council of Lund said in a letter to all owners of boats.`
