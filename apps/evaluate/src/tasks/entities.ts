import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import { type EntityAnswer, scoreEntities } from '../scorers/entities.ts'
import { readEntityGold, type TaggedRow } from '../scorers/entity-gold.ts'
import { byId, type System } from '../systems/system.ts'
import type { Report, TaskOptions } from './report.ts'

/** Sets whose `doc` is no document: their rows are unrelated sentences. */
const rowsWithoutDocuments = /^crossner/

/** Returns the scores of names found in texts. */
export async function evaluateEntities(
  { file, name }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const rows = await readAllRows<TaggedRow>(file, options.limit)
  const gold = readEntityGold(rows, rowsWithoutDocuments.test(name))
  const inputs = gold.map(({ id, text }) => ({ id, text }))
  const { answers, seconds } = await system.run('entities', inputs)
  const scores = scoreEntities(gold, byId<EntityAnswer>(answers))
  return [
    {
      task: 'entities',
      data: name,
      system: system.name,
      items: scores.documents,
      failed: scores.failed,
      seconds,
      figures: {
        precision: scores.micro.precision,
        recall: scores.micro.recall,
        F1: scores.micro.f1,
        'PER F1': scores.types.PER.f1,
        'ORG F1': scores.types.ORG.f1,
        'LOC F1': scores.types.LOC.f1,
        'MISC F1': scores.types.MISC.f1,
        'untyped F1': scores.untyped.f1,
      },
      errors: scores.errors,
    },
  ]
}
