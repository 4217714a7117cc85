import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)

interface Manifest {
  name: string
  private?: boolean
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  scripts?: Record<string, string>
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8'))

/** The packages that are released; what tests share is none. */
const packages = readdirSync(new URL('packages/', root)).filter(
  (name) => !manifest(`packages/${name}`).private,
)

/** Which packages a package may import: data walks one way. */
const allowed: Record<string, string[]> = {
  document: [],
  parse: ['document'],
  entities: ['document'],
  quotes: ['document'],
  dedupe: ['document'],
  formats: ['document'],
  archive: ['document', 'parse', 'entities', 'quotes', 'dedupe', 'formats'],
}

/** Where a library may use Node: behind an entry of its own. */
const nodeFolders: Record<string, RegExp> = { archive: /^node\// }

function sources(folder: string): { name: string; code: string }[] {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, code: readFileSync(new URL(`${folder}/${name}`, root), 'utf8') }))
}

const imports = (code: string): string[] =>
  [...code.matchAll(/^(?:import|export|\})(?:.* from)? '([^']+)'/gm)].map(
    (match) => match[1] as string,
  )

describe.each(packages)('packages/%s', (name) => {
  const own = manifest(`packages/${name}`)
  const files = sources(`packages/${name}/src`)

  it('depends on no package but those below it', () => {
    const used = Object.keys({ ...own.dependencies, ...own.peerDependencies })
      .filter((dependency) => dependency.startsWith('@wirecopy/'))
      .map((dependency) => dependency.slice('@wirecopy/'.length))
    expect(allowed[name], `no rule for packages/${name}`).toBeDefined()
    expect(used.filter((dependency) => !allowed[name]?.includes(dependency))).toEqual([])
  })

  it('imports only what it declares, and no part of Node but behind an entry for it', () => {
    const declared = Object.keys({ ...own.dependencies, ...own.peerDependencies })
    const stray = files.flatMap((file) =>
      imports(file.code)
        .filter((target) => !target.startsWith('.'))
        .filter((target) => !(target.startsWith('node:') && nodeFolders[name]?.test(file.name)))
        .filter((target) => !declared.some((d) => target === d || target.startsWith(`${d}/`)))
        .map((target) => `${file.name}: ${target}`),
    )
    expect(stray).toEqual([])
  })

  it('has at most five dependencies and no install script', () => {
    expect(Object.keys(own.dependencies ?? {}).length).toBeLessThanOrEqual(5)
    const hooks = Object.keys(own.scripts ?? {}).filter((script) =>
      /install|^prepare$/.test(script),
    )
    expect(hooks).toEqual([])
  })

  it('has one barrel, no default exports, and no export of everything', () => {
    const wrong = files.flatMap(({ name: file, code }) => {
      const faults = []
      if (file !== 'index.ts' && /(^|\/)index\.tsx?$/.test(file)) faults.push('a second index')
      if (/^export default /m.test(code)) faults.push('default export')
      if (/^export \*/m.test(code)) faults.push('export *')
      if (/(^|\/)utils?\.ts$/.test(file)) faults.push('named for nothing')
      return faults.map((fault) => `${file}: ${fault}`)
    })
    expect(wrong).toEqual([])
  })

  it('has a README in the order of the house', () => {
    const readme = readFileSync(new URL(`packages/${name}/README.md`, root), 'utf8')
    const order = ['What is this?', 'When should I use this?', 'When not?', 'Install', 'Use', 'API']
    const places = order.map((heading) => readme.indexOf(`## ${heading}`))
    expect(
      places.every((place) => place > 0),
      places.join(),
    ).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })
})
