import { expect, test } from 'vitest'
import * as dedupe from '../src/index.ts'

test('the package exports these names', () => {
  expect(Object.keys(dedupe).sort()).toEqual([
    'compareTexts',
    'createArticleIndex',
    'findEdits',
    'restoreArticleIndex',
  ])
})
