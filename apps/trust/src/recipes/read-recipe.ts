/** A file that a recipe shows: a fenced block whose info string gives a name, as in ```` ```ts recipe.ts ````. */
export interface RecipeFile {
  name: string
  content: string
}

/** Returns the named blocks of a recipe in order. The block named `output` is what the program prints. */
export function readRecipe(markdown: string): RecipeFile[] {
  const files: RecipeFile[] = []
  let open: { name: string; lines: string[] } | null = null
  let fenced = false
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('```')) {
      open?.lines.push(line)
      continue
    }
    const [, name] = line.slice(3).split(' ')
    if (fenced) {
      if (open)
        files.push({ name: open.name, content: open.lines.map((each) => `${each}\n`).join('') })
      open = null
    } else if (name) {
      open = { name, lines: [] }
    }
    fenced = !fenced
  }
  return files
}
