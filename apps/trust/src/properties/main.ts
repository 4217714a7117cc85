// Checks all properties, or those of one package: `node src/properties/main.ts 100000 quotes`.
import fc from 'fast-check'
import { allProperties } from './all-properties.ts'

const [runs = '1000', only] = process.argv.slice(2)
for (const [packageName, properties] of Object.entries(allProperties)) {
  if (only !== undefined && only !== packageName) continue
  for (const { name, property } of properties) {
    const start = performance.now()
    const result = await fc.check(property, { numRuns: Number(runs) })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(
      `${result.failed ? 'FAILED' : 'holds'} ${packageName}: ${name} (${result.numRuns} runs, ${seconds} s)`,
    )
    if (!result.failed) continue
    process.exitCode = 1
    console.log(
      `  ${JSON.stringify(result.counterexample)} (seed ${result.seed}, path ${result.counterexamplePath})`,
    )
  }
}
