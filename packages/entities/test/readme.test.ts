import { expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

test('the example of the README gives what it says', () => {
  const findEntities = createEntityFinder()
  const { mentions } = findEntities({ text: 'Ada Novak moved to Oslo for $5 million.' })
  expect(mentions.map(({ text, type }) => `${text}: ${type}`)).toEqual([
    'Ada Novak: person',
    'Oslo: location',
    '$5 million: money',
  ])
})
