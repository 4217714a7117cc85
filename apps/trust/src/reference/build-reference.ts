import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Application, type LogLevel } from 'typedoc'

const root = new URL('../../../../', import.meta.url)
const path = (name: string) => fileURLToPath(new URL(name, root))

/** The source files behind the entries of all packages: `packages/document/src/schema.ts`. */
export function referenceEntries(): string[] {
  return readdirSync(new URL('packages/', root))
    .sort()
    .flatMap((folder) => {
      const manifest = JSON.parse(
        readFileSync(new URL(`packages/${folder}/package.json`, root), 'utf8'),
      )
      return Object.entries(manifest.exports)
        .filter(([, target]) => typeof target === 'object')
        .map(([entry]) => sourceOf(folder, entry.slice(2)))
    })
}

/**
 * Writes the reference of all packages as HTML into a folder, and returns how many warnings and errors
 * there were; each of them is printed. Without a folder it is only checked.
 */
export async function buildReference(folder?: string): Promise<number> {
  const application = await Application.bootstrap({
    name: 'Wirecopy',
    entryPoints: referenceEntries().map(path),
    tsconfig: path('apps/trust/reference/tsconfig.json'),
    readme: 'none',
    excludePrivate: true,
    excludeInternal: true,
    excludeExternals: true,
    disableSources: true,
    includeVersion: true,
    sort: ['source-order'],
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: ['Function', 'Class', 'Interface', 'Enum', 'Method'],
    logLevel: 'Warn' as unknown as LogLevel,
  })
  const project = await application.convert()
  if (project) {
    application.validate(project)
    if (folder !== undefined) await application.generateDocs(project, folder)
  }
  return application.logger.warningCount + application.logger.errorCount
}

function sourceOf(folder: string, entry: string): string {
  const candidates = entry === '' ? ['index'] : [entry, `${entry}/index`]
  const found = candidates
    .map((name) => `packages/${folder}/src/${name}.ts`)
    .find((name) => existsSync(new URL(name, root)))
  if (!found) throw new Error(`no source for the entry ${entry} of packages/${folder}`)
  return found
}
