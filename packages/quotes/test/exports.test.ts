import { expect, test } from 'vitest'
import * as quotes from '../src/index.ts'

test('exports these names and no others', () => {
  expect(Object.keys(quotes).sort()).toEqual([
    'alignWords',
    'createQuoteFinder',
    'createQuoteIndex',
    'findSameQuotes',
  ])
})
