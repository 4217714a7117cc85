import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKnownFault } from '../src/hostile/known-faults.ts'
import { allProperties } from '../src/properties/all-properties.ts'

// The nightly run makes 100,000 of them.
const runs = 1000

describe.each(Object.entries(allProperties))('%s', (packageName, properties) => {
  const sound = properties.filter(({ name }) => !isKnownFault(`property ${packageName}: ${name}`))
  it.each(sound)('$name', async ({ property }) => {
    await fc.assert(property, { numRuns: runs })
  })
})

it('has forty properties at the least', () => {
  expect(Object.values(allProperties).flat().length).toBeGreaterThanOrEqual(40)
})
