import type { Report } from '../report.ts'
import { formatTimestamp, intervalOf, outletOf, titleOf } from './outlet.ts'

/** An article on the time axis, as an interval as long as its time is uncertain. */
export interface TimelineItem {
  key: string
  title: string
  outlet: string
  /** Milliseconds since 1970. */
  from: number
  to: number
  time: string
  /** The words of the page that the time was read from. */
  raw: string
  kind: 'published' | 'modified'
  story: string | null
}

export interface Timeline {
  /** Outlets in the order of their first article. */
  lanes: { outlet: string; items: TimelineItem[] }[]
  /** Stories of two dated articles and more, in the order of their first article. */
  stories: { id: string; title: string }[]
  /** Articles whose page doesn't tell when they appeared. */
  undated: { key: string; title: string; outlet: string }[]
  from: number
  to: number
}

/** Returns when each outlet published and changed its articles. */
export function timelineOf(report: Pick<Report, 'pages' | 'clusters' | 'stories'>): Timeline {
  const storyOf = storiesByArticle(report)
  const lanes = new Map<string, TimelineItem[]>()
  const undated: Timeline['undated'] = []
  for (const page of report.pages) {
    for (const { key, article } of page.articles) {
      const outlet = outletOf(article, page)
      const title = titleOf(article)
      const published = intervalOf(article.publishedAt)
      if (!published) {
        undated.push({ key, title, outlet })
        continue
      }
      const items = lanes.get(outlet) ?? []
      lanes.set(outlet, items)
      const common = { key, title, outlet, story: storyOf.get(key) ?? null }
      const { publishedAt, modifiedAt } = article
      const describe = (time: typeof publishedAt) => ({
        time: formatTimestamp(time) ?? '',
        raw: time?.raw ?? '',
      })
      items.push({ ...common, ...published, ...describe(publishedAt), kind: 'published' })
      const modified = intervalOf(modifiedAt)
      if (modified && modified.from > published.to) {
        items.push({ ...common, ...modified, ...describe(modifiedAt), kind: 'modified' })
      }
    }
  }
  const items = [...lanes.values()].flat()
  const articles = new Map<string, Set<string>>()
  for (const { story, key } of [...items].sort((a, b) => a.from - b.from)) {
    if (story) articles.set(story, (articles.get(story) ?? new Set()).add(key))
  }
  const titles = new Map(report.stories.map(({ id, title }) => [id, title ?? 'Untitled']))
  return {
    lanes: [...lanes]
      .map(([outlet, own]) => ({ outlet, items: own.sort((a, b) => a.from - b.from) }))
      .sort((a, b) => (a.items[0]?.from ?? 0) - (b.items[0]?.from ?? 0)),
    stories: [...articles]
      .filter(([, keys]) => keys.size > 1)
      .map(([id]) => ({ id, title: titles.get(id) ?? 'Untitled' })),
    undated,
    from: items.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
    to: items.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY),
  }
}

function storiesByArticle({
  clusters,
  stories,
}: Pick<Report, 'clusters' | 'stories'>): Map<string, string> {
  const storyOf = new Map<string, string>()
  const members = new Map(clusters.map(({ id, articles }) => [id, articles]))
  for (const { id, clusters: parts } of stories) {
    for (const part of parts) for (const key of members.get(part) ?? []) storyOf.set(key, id)
  }
  return storyOf
}
