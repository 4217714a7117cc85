// Prints, as JSON, how many megabytes are held by the small results kept from large inputs.
// `node --expose-gc kept-memory.ts <kind> <pages> <megabytes per page>`
// The pages are read in five rounds after one that warms up, and the least growth but one counts: what is
// held of the pages grows in every round, while compiled code and tables (several megabytes) come once, at
// any time, and now and then some of them go.
const [kind = '', pages = '1', megabytes = '1'] = process.argv.slice(2)
const length = Number(megabytes) * 1e6

const sentence = (page: number, index: number) =>
  `The ferry board of Harbour ${page} moved pier ${index} to the north bank after a long vote. `

/** Prose of about the wanted length, different on every page. */
function prose(page: number, separator: string, first: string, last = ''): string {
  const parts = [first]
  for (let size = first.length; size < length; size += (parts.at(-1) as string).length) {
    parts.push(sentence(page, parts.length).repeat(6) + separator)
  }
  return parts.join('') + last
}

const said = (page: number) =>
  `“We will open the long pier number ${page} again in the spring of next year,” said Mayor Ada Novakova-${page}.`

// Each loads its package alone, so that no other one's tables come in between, and returns only small
// strings of a page.
const keep: Record<string, () => Promise<(page: number) => unknown>> = {
  html: async () => {
    const { parseHtml } = await import('@wirecopy/parse')
    return (page) => {
      const head = `<title>The long pier number ${page} of the harbour closes - Harbour Post ${page}</title><meta name="author" content="Ida Lund-${page} Nordstrom"><meta property="article:tag" content="harbour works ${page}"><p>`
      const { main, site } = parseHtml(prose(page, '</p><p>', head))
      return (
        main && [main.title, main.publisher, main.byline, main.tags, main.dateline, site, main.id]
      )
    }
  },
  text: async () => {
    const { parseText } = await import('@wirecopy/parse')
    return (page) => {
      const { main } = parseText(
        prose(
          page,
          '\n\n',
          `The long pier number ${page} of the harbour closes\nHarbour Post ${page} · 2 hours ago\n\n`,
        ),
      )
      return main && [main.title, main.publisher, main.publishedAt, main.id]
    }
  },
  feed: async () => {
    const { parseFeed } = await import('@wirecopy/parse')
    return (page) => {
      const item = `<rss version="2.0"><channel><title>Harbour Post ${page}</title><item><title>The long pier number ${page} closes</title><guid>https://paper.example/a/long/address/${page}</guid><description>`
      const { main, related } = parseFeed(
        prose(page, '', item, '</description></item></channel></rss>'),
      )
      return [main, ...related].map(
        (article) => article && [article.title, article.url, article.id],
      )
    }
  },
  entities: async () => {
    const findEntities = (await import('@wirecopy/entities')).createEntityFinder()
    return (page) => {
      const { mentions, entities } = findEntities({ text: prose(page, '\n\n', said(page)) })
      return [
        mentions.slice(0, 5).map(({ text }) => text),
        entities.slice(0, 5).map(({ name, aliases, role }) => [name, aliases, role]),
      ]
    }
  },
  quotes: async () => {
    const { alignWords, createQuoteFinder, createQuoteIndex } = await import('@wirecopy/quotes')
    const findQuotes = createQuoteFinder()
    const quoteIndex = createQuoteIndex()
    return (page) => {
      const told = `She told Deputy Mayor Ida Lindqvist-${page} that the old pier number ${page} would close.`
      const text = prose(page, '\n\n', `${said(page)}\n\n${told}\n\n`)
      const found = findQuotes({ text, title: text.slice(0, 90) })
      quoteIndex.add({
        article: text.slice(0, 40),
        quote: `${page}`.padStart(30),
        text: text.slice(1, 70),
      })
      return [found.slice(0, 5), alignWords(text.slice(0, 80), text.slice(3, 90))]
    }
  },
  dedupe: async () => {
    const { createArticleIndex } = await import('@wirecopy/dedupe')
    return (page) => {
      const index = createArticleIndex()
      index.add({
        id: `an article of the harbour with number ${page}`,
        text: prose(page, '\n\n', ''),
      })
      return index.clusters()
    }
  },
}

const load = keep[kind]
if (!load) throw new Error(`no kind ${kind}`)
const run = await load()
const rounds = 5
const pagesPerRound = Math.ceil(Number(pages) / rounds)
const heap = () => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
for (let page = 0; page < pagesPerRound; page++) run(page)
const kept: unknown[] = []
const growths: number[] = []
let before = heap()
for (let round = 0; round < rounds; round++) {
  for (let page = 0; page < pagesPerRound; page++) kept.push(run(pagesPerRound + kept.length))
  const after = heap()
  growths.push(after - before)
  before = after
}
const steady = growths.sort((a, b) => a - b)[1] ?? 0
const held = (steady * rounds) / 1e6
const read = (kept.length * length) / 1e6
console.log(JSON.stringify({ held, read, sample: kept[0] }))
process.exitCode = held > read / 12 ? 1 : 0

export {}
