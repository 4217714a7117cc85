import type { Report } from '../report.ts'
import type { Address } from './address.ts'
import { findArticle } from './find.ts'

/**
 * Returns a program that finds what a view shows, with the published packages alone. It reads the pages
 * from files; a test runs every one of them.
 */
export function snippetFor({ view, article, params }: Address, report: Report): string {
  switch (view) {
    case 'quotes':
      return quotesProgram(params.speaker)
    case 'said-differently':
      return sayingsProgram
    case 'copies':
      return copiesProgram
    case 'timeline':
      return timelineProgram
    case 'people':
      return peopleProgram
    default: {
      const key = article ?? report.pages[0]?.articles[0]?.key ?? ''
      const found = findArticle(report, key)
      return readerProgram(found?.page.name, found?.page.url, found?.page.retrievedAt)
    }
  }
}

/** Text of a page may stand in a program only as a string that can't end early. */
const literal = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`

function readerProgram(
  name = 'page.html',
  url: string | null = null,
  retrievedAt: string | null = null,
): string {
  const options = [
    ...(url ? [`  url: ${literal(url)},`] : []),
    ...(retrievedAt ? [`  retrievedAt: ${literal(retrievedAt)},`] : []),
  ]
  const known = options.length > 0 ? `, {\n${options.join('\n')}\n}` : ''
  return `import { readFileSync } from 'node:fs'
import { createEntityFinder } from '@wirecopy/entities'
import { parsePage } from '@wirecopy/parse'
import { createQuoteFinder } from '@wirecopy/quotes'

const page = parsePage(readFileSync(process.argv[2] ?? ${literal(name)}, 'utf8')${known})
const findEntities = createEntityFinder()
const findQuotes = createQuoteFinder()

for (const article of [page.main, ...page.related]) {
  if (!article) continue
  const document = { text: article.text, title: article.title ?? '' }
  const names = findEntities(document)
  const quotes = findQuotes({ ...document, ...names })
  console.log(article.publisher, article.title, names.entities, quotes)
}
`
}

const articlesOfFiles = `const articles = process.argv.slice(2).flatMap((file) => {
  const { main, related } = parsePage(readFileSync(file, 'utf8'))
  return [...(main ? [main] : []), ...related].map((article, at) => ({ ...article, id: \`\${file}/\${at}\` }))
})
`

const readQuotes = `const findEntities = createEntityFinder()
const findQuotes = createQuoteFinder()
const quotesOf = ({ text }: { text: string }) => findQuotes({ text, ...findEntities({ text }) })
`

function quotesProgram(speaker: string | undefined): string {
  const only = speaker ? `\n    if (quote.speaker?.name !== ${literal(speaker)}) continue` : ''
  return `import { readFileSync } from 'node:fs'
import { createEntityFinder } from '@wirecopy/entities'
import { parsePage } from '@wirecopy/parse'
import { createQuoteFinder } from '@wirecopy/quotes'

${articlesOfFiles}${readQuotes}
for (const article of articles) {
  for (const quote of quotesOf(article)) {${only}
    console.log(quote.speaker?.name ?? 'unknown', quote.type, quote.text, article.title)
  }
}
`
}

const sayingsProgram = `import { readFileSync } from 'node:fs'
import { createEntityFinder } from '@wirecopy/entities'
import { parsePage } from '@wirecopy/parse'
import { createQuoteFinder, findSameQuotes } from '@wirecopy/quotes'

${articlesOfFiles}${readQuotes}
const said = articles.map((article) => ({
  id: article.id,
  quotes: quotesOf(article).map(({ text, speaker }, at) => ({
    id: String(at + 1),
    text,
    speaker: speaker?.name ?? null,
  })),
}))
for (const { variants } of findSameQuotes(said)) console.log(variants)
`

const copiesProgram = `import { readFileSync } from 'node:fs'
import { createArticleIndex } from '@wirecopy/dedupe'
import { englishBackground } from '@wirecopy/dedupe/english'
import { parsePage } from '@wirecopy/parse'

${articlesOfFiles}
const index = createArticleIndex({ stories: englishBackground })
for (const { id, text, title, publisher, publishedAt } of articles) {
  const { matches } = index.add({
    id,
    text,
    title,
    publisher,
    publishedAt: publishedAt?.earliest ?? null,
  })
  for (const match of matches) console.log(match.relation, match.a, match.b, match.similarity)
}
console.log(index.clusters(), index.stories())
`

const timelineProgram = `import { readFileSync } from 'node:fs'
import { parsePage } from '@wirecopy/parse'

const retrievedAt = new Date().toISOString()
for (const file of process.argv.slice(2)) {
  const { main, related } = parsePage(readFileSync(file, 'utf8'), { retrievedAt })
  for (const article of [main, ...related]) {
    if (article) console.log(article.publisher, article.publishedAt, article.title)
  }
}
`

const peopleProgram = `import { readFileSync } from 'node:fs'
import { createEntityFinder } from '@wirecopy/entities'
import { parsePage } from '@wirecopy/parse'

${articlesOfFiles}
const findEntities = createEntityFinder()
for (const { text, title } of articles) {
  for (const { type, name, role, country, mentions } of findEntities({ text, title: title ?? '' }).entities) {
    if (type === 'person' || type === 'organization') {
      console.log(type, name, role, country, mentions.length)
    }
  }
}
`
