import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ForeignProject } from './foreign-project.ts'
import { run } from './run.ts'

/** The sorted names that each entry exports. */
export type ExportedNames = Record<string, string[]>

/** Returns what every entry exports to `import` in Node. */
export async function importNames(project: ForeignProject): Promise<ExportedNames> {
  const lines = project.entries.map(
    (entry) =>
      `names[${JSON.stringify(entry)}] = Object.keys(await import(${JSON.stringify(entry)})).sort()`,
  )
  return runScript(project, 'names.mjs', lines)
}

/** Returns what every entry exports to `require` in Node. */
export async function requireNames(project: ForeignProject): Promise<ExportedNames> {
  const lines = project.entries.map(
    (entry) =>
      `names[${JSON.stringify(entry)}] = Object.keys(require(${JSON.stringify(entry)})).sort()`,
  )
  return runScript(project, 'names.cjs', lines)
}

async function runScript(
  { folder }: ForeignProject,
  name: string,
  lines: readonly string[],
): Promise<ExportedNames> {
  const code = ['const names = {}', ...lines, 'console.log(JSON.stringify(names))'].join('\n')
  await writeFile(path.join(folder, name), code)
  return JSON.parse(await run(process.execPath, [name], { cwd: folder })) as ExportedNames
}
