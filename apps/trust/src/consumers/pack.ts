import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../tools/run-command.ts'

/** A package as it would be published. */
export interface PackedPackage {
  name: string
  /** Its folder in the repository, for its dependencies. */
  folder: string
  tarball: string
}

interface Manifest {
  name: string
  private?: boolean
  packageManager?: string
}

/** Returns the folders of the packages that the repository publishes, by name. */
export function publicPackages(root: string): Map<string, string> {
  const folders = readdirSync(path.join(root, 'packages')).map((name) =>
    path.join(root, 'packages', name),
  )
  return new Map(
    folders
      .map((folder) => ({ folder, manifest: manifestOf(folder) }))
      .filter(({ manifest }) => !manifest.private)
      .map(({ folder, manifest }) => [manifest.name, folder]),
  )
}

/**
 * Packs packages of the repository into a folder, as pnpm publishes them: with `workspace:` and
 * `catalog:` replaced. They must be built.
 */
export async function packPackages(
  root: string,
  names: readonly string[],
  destination: string,
): Promise<PackedPackage[]> {
  const published = publicPackages(root)
  const folders = names.map((name) => {
    const folder = published.get(name)
    if (!folder) throw new Error(`there is no public package ${name}`)
    return folder
  })
  const filters = folders.flatMap((folder) => ['--filter', `./${path.relative(root, folder)}`])
  const args = [...filters, 'pack', '--json', '--pack-destination', destination]
  const packed = JSON.parse(await runPnpm(root, args)) as
    | { name: string; filename: string }
    | { name: string; filename: string }[]
  const tarballs = new Map(
    [packed].flat().map(({ name, filename }) => [name, path.resolve(destination, filename)]),
  )
  return folders.map((folder) => {
    const { name } = manifestOf(folder)
    const tarball = tarballs.get(name)
    if (!tarball) throw new Error(`pnpm did not pack ${name}`)
    return { name, folder, tarball }
  })
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
}

/** pnpm is on the path within `npm test`; elsewhere npm has it in its cache after the set-up. */
async function runPnpm(root: string, args: readonly string[]): Promise<string> {
  try {
    return await runCommand('pnpm', args, { folder: root })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const pnpm = manifestOf(root).packageManager ?? 'pnpm'
  const exec = ['exec', '--yes', '--prefer-offline', `--package=${pnpm}`, '--', 'pnpm', ...args]
  return runCommand('npm', exec, { folder: root })
}
