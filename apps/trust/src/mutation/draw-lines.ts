import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../fuzz/mutate-text.ts'

/**
 * Returns that many lines of code, drawn at random from the files of some areas, in the form in which
 * the mutation tester wants them: `src/tokens.ts:12-12`. The same seed and code give the same lines.
 * Mutants that reach over several lines (an emptied block) are then left out.
 */
export function drawLines(
  folder: string,
  areas: readonly (readonly string[])[],
  count: number,
  seed = 1,
): string[] {
  const lines = areas.flatMap((patterns) =>
    filesOf(folder, patterns).flatMap((file) => linesOf(folder, file)),
  )
  const random = createRandom(seed)
  for (let left = lines.length - 1; left > 0; left--) {
    const other = Math.floor(random() * (left + 1))
    const drawn = lines[left] as string
    lines[left] = lines[other] as string
    lines[other] = drawn
  }
  return lines.slice(0, count).sort()
}

/** Returns the files that patterns name, in order; one that begins with `!` takes files away. */
export function filesOf(folder: string, patterns: readonly string[]): string[] {
  const without = patterns.filter((pattern) => pattern.startsWith('!'))
  return patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) =>
      globSync(pattern, { cwd: folder, exclude: without.map((each) => each.slice(1)) }),
    )
    .sort()
}

/** The lines that are neither empty, nor comments, nor closing brackets alone. */
function linesOf(folder: string, file: string): string[] {
  const code = readFileSync(join(folder, file), 'utf8').split('\n')
  return code.flatMap((line, index) =>
    /^\s{0,80}(?:$|\/\/|\/\*|\*|[)\]}]|import |export type )/.test(line)
      ? []
      : [`${file}:${index + 1}-${index + 1}`],
  )
}
