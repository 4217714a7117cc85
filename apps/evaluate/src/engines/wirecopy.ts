import type { Cluster } from '@wirecopy/document'
import {
  answerEach,
  type DedupeEngine,
  type Engine,
  type EntityEngine,
  type ParseEngine,
  type QuoteEngine,
  type SameQuotesEngine,
} from './engine.ts'

const parse: ParseEngine = {
  name: '@wirecopy/parse',
  command: 'parse',
  packages: ['@wirecopy/parse'],
  async load() {
    const { parseHtml, parseText } = await import('@wirecopy/parse')
    return answerEach(({ html, text, url, retrievedAt }) => {
      const options = { ...(url && { url }), ...(retrievedAt && { retrievedAt }) }
      if (html !== undefined) return { page: parseHtml(html, options) }
      return { page: parseText(text ?? '', options) }
    })
  },
}

const entities: EntityEngine = {
  name: '@wirecopy/entities',
  command: 'entities',
  packages: ['@wirecopy/entities'],
  async load() {
    const { createEntityFinder } = await import('@wirecopy/entities')
    const findEntities = createEntityFinder()
    return answerEach(({ text, title = null, publishedAt = null }) => ({
      ...findEntities({ text, title, publishedAt }),
    }))
  },
}

const quotes: QuoteEngine = {
  name: '@wirecopy/quotes with entities',
  command: 'quotes',
  packages: ['@wirecopy/quotes', '@wirecopy/entities'],
  note: 'the names are found first, as the command line does; both take their time',
  async load() {
    const [{ createQuoteFinder }, { createEntityFinder }] = await Promise.all([
      import('@wirecopy/quotes'),
      import('@wirecopy/entities'),
    ])
    const findQuotes = createQuoteFinder()
    const findEntities = createEntityFinder()
    return answerEach(({ text, title = null }) => {
      const document = { text, title }
      return { quotes: findQuotes({ ...document, ...findEntities(document) }) }
    })
  },
}

const quotesAlone: QuoteEngine = {
  name: '@wirecopy/quotes',
  command: 'quotes',
  packages: ['@wirecopy/quotes'],
  async load() {
    const { createQuoteFinder } = await import('@wirecopy/quotes')
    const findQuotes = createQuoteFinder()
    return answerEach(({ text, title = null }) => ({ quotes: findQuotes({ text, title }) }))
  },
}

const dedupe: DedupeEngine = {
  name: '@wirecopy/dedupe with stories',
  command: 'dedupe',
  packages: ['@wirecopy/dedupe', '@wirecopy/dedupe/english'],
  note: 'articles on the same event are found as well as copies',
  async load() {
    const [{ createArticleIndex }, { englishBackground }] = await Promise.all([
      import('@wirecopy/dedupe'),
      import('@wirecopy/dedupe/english'),
    ])
    return async (inputs) => {
      const index = createArticleIndex({ stories: englishBackground })
      for (const input of inputs) index.add(input)
      const storyOf = new Map<string, string>()
      for (const { id, clusters } of index.stories()) {
        for (const cluster of clusters) storyOf.set(cluster, id)
      }
      const clusterOf = clustersByArticle(index.clusters())
      return inputs.map(({ id }) => {
        const cluster = clusterOf.get(id) ?? id
        return { id, cluster, story: storyOf.get(cluster) ?? cluster }
      })
    }
  },
}

const dedupeCopies: DedupeEngine = {
  name: '@wirecopy/dedupe',
  command: 'dedupe',
  packages: ['@wirecopy/dedupe'],
  async load() {
    const { createArticleIndex } = await import('@wirecopy/dedupe')
    return async (inputs) => {
      const index = createArticleIndex()
      for (const input of inputs) index.add(input)
      const clusterOf = clustersByArticle(index.clusters())
      return inputs.map(({ id }) => ({ id, cluster: clusterOf.get(id) ?? id }))
    }
  },
}

function clustersByArticle(clusters: readonly Cluster[]): Map<string, string> {
  return new Map(clusters.flatMap(({ id, articles }) => articles.map((article) => [article, id])))
}

const sameQuotes: SameQuotesEngine = {
  name: '@wirecopy/quotes',
  command: 'same-quotes',
  packages: ['@wirecopy/quotes'],
  async load() {
    const { findSameQuotes } = await import('@wirecopy/quotes')
    return async (inputs) => findSameQuotes(inputs).map((group) => ({ ...group }))
  },
}

/** The Wirecopy packages, answering as the NDJSON commands do. */
export const wirecopyEngines: readonly Engine[] = [parse, entities, quotes, dedupe, sameQuotes]

/** The quotes package without names. */
export const quotesAloneEngines: readonly Engine[] = [quotesAlone]

/** The packages and their variants, for measuring. */
export const measuredEngines: readonly Engine[] = [
  parse,
  entities,
  quotesAlone,
  quotes,
  dedupeCopies,
  dedupe,
  sameQuotes,
]
