import type { Article, Page, Region } from '@wirecopy/document'
import { slices, within } from './property.ts'

/** Throws unless the regions follow each other from the start of the text to its end. */
export function checkTiling(text: string, regions: readonly Region[]): void {
  let last = 0
  for (const { start, end } of regions) {
    if (start !== last || end < start) throw new Error(`a region from ${start} after ${last}`)
    last = end
  }
  if (last !== text.length) throw new Error(`${text.length - last} code units are left over`)
}

/** Throws unless the articles of a page keep what the model promises. */
export function checkPage({ main, related }: Page): void {
  for (const article of main ? [main, ...related] : related) checkArticle(article)
  const ids = [main, ...related].map((article) => article?.id)
  if (new Set(ids).size !== ids.length) throw new Error(`ids used twice: ${ids.join()}`)
}

function checkArticle({ text, blocks, links, entries }: Article): void {
  let last = -2
  for (const { start, end } of blocks) {
    within(start, end, text.length)
    if (start !== last + 2) throw new Error(`a block from ${start} after ${last}`)
    if (last >= 0 && text.slice(last, start) !== '\n\n')
      throw new Error('blocks not joined by \\n\\n')
    last = end
  }
  if (blocks.length > 0 && last !== text.length) throw new Error('text after the last block')
  for (const link of links) within(link.start, link.end, text.length)
  for (const entry of entries) slices(text, { ...entry, text: text.slice(entry.start, entry.end) })
}
