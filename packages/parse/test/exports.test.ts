import { expect, it } from 'vitest'
import * as parse from '../src/index.ts'

it('exports these names and no others', () => {
  expect(Object.keys(parse).sort()).toEqual([
    'parseFeed',
    'parseHtml',
    'parsePage',
    'parseText',
    'parseTextPages',
  ])
})
