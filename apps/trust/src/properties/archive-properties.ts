import { createLinker, createMemoryArchive } from '@wirecopy/archive'
import { WirecopyError } from '@wirecopy/document'
import fc from 'fast-check'
import { annotationsOf, articleOf } from '../targets/article-of.ts'
import { anyText, newsText } from './arbitraries.ts'
import { holdsLater, type Property, same } from './property.ts'

const day = '2026-03-01'
const readingOf = (key: string, text: string) => ({
  key,
  article: articleOf(text, 'a'),
  ...annotationsOf(text),
})

export const archiveProperties: Property[] = [
  holdsLater(
    'what is kept is given back as it was, by its key',
    fc.tuple(anyText(40), anyText(40), anyText()),
    async ([key, id, text]) => {
      const archive = createMemoryArchive()
      const reading = readingOf(key, text)
      same(await archive.keep({ id, day, readings: [reading] }), { kept: 1, known: 0 })
      const kept = await archive.reading(key)
      same(
        { article: kept?.article, quotes: kept?.quotes },
        { article: reading.article, quotes: reading.quotes },
      )
    },
  ),
  holdsLater(
    'a batch is kept once',
    fc.tuple(anyText(40), fc.array(anyText(10), { maxLength: 4 })),
    async ([id, keys]) => {
      const archive = createMemoryArchive()
      const readings = keys.map((key) => readingOf(key, key))
      const first = await archive.keep({ id, day, readings })
      same(first.kept + first.known, readings.length)
      same(await archive.keep({ id, day, readings }), { kept: 0, known: readings.length })
      same((await archive.counts()).articles, first.kept)
    },
  ),
  holdsLater(
    'any question is answered, and each word of a title finds its article',
    fc.tuple(anyText(60), newsText(6)),
    async ([question, text]) => {
      const archive = createMemoryArchive()
      await archive.keep({ id: 'a', day, readings: [readingOf('a', text)] })
      await archive.articles({ words: question })
      await archive.articles({ entity: question, publisher: question, wikidata: question })
      await archive.quotes({ speaker: question })
      await archive.reading(question)
      for (const words of [text, ...text.split(/\s+/)]) {
        same((await archive.articles({ words })).items.length, 1)
      }
    },
  ),
  holdsLater('copies are one cluster, whatever they say', newsText(30), async (text) => {
    const archive = createMemoryArchive()
    const readings = ['a', 'b'].map((key) => readingOf(key, `${text} ${text}`))
    await archive.keep({ id: 'a', day, readings })
    await createLinker(archive).link()
    const clusters = await Promise.all(['a', 'b'].map((key) => archive.cluster(key)))
    for (const cluster of clusters) if (cluster === null) throw new Error('one still waits')
    same((await archive.counts()).pending, 0)
    if (/[\p{L}\p{N}]/u.test(text)) same(clusters[0]?.id, clusters[1]?.id)
  }),
  holdsLater(
    'a part of a list that is none is refused with a code',
    fc.oneof(fc.double(), fc.constantFrom(-1, 0, 1.5, 1001)),
    async (limit) => {
      const archive = createMemoryArchive()
      const isOne = Number.isInteger(limit) && limit >= 1 && limit <= 1000
      try {
        await archive.articles({ limit })
        if (!isOne) throw new Error(`${limit} was taken`)
      } catch (error) {
        if (isOne || !WirecopyError.isInstance(error)) throw error
      }
    },
  ),
  holdsLater(
    'a place in a list that is none is refused with a code, or is one',
    anyText(40),
    async (after) => {
      try {
        await createMemoryArchive().quotes({ after })
      } catch (error) {
        if (!WirecopyError.isInstance(error)) throw error
      }
    },
  ),
]
