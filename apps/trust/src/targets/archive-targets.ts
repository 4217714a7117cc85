import { createLinker, createMemoryArchive } from '@wirecopy/archive'
import type { Reading } from '@wirecopy/formats'
import { annotationsOf, articleOf } from './article-of.ts'
import { type Target, targetsOf } from './target.ts'

const reading = (key: string, text: string): Reading => ({
  key,
  article: articleOf(text, key),
  ...annotationsOf(text),
})

/** Keeps two readings of a text: the whole and a part. */
async function kept(text: string) {
  const archive = createMemoryArchive()
  const key = text.slice(0, 5000)
  await archive.keep({
    id: key,
    day: '2026-03-01',
    readings: [reading(key, text), reading('b', text.slice(text.length >> 2))],
  })
  return archive
}

export const archiveTargets: Target[] = targetsOf('archive', {
  createMemoryArchive: async (text) => {
    const archive = await kept(text)
    await archive.reading(text)
    await archive.articles({ words: text })
    await archive.articles({ entity: text, publisher: text, wikidata: text })
    await archive.quotes({ speaker: text })
    await archive.cluster(text)
    return archive.counts()
  },
  createLinker: async (text) => {
    const archive = await kept(text)
    await createLinker(archive).link()
    return [await archive.cluster('b'), await archive.counts()]
  },
})
