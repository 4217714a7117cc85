// Runs mutation tests on packages: `node src/mutation/mutate.ts document quotes`. Every change that
// can be made to the source without a test noticing is reported.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'
import { toolsFolder } from '../tools/tools-folder.ts'
import { mutatedFiles } from './mutated-files.ts'
import { type MutationReport, scoreOf, survivors } from './survivors.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const wanted = 80
const given = process.argv.slice(2)
const names = given.filter((argument) => !argument.startsWith('--'))
const option = (name: string) =>
  given.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

// Each mutant runs all tests that reach it, so the ones that measure time are left out, and properties
// get a tenth of a second.
const vitestConfiguration = `
import { defineConfig } from 'vitest/config'
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./stryker.mutation.ts'],
    testNamePattern: /^(?!.*(linear|proportion|million|grows|growth)).*$/,
    testTimeout: 30_000,
  },
})
`
const briefProperties = `
import fc from 'fast-check'
fc.configureGlobal({ interruptAfterTimeLimit: 100, markInterruptAsFailure: false })
`

const tools = await toolsFolder()
for (const name of names.length > 0 ? names : Object.keys(mutatedFiles)) {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-mutation-'))
  try {
    const report = await mutate(name, folder)
    const score = scoreOf(report)
    for (const line of survivors(report)) console.log(line)
    console.log(`${name}: ${score.toFixed(1)} % of the mutants were found`)
    if (score < wanted) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function mutate(name: string, folder: string): Promise<MutationReport> {
  await copyRepository(folder)
  const place = join(folder, 'packages', name)
  const configuration = {
    testRunner: 'vitest',
    plugins: [`${tools}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`],
    vitest: { configFile: 'vitest.mutation.ts', related: false },
    mutate: option('files')?.split(',') ?? mutatedFiles[name] ?? ['src/**/*.ts'],
    inPlace: true,
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: Number(option('concurrency') ?? availableParallelism()),
    timeoutMS: 4000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: 'mutation.json' },
    allowEmpty: true,
    checkers: [],
  }
  writeFileSync(join(place, 'vitest.mutation.ts'), vitestConfiguration)
  writeFileSync(join(place, 'stryker.mutation.ts'), briefProperties)
  writeFileSync(join(place, 'stryker.config.json'), JSON.stringify(configuration))
  await runCommand(
    process.execPath,
    [`${tools}node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', 'stryker.config.json'],
    { folder: place, loud: true },
  )
  return JSON.parse(readFileSync(join(place, 'mutation.json'), 'utf8'))
}

/** Copies what the tests of a package read, so that nothing of the working tree is ever changed. */
async function copyRepository(folder: string): Promise<void> {
  const listed = await runCommand(
    'git',
    ['ls-files', '-co', '--exclude-standard', 'packages', '*.*'],
    {
      folder: repository,
    },
  )
  for (const file of new Set(listed.split('\n'))) {
    if (file === '' || file.startsWith('apps/')) continue
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    cpSync(join(repository, file), join(folder, file))
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const name of Object.keys(mutatedFiles)) {
    const modules = join('packages', name, 'node_modules')
    symlinkSync(join(repository, modules), join(folder, modules))
  }
}
