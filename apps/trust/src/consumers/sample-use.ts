/** Uses each package once, as an application would, and leaves what came out in `answers`. */
export const sampleUse = `
import { createLinker, createMemoryArchive } from '@wirecopy/archive'
import { createArticleIndex } from '@wirecopy/dedupe'
import { tokenize } from '@wirecopy/document'
import { createEntityFinder } from '@wirecopy/entities'
import { formatCsv, quoteTable } from '@wirecopy/formats'
import { parseHtml, parseText } from '@wirecopy/parse'
import { createQuoteFinder } from '@wirecopy/quotes'

const text = '“Ferries will run late,” said Marta Lindqvist. The council met in Oslo on Friday, and crews worked through the night to clear the line after the storm.'
const { main } = parseText('Ferry sold\\n\\n' + text)
const names = createEntityFinder()({ text: main.text })
const quotes = createQuoteFinder()({ text: main.text, ...names })
const reading = { article: main, ...names, quotes }
const index = createArticleIndex()
index.add({ id: 'first', text })

async function archived() {
  const archive = createMemoryArchive()
  await archive.keep({ id: 'job', day: '2026-03-02', readings: [{ key: 'a', ...reading }] })
  await createLinker(archive).link()
  const { items } = await archive.quotes({ speaker: 'Marta Lindqvist' })
  return items.map(({ article, quote }) => article.key + ': ' + quote.text)
}

const { columns, rows } = quoteTable([reading])
const answers = archived().then((kept) => ({
  tokens: tokenize(text).count > 20,
  names: names.mentions.map((mention) => mention.text),
  speakers: quotes.map((quote) => quote.speaker.name),
  cluster: index.add({ id: 'copy', text }).cluster,
  title: main.title,
  markup: parseHtml('<title>Ferry sold</title><h1>Ferry sold</h1>').main?.title ?? null,
  csv: [...formatCsv(columns, rows)].length,
  kept,
}))
`

/** What `answers` of `sampleUse` must be. */
export const sampleAnswers = {
  tokens: true,
  names: ['Marta Lindqvist', 'Oslo', 'Friday'],
  speakers: ['Marta Lindqvist'],
  cluster: 'first',
  title: 'Ferry sold',
  markup: 'Ferry sold',
  csv: 2,
  kept: ['a: “Ferries will run late,”'],
}

/** Keeps a reading in a folder with PGlite, and finds it after opening the archive again. */
export const folderUse = `
import { openArchive } from '@wirecopy/archive/node'
import { parseText } from '@wirecopy/parse'

const dataDirectory = process.argv[2]
const { main: article } = parseText('Ferry sold\\n\\nThe ferry was sold on Monday for nine million euros.')
let archive = await openArchive({ dataDirectory })
await archive.keep({ id: 'job', day: '2026-03-02', readings: [{ key: 'a', article, mentions: [], entities: [], references: [], quotes: [] }] })
await archive.close()
archive = await openArchive({ dataDirectory })
const { items } = await archive.articles({ words: 'nine million' })
console.log(JSON.stringify(items.map(({ key }) => key)))
await archive.close()
`
