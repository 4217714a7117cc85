import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { startPostgres } from '../../../packages/archive/test/postgres-server.ts'
import { readRecipe } from '../src/recipes/read-recipe.ts'
import { recipeNames } from '../src/recipes/recipe-names.ts'
import { runRecipe, typecheckRecipes } from '../src/recipes/run-recipe.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

describe('the recipe', () => {
  it.each(recipeNames())('%s prints what it says', { timeout: 600_000 }, async (name) => {
    const { promised, printed } = await runRecipe(name)
    expect(promised.length).toBeGreaterThan(20)
    expect(printed).toBe(promised)
  })

  it.skipIf(postgres === null)(
    'postgres-archive prints the same with a PostgreSQL server',
    { timeout: 600_000 },
    async () => {
      const { promised, printed } = await runRecipe('postgres-archive', postgres?.url)
      expect(printed).toBe(promised)
    },
  )

  it('passes the type checker', { timeout: 600_000 }, async () => {
    await expect(typecheckRecipes(recipeNames())).resolves.toBeUndefined()
  })

  it('stands in the list of recipes', () => {
    const list = readFileSync(new URL('../../../docs/recipes/README.md', import.meta.url), 'utf8')
    for (const name of recipeNames()) expect(list).toContain(`(${name}.md)`)
  })
})

describe('readRecipe', () => {
  it('takes named blocks and leaves the others', () => {
    const markdown = 'a\n```ts b.ts\nc\n\nd\n```\n```sh\nnpm i\n```\n```text output\n1\n```\n'
    expect(readRecipe(markdown)).toEqual([
      { name: 'b.ts', content: 'c\n\nd\n' },
      { name: 'output', content: '1\n' },
    ])
  })
})
