import { expect, it } from 'vitest'
import { findSuperlinear, measureGrowth } from '../src/index.ts'

// Kept outside, or the compiler leaves the work out.
let sum = 0
const spin = (steps: number) => {
  for (let step = 0; step < steps; step++) sum += Math.sqrt(step)
}
const lengthItself = (length: number) => length

it('finds nothing in work that is linear', async () => {
  expect(await findSuperlinear((n) => spin(n * 100), lengthItself, 20_000)).toBeNull()
})

// Eight times the input: 64 times the time for a square, so that no noise can hide it.
const eightfold = { factor: 8, most: 24 }

it('finds work that is quadratic', async () => {
  const quadratic = (n: number) => spin((n / 8) ** 2)
  expect(await findSuperlinear(quadratic, lengthItself, 4000, eightfold)).toContain('×')
  expect(sum).toBeGreaterThan(0)
})

it('waits for work that is done later', async () => {
  const later = async (n: number) => {
    await Promise.resolve()
    spin((n / 8) ** 2)
  }
  const { ratio } = await measureGrowth(later, lengthItself, 4000, eightfold)
  expect(ratio).toBeGreaterThan(24)
})

it('says nothing about times too short to tell', async () => {
  expect((await measureGrowth((n) => n, lengthItself, 1000)).ratio).toBeNull()
})
