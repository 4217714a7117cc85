import { expect, it } from 'vitest'
import { buildReference, referenceEntries } from '../src/reference/build-reference.ts'

it('documents every export of every package, without a warning', { timeout: 600_000 }, async () => {
  expect(referenceEntries()).toContain('packages/document/src/schema.ts')
  expect(await buildReference()).toBe(0)
})
