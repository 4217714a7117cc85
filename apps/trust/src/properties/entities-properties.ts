import { WirecopyError } from '@wirecopy/document'
import { entityAnnotationsSchema } from '@wirecopy/document/schema'
import { createEntityFinder } from '@wirecopy/entities'
import fc from 'fast-check'
import { anyText, newsText } from './arbitraries.ts'
import { holds, type Property, same, slices, within } from './property.ts'

const findEntities = createEntityFinder()
const publishedAt = '2026-03-01'

export const entitiesProperties: Property[] = [
  holds('mentions are slices of the text, in order, without overlap', anyText(), (text) => {
    let last = 0
    for (const mention of findEntities({ text, publishedAt }).mentions) {
      slices(text, mention)
      if (mention.start < last || mention.start === mention.end) return false
      last = mention.end
    }
    return true
  }),
  holds('references are slices of the text', newsText(), (text) => {
    for (const reference of findEntities({ text }).references) slices(text, reference)
  }),
  holds('every name belongs to an entity, and every entity has a mention', newsText(), (text) => {
    const { mentions, entities, references } = findEntities({ text, publishedAt })
    const ids = new Set(entities.map(({ id }) => id))
    for (const { entity, value } of mentions) {
      if (entity === null ? value === undefined : !ids.has(entity)) return false
    }
    for (const { entity } of references) if (!ids.has(entity)) return false
    for (const { mentions: spans } of entities) {
      if (spans.length === 0) return false
      for (const { start, end } of spans) within(start, end, text.length)
    }
    return ids.size === entities.length
  }),
  holds('the names of an entity stand in the text', newsText(), (text) => {
    const flat = text.replace(/\s+/g, ' ')
    const stands = (each: string) => flat.includes(each.replace(/\s+/g, ' '))
    for (const { name, aliases, roles, identifiers } of findEntities({ text }).entities) {
      for (const alias of aliases)
        if (!stands(alias)) throw new Error(`${alias} is not in the text`)
      // What is known ("U.S.") has its usual name, which need not stand in the text; one of its aliases does.
      const isKnown = Object.keys(identifiers).length > 0 && aliases.length > 0
      if (!isKnown && !stands(name)) throw new Error(`${name} is not in the text`)
      for (const role of roles) slices(text, role)
    }
  }),
  holds('results have the shape of the model', anyText(), (text) => {
    entityAnnotationsSchema.parse(findEntities({ text, title: text, publishedAt }))
  }),
  holds('results are the same every time', newsText(), (text) => {
    same(findEntities({ text, publishedAt }), createEntityFinder()({ text, publishedAt }))
  }),
  holds(
    'any time of publication is taken or left',
    fc.tuple(newsText(20), anyText(30)),
    ([text, time]) => {
      findEntities({ text, publishedAt: time })
    },
  ),
  holds('what is no text is refused with a code', fc.anything(), (value) => {
    if (typeof value === 'string') return true
    try {
      findEntities({ text: value as string })
      return false
    } catch (error) {
      return WirecopyError.isInstance(error)
    }
  }),
]
