import { expect, test } from 'vitest'
import { chooseCanonical } from '../src/canonical.ts'

const base = { length: 100, time: 0, original: false }

test.each([
  ['only article', [{ ...base, number: 3 }], 3],
  [
    'only full text',
    [
      { ...base, number: 1, length: 70 },
      { ...base, number: 2 },
    ],
    2,
  ],
  [
    'published by the service that wrote it',
    [
      { ...base, number: 1, length: 160 },
      { ...base, number: 2, original: true },
    ],
    2,
  ],
  [
    'earliest full text',
    [
      { ...base, number: 1, time: 300 },
      { ...base, number: 2, time: 200 },
      { ...base, number: 3, time: 100, length: 20 },
    ],
    2,
  ],
  [
    'longest text',
    [
      { ...base, number: 1 },
      { ...base, number: 2, length: 104 },
    ],
    2,
  ],
  [
    'first added',
    [
      { ...base, number: 2 },
      { ...base, number: 1 },
    ],
    1,
  ],
])('the rule %s', (rule, candidates, number) => {
  expect(chooseCanonical(candidates)).toEqual({ number, rule })
})
