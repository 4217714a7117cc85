import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../tools/run-command.ts'
import type { PublishedPackage } from './check-versions.ts'
import type { LocalRegistry } from './local-registry.ts'

/** Returns what was tried in a project that knows nothing of the repository, one line for each try. */
export async function installInForeignProject(
  folder: string,
  registry: LocalRegistry,
  packages: readonly PublishedPackage[],
): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "foreign", "private": true }\n')
  const run = (program: string, ...given: string[]) =>
    runCommand(program, given, { folder, environment: registry.environment })
  await run('npm', 'install', ...packages.map(({ name, version }) => `${name}@${version}`))
  const lines: string[] = []
  for (const { name, version } of packages) {
    const place = join(folder, 'node_modules', name, 'package.json')
    const installed = JSON.parse(readFileSync(place, 'utf8'))
    if (installed.version !== version) throw new Error(`${name} ${installed.version} was installed`)
    const imported = await names(run, folder, name, 'module')
    const required = await names(run, folder, name, 'commonjs')
    if (imported !== required) throw new Error(`${name} exports ${imported} or ${required}`)
    lines.push(`${name} ${version}: ${imported}`)
  }
  return lines
}

/** The names that a package exports, read by a program of its own. */
async function names(
  run: (program: string, ...given: string[]) => Promise<string>,
  folder: string,
  name: string,
  kind: 'module' | 'commonjs',
): Promise<string> {
  const file = join(folder, kind === 'module' ? 'try.mjs' : 'try.cjs')
  const load = kind === 'module' ? `await import('${name}')` : `require('${name}')`
  writeFileSync(
    file,
    `console.log(Object.keys(${load}).filter((n) => n !== 'default').sort().join(' '))\n`,
  )
  return (await run(process.execPath, file)).trim()
}
