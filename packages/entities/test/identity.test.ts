import { WirecopyError } from '@wirecopy/document'
import { expect, test } from 'vitest'
import {
  createEntityFinder,
  createIdentityIndex,
  createKnowledgeBase,
  recognizeList,
} from '../src/index.ts'

const findEntities = createEntityFinder()
const article = (id: string, text: string) => ({ id, annotations: findEntities({ text }) })

const linkOf = (
  index: ReturnType<typeof createIdentityIndex>,
  id: string,
  text: string,
  name: string,
) => {
  const { annotations } = article(id, text)
  const links = index.add({ id, annotations })
  const entity = annotations.entities.find((candidate) => candidate.name === name)
  return links.find((link) => link.entity === entity?.id)?.identity
}

test('one person in two articles is one identity', () => {
  const index = createIdentityIndex()
  const first = linkOf(
    index,
    'a',
    'Japanese Foreign Minister Christopher Holloway left Oslo.',
    'Christopher Holloway',
  )
  const second = linkOf(
    index,
    'b',
    'Foreign Minister Christopher Holloway met reporters.',
    'Christopher Holloway',
  )
  expect(first).toBeDefined()
  expect(second).toBe(first)
  expect(index.get(first as string)).toMatchObject({
    name: 'Christopher Holloway',
    articles: ['a', 'b'],
  })
})

test('two people of one name with roles of two countries stay apart', () => {
  const index = createIdentityIndex()
  const first = linkOf(
    index,
    'a',
    'Japanese Foreign Minister Christopher Holloway left Oslo.',
    'Christopher Holloway',
  )
  const second = linkOf(
    index,
    'b',
    'Kenyan striker Christopher Holloway scored twice.',
    'Christopher Holloway',
  )
  expect(second).toBeDefined()
  expect(second).not.toBe(first)
})

test('countries join by their code, whatever they are called', () => {
  const index = createIdentityIndex()
  const first = linkOf(index, 'a', 'The talks in the United States failed.', 'United States')
  const second = linkOf(
    index,
    'b',
    'The vote in the U.S. was close, the United States said.',
    'United States',
  )
  expect(second).toBe(first)
  expect(index.get(first as string).identifiers).toMatchObject({ iso3166: 'US' })
})

test('identities named in the same articles are counted', () => {
  const index = createIdentityIndex()
  const person = linkOf(
    index,
    'a',
    'Christopher Holloway met NATO in Oslo.',
    'Christopher Holloway',
  )
  index.add(article('b', 'Christopher Holloway told NATO to wait.'))
  const [most] = index.coOccurring(person as string)
  expect(index.get(most?.identity as string).name).toBe('NATO')
  expect(most?.articles).toBe(2)
})

test('wrong calls throw', () => {
  const index = createIdentityIndex()
  index.add(article('a', 'Nothing.'))
  expect(() => index.add(article('a', 'Nothing.'))).toThrow(WirecopyError)
  expect(() => index.get('i99')).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('own knowledge gives identifiers, and a name that two share gives none', () => {
  const knowledge = createKnowledgeBase([
    {
      name: 'NATO',
      type: 'organization',
      names: ['NATO'],
      country: null,
      identifiers: { desk: '7' },
    },
    {
      name: 'Oslo A',
      type: 'location',
      names: ['Oslo'],
      country: null,
      identifiers: { place: 'a' },
    },
    {
      name: 'Oslo B',
      type: 'location',
      names: ['Oslo'],
      country: null,
      identifiers: { place: 'b' },
    },
  ])
  expect(knowledge.find('Oslo', 'location')).toBeUndefined()
  const { entities } = createEntityFinder({ knowledge })({ text: 'They met NATO in Oslo.' })
  expect(entities.find(({ name }) => name === 'NATO')?.identifiers).toEqual({ desk: '7' })
})

test('the names of an own list stand above those of the model', () => {
  const recognizers = [recognizeList([{ name: 'zephyr falls', type: 'product' }])]
  const { mentions, entities } = createEntityFinder({ recognizers })({
    text: 'He likes zephyr falls in Oslo.',
  })
  expect(mentions[0]).toMatchObject({ text: 'zephyr falls', type: 'product', confidence: 1 })
  expect(entities[0]).toMatchObject({ name: 'zephyr falls', type: 'product' })
})

test('a recognizer that points outside of the text throws', () => {
  const find = createEntityFinder({ recognizers: [() => [{ start: 0, end: 99, type: 'person' }]] })
  expect(() => find({ text: 'short' })).toThrow(expect.objectContaining({ code: 'invalid-data' }))
})

test('a knowledge base joins the names of a person, and tells who it is', () => {
  const people = createKnowledgeBase([
    {
      name: 'Christopher Holloway',
      type: 'person',
      names: ['Christopher Holloway', 'Kit Holloway'],
      country: 'NO',
      identifiers: { register: '17' },
    },
  ])
  const find = createEntityFinder({ knowledge: people })
  const text = 'Minister Christopher Holloway left Oslo. Voters like Kit Holloway, said Ann Novak.'
  const holloway = find({ text }).entities.find(({ name }) => name === 'Christopher Holloway')
  expect(holloway).toMatchObject({
    aliases: ['Kit Holloway'],
    identifiers: { register: '17' },
    country: 'NO',
  })
  expect(holloway?.mentions).toHaveLength(2)
})
