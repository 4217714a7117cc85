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

/**
 * Returns the content of a file as its reader wants it: a web archive has line ends of its own and says
 * how long its records are, which Markdown can't show.
 */
export function materialize({ name, content }: RecipeFile): string {
  if (!name.endsWith('.warc')) return content
  const [warcHead = '', httpHead = '', body = ''] = content.trimEnd().split('\n\n')
  const lines = (head: string) => head.split('\n').join('\r\n')
  const block = `${lines(httpHead)}\r\n\r\n${body}`
  const length = new TextEncoder().encode(block).length
  return `${lines(warcHead)}\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`
}
