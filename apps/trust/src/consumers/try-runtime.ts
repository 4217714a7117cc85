import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { runCommand } from '../tools/run-command.ts'
import type { ForeignProject } from './foreign-project.ts'
import { type ExportedNames, importNames, requireNames } from './imports.ts'
import type { Runtime } from './runtimes.ts'
import { folderUse, sampleAnswers, sampleUse } from './sample-use.ts'

/** What was tried, and null where it worked, else why not. */
export type Tried = Record<string, string | null>

/** Returns what of the packages works in a runtime: imports, requires, use, and an archive in a folder. */
export async function tryRuntime(
  project: ForeignProject,
  runtime: Runtime,
  names: ExportedNames,
): Promise<Tried> {
  const { folder } = project
  const run = async (file: string, code: string, ...given: string[]) => {
    await writeFile(path.join(folder, file), code)
    return runCommand(runtime.program, [...runtime.given, file, ...given], { folder })
  }
  const taken = runtime.runsArchive
    ? project
    : { folder, entries: project.entries.filter((entry) => !entry.startsWith('@wirecopy/archive')) }
  const wanted = Object.fromEntries(taken.entries.map((entry) => [entry, names[entry]]))
  const use = runtime.runsArchive ? sampleUse : withoutArchive(sampleUse)
  const { kept, ...others } = sampleAnswers
  const tried: Tried = {
    import: await faultOf(async () => expectSame(await importNames(taken, runtime), wanted)),
    require: await faultOf(async () => expectSame(await requireNames(taken, runtime), wanted)),
    use: await faultOf(async () =>
      expectSame(
        JSON.parse(await run('use.mjs', `${use}\nconsole.log(JSON.stringify(await answers))\n`)),
        runtime.runsArchive ? { ...others, kept } : others,
      ),
    ),
  }
  if (runtime.runsArchive) {
    tried['archive in a folder'] = await faultOf(async () => {
      const place = await mkdtemp(path.join(folder, 'archive-'))
      expectSame(JSON.parse(await run('folder.mjs', folderUse, place)), ['a'])
    })
  }
  return tried
}

/** The same use without what the manifest of the archive does not promise for this runtime. */
function withoutArchive(code: string): string {
  return code
    .replace(/^import .* from '@wirecopy\/archive'$/m, '')
    .replace(/async function archived\(\) \{[\s\S]*?\n\}\n/, '')
    .replace('archived().then((kept) =>', 'Promise.resolve().then(() =>')
    .replace('  kept,\n', '')
}

async function faultOf(attempt: () => Promise<void>): Promise<string | null> {
  try {
    await attempt()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`
  }
}

function expectSame(actual: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(actual, wanted)) {
    throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`)
  }
}
