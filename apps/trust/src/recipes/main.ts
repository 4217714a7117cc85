// Runs all recipes, or the named ones, and writes what they print into them. Read the difference: what
// is written must be right, not only repeatable.
import { recipeNames } from './recipe-names.ts'
import { writeOutput } from './run-recipe.ts'

const given = process.argv.slice(2)
for (const name of given.length > 0 ? given : recipeNames()) {
  await writeOutput(name)
  console.log(name)
}
