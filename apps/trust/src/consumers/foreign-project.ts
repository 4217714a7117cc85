import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from '../tools/run-command.ts'
import type { PackedPackage } from './pack.ts'

/** A project of somebody else that has installed the packages. */
export interface ForeignProject {
  folder: string
  /** Every way to import from a package, JSON and the manifest aside: `@wirecopy/document/schema`. */
  entries: string[]
}

interface PackedManifest {
  exports: Record<string, unknown>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

const manifest = { name: 'consumer', version: '1.0.0', private: true, type: 'module' }

/**
 * Fills a folder as `npm install` of the tarballs would, without a network: our packages unpacked,
 * their own dependencies and peers linked from the repository.
 */
export async function linkForeignProject(
  folder: string,
  packages: readonly PackedPackage[],
): Promise<ForeignProject> {
  const modules = path.join(folder, 'node_modules')
  await mkdir(modules, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  for (const { name, tarball, folder: source } of packages) {
    const target = path.join(modules, name)
    await mkdir(target, { recursive: true })
    await runCommand('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], { folder })
    const packed = await readManifest(folder, name)
    for (const dependency of Object.keys({ ...packed.dependencies, ...packed.peerDependencies })) {
      if (packages.some((other) => other.name === dependency)) continue
      await linkDependency(modules, dependency, path.join(source, 'node_modules', dependency))
    }
  }
  return { folder, entries: await entriesOf(folder, packages) }
}

/** Fills a folder by `npm install` of the tarballs, with their peers and the types of Node. */
export async function installForeignProject(
  folder: string,
  packages: readonly PackedPackage[],
): Promise<ForeignProject> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  const tarballs = packages.map(({ tarball }) => tarball)
  const peers = ['@electric-sql/pglite', '@types/node@24']
  await runCommand('npm', ['install', '--no-audit', '--no-fund', ...tarballs, ...peers], { folder })
  return { folder, entries: await entriesOf(folder, packages) }
}

/** @throws Error for a dependency that a tarball names by a protocol of the workspace. */
async function entriesOf(folder: string, packages: readonly PackedPackage[]): Promise<string[]> {
  const entries: string[] = []
  for (const { name } of packages) {
    const packed = await readManifest(folder, name)
    for (const [dependency, version] of Object.entries(packed.dependencies ?? {})) {
      if (/^(?:workspace|catalog|link|file):/.test(version)) {
        throw new Error(`${name} was packed with ${dependency}@${version}`)
      }
    }
    for (const entry of Object.keys(packed.exports)) {
      if (!entry.endsWith('.json')) entries.push(path.posix.join(name, entry))
    }
  }
  return entries
}

async function readManifest(folder: string, name: string): Promise<PackedManifest> {
  const file = path.join(folder, 'node_modules', name, 'package.json')
  return JSON.parse(await readFile(file, 'utf8')) as PackedManifest
}

async function linkDependency(modules: string, name: string, target: string): Promise<void> {
  const link = path.join(modules, name)
  if (existsSync(link)) return
  await mkdir(path.dirname(link), { recursive: true })
  await symlink(await realpath(target), link, 'junction')
}
