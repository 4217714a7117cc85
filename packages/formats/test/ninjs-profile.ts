// The part of IPTC ninjs 3.2 that we write, in our own words after its documentation: which
// properties an item may have, and their types. Like the standard, it allows no other property.
//
// It was held, property by property, against ninjs-schema_3.2.json as the IPTC publishes it (repository
// iptc/newsinjson, commit 74aebed): every property here is one there, and what is asked of it there is
// asked here. So what passes here passes there.

const string = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const time = { type: 'string', format: 'date-time' }
const percent = { type: 'integer', minimum: 0, maximum: 100 }

const listOf = (properties: object, required: string[] = []) => ({
  type: 'array',
  items: { type: 'object', properties, required, additionalProperties: false },
})

const concept = { name: string, rel: string, uri, literal: string }
const text = { role: string, contentType: string, value: string }

const item = {
  uri,
  type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'] },
  representationType: { enum: ['full', 'partial'] },
  contentCreated: time,
  versionCreated: time,
  language: string,
  headlines: listOf(text, ['value']),
  bodies: listOf({ ...text, charCount: { type: 'integer' } }, ['value']),
  descriptions: listOf(text, ['value']),
  by: string,
  located: string,
  people: listOf(concept),
  organisations: listOf(concept),
  places: listOf(concept),
  events: listOf(concept),
  objects: listOf(concept),
  subjects: listOf({ ...concept, creator: string, relevance: percent, confidence: percent }),
  infoSources: listOf({ name: string, role: string, uri, literal: string }),
  altIds: listOf({ role: string, value: string }),
  renditions: listOf({ name: string, href: uri, contentType: string }, ['name']),
  standard: {
    type: 'object',
    properties: { name: string, version: string, schema: uri },
    additionalProperties: false,
  },
}

export const ninjsProfile = {
  type: 'object',
  required: ['uri'],
  properties: { ...item, associations: listOf({ ...item, name: string }, ['uri', 'name']) },
  additionalProperties: false,
}
