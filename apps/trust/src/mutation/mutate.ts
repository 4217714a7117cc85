// Runs mutation tests: `node src/mutation/mutate.ts document quotes/same` on packages or areas of them,
// with `--sample=150` on so many lines drawn from a package (others with `--seed=2`). Every change that no test
// notices is printed, and the score is kept in `mutation/scores.json`.
//   --committed       the last commit instead of the working tree
//   --files=a,b       these files (or `file:line-line`) instead of the area's; the score is not kept
//   --concurrency=1   how many tests run at once; as many as there are cores if not given
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyRepository } from './copy-repository.ts'
import { drawLines } from './draw-lines.ts'
import { mutatedFiles } from './mutated-files.ts'
import { runStryker } from './run-stryker.ts'
import { keepScore, percent, scoreOf } from './score-table.ts'
import { survivors } from './survivors.ts'

const wanted = 80
const given = process.argv.slice(2)
const option = (name: string) =>
  given.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const sample = option('sample')
const seed = Number(option('seed') ?? 1)
const files = option('files')?.split(',')

for (const [name, area] of asked(given.filter((argument) => !argument.startsWith('--')))) {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-mutation-'))
  try {
    await copyRepository(folder, given.includes('--committed'))
    const place = join(folder, 'packages', name)
    const areas = area === null ? mutatedFiles[name] : { [area]: mutatedFiles[name]?.[area] ?? [] }
    const patterns = Object.values(areas ?? {})
    const report = await runStryker({
      folder: place,
      mutated:
        files ?? (sample ? drawLines(place, patterns, Number(sample), seed) : patterns.flat()),
      concurrency: Number(option('concurrency') ?? availableParallelism()),
      ...(!files && !sample && { memory: `${name}-${area}` }),
    })
    const score = scoreOf(
      report,
      new Date().toISOString().slice(0, 10),
      sample ? Number(sample) : undefined,
    )
    const key = area === null ? name : `${name}/${area}`
    for (const line of survivors(report)) console.log(line)
    console.log(
      `${key}: ${score.found} of ${score.mutants} mutants were found, ${percent([score]).toFixed(1)} %`,
    )
    if (!files) keepScore(key, score)
    if (percent([score]) < wanted) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Packages and areas by their names; null for a whole package, of which lines are drawn. */
function asked(names: readonly string[]): [string, string | null][] {
  return (names.length > 0 ? names : Object.keys(mutatedFiles)).flatMap((path) => {
    const [name = '', area] = path.split('/')
    const areas = mutatedFiles[name]
    if (!areas || (area && !areas[area])) throw new Error(`there is no package or area ${path}`)
    if (area) return [[name, area]]
    if (sample) return [[name, null]]
    return Object.keys(areas).map((each): [string, string | null] => [name, each])
  })
}
