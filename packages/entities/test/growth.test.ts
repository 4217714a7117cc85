import type { Entity } from '@wirecopy/document'
import { emptyEntity, findSuperlinear } from '@wirecopy/testing'
import { expect, test } from 'vitest'
import {
  createEntityFinder,
  createIdentityIndex,
  createKnowledgeBase,
  recognizeList,
} from '../src/index.ts'

const find = createEntityFinder()
const aliases = Array.from({ length: 10_000 }, (_, at) => `${word(at)} Company`)
const findAliases = createEntityFinder({
  recognizers: [recognizeList(aliases.map((name) => ({ name, type: 'organization' })))],
  knowledge: createKnowledgeBase([
    {
      name: 'Hanbit Shipping',
      type: 'organization',
      names: aliases,
      country: null,
      identifiers: {},
    },
  ]),
})
const findListed = createEntityFinder({
  recognizers: [
    recognizeList([
      { name: 'Ada', type: 'person' },
      { name: `${'Ada '.repeat(63)}Novak`, type: 'work' },
    ]),
  ],
})

/** A word of letters of its own for every number: "Aaaa", "Baaa". */
function word(number: number): string {
  const letters = number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))
  return `K${letters.padEnd(3, 'o')}`
}

const lines = (length: number, line: (at: number) => string): string => {
  const each = line(0).length + 4
  return Array.from({ length: Math.ceil(length / each) }, (_, at) => line(at)).join('')
}

test.each<[string, (text: string) => unknown, (at: number) => string]>([
  ['one name again and again', (text) => find({ text }), () => 'Ada Novak said so. '],
  [
    'names that are all different',
    (text) => find({ text }),
    (at) => `${word(at)} ${word(7 * at)} said so. `,
  ],
  [
    'one family name with many given names',
    (text) => find({ text }),
    (at) => `${word(at)} Novak said so. `,
  ],
  [
    'one name with many middle names',
    (text) => find({ text }),
    (at) => `Ada ${at === 0 ? '' : word(at)} Novak, `,
  ],
  [
    'bodies that begin and end alike',
    (text) => find({ text }),
    (at) => `Hanbit ${word(at)} Bank said so. `,
  ],
  [
    'bodies with the initials of another',
    (text) => find({ text }),
    (at) => (at % 2 ? 'The Kb said so. ' : `The ${word(at)} Bank said so. `),
  ],
  [
    'a headline of many names',
    (title) => find({ text: 'Ada Novak said so.', title }),
    (at) => `${word(at)} Novak said so. `,
  ],
  ['names of a list among sums of money', (text) => findListed({ text }), () => 'Ada $5 '],
  ['the beginning of a long name of a list', (text) => findListed({ text }), () => 'Ada '],
  [
    'ten thousand names of one company',
    (text) => findAliases({ text }),
    (at) => `${aliases[at % aliases.length]} said so. `,
  ],
])('time grows in step with %s', async (_, run, line) => {
  const growth = await findSuperlinear(run, (length) => lines(length, line), 30_000, {
    factor: 8,
    most: 12,
  })
  expect(growth).toBeNull()
})

const person = (changes: Partial<Entity>): Entity => ({ ...emptyEntity(), ...changes })

test.each<[string, (at: number) => Partial<Entity>]>([
  ['names that are all different', (at) => ({ name: `${word(at)} Novak` })],
  ['people of one name', () => ({ name: 'Ada Novak' })],
])('the time to add an article grows in step with %s', async (_, changes) => {
  const growth = await findSuperlinear(
    (entities: Entity[]) =>
      createIdentityIndex().add({
        id: 'a',
        annotations: { mentions: [], entities, references: [] },
      }),
    (length) => Array.from({ length }, (_, at) => person({ id: `e${at}`, ...changes(at) })),
    1000,
    { factor: 4, most: 9 },
  )
  expect(growth).toBeNull()
})

test.each<[string, (at: number) => Partial<Entity>]>([
  [
    'people of one name that contradict each other',
    (at) => ({ roles: [{ start: 0, end: 4, text: word(at), organization: null, country: null }] }),
  ],
  ['identifiers of one entity', (at) => ({ identifiers: { wikidata: 'Q1', desk: String(at) } })],
])('the time to add articles grows in step with %s', async (_, changes) => {
  const growth = await findSuperlinear(
    (articles: { id: string; entity: Entity }[]) => {
      const index = createIdentityIndex()
      for (const { id, entity } of articles) {
        index.add({ id, annotations: { mentions: [], entities: [entity], references: [] } })
      }
    },
    (length) =>
      Array.from({ length }, (_, at) => ({
        id: `a${at}`,
        entity: person({ id: 'e1', name: 'Ada Novak', ...changes(at) }),
      })),
    2000,
    { factor: 4, most: 9 },
  )
  expect(growth).toBeNull()
})
