// Checks all properties, those of one package, or one: `node src/properties/main.ts 100000 quotes`.
import fc from 'fast-check'
import { allProperties } from './all-properties.ts'

const [runs = '1000', only, onlyName] = process.argv.slice(2)
let checked = 0
for (const [packageName, properties] of Object.entries(allProperties)) {
  if (only !== undefined && only !== packageName) continue
  for (const { name, property } of properties) {
    if (onlyName !== undefined && onlyName !== name) continue
    checked++
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
if (checked === 0) throw new Error(`no property of ${only} is named so: ${onlyName}`)
