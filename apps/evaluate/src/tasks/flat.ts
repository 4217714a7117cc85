import { readFile } from 'node:fs/promises'
import { type DataFile, textFileOf } from '../data/data-files.ts'
import { checkFlatPage, type FlatPage, type FlatPageGold } from '../scorers/flat-page.ts'
import { share } from '../scorers/measure.ts'
import {
  type NamedEntity,
  type NamedEntityAnswer,
  scoreNamedEntities,
} from '../scorers/named-entities.ts'
import {
  type NamedQuote,
  type NamedQuoteAnswer,
  scoreNamedQuotes,
} from '../scorers/named-quotes.ts'
import type { System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

/** The gold of a whole page, with the quotes and entities of its articles. */
interface AnnotatedPageGold {
  page: {
    site: string
    main: AnnotatedArticle & { paragraphs: string[] }
    related: (AnnotatedArticle & { publisher: string; age: string; body: string })[]
    comments: unknown[]
  }
}
interface AnnotatedArticle {
  title: string
  quotes?: NamedQuote[]
  entities?: NamedEntity[]
}

interface EntitiesAnswer {
  mentions?: { text: string; entity: string | null }[]
  references?: { text: string; form: string; entity: string }[]
  entities?: {
    id: string
    type: string
    name: string
    /** Other names, those of the headline among them. */
    aliases?: string[]
    role: string | null
    country: string | null
  }[]
}

/** Returns the scores of one flat-text page: all of its fields, and names and quotes where given. */
export async function evaluateFlat(
  { file, name }: DataFile,
  system: System,
  _options: TaskOptions,
): Promise<Report[]> {
  const text = await readFile(textFileOf(file), 'utf8')
  const gold = JSON.parse(await readFile(file, 'utf8')) as FlatPageGold | AnnotatedPageGold
  const { answers, seconds } = await system.run('parse', [{ id: name, text } as { id: string }])
  const page = (answers[0]?.page ?? null) as FlatPage | null
  const checks = checkFlatPage(text, 'page' in gold ? flatGold(gold) : gold, page)
  const wrong = checks.filter(({ right }) => !right)
  const report: Report = {
    task: 'flat',
    data: name,
    system: system.name,
    items: checks.length,
    failed: page ? 0 : 1,
    seconds,
    figures: {
      fields: share(checks.length - wrong.length, checks.length),
      'page right': wrong.length === 0 ? 1 : 0,
    },
    errors: wrong.map((check) => ({ ...check })),
  }
  if ('page' in gold && page) await addAnnotations(report, gold, page, system)
  return [report]
}

async function addAnnotations(
  report: Report,
  gold: AnnotatedPageGold,
  page: FlatPage,
  system: System,
): Promise<void> {
  const expected = [gold.page.main, ...gold.page.related]
  const found = [page.main, ...page.related]
  const inputs = found.map((article, index) => ({
    id: String(index),
    text: article?.text ?? '',
    ...(article?.title && { title: article.title }),
  }))
  const quoteRun = await system.run('quotes', inputs)
  let quotes = 0
  let foundQuotes = 0
  let withSpeaker = 0
  for (const [index, article] of expected.entries()) {
    const answers = (quoteRun.answers[index]?.quotes ?? []) as NamedQuoteAnswer[]
    const scores = scoreNamedQuotes(article.quotes ?? [], answers)
    quotes += scores.gold
    foundQuotes += scores.found
    withSpeaker += scores.foundWithSpeaker
    for (const quote of scores.missed) report.errors.push({ missed: quote.text, ...quote })
    for (const { quote, given } of scores.wrongSpeaker) {
      report.errors.push({ speaker: quote.speaker, given, quote: quote.text })
    }
  }
  report.figures['quotes found'] = share(foundQuotes, quotes)
  report.figures['with full speaker'] = share(withSpeaker, quotes)

  const main = gold.page.main.entities ?? []
  const entityRun = await system.run('entities', inputs.slice(0, 1))
  const answer = (entityRun.answers[0] ?? {}) as EntitiesAnswer
  const scores = scoreNamedEntities(main, entityAnswers(answer))
  report.figures['entities found'] = share(scores.found, scores.gold)
  report.figures['entities complete'] = share(scores.complete, scores.gold)
  report.errors.push(...scores.wrong.map((entry) => ({ ...entry })))
  report.seconds += quoteRun.seconds + entityRun.seconds
}

function entityAnswers({
  mentions = [],
  references = [],
  entities = [],
}: EntitiesAnswer): NamedEntityAnswer[] {
  const spans = [...mentions, ...references.filter(({ form }) => form === 'nominal')]
  return entities.map(({ id, type, name, aliases = [], role, country }) => ({
    type,
    name,
    role,
    country,
    forms: [...spans.filter(({ entity }) => entity === id).map(({ text }) => text), ...aliases],
  }))
}

function flatGold({ page }: AnnotatedPageGold): FlatPageGold {
  return {
    title: page.main.title,
    body: page.main.paragraphs,
    site: page.site,
    comments: page.comments,
    related: page.related.map(({ publisher, age, title, body }) => ({
      publisher,
      when: age,
      title,
      body,
    })),
  }
}
