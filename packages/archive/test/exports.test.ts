import { expect, it } from 'vitest'
import * as archive from '../src/index.ts'
import * as node from '../src/node.ts'

it('exports these names and no others', () => {
  expect(Object.keys(archive).sort()).toEqual([
    'createLinker',
    'createMemoryArchive',
    'openSqlArchive',
  ])
  expect(Object.keys(node).sort()).toEqual([
    'fileJobs',
    'isNodeArchive',
    'openArchive',
    'openWorkQueue',
    'readStretch',
  ])
})
