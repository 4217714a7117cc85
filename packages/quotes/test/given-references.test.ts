import type { Entity, Mention, Reference } from '@wirecopy/document'
import { emptyEntity } from '@wirecopy/testing'
import { expect, test } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()

function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return { ...emptyEntity(), id, name, salience: 0.5, ...more }
}

function mentionsOf(text: string, id: string, ...names: string[]): Mention[] {
  return names.flatMap((name) =>
    [...text.matchAll(new RegExp(`\\b${name}`, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      text: name,
      type: 'person' as const,
      entity: id,
      confidence: 1,
      value: null,
    })),
  )
}

function referenceTo(text: string, words: string, id: string, confidence = 0.9): Reference {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    text: words,
    form: 'nominal',
    entity: id,
    confidence,
  }
}

/** Speaker, name, entity and how sure of each quote. */
function speakers(text: string, entities: Entity[], mentions: Mention[], references: Reference[]) {
  return find({ text, entities, mentions, references }).map(({ speaker }) =>
    [speaker?.text, speaker?.name, speaker?.entity, speaker?.confidence, speaker?.evidence[0]].join(
      ' | ',
    ),
  )
}

test('a description means whom the caller says, if the caller is sure enough', () => {
  const text = 'Ada Novak met Omar Reyes. The diver said it was late. The captain said it was dark.'
  const entities = [entity('e1', 'Ada Novak'), entity('e2', 'Omar Reyes')]
  const mentions = [...mentionsOf(text, 'e1', 'Ada Novak'), ...mentionsOf(text, 'e2', 'Omar Reyes')]
  const given = [referenceTo(text, 'The captain', 'e1', 0.6), referenceTo(text, 'The diver', 'e2')]
  expect(speakers(text, entities, mentions, given)).toEqual([
    'The diver | Omar Reyes | e2 | 0.9 | a given reference names the entity',
    'The captain | Ada Novak | e1 | 0.6 | a given reference names the entity',
  ])
  const unsure = [referenceTo(text, 'The diver', 'e2', 0.59)]
  expect(speakers(text, entities, mentions, unsure)).toEqual([
    'The diver |  |  | 0 | ',
    'The captain |  |  | 0 | ',
  ])
  const unknown = [referenceTo(text, 'The diver', 'e7'), referenceTo(text, 'met', 'e1')]
  expect(speakers(text, entities, mentions, unknown)[0]).toBe('The diver |  |  | 0 | ')
})

test('"it" and "they" mean what the caller says; "he" is asked of the text first', () => {
  const text = 'Norpower met the Velden Union. It said it was late. They said it was dark.'
  const entities = [
    entity('e1', 'Norpower', { type: 'organization' }),
    entity('e2', 'Velden Union', { type: 'group' }),
  ]
  const mentions = [
    ...mentionsOf(text, 'e1', 'Norpower'),
    ...mentionsOf(text, 'e2', 'Velden Union'),
  ]
  const given = [referenceTo(text, 'It', 'e2'), referenceTo(text, 'They', 'e1')]
  expect(speakers(text, entities, mentions, given)).toEqual([
    'It | Velden Union | e2 | 0.9 | a given reference names the entity',
    'They | Norpower | e1 | 0.9 | a given reference names the entity',
  ])
  const person = 'He said it was late. Ada Novak came.'
  expect(
    speakers(person, [entity('e1', 'Ada Novak')], mentionsOf(person, 'e1', 'Ada Novak'), [
      referenceTo(person, 'He', 'e1', 0.7),
    ]),
  ).toEqual(['He | Ada Novak | e1 | 0.7 | a given reference names the entity'])
})

test('whom the caller takes "she" for outweighs who spoke last', () => {
  const text =
    'Ada Novak studied in Velden. “She was strict,” Tor Bakke said. She said she had no interest.'
  const entities = [entity('e1', 'Ada Novak'), entity('e2', 'Tor Bakke')]
  const mentions = [...mentionsOf(text, 'e1', 'Ada Novak'), ...mentionsOf(text, 'e2', 'Tor Bakke')]
  const narrator = speakers(text, entities, mentions, [])
  expect(narrator[1]).toMatch(/^She \| Tor Bakke \| e2/)
  const given = [referenceTo(text, 'She said', 'e1')]
  expect(speakers(text, entities, mentions, given)[1]).toMatch(
    /^She \| Ada Novak \| e1 \| .* \| a given reference names the entity$/,
  )
})

test('the gender and the offices of a given person tell whom a pronoun or an office means', () => {
  const text = 'Robin Lund met Kim Brandt. She said it was late. The chair said it was dark.'
  const role = { text: 'Chair of the Board', organization: null, country: null, start: 0, end: 0 }
  const mentions = [
    ...mentionsOf(text, 'e1', 'Robin Lund'),
    ...mentionsOf(text, 'e2', 'Kim Brandt'),
  ]
  const told = (gender: 'female' | 'male') =>
    find({
      text: text.replaceAll('chair', 'director').replaceAll('Chair', 'Director'),
      entities: [
        entity('e1', 'Robin Lund', { gender: gender === 'female' ? 'male' : 'female' }),
        entity('e2', 'Kim Brandt', {
          gender,
          roles: [{ ...role, text: 'Managing Director of the Board' }],
          affiliation: 'Norpower',
          role: 'Director',
        }),
      ],
      mentions,
    }).map(({ speaker }) => [speaker?.name, speaker?.role, speaker?.affiliation].join(' | '))
  expect(told('female')).toEqual([
    'Kim Brandt | Director | Norpower',
    'Kim Brandt | Director | Norpower',
  ])
  expect(told('male')).toEqual(['Robin Lund |  | ', 'Kim Brandt | Director | Norpower'])
})

test('a name that ends in the middle of a word is taken from the text', () => {
  const text = 'Han Seo-jun said it was late. Ada Novak said it was dark.'
  const entities = [entity('e1', 'Han Seo'), entity('e2', 'Ada')]
  const mentions = [...mentionsOf(text, 'e1', 'Han Seo'), ...mentionsOf(text, 'e2', 'Ada')]
  expect(
    speakers(text, entities, mentions, []).map((line) => line.split(' | ').slice(0, 3)),
  ).toEqual([
    ['Han Seo-jun', 'Han Seo-jun', 'e1'],
    ['Ada Novak', 'Ada', 'e2'],
  ])
})

test('an entity of one word gives way to somebody whom the text names in full', () => {
  const text =
    'Olga Lund came. Lund said it was late. The World Ferry Council met. WFC said it was dark.'
  const entities = [entity('e1', 'Lund'), entity('e2', 'WFC', { type: 'organization' })]
  const mentions = [...mentionsOf(text, 'e1', 'Lund').slice(1), ...mentionsOf(text, 'e2', 'WFC')]
  expect(speakers(text, entities, mentions, []).map((line) => line.split(' | ')[1])).toEqual([
    'Olga Lund',
    'World Ferry Council',
  ])
})
