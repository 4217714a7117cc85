import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toolsFolder } from '../tools/tools-folder.ts'

/** One change to the source, as the mutation tester names it; lines and columns count from 0. */
export interface Mutant {
  id: string
  fileName: string
  replacement: string
  location: { start: Place; end: Place }
}

interface Place {
  line: number
  column: number
}

/**
 * Puts all mutants of some files of a package into them at once, each behind a switch, and returns them. Which one is on
 * and what is counted stands in the global `survey` of `survey-runner.ts`: numbers, for the code runs millions of times.
 */
export async function instrumentPackage(
  folder: string,
  files: readonly string[],
): Promise<Mutant[]> {
  const store = join(await toolsFolder(), 'node_modules/.pnpm/')
  const load = (pattern: string) =>
    import(pathToFileURL(join(store, globSync(pattern, { cwd: store })[0] ?? pattern)).href)
  const { createInstrumenter } = await load(
    '@stryker-mutator+instrumenter@*/node_modules/@stryker-mutator/instrumenter/dist/src/index.js',
  )
  const { createInjector } = await load(
    'typed-inject@*/node_modules/typed-inject/dist/src/index.js',
  )
  const quiet = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn }
  const injector = createInjector().provideValue('logger', quiet)
  const { files: changed, mutants } = await createInstrumenter(
    injector.provideValue('injector', injector),
  ).instrument(
    files.map((file) => {
      const name = join(folder, file)
      return { name, mutate: true, content: readFileSync(name, 'utf8') }
    }),
    { plugins: null, excludedMutations: [], ignorers: [] },
  )
  for (const { name, content } of changed) writeFileSync(name, withSwitches(content))
  return mutants.map((mutant: Mutant) => ({
    ...mutant,
    fileName: mutant.fileName.slice(folder.length + 1),
  }))
}

/** The code with its switches in place of those of the mutation tester, whose functions stand above it. */
function withSwitches(code: string): string {
  const last = code.indexOf('function stryMutAct_9fa48')
  if (last < 0) return code
  return `const survey = globalThis.survey;\n${code.slice(code.indexOf('\n}\n', last) + 3)}`
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, '(survey.active === $1 && survey.hit())')
    .replace(/stryCov_9fa48\(([^)]*)\)/g, '(survey.counts && survey.count($1))')
}
