import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const changesets = readdirSync(new URL('.changeset/', root)).filter(
  (name) => name.endsWith('.md') && name !== 'README.md',
)
const packages: { name: string; version: string; private?: boolean }[] = readdirSync(
  new URL('packages/', root),
)
  .map((folder) => JSON.parse(read(`packages/${folder}/package.json`)))
  .filter((manifest) => !manifest.private)

/** The packages that a changeset raises. */
function raisedBy(changeset: string): string[] {
  const [, front] = read(`.changeset/${changeset}`).split(/^---\n/m)
  return [
    ...(front ?? '').matchAll(/^["'](@wirecopy\/[a-z]{1,20})["']: (?:major|minor|patch)$/gm),
  ].map((match) => match[1] as string)
}

describe('pending changesets', () => {
  it.each(changesets)('%s names packages that exist, and tells what changed', (changeset) => {
    const raised = raisedBy(changeset)
    expect(raised.length).toBeGreaterThan(0)
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(raised))
    expect(
      read(`.changeset/${changeset}`)
        .split(/^---\n/m)[2]
        ?.trim().length,
    ).toBeGreaterThan(20)
  })

  it('raise every package that was never released', () => {
    const raised = new Set(changesets.flatMap(raisedBy))
    const missing = packages.filter(({ name, version }) => version === '0.0.0' && !raised.has(name))
    expect(missing).toEqual([])
  })
})
