import { describe, expect, it } from 'vitest'
import { attackUnits, quickUnits } from '../src/hostile/attack-strings.ts'
import { findSuperlinear, measureGrowth } from '../src/hostile/growth.ts'
import { isKnownFault } from '../src/hostile/known-faults.ts'
import { allTargets } from '../src/targets/all-targets.ts'
import { exportedFunctions } from '../src/targets/exported-functions.ts'

const sound = allTargets.filter(({ name }) => !isKnownFault(`growth ${name}`))

describe('every exported function', () => {
  it('is among the targets, and no other', async () => {
    expect(allTargets.map(({ name }) => name).sort()).toEqual((await exportedFunctions()).sort())
  })

  it.each(sound)('$name takes linear time on hostile text', ({ run }) => {
    const slow: string[] = []
    // The nightly run takes all of them.
    for (const name of quickUnits) {
      const growth = findSuperlinear(run, attackUnits[name] as string, 20_000)
      if (growth !== null) slow.push(`${name}: ${growth}`)
    }
    expect(slow).toEqual([])
  })
})

describe('measureGrowth', () => {
  // Kept outside, or the compiler leaves the work out.
  let sum = 0
  const spin = (steps: number) => {
    for (let step = 0; step < steps; step++) sum += Math.sqrt(step)
  }

  it('tells linear from quadratic time', () => {
    expect(findSuperlinear((text) => spin(text.length * 100), 'a', 20_000)).toBeNull()
    expect(measureGrowth((text) => spin((text.length / 4) ** 2), 'a', 5000).ratio).toBeGreaterThan(
      3,
    )
    expect(sum).toBeGreaterThan(0)
  })

  it('says nothing about times too short to tell', () => {
    expect(measureGrowth((text) => text.length, 'a', 1000).ratio).toBeNull()
  })
})
