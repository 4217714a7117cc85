import type { Report } from '../report.ts'
import type { Address } from './address.ts'
import { copiesAndStories } from './copies.ts'
import { findArticle } from './find.ts'
import { quoteLedger } from './ledger.ts'
import { findFigures } from './people.ts'
import { findSayings } from './sayings.ts'
import { timelineOf } from './timeline.ts'

/** Returns what a view shows, as data, or null where the address names nothing. */
export function viewData(report: Report, { view, article, params }: Address): unknown {
  switch (view) {
    case 'reader': {
      const key = article ?? report.pages[0]?.articles[0]?.key
      const found = key ? findArticle(report, key) : null
      if (!found) return null
      const { articles, ...page } = found.page
      return {
        page: { ...page, articles: articles.map((reading) => reading.key) },
        ...found.reading,
      }
    }
    case 'quotes':
      return quoteLedger(report, params)
    case 'said-differently':
      return findSayings(report)
    case 'copies':
      return { ...copiesAndStories(report), matches: report.matches }
    case 'timeline':
      return timelineOf(report)
    case 'people':
      return findFigures(report)
    default:
      return null
  }
}
