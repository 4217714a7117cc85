import { createEntityFinder, type NameRecognizer } from '@wirecopy/entities'
import type { DataFile } from '../data/data-files.ts'
import { readAllRows } from '../data/read-rows.ts'
import {
  type CoreferenceAnswer,
  type CoreferenceGold,
  scoreCoreference,
} from '../scorers/coreference.ts'
import { type CoarseType, readEntityGold, type TaggedRow } from '../scorers/entity-gold.ts'
import { placeNames } from '../scorers/gold-names.ts'
import { scoreTitles, type TitleAnswer } from '../scorers/titles.ts'
import { byId, type System } from '../systems/system.ts'
import { wirecopySystem } from '../systems/wirecopy.ts'
import type { Report, TaskOptions } from './report.ts'

/** Returns the scores of names grouped into entities, and of pronouns linked to them. */
export async function evaluateCoreference(
  { file, name, names: tagged }: DataFile,
  system: System,
  options: TaskOptions,
): Promise<Report[]> {
  const gold = await readAllRows<CoreferenceGold>(file, options.limit)
  const inputs = gold.map(({ id, text }) => ({ id, text }))
  const { answers, seconds } = await system.run('entities', inputs)
  const { names, pronouns } = scoreCoreference(gold, byId<CoreferenceAnswer>(answers))
  const titles = scoreTitles(gold, byId<TitleAnswer>(answers))
  const rows = tagged && system === wirecopySystem ? await readAllRows<TaggedRow>(tagged) : []
  const given = rows.length > 0 ? scoreCoreference(gold, withGoldNames(gold, rows)).names : null
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
        'gold names BCubed': given?.bCubed.f1 ?? null,
        'gold names pair F1': given?.pairs.f1 ?? null,
        titles: titles.f1,
        'pronoun precision': pronouns.precision,
        'pronoun recall': pronouns.recall,
        'pronoun F1': pronouns.f1,
      },
      errors: [],
    },
  ]
}

const nameTypes = { PER: 'person', ORG: 'organization', LOC: 'location', MISC: 'work' } as const

/**
 * Returns how the finder groups the names of people, organizations and places that a file of the same documents tags:
 * they are recognized for it, and what else it finds is not judged.
 */
function withGoldNames(
  gold: readonly CoreferenceGold[],
  rows: readonly TaggedRow[],
): Map<string, CoreferenceAnswer> {
  const documents = new Map(readEntityGold(rows).map((document) => [document.id, document]))
  const answers = new Map<string, CoreferenceAnswer>()
  for (const { id, text } of gold) {
    const document = documents.get(id)
    const names = document && placeNames(text, document)
    if (!names) continue
    const judged = names.filter(({ type }) => type !== 'MISC')
    const recognize: NameRecognizer = () =>
      names.map(({ start, end, type }) => ({ start, end, type: nameTypes[type as CoarseType] }))
    const { mentions } = createEntityFinder({ recognizers: [recognize] })({ text })
    const isJudged = ({ start, end }: { start: number; end: number }) =>
      judged.some((name) => name.start < end && start < name.end)
    answers.set(id, { id, mentions: mentions.filter(isJudged) })
  }
  return answers
}
