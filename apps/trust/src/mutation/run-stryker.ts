import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'
import { toolsFolder } from '../tools/tools-folder.ts'
import type { MutationReport } from './survivors.ts'

/** Tests that measure time or compile are left out, by names that no sentence of a table has. */
export const timedTests =
  /^(?!.*(linear|in proportion to|in step with|time grows|committed kernel)).*$/

const vitestConfiguration = `
import { defineConfig } from 'vitest/config'
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./stryker.mutation.ts'],
    testNamePattern: ${timedTests},
    testTimeout: 60_000,
  },
})
`
/** Each mutant runs all tests that reach it, so that properties get few runs: what they find by chance is less. */
export const briefProperties = `
import { vi } from 'vitest'
vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal()
  const fewer = (parameters) => ({ ...parameters, numRuns: Math.min(parameters?.numRuns ?? 25, 25) })
  const brief = { ...original.default, assert: (property, parameters) => original.default.assert(property, fewer(parameters)) }
  return { ...original, ...brief, default: brief }
})
`
const reports = fileURLToPath(new URL('../../dist/mutation/', import.meta.url))

export interface StrykerRun {
  /** The package in a copy of the repository; its files are changed. */
  folder: string
  /** Patterns of files, or `file:line-line`. */
  mutated: readonly string[]
  concurrency: number
  /** Under this name the results are kept for the next run, which repeats only what changed. */
  memory?: string
}

/** Returns what the tests of a package noticed of the changes to its source. */
export async function runStryker(run: StrykerRun): Promise<MutationReport> {
  const { folder, mutated, concurrency, memory } = run
  const tools = await toolsFolder()
  mkdirSync(reports, { recursive: true })
  const configuration = {
    testRunner: 'vitest',
    plugins: [`${tools}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`],
    vitest: { configFile: 'vitest.mutation.ts', related: false },
    mutate: mutated,
    inPlace: true,
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency,
    // Long, or a busy machine finds mutants that no test does.
    timeoutMS: 10_000,
    timeoutFactor: 3,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: 'mutation.json' },
    allowEmpty: true,
    checkers: [],
    ...(memory && { incremental: true, incrementalFile: join(reports, `${memory}.json`) }),
  }
  writeFileSync(join(folder, 'vitest.mutation.ts'), vitestConfiguration)
  writeFileSync(join(folder, 'stryker.mutation.ts'), briefProperties)
  writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(configuration))
  await runCommand(
    process.execPath,
    [`${tools}node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', 'stryker.config.json'],
    { folder, loud: true },
  )
  return JSON.parse(readFileSync(join(folder, 'mutation.json'), 'utf8'))
}
