import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'
import { materialize, readRecipe } from './read-recipe.ts'

const recipes = new URL('../../../../docs/recipes/', import.meta.url)
// Under this app, so that the packages are found as they are by a user.
const workplace = new URL('../../dist/recipes/', import.meta.url)

export interface RecipeRun {
  /** What the recipe says that it prints. */
  promised: string
  /** What it printed. */
  printed: string
}

/** Returns what a recipe prints, and what it says that it prints. Its files are written under `dist`. */
export async function runRecipe(name: string): Promise<RecipeRun> {
  const folder = new URL(`${name}/`, workplace)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const files = readRecipe(readFileSync(new URL(`${name}.md`, recipes), 'utf8'))
  for (const file of files) writeFileSync(new URL(file.name, folder), materialize(file))
  const printed = await runCommand(process.execPath, ['recipe.ts'], {
    folder: fileURLToPath(folder),
    environment: { DATABASE_URL: '', NODE_NO_WARNINGS: '1' },
  })
  return { promised: files.find((file) => file.name === 'output')?.content ?? '', printed }
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
