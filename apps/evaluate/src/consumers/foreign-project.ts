import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PackedPackage } from './pack.ts'
import { run } from './run.ts'

/** A project of somebody else that has installed the packages. */
export interface ForeignProject {
  folder: string
  /** Every way to import from a package, JSON and the manifest aside: `@wirecopy/document/schema`. */
  entries: string[]
}

interface PackedManifest {
  version: string
  exports: Record<string, unknown>
  dependencies?: Record<string, string>
}

/**
 * Fills a folder as `npm install` of the tarballs would, without a network: our packages unpacked,
 * their own dependencies linked from the repository.
 *
 * @throws Error for a dependency that a tarball names by a protocol of the workspace.
 */
export async function createForeignProject(
  folder: string,
  packages: readonly PackedPackage[],
): Promise<ForeignProject> {
  const modules = path.join(folder, 'node_modules')
  await mkdir(modules, { recursive: true })
  const manifest = { name: 'consumer', version: '1.0.0', private: true, type: 'module' }
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  const entries: string[] = []
  for (const { name, tarball, folder: source } of packages) {
    const target = path.join(modules, name)
    await mkdir(target, { recursive: true })
    await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], { cwd: folder })
    const packed = JSON.parse(
      await readFile(path.join(target, 'package.json'), 'utf8'),
    ) as PackedManifest
    for (const [dependency, version] of Object.entries(packed.dependencies ?? {})) {
      if (/^(?:workspace|catalog|link|file):/.test(version)) {
        throw new Error(`${name} was packed with ${dependency}@${version}`)
      }
      if (packages.some((other) => other.name === dependency)) continue
      await linkDependency(modules, dependency, path.join(source, 'node_modules', dependency))
    }
    for (const entry of Object.keys(packed.exports)) {
      if (!entry.endsWith('.json')) entries.push(path.posix.join(name, entry))
    }
  }
  return { folder, entries }
}

async function linkDependency(modules: string, name: string, target: string): Promise<void> {
  const link = path.join(modules, name)
  if (existsSync(link)) return
  await mkdir(path.dirname(link), { recursive: true })
  await symlink(await realpath(target), link, 'junction')
}
