import { tokenize } from '@wirecopy/document'
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

/** Returns generated inputs: nothing but the sizes and the seed decides them. */
export function createCorpora(sizes: CorpusSizes, seed = 7): Corpora {
  const stories = generateArticles(sizes.pages + 6, { seed })
  const around = (index: number): NewsArticle[] => stories.slice(index + 1, index + 7)
  const pages = stories.slice(0, sizes.pages)
  const html = pages.map((story, index) => ({
    id: story.id,
    url: `https://news.example/${story.id}`,
    html: generatePage(story, around(index), seed + index),
  }))
  const flat = pages.map((story, index) => ({
    id: story.id,
    text: generateFlatPage(story, around(index)),
  }))
  const texts = generateArticles(sizes.texts, { seed: seed + 1 })
  const quotes = texts.map(({ id, text }) => ({
    id,
    quotes: [...text.matchAll(/“([^”]{20,400})”/g)].map((quote, index) => ({
      id: String(index),
      text: quote[1] as string,
    })),
  }))
  return {
    html: corpus(html, ({ html: markup }) => markup, false),
    flat: corpus(flat, ({ text }) => text, false),
    texts: corpus(
      texts.map(({ id, text, title, publishedAt }) => ({ id, text, title, publishedAt })),
      ({ text }) => text,
    ),
    articles: corpus(withCopies(sizes.articles, seed + 2), ({ text }) => text),
    quotes: corpus(quotes, (input) => input.quotes.map(({ text }) => text).join(' ')),
  }
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
