import { readdirSync, readFileSync } from 'node:fs'

const packages = new URL('../../../../packages/', import.meta.url)

/** Returns the names of all packages that are published, without their scope. */
export function packageNames(): string[] {
  return readdirSync(packages)
    .filter((name) => !manifestOf(name).private)
    .sort()
}

function manifestOf(name: string): { private?: boolean; exports: Record<string, unknown> } {
  return JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), 'utf8'))
}

// They need a database, a queue or files; the suites of the archive attack them in every home.
const others = (name: string) =>
  name.startsWith('archive/node.') || name === 'archive.openSqlArchive'

/** Returns `package.name` (or `package/entry.name`) of every function that any package exports. */
export async function exportedFunctions(): Promise<string[]> {
  const names: string[] = []
  for (const name of packageNames()) {
    for (const [entry, target] of Object.entries(manifestOf(name).exports)) {
      if (typeof target !== 'object') continue
      const path = name + entry.slice(1)
      const module: object = await import(`@wirecopy/${path}`)
      for (const [exported, value] of Object.entries(module)) {
        const full = `${path}.${exported}`
        if (typeof value === 'function' && !others(full)) names.push(full)
      }
    }
  }
  return names
}
