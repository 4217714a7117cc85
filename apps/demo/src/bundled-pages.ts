import { readFile } from 'node:fs/promises'
import { type Incoming, toIncoming } from './input/incoming.ts'
import { createSourceIds } from './input/source-id.ts'

interface BundledPage {
  file: string
  url: string
  retrievedAt: string
}

/** Yields the pages that ship with the program; all names and events on them are invented. */
export async function* bundledPages(): AsyncGenerator<Incoming> {
  const folder = new URL('../pages/', import.meta.url)
  const idOf = createSourceIds()
  const list = JSON.parse(await readFile(new URL('pages.json', folder), 'utf8')) as BundledPage[]
  for (const { file, ...known } of list) {
    const bytes = await readFile(new URL(file, folder))
    yield toIncoming({ id: idOf(file), name: file, content: bytes, ...known })
  }
}
