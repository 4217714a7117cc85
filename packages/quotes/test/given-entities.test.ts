import type { Entity, Mention } from '@wirecopy/document'
import { emptyEntity } from '@wirecopy/testing'
import { expect, test } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()
const text = [
  'Kwon Dae-sik, the trade minister, met Alex Lund of Norpower. The minister said the talks went well.',
  '“I agree,” Lund said. “We are content,” she added. Norpower said it would sign. WHO said it was glad.',
  'Dae said nothing. Velden said the road was open. “It is,” said Kwon.',
].join('\n\n')

/** The entity of some names in the text, with all their mentions. */
function given(id: string, names: string[], more: Partial<Entity>): [Entity, Mention[]] {
  const spans = names.flatMap((name) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
  )
  const entity: Entity = {
    ...emptyEntity(),
    id,
    name: names[0] as string,
    aliases: names.slice(1),
    salience: 0.5,
    mentions: spans,
    ...more,
  }
  const mentions = spans.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
    type: entity.type,
    entity: id,
    confidence: 1,
    value: null,
  }))
  return [entity, mentions]
}

test('speakers take the names, roles and ids of the entities that are given, and nobody else', () => {
  const minister = {
    text: 'Minister of Trade',
    organization: null,
    country: null,
    start: 0,
    end: 0,
  }
  const all = [
    given('e1', ['Kwon Dae-sik', 'Kwon'], { role: 'Minister of Trade', roles: [minister] }),
    given('e2', ['Alex Lund', 'Lund'], { gender: 'female', affiliation: 'Norpower' }),
    given('e3', ['Norpower'], { type: 'organization' }),
    given('e4', ['WHO'], { type: 'organization', name: 'World Health Organization' }),
    given('e5', ['Velden'], { type: 'location' }),
  ]
  const quotes = find({
    text,
    entities: all.map(([entity]) => entity),
    mentions: [
      ...all.flatMap(([, mentions]) => mentions),
      // A value belongs to no entity.
      { start: 0, end: 4, text: 'Kwon', type: 'date', entity: null, confidence: 1, value: null },
    ].reverse() as Mention[],
  })
  expect(
    quotes.map(({ text: words, speaker }) =>
      [words, speaker?.text, speaker?.name, speaker?.entity, speaker?.role, speaker?.affiliation]
        .map((part) => part ?? '-')
        .join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "the talks went well | The minister | Kwon Dae-sik | e1 | Minister of Trade | -",
      "“I agree,” | Lund | Alex Lund | e2 | - | Norpower",
      "“We are content,” | she | Alex Lund | e2 | - | Norpower",
      "it would sign | Norpower | Norpower | e3 | - | -",
      "it was glad | WHO | World Health Organization | e4 | - | -",
      "the road was open | Velden | Velden | e5 | - | -",
      "“It is,” | Kwon | Kwon Dae-sik | e1 | Minister of Trade | -",
    ]
  `)
})

/** An article with one mention of each entity. */
function named(text: string, ...all: [id: string, name: string, type: Entity['type']][]) {
  const entities = all.map(([id, name, type]): Entity => {
    const start = text.indexOf(name)
    return { ...emptyEntity(), id, name, type, mentions: [{ start, end: start + name.length }] }
  })
  const mentions = entities.map(
    ({ id, name, type, mentions: [span] }): Mention => ({
      start: span?.start ?? 0,
      end: span?.end ?? 0,
      text: name,
      type,
      entity: id,
      confidence: 1,
      value: null,
    }),
  )
  return { text, entities, mentions }
}

test('somebody called by a people is the one named before; a people that is many is itself', () => {
  const article = named(
    'Renata Solano was less impressed. “It was a foul,” the Brazilian said. “It was not,” the French said.',
    ['e1', 'Renata Solano', 'person'],
    ['e2', 'Brazilian', 'group'],
    ['e3', 'French', 'group'],
  )
  expect(find(article).map(({ speaker }) => speaker?.name)).toEqual(['Renata Solano', 'French'])
})

test('of a body and a person in one row of capitals it is the person who speaks', () => {
  const article = named(
    'Seaside Union MP Tariq Boyle said he would go.',
    ['e1', 'Seaside Union', 'organization'],
    ['e2', 'Tariq Boyle', 'person'],
  )
  expect(find(article).map(({ speaker }) => speaker?.entity)).toEqual(['e2'])
})
