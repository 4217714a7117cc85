import { describe, expect, it } from 'vitest'
import { findAttackGrowth } from '../src/hostile/attack-growth.ts'
import { attackUnits, quickUnits } from '../src/hostile/attack-strings.ts'
import { isKnownFault } from '../src/hostile/known-faults.ts'
import { allTargets } from '../src/targets/all-targets.ts'
import { exportedFunctions } from '../src/targets/exported-functions.ts'

const sound = allTargets.filter(({ name }) => !isKnownFault(`growth ${name}`))

describe('every exported function', () => {
  it('is among the targets, and no other', async () => {
    expect(allTargets.map(({ name }) => name).sort()).toEqual((await exportedFunctions()).sort())
  })

  it.each(sound)('$name takes linear time on hostile text', async ({ run }) => {
    const slow: string[] = []
    // The nightly run takes all of them.
    for (const name of quickUnits) {
      const growth = await findAttackGrowth(run, attackUnits[name] as string, 20_000)
      if (growth !== null) slow.push(`${name}: ${growth}`)
    }
    expect(slow).toEqual([])
  })
})
