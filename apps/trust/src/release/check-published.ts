import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedPackage } from './check-versions.ts'

interface Manifest {
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  scripts?: Record<string, string>
  publishConfig?: { provenance?: boolean }
  repository?: { url?: string; directory?: string }
  exports: Record<string, unknown>
  dist: { tarball: string }
}

/** @throws Error that tells what is wrong with the published packages or the tags of the repository. */
export async function checkPublished(
  repository: string,
  registry: string,
  packages: readonly PublishedPackage[],
): Promise<void> {
  const tags = execFileSync('git', ['tag', '--points-at', 'HEAD'], {
    cwd: repository,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .sort()
  expectSame(tags, packages.map(({ name, version }) => `${name}@${version}`).sort(), 'tags')
  for (const { folder, name, version } of packages) {
    const answer = await fetch(`${registry}${name.replace('/', '%2f')}`)
    if (!answer.ok) throw new Error(`${name} is not in the registry: ${answer.status}`)
    const { versions } = (await answer.json()) as { versions: Record<string, Manifest> }
    expectSame(Object.keys(versions), [version], `versions of ${name}`)
    checkManifest(name, folder, versions[version] as Manifest)
    const tarball = await fetch((versions[version] as Manifest).dist.tarball)
    checkTarball(name, Buffer.from(await tarball.arrayBuffer()), versions[version] as Manifest)
  }
}

function checkManifest(name: string, folder: string, manifest: Manifest): void {
  const ranges = Object.entries({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  })
  for (const [dependency, range] of ranges) {
    if (/^(workspace|catalog|file|link):/.test(range))
      throw new Error(`${name} needs ${dependency} ${range}`)
    if (dependency.startsWith('@wirecopy/') && !/^\^0\.\d{1,4}\.\d{1,4}$/.test(range)) {
      throw new Error(`${name} needs ${dependency} ${range}, no caret range`)
    }
  }
  for (const script of Object.keys(manifest.scripts ?? {})) {
    if (/install$|^prepare$/.test(script))
      throw new Error(`${name} runs ${script} where it is installed`)
  }
  if (manifest.publishConfig?.provenance !== true) throw new Error(`${name} has no provenance`)
  if (manifest.repository?.directory !== `packages/${folder}`)
    throw new Error(`${name} names no folder`)
}

function checkTarball(name: string, tarball: Buffer, manifest: Manifest): void {
  const place = mkdtempSync(join(tmpdir(), 'wirecopy-tarball-'))
  try {
    writeFileSync(join(place, 'package.tgz'), tarball)
    execFileSync('tar', ['-xzf', 'package.tgz'], { cwd: place })
    const root = join(place, 'package')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    for (const needed of ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'src/index.ts']) {
      if (!files.includes(needed)) throw new Error(`the tarball of ${name} has no ${needed}`)
    }
    for (const target of targets(manifest.exports)) {
      if (!target.includes('*') && !files.includes(target.slice(2))) {
        throw new Error(`the tarball of ${name} has no ${target}`)
      }
    }
    const stray = files.filter((file) =>
      /(^|\/)(test|node_modules|\.env|training|.*\.test\.ts)(\/|$)/.test(file),
    )
    if (stray.length > 0)
      throw new Error(`the tarball of ${name} holds ${stray.slice(0, 5).join(', ')}`)
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    if (!readme.includes(name)) throw new Error(`the README of ${name} does not name it`)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** All file paths of an exports map. */
function targets(exports: unknown): string[] {
  if (typeof exports === 'string') return [exports]
  return Object.values(exports as object).flatMap(targets)
}

function expectSame(actual: string[], expected: string[], what: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`${what}: ${actual.join(', ')} instead of ${expected.join(', ')}`)
  }
}
