import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import { scoreClusters } from '../scorers/clusters.ts'
import type { ArticleInput, System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

interface ArticleRow {
  id: string
  title?: string
  text: string
  cluster: string | number
  date?: string
  source?: string
}

/** Returns the scores of clusters (the same text) and of stories (the same event). */
export async function evaluateDedupe(
  { file, name }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const rows = await readAllRows<ArticleRow>(file, options.limit)
  const inputs = rows.map(
    ({ id, text, title, date, source }): ArticleInput => ({
      id: String(id),
      text,
      ...(title && { title }),
      ...(date && { publishedAt: date }),
      ...(source && { publisher: source }),
    }),
  )
  const { answers, seconds } = await system.run('dedupe', inputs)
  const gold = new Map(rows.map(({ id, cluster }) => [String(id), String(cluster)]))
  return (['cluster', 'story'] as const).map((field) => {
    const labels = new Map(
      answers.map((answer) => [
        String(answer.id),
        answer[field] === undefined || answer[field] === null ? null : String(answer[field]),
      ]),
    )
    const scores = scoreClusters(gold, labels)
    return {
      task: 'dedupe',
      data: `${name}, ${field}`,
      system: system.name,
      items: scores.items,
      failed: scores.missing,
      seconds,
      figures: {
        'pair precision': scores.pairs.precision,
        'pair recall': scores.pairs.recall,
        'pair F1': scores.pairs.f1,
        'BCubed precision': scores.bCubed.precision,
        'BCubed recall': scores.bCubed.recall,
        'BCubed F1': scores.bCubed.f1,
        ARI: scores.adjustedRandIndex,
      },
      errors: [],
    }
  })
}
