import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import { pageText } from '../engines/page-text.ts'
import type { Byline, DateLike } from '../scorers/article-fields.ts'
import { type PageAnswer, type PageGold, scorePages } from '../scorers/parse.ts'
import { byId, type System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

/** A gold page; some sets give a body, others the markup that an extractor should leave. */
interface PageRow {
  id: string
  url?: string
  html: string
  gold: {
    title?: string | null
    byline?: Byline
    published?: DateLike
    body?: string | null
    expectedHtml?: string
    metadata?: { title?: string; byline?: string | null; publishedTime?: string | null }
  }
}

/** Returns the scores of parsed pages. */
export async function evaluateParse(
  { file, name }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const rows = await readAllRows<PageRow>(file, options.limit)
  const inputs = rows.map(({ id, url, html }) => (url ? { id, html, url } : { id, html }))
  const { answers, seconds } = await system.run('parse', inputs)
  const scores = scorePages(rows.map(toGold), byId<PageAnswer>(answers))
  const { body, title, authors, day } = scores
  return [
    {
      task: 'parse',
      data: name,
      system: system.name,
      items: scores.pages,
      failed: scores.errors,
      seconds,
      figures: {
        'body F1': body.f1,
        precision: body.precision,
        recall: body.recall,
        'body exact': body.accuracy,
        title: title.right,
        'title wrong': title.wrong,
        'authors F1': authors.f1,
        day: day.right,
        'day wrong': day.wrong,
      },
      errors: [
        ...scores.perPage.filter(({ f1 }) => f1 < 0.9),
        ...scores.fieldErrors.map((error) => ({ ...error })),
      ],
    },
  ]
}

function toGold({ id, url, gold }: PageRow): PageGold {
  if (gold.expectedHtml === undefined) return { id, url: url ?? null, gold }
  return {
    id,
    url: url ?? null,
    gold: {
      title: gold.metadata?.title ?? null,
      byline: gold.metadata?.byline ?? null,
      published: gold.metadata?.publishedTime ?? null,
      body: pageText(gold.expectedHtml),
    },
  }
}
