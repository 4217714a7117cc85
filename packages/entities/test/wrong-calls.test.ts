import { expect, test } from 'vitest'
import { createEntityFinder, createIdentityIndex, createKnowledgeBase } from '../src/index.ts'

const find = createEntityFinder()

test.each([
  [undefined, 'text must be a string, not undefined'],
  [{}, 'text must be a string, not undefined'],
  [{ text: 7 }, 'text must be a string, not number'],
  [{ text: 'Oslo', title: 7 }, 'title must be a string, not number'],
])('%j is refused', (input, message) => {
  expect(() => find(input as never)).toThrow(
    expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(message) }),
  )
})

test('what is over a limit is refused', () => {
  const short = createEntityFinder({ limits: { inputLength: 4 } })
  expect(short({ text: 'Oslo' }).mentions).toHaveLength(1)
  for (const input of [{ text: 'Oslo.' }, { text: 'Oslo', title: 'Oslo.' }]) {
    expect(() => short(input)).toThrow(expect.objectContaining({ code: 'limit-input-length' }))
  }
})

test('an identity that nobody made is not found, whatever its id looks like', () => {
  const index = createIdentityIndex()
  index.add({ id: 'a', annotations: find({ text: 'They met in Oslo.' }) })
  expect(index.list().map(({ id, name, articles }) => [id, name, articles])).toEqual([
    ['i1', 'Oslo', ['a']],
  ])
  for (const id of ['i0', 'i2', '1', 'xi1', 'i1x', '', 'i-1']) {
    expect(() => index.get(id)).toThrow(
      expect.objectContaining({
        code: 'not-found',
        message: expect.stringContaining(`no identity has the id ${JSON.stringify(id)}`),
      }),
    )
    expect(() => index.coOccurring(id)).toThrow('no identity')
  }
})

test('own knowledge is found by any of its names, in its kind alone', () => {
  const knowledge = createKnowledgeBase([
    {
      name: 'Marvik',
      type: 'location',
      names: ['Marvik', 'Port Marvik'],
      country: 'NO',
      identifiers: { place: '9' },
    },
  ])
  expect(knowledge.find('Port Marvik', 'location')?.name).toBe('Marvik')
  expect(knowledge.find('Marvik', 'person')).toBeUndefined()
  expect(knowledge.find('Markvik', 'location')).toBeUndefined()
})
