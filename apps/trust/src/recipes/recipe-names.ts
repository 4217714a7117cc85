import { readdirSync } from 'node:fs'

/** Returns the names of all recipes. */
export function recipeNames(): string[] {
  return readdirSync(new URL('../../../../docs/recipes/', import.meta.url))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.slice(0, -'.md'.length))
    .sort()
}
