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

it('finds work that is quadratic, over two lengths or eight', async () => {
  const quadratic = (n: number) => spin((n / 8) ** 2)
  expect(await findSuperlinear(quadratic, lengthItself, 10_000)).toContain('×')
  const eightfold = await measureGrowth(quadratic, lengthItself, 4000, { factor: 8, most: 24 })
  expect(eightfold.ratio).toBeGreaterThan(24)
  expect(sum).toBeGreaterThan(0)
})

it('waits for work that is done later', async () => {
  const later = async (n: number) => {
    await Promise.resolve()
    spin((n / 4) ** 2)
  }
  expect((await measureGrowth(later, lengthItself, 10_000)).ratio).toBeGreaterThan(3)
})

it('says nothing about times too short to tell', async () => {
  expect((await measureGrowth((n) => n, lengthItself, 1000)).ratio).toBeNull()
})
