import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import type { QuoteAnswer, QuoteGold, QuoteSubset } from '../scorers/quote-gold.ts'
import { scoreQuotes } from '../scorers/quotes.ts'
import { byId, type System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

/** Returns the scores of quotes and speakers, one report for each subset that the file marks. */
export async function evaluateQuotes(
  { file, name }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const gold = await readAllRows<QuoteGold>(file, options.limit)
  const inputs = gold.map(({ id, text }) => ({ id, text }))
  const { answers, seconds } = await system.run('quotes', inputs)
  const answersById = byId<QuoteAnswer>(answers)
  const marked = (subset: QuoteSubset): boolean =>
    subset === 'all' || gold.some(({ quotes }) => quotes.some((quote) => quote[subset]))
  return options.subsets.filter(marked).map((subset) => {
    const { documents, failed, types, stretches, speakers, typeAccuracy, errors } = scoreQuotes(
      gold,
      answersById,
      subset,
    )
    return {
      task: 'quotes',
      data: subset === 'all' ? name : `${name}, ${subset}`,
      system: system.name,
      items: documents,
      failed,
      seconds,
      figures: {
        'exact F1': types.all.exact.f1,
        'half F1': types.all.half.f1,
        'direct exact': types.direct.exact.f1,
        'indirect exact': types.indirect.exact.f1,
        'indirect half': types.indirect.half.f1,
        'mixed exact': types.mixed.exact.f1,
        stretches: stretches.f1,
        type: typeAccuracy,
        'speaker overlap': speakers.count === 0 ? null : speakers.overlap,
        'speaker head': speakers.count === 0 ? null : speakers.head,
        'full name': known(speakers.names),
        pronouns: known(speakers.pronounNames),
      },
      errors: errors.map((error) => ({ ...error })),
    }
  })
}

function known({ count, right }: { count: number; right: number }): number | null {
  return count === 0 ? null : right
}
