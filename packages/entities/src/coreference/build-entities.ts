import type { Entity, Reference } from '@wirecopy/document'
import { detach } from '../detach.ts'
import type { FoundName } from '../find-names.ts'
import type { Analysis } from '../tagger/analysis.ts'

export interface EntityGroups {
  entities: Entity[]
  references: Reference[]
  /** Entity id of every name. */
  entityOf: string[]
}

/** Returns the entities that the names of a text stand for. */
export function buildEntities(analysis: Analysis, names: readonly FoundName[]): EntityGroups {
  const { text } = analysis.words
  const byName = new Map<string, Entity>()
  const entityOf: string[] = []
  for (const name of names) {
    const spelled = detach(text.slice(name.start, name.stop))
    const key = `${name.type} ${spelled}`
    let entity = byName.get(key)
    if (!entity) {
      entity = {
        id: `e${byName.size + 1}`,
        type: name.type,
        name: spelled,
        aliases: [],
        role: null,
        roles: [],
        affiliation: null,
        country: null,
        identifiers: {},
        gender: null,
        number: null,
        salience: 0,
        mentions: [],
      }
      byName.set(key, entity)
    }
    entity.mentions.push({ start: name.start, end: name.stop })
    entityOf.push(entity.id)
  }
  const entities = [...byName.values()]
  for (const entity of entities) entity.salience = entity.mentions.length / names.length
  return { entities, references: [], entityOf }
}
