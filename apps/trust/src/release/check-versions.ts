import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PublishedPackage {
  /** The folder under `packages`. */
  folder: string
  name: string
  version: string
}

/**
 * Returns the packages of a repository whose versions were just raised.
 *
 * @throws Error that names what is missing: a raised version, or a CHANGELOG that tells it.
 */
export function checkVersions(repository: string): PublishedPackage[] {
  const left = readdirSync(join(repository, '.changeset')).filter((name) => name.endsWith('.md'))
  if (left.length > 0) throw new Error(`changesets that were not used: ${left.join(', ')}`)
  return readdirSync(join(repository, 'packages'))
    .sort()
    .map((folder) => {
      const place = join(repository, 'packages', folder)
      return { folder, place, ...JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) }
    })
    .filter((manifest) => !manifest.private)
    .map(({ folder, place, name, version }) => {
      if (version.startsWith('0.0.')) throw new Error(`${name} ${version} has no changeset`)
      const changelog = readFileSync(join(place, 'CHANGELOG.md'), 'utf8')
      const entry = changelog.split(/^## /m).find((part) => part.startsWith(`${version}\n`))
      if (!entry || !/^- \S[^\n]{20}/m.test(entry)) {
        throw new Error(`the CHANGELOG of ${name} says nothing about ${version}`)
      }
      return { folder, name, version }
    })
}
