import { expect, it } from 'vitest'
import * as formats from '../src/index.ts'
import * as read from '../src/read.ts'

it('exports these names and no others', () => {
  expect(Object.keys(formats).sort()).toEqual([
    'articleTable',
    'entityTable',
    'formatCsv',
    'formatNdjsonLine',
    'quoteTable',
    'toNinjs',
    'toSchemaOrg',
    'toWebAnnotations',
  ])
  expect(Object.keys(read).sort()).toEqual(['readNdjson', 'readPage', 'readReading'])
})
