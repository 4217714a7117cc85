import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from '../tools/run-command.ts'
import type { ForeignProject } from './foreign-project.ts'
import { thisNode } from './runtimes.ts'

/** The sorted names that each entry exports. */
export type ExportedNames = Record<string, string[]>

/** Returns what every entry exports to `import`. */
export function importNames(project: ForeignProject, runtime = thisNode): Promise<ExportedNames> {
  return namesOf(project, runtime, 'names.mjs', (entry) => `await import(${entry})`)
}

/** Returns what every entry exports to `require`. */
export function requireNames(project: ForeignProject, runtime = thisNode): Promise<ExportedNames> {
  return namesOf(project, runtime, 'names.cjs', (entry) => `require(${entry})`)
}

async function namesOf(
  { folder, entries }: ForeignProject,
  { program, given }: typeof thisNode,
  file: string,
  load: (entry: string) => string,
): Promise<ExportedNames> {
  const lines = entries.map((entry) => {
    const quoted = JSON.stringify(entry)
    // Some runtimes add names of their own to a CommonJS module that is imported, and the other way.
    return `names[${quoted}] = Object.keys(${load(quoted)}).filter((name) => !added.has(name)).sort()`
  })
  const code = [
    `const names = {}, added = new Set(['module.exports', '__esModule'])`,
    ...lines,
    'console.log(JSON.stringify(names))',
  ].join('\n')
  await writeFile(path.join(folder, file), code)
  return JSON.parse(await runCommand(program, [...given, file], { folder })) as ExportedNames
}
