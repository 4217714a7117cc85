import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import { type QuotePair, scoreQuotePairs } from '../scorers/same-quotes.ts'
import type { QuotesInput, System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

/** A pair of quoted stretches: article and offset, text, and speaker where known. */
interface PairRow {
  a: [article: string, offset: number]
  b: [article: string, offset: number]
  ta: string
  tb: string
  sa: string | null
  sb: string | null
  label: 0 | 1 | null
}

interface QuoteGroup {
  members?: { article: string; quote: string }[]
}

/** Returns the scores of quotes grouped across articles, over labelled pairs. */
export async function evaluateSameQuotes(
  { file, name }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const rows = await readAllRows<PairRow>(file, options.limit)
  const articles = new Map<string, Map<string, QuotesInput['quotes'][number]>>()
  const put = ([article, offset]: PairRow['a'], text: string, speaker: string | null): void => {
    const quotes = articles.get(article) ?? new Map()
    articles.set(article, quotes)
    const id = String(offset)
    quotes.set(id, speaker === null ? { id, text } : { id, text, speaker })
  }
  for (const { a, b, ta, tb, sa, sb } of rows) {
    put(a, ta, sa)
    put(b, tb, sb)
  }
  const inputs = [...articles].map(([id, quotes]) => ({ id, quotes: [...quotes.values()] }))
  const { answers, seconds } = await system.run('same-quotes', inputs)

  const groups = new Map<string, string>()
  for (const [index, { members = [] }] of (answers as QuoteGroup[]).entries()) {
    for (const { article, quote } of members) groups.set(`${article} ${quote}`, String(index))
  }
  const key = ([article, offset]: PairRow['a']): string => `${article} ${offset}`
  const pairs = rows.map(
    ({ a, b, label }): QuotePair => ({
      a: key(a),
      b: key(b),
      same: label === null ? null : label === 1,
    }),
  )
  const { precision, recall, f1 } = scoreQuotePairs(pairs, groups)
  const wrong = rows.filter(({ a, b, label }) => {
    const group = groups.get(key(a))
    return label !== null && (group !== undefined && group === groups.get(key(b))) !== (label === 1)
  })
  return [
    {
      task: 'same-quotes',
      data: name,
      system: system.name,
      items: pairs.length,
      failed: 0,
      seconds,
      figures: { precision, recall, F1: f1 },
      errors: wrong.map(({ ta, tb, label }) => ({ same: label === 1, a: ta, b: tb })),
    },
  ]
}
