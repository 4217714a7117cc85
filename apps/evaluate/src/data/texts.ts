import { readFile } from 'node:fs/promises'
import { readEntityGold, type TaggedRow } from '../scorers/entity-gold.ts'
import type { ParseInput, TextInput } from '../systems/system.ts'
import { type DataFile, textFileOf } from './data-files.ts'
import { readAllRows } from './read-rows.ts'

/** What a data file holds to read, gold left aside. */
export interface DataTexts {
  pages: ParseInput[]
  texts: TextInput[]
}

/** Returns the pages and texts of a data file. */
export async function readTexts(data: DataFile, limit: number): Promise<DataTexts> {
  const { task, file, name } = data
  switch (task) {
    case 'parse': {
      const rows = await readAllRows<{ id: string; html: string; url?: string }>(file, limit)
      const pages = rows.map(({ id, html, url }) => ({ id, html, ...(url && { url }) }))
      return { pages, texts: [] }
    }
    case 'flat':
      return { pages: [{ id: name, text: await readFile(textFileOf(file), 'utf8') }], texts: [] }
    case 'entities': {
      const gold = readEntityGold(await readAllRows<TaggedRow>(file, limit))
      return { pages: [], texts: gold.map(({ id, text }) => ({ id, text })) }
    }
    case 'same-quotes':
    case 'coreference':
      return { pages: [], texts: [] }
    default: {
      const rows = await readAllRows<{ id: string | number; text: string; title?: string }>(
        file,
        limit,
      )
      const texts = rows.map(({ id, text, title }) => ({
        id: String(id),
        text,
        ...(title && { title }),
      }))
      return { pages: [], texts }
    }
  }
}
