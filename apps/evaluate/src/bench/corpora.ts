import { tokenize } from '@wirecopy/document'
import { findDataFiles } from '../data/data-files.ts'
import { readTexts } from '../data/texts.ts'
import { copyArticle, generateArticles, type NewsArticle } from '../generate/news-article.ts'
import { generateFlatPage, generatePage } from '../generate/news-page.ts'
import { createRandom } from '../generate/random.ts'
import type {
  ArticleInput,
  Command,
  ParseInput,
  QuotesInput,
  TextInput,
} from '../systems/system.ts'

/** Inputs to measure with, and how much they hold. */
export interface Corpus<Input> {
  inputs: Input[]
  megabytes: number
  /** By the tokenizer of `@wirecopy/document`; 0 for pages. */
  tokens: number
}

/** The inputs of each command, made up anew from the seed. */
export interface Corpora {
  html: Corpus<ParseInput>
  /** Pages of a data folder, where one was named. */
  pages: Corpus<ParseInput> | null
  flat: Corpus<ParseInput>
  texts: Corpus<TextInput>
  /** One article in three is a copy with another headline, cut and reworded. */
  articles: Corpus<ArticleInput>
  quotes: Corpus<QuotesInput>
}

export interface CorpusSizes {
  pages: number
  texts: number
  articles: number
}

/** Returns generated inputs for every job: nothing but the sizes and the seed decides them. */
export function createCorpora(sizes: CorpusSizes, seed = 7): Corpora {
  return {
    html: createHtmlCorpus(sizes.pages, seed),
    pages: null,
    flat: createFlatCorpus(sizes.pages, seed),
    texts: createTextCorpus(sizes.texts, seed),
    articles: createArticleCorpus(sizes.articles, seed),
    quotes: createQuoteCorpus(sizes.texts, seed),
  }
}

/** Returns up to `perFile` pages of each file of pages in a data folder; null where it has none. */
export async function readPageCorpus(
  folder: string,
  perFile: number,
): Promise<Corpus<ParseInput> | null> {
  const inputs: ParseInput[] = []
  for (const file of await findDataFiles(folder)) {
    if (file.task === 'parse') inputs.push(...(await readTexts(file, perFile)).pages)
  }
  return inputs.length === 0 ? null : corpus(inputs, ({ html = '' }) => html, false)
}

/** Returns the inputs of one command, without making those of the others. */
export function createCorpus(
  command: Command,
  sizes: CorpusSizes,
  seed = 7,
): Corpus<{ id: string }> {
  const byCommand: Record<Command, () => Corpus<{ id: string }>> = {
    parse: () => createHtmlCorpus(sizes.pages, seed),
    entities: () => createTextCorpus(sizes.texts, seed),
    quotes: () => createTextCorpus(sizes.texts, seed),
    dedupe: () => createArticleCorpus(sizes.articles, seed),
    'same-quotes': () => createQuoteCorpus(sizes.texts, seed),
  }
  return byCommand[command]()
}

function createHtmlCorpus(count: number, seed: number): Corpus<ParseInput> {
  const html = pageStories(count, seed).map(({ story, around }, index) => ({
    id: story.id,
    url: `https://news.example/${story.id}`,
    html: generatePage(story, around, seed + index),
  }))
  return corpus(html, (input) => input.html, false)
}

function createFlatCorpus(count: number, seed: number): Corpus<ParseInput> {
  const flat = pageStories(count, seed).map(({ story, around }) => ({
    id: story.id,
    text: generateFlatPage(story, around),
  }))
  return corpus(flat, ({ text }) => text, false)
}

function createTextCorpus(count: number, seed: number): Corpus<TextInput> {
  const texts = generateArticles(count, { seed: seed + 1 })
  return corpus(
    texts.map(({ id, text, title, publishedAt }) => ({ id, text, title, publishedAt })),
    ({ text }) => text,
  )
}

function createArticleCorpus(count: number, seed: number): Corpus<ArticleInput> {
  return corpus(withCopies(count, seed + 2), ({ text }) => text)
}

function createQuoteCorpus(count: number, seed: number): Corpus<QuotesInput> {
  const inputs = generateArticles(count, { seed: seed + 1 }).map(({ id, text }) => ({
    id,
    quotes: [...text.matchAll(/“([^”]{20,400})”/g)].map((quote, index) => ({
      id: String(index),
      text: quote[1] as string,
    })),
  }))
  return corpus(inputs, (input) => input.quotes.map(({ text }) => text).join(' '))
}

/** Stories, each with the six that its page lists beside it. */
function pageStories(count: number, seed: number): { story: NewsArticle; around: NewsArticle[] }[] {
  const stories = generateArticles(count + 6, { seed })
  return stories
    .slice(0, count)
    .map((story, index) => ({ story, around: stories.slice(index + 1, index + 7) }))
}

/** Returns articles of which one in three is a copy of an earlier one. */
export function withCopies(count: number, seed: number): ArticleInput[] {
  const random = createRandom(seed)
  const originals = generateArticles(count, { seed })
  const articles: NewsArticle[] = []
  for (const original of originals) {
    const copied = articles.length > 2 && random() < 1 / 3
    const source = articles[Math.floor(random() * articles.length)]
    articles.push(copied && source ? copyArticle(random, source, original.id) : original)
  }
  return articles.map(({ id, text, title, publisher, publishedAt }) => ({
    id,
    text,
    title,
    publisher,
    publishedAt,
  }))
}

/** Returns the inputs that an engine for the command is measured with. */
export function corpusFor(command: Command, corpora: Corpora): Corpus<{ id: string }> {
  const byCommand: Record<Command, Corpus<{ id: string }>> = {
    parse: corpora.html,
    entities: corpora.texts,
    quotes: corpora.texts,
    dedupe: corpora.articles,
    'same-quotes': corpora.quotes,
  }
  return byCommand[command]
}

function corpus<Input>(
  inputs: Input[],
  textOf: (input: Input) => string,
  counted = true,
): Corpus<Input> {
  let bytes = 0
  let tokens = 0
  for (const input of inputs) {
    const text = textOf(input)
    bytes += Buffer.byteLength(text)
    if (counted) tokens += tokenize(text).count
  }
  return { inputs, megabytes: bytes / 1e6, tokens }
}
