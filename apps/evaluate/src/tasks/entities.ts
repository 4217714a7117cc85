import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import { type EntityAnswer, scoreEntities } from '../scorers/entities.ts'
import { type EntityGold, readEntityGold, type TaggedRow } from '../scorers/entity-gold.ts'
import { scoreValues, valueKind } from '../scorers/values.ts'
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
  const answersById = byId<EntityAnswer>(answers)
  const scores = scoreEntities(gold, answersById)
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
        ...valueFigures(gold, answersById),
      },
      errors: scores.errors,
    },
  ]
}

/** The overlap F1 of each kind of value that the data marks. */
function valueFigures(
  gold: readonly EntityGold[],
  answers: ReadonlyMap<string, EntityAnswer>,
): Record<string, number | null> {
  const scores = scoreValues(
    gold.map(({ id, values }) => ({
      gold: values,
      found: (answers.get(id)?.mentions ?? []).flatMap(({ start, end, type }) => {
        const kind = valueKind(type)
        return kind ? [{ start, end, kind }] : []
      }),
    })),
  )
  return Object.fromEntries(
    Object.entries(scores).map(([kind, { f1, gold: count }]) => [kind, count === 0 ? null : f1]),
  )
}
