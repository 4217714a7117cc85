import { articlesOf, type Report } from '../report.ts'
import { copiesAndStories } from './copies.ts'
import { findFigures } from './people.ts'
import { differs, findSayings } from './sayings.ts'

/** The numbers at the head of the terminal summary and of the web page. */
export interface Summary {
  pages: number
  failures: number
  articles: number
  outlets: number
  people: number
  organizations: number
  quotes: number
  attributed: number
  copyGroups: number
  stories: number
  /** Utterances that articles report in different words. */
  saidDifferently: number
}

/** Returns how much of everything was found. */
export function summarize(report: Report): Summary {
  const articles = articlesOf(report)
  const quotes = articles.flatMap((reading) => reading.quotes)
  const { figures } = findFigures(report)
  const { groups, stories } = copiesAndStories(report)
  return {
    pages: report.pages.length,
    failures: report.failures.length,
    articles: articles.length,
    outlets: new Set(articles.flatMap(({ article }) => article.publisher ?? [])).size,
    people: figures.filter(({ type }) => type === 'person').length,
    organizations: figures.filter(({ type }) => type === 'organization').length,
    quotes: quotes.length,
    attributed: quotes.filter(({ speaker }) => speaker?.name).length,
    copyGroups: groups.length,
    stories: stories.length,
    saidDifferently: findSayings(report).filter(differs).length,
  }
}
