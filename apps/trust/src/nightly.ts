// The long form of all checks. Each part is a program of its own, so that one that fails hides no other.
import { fileURLToPath } from 'node:url'
import { runCommand } from './tools/run-command.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const parts: [string, string[]][] = [
  ['patterns', ['src/patterns/main.ts']],
  ['properties, 100,000 runs each', ['src/properties/main.ts', '100000']],
  ['growth to 800,000 code units', ['src/hostile/growth-main.ts', '400000']],
  ['pages of 1 MB', ['src/hostile/bombs-main.ts', '1000000']],
  ...['html', 'text', 'feed', 'entities', 'quotes', 'dedupe'].map((kind): [string, string[]] => [
    `what is kept of 200 inputs of 3 MB: ${kind}`,
    ['--expose-gc', 'src/hostile/kept-memory.ts', kind, '200', '3'],
  ]),
  ['fuzz, 10 minutes for each target', ['src/fuzz/main.ts', '--seconds=600']],
]

const failed: string[] = []
for (const [name, given] of parts) {
  console.log(`\n== ${name}`)
  try {
    await runCommand(process.execPath, given, { folder, loud: true })
  } catch {
    failed.push(name)
  }
}
console.log(failed.length === 0 ? '\nAll parts passed.' : `\nFailed: ${failed.join('; ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
