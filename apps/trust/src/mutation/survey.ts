// Shows all mutants of a package that its tests don't notice: `node src/mutation/survey.ts entities`, much faster than
// `mutate`, for all mutants are in the code at once and each test tries those that it reaches, in one process a test file.
//   --files=a,b       these files instead of all
//   --sample=150      the mutants of so many lines, drawn as `mutate` draws them (others with `--seed=2`)
//   --tests=word      only the test files with this in their names
// What runs when a module is loaded takes no part; what is made once and kept (a model, a table) is not made again for a
// mutant, so that the score may be a little lower than that of `mutate`. It is not kept.
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyRepository } from './copy-repository.ts'
import { drawLines, filesOf } from './draw-lines.ts'
import { instrumentPackage, type Mutant } from './instrument-package.ts'
import { mutatedFiles } from './mutated-files.ts'
import { briefProperties, timedTests } from './run-stryker.ts'

/** Milliseconds that one test may take with one mutant. */
const patience = 60_000

const given = process.argv.slice(2)
const option = (name: string) =>
  given.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const [name = '', area] = (given[0] ?? '').split('/')
const areas = mutatedFiles[name]
if (!areas) throw new Error(`there is no package ${name}`)
const patterns = Object.entries(areas).flatMap(([key, value]) =>
  area === undefined || area === key ? [value] : [],
)

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-survey-'))
try {
  await copyRepository(folder, false)
  const place = join(folder, 'packages', name)
  const sample = option('sample')
  const drawn = sample
    ? new Set(drawLines(place, patterns, Number(sample), Number(option('seed') ?? 1)))
    : null
  const files = option('files')?.split(',') ?? patterns.flatMap((each) => filesOf(place, each))
  const sources = new Map(
    files.map((file) => [file, readFileSync(join(place, file), 'utf8').split('\n')]),
  )
  const mutants = (await instrumentPackage(place, files)).filter(
    ({ fileName, location: { start, end } }) =>
      !drawn || drawn.has(`${fileName}:${start.line + 1}-${end.line + 1}`),
  )
  const state = (file: string) => join(folder, file)
  for (const file of ['found', 'endless', 'reached', 'loaded', 'tried'])
    writeFileSync(state(file), '')
  const idsOf = (file: string) => new Set(readFileSync(state(file), 'utf8').split('\n'))
  prepareTests(place)
  for (const test of globSync('test/**/*.test.ts', { cwd: place }).sort()) {
    if (!test.includes(option('tests') ?? '')) continue
    const started = performance.now()
    for (let hung = true; hung; ) {
      const [found, endless] = [idsOf('found'), idsOf('endless')]
      const open = mutants.filter(({ id }) => !found.has(id) && !endless.has(id))
      writeFileSync(state('open'), open.map(({ id }) => id).join('\n'))
      hung = await runTests(place, test)
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    console.error(`${test}: ${idsOf('found').size - 1} found after ${seconds} s`)
  }
  const [found, endless, reached] = [idsOf('found'), idsOf('endless'), idsOf('reached')]
  const loaded = idsOf('loaded')
  const counted = mutants.filter(({ id }) => reached.has(id) || !loaded.has(id))
  let missed = 0
  for (const mutant of counted) {
    if (found.has(mutant.id) || endless.has(mutant.id)) continue
    missed++
    const note = reached.has(mutant.id) ? '' : ' (no test runs it)'
    console.log(`${lineOf(mutant, sources.get(mutant.fileName) ?? [])}${note}`)
  }
  const share = (without: number) =>
    (100 * (1 - missed / Math.max(1, counted.length - without))).toFixed(1)
  const ran = endless.size - 1
  console.log(
    `${given[0]}: ${counted.length - missed} of ${counted.length} mutants were found, ${share(0)} %; ` +
      `without ${ran} that ran without end ${share(ran)} %`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function prepareTests(place: string): void {
  const runner = fileURLToPath(new URL('survey-runner.ts', import.meta.url))
  copyFileSync(runner, join(place, 'survey-runner.ts'))
  writeFileSync(join(place, 'survey.brief.ts'), briefProperties)
  const setupFiles = ['../../vitest.setup.ts', './survey.brief.ts']
  const test = { runner: './survey-runner.ts', setupFiles, testTimeout: 0, retry: 0 }
  writeFileSync(
    join(place, 'vitest.survey.ts'),
    `export default { test: { ...${JSON.stringify(test)}, testNamePattern: ${timedTests} } }\n`,
  )
}

/** Runs a file of tests with all open mutants; returns whether one of them hung, which is then no longer open. */
function runTests(place: string, test: string): Promise<boolean> {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const shown = ['run', test, '--config', 'vitest.survey.ts', '--reporter=dot', '--pool=forks']
  const child = spawn(process.execPath, [vitest, ...shown], {
    cwd: place,
    detached: true,
    env: { ...process.env, SURVEY_FOLDER: folder, CI: '1', VITEST_MAX_WORKERS: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  return new Promise((resolve) => {
    let last = ''
    const stop = () => child.pid && process.kill(-child.pid, 'SIGKILL')
    let changed = performance.now()
    let hung = false
    const watch = setInterval(() => {
      const now = readFileSync(join(folder, 'reached'), 'utf8').slice(-40)
      if (now !== last) changed = performance.now()
      last = now
      if (performance.now() - changed < patience) return
      hung = true
      appendFileSync(
        join(folder, 'endless'),
        `${readFileSync(join(folder, 'tried'), 'utf8').trim()}\n`,
      )
      stop()
    }, 1000)
    child.on('close', (code) => {
      clearInterval(watch)
      if (!hung && code !== 0) console.error(output)
      resolve(hung)
    })
  })
}

function lineOf({ fileName, location: { start, end }, replacement }: Mutant, lines: string[]) {
  const line = lines[start.line] ?? ''
  const before = line.slice(start.column, start.line === end.line ? end.column : undefined)
  const now = replacement.replace(/\s+/g, ' ').slice(0, 120)
  return `${fileName}:${start.line + 1}:${start.column + 1} ${before.slice(0, 120)} → ${now}`
}
