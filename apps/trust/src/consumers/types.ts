import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from '../tools/run-command.ts'
import type { ForeignProject } from './foreign-project.ts'

/** The ways that TypeScript finds a package. */
export const resolutions = ['node16', 'nodenext', 'bundler'] as const
export type Resolution = (typeof resolutions)[number]

/**
 * Type-checks a module that imports some entries and uses `names` of them, as ESM and (where the
 * resolution knows it) as CommonJS. Declarations of the packages are checked too. Only the types of
 * Node that are named are there; zod's own need the `URL` of browsers.
 *
 * @throws Error with the compiler's messages.
 */
export async function typecheck(
  project: ForeignProject,
  entries: readonly string[],
  names: Record<string, string[]>,
  resolution: Resolution,
  { compiler, types = [] }: { compiler: string; types?: readonly string[] },
): Promise<void> {
  const uses = entries.map((entry, index) => {
    const members = (names[entry] ?? []).map((name) => `entry${index}.${name}`).join(', ')
    return `import * as entry${index} from '${entry}'\nexport const values${index}: unknown[] = [${members}]`
  })
  const files = resolution === 'bundler' ? ['uses.ts'] : ['uses.ts', 'uses.cts']
  for (const file of files) await writeFile(path.join(project.folder, file), uses.join('\n'))
  const config = {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types,
      module: resolution === 'bundler' ? 'esnext' : resolution,
      moduleResolution: resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
    },
    files,
  }
  const name = `tsconfig.${resolution}.json`
  await writeFile(path.join(project.folder, name), JSON.stringify(config))
  await runCommand(compiler, ['--project', name], { folder: project.folder })
}
