// Measures the growth of all exported functions: `node src/hostile/growth-main.ts 50000 parse`.
import { allTargets } from '../targets/all-targets.ts'
import { findAttackGrowth } from './attack-growth.ts'
import { attackUnits } from './attack-strings.ts'

const [length = '50000', only = ''] = process.argv.slice(2)
// A whole name means that function alone, though others begin like it.
const isWhole = allTargets.some(({ name }) => name === only)
for (const { name, run } of allTargets) {
  if (isWhole ? name !== only : !name.startsWith(only)) continue
  const slow: string[] = []
  for (const [attack, unit] of Object.entries(attackUnits)) {
    const growth = await findAttackGrowth(run, unit, Number(length))
    if (growth !== null) slow.push(`  ${attack}: ${growth}`)
  }
  console.log(`${name}: ${slow.length === 0 ? 'linear' : 'NOT LINEAR'}`)
  for (const line of slow) console.log(line)
  if (slow.length > 0) process.exitCode = 1
}
