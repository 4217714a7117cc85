import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import {
  type CoreferenceAnswer,
  type CoreferenceGold,
  scoreCoreference,
} from '../scorers/coreference.ts'
import { byId, type System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

/** Returns the scores of names grouped into entities, and of pronouns linked to them. */
export async function evaluateCoreference(
  { file, name }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const gold = await readAllRows<CoreferenceGold>(file, options.limit)
  const inputs = gold.map(({ id, text }) => ({ id, text }))
  const { answers, seconds } = await system.run('entities', inputs)
  const { names, pronouns } = scoreCoreference(gold, byId<CoreferenceAnswer>(answers))
  return [
    {
      task: 'coreference',
      data: name,
      system: system.name,
      items: gold.length,
      failed: answers.filter(({ error }) => error).length,
      seconds,
      figures: {
        'names BCubed': names.bCubed.f1,
        'BCubed precision': names.bCubed.precision,
        'BCubed recall': names.bCubed.recall,
        'pair F1': names.pairs.f1,
        'pronoun precision': pronouns.precision,
        'pronoun recall': pronouns.recall,
        'pronoun F1': pronouns.f1,
      },
      errors: [],
    },
  ]
}
