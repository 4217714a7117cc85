import { expect, test } from 'vitest'
import * as entities from '../src/index.ts'
import * as transformers from '../src/transformers.ts'

test('the package exports these names and no others', () => {
  expect(Object.keys(entities).sort()).toEqual([
    'createEntityFinder',
    'createIdentityIndex',
    'createKnowledgeBase',
    'recognizeList',
    'worldKnowledge',
  ])
  expect(Object.keys(transformers).sort()).toEqual([
    'loadTransformers',
    'recognizeWith',
    'usualLabels',
  ])
})
