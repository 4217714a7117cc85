import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'
import { type RecipeFile, readRecipe } from './read-recipe.ts'

const recipes = new URL('../../../../docs/recipes/', import.meta.url)
// Under this app, so that the packages are found as they are by a user.
const workplace = new URL('../../dist/recipes/', import.meta.url)

export interface RecipeRun {
  /** What the recipe says that it prints. */
  promised: string
  /** What it printed. */
  printed: string
}

/**
 * Returns what a recipe prints, and what it says that it prints. Its files are written under `dist`. An
 * archive is in a folder, unless the URL of a database is given.
 */
export async function runRecipe(name: string, databaseUrl = ''): Promise<RecipeRun> {
  const folder = new URL(`${name}${databaseUrl && '-database'}/`, workplace)
  const files = writeFiles(name, folder)
  const run = (file: string) =>
    runCommand(process.execPath, [file], {
      folder: fileURLToPath(folder),
      environment: { DATABASE_URL: databaseUrl, NODE_NO_WARNINGS: '1' },
    })
  // What a recipe reads and a page of Markdown can't show is made by a program of its own.
  for (const file of files) if (/^make-.{1,40}\.ts$/.test(file.name)) await run(file.name)
  const printed = await run('recipe.ts')
  return { promised: files.find((file) => file.name === 'output')?.content ?? '', printed }
}

/**
 * Runs the type checker over the programs of recipes, strict and as a new project would have it.
 *
 * @throws Error with the messages of the compiler.
 */
export async function typecheckRecipes(names: readonly string[]): Promise<void> {
  const folder = new URL('../../dist/recipe-types/', import.meta.url)
  for (const name of names) writeFiles(name, new URL(`${name}/`, folder))
  const configuration = {
    compilerOptions: {
      target: 'es2023',
      module: 'nodenext',
      types: ['node'],
      strict: true,
      noUncheckedIndexedAccess: true,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
    },
    include: ['*/*.ts'],
  }
  writeFileSync(new URL('tsconfig.json', folder), JSON.stringify(configuration))
  const compiler = fileURLToPath(new URL('../../../../node_modules/.bin/tsc', import.meta.url))
  await runCommand(compiler, ['--project', '.'], { folder: fileURLToPath(folder) })
}

function writeFiles(name: string, folder: URL): RecipeFile[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = readRecipe(readFileSync(new URL(`${name}.md`, recipes), 'utf8'))
  for (const file of files) writeFileSync(new URL(file.name, folder), file.content)
  return files
}

/** Writes what a recipe prints into it. */
export async function writeOutput(name: string): Promise<void> {
  const place = new URL(`${name}.md`, recipes)
  const { printed } = await runRecipe(name)
  const markdown = readFileSync(place, 'utf8')
  const start = markdown.indexOf('```text output\n') + '```text output\n'.length
  const end = markdown.indexOf('```', start)
  writeFileSync(place, markdown.slice(0, start) + printed + markdown.slice(end))
}
