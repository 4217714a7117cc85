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

// The archive reads results and databases, no text of strangers; its own suites attack it.
const others = new Set(['archive'])

// Asynchronous: one reads chunks (see the properties), the others a model that the caller brings.
const asynchronous = new Set([
  'formats/read.readNdjson',
  'entities/transformers.loadTransformers',
  'entities/transformers.recognizeWith',
])

/** Returns `package.name` (or `package/entry.name`) of every function that any package exports. */
export async function exportedFunctions(): Promise<string[]> {
  const names: string[] = []
  for (const name of packageNames()) {
    if (others.has(name)) continue
    for (const [entry, target] of Object.entries(manifestOf(name).exports)) {
      if (typeof target !== 'object') continue
      const path = name + entry.slice(1)
      const module: object = await import(`@wirecopy/${path}`)
      for (const [exported, value] of Object.entries(module)) {
        const full = `${path}.${exported}`
        if (typeof value === 'function' && !asynchronous.has(full)) names.push(full)
      }
    }
  }
  return names
}
