import { expect, test } from 'vitest'
import * as entities from '../src/index.ts'

test('the package exports these names and no others', () => {
  expect(Object.keys(entities).sort()).toEqual(['createEntityFinder'])
})
