import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bundleWithEsbuild,
  bundleWithVite,
  runInBrowserLikeRealm,
} from '../src/consumers/bundles.ts'
import { createForeignProject, type ForeignProject } from '../src/consumers/foreign-project.ts'
import { type ExportedNames, importNames, requireNames } from '../src/consumers/imports.ts'
import { packPackages, publicPackages } from '../src/consumers/pack.ts'
import { resolutions, typecheck } from '../src/consumers/types.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** Runs on servers alone, and is tried there by its own tests. */
const serverPackages = ['@wirecopy/archive']
const packages = [...publicPackages(root).keys()].filter((name) => !serverPackages.includes(name))
const compiler = path.join(root, 'node_modules/.bin/tsc')

let folder: string
let project: ForeignProject
let names: ExportedNames

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wirecopy-consumer-'))
  project = await createForeignProject(folder, await packPackages(root, packages, folder))
  names = await importNames(project)
}, 60_000)

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** Uses each package once, as an application would. */
const use = `
import { createArticleIndex } from '@wirecopy/dedupe'
import { tokenize } from '@wirecopy/document'
import { createEntityFinder } from '@wirecopy/entities'
import { formatCsv } from '@wirecopy/formats'
import { parseHtml, parseText } from '@wirecopy/parse'
import { createQuoteFinder } from '@wirecopy/quotes'

const text = '“Ferries will run late,” said Marta Lindqvist. The council met in Oslo on Friday, and crews worked through the night to clear the line after the storm.'
const index = createArticleIndex()
index.add({ id: 'first', text })
globalThis.answers = {
  tokens: tokenize(text).count > 20,
  names: createEntityFinder()({ text }).mentions.map((mention) => mention.text),
  speakers: createQuoteFinder()({ text }).map((quote) => quote.speaker.name),
  cluster: index.add({ id: 'copy', text }).cluster,
  title: parseText('Ferry sold\\nThe ferry was sold on Monday for nine million euros, the owner said.').main?.title,
  markup: parseHtml('<title>Ferry sold</title><h1>Ferry sold</h1>').main?.title ?? null,
  csv: typeof formatCsv,
}
`
const answers = {
  tokens: true,
  names: ['Marta Lindqvist', 'Oslo', 'Friday'],
  speakers: ['Marta Lindqvist'],
  cluster: 'first',
  title: 'Ferry sold',
  markup: 'Ferry sold',
  csv: 'function',
}

describe('packed packages in a foreign project', () => {
  it('can be imported, and every entry exports something', () => {
    expect(project.entries).toContain('@wirecopy/document')
    for (const entry of project.entries) {
      expect(names[entry]?.length, entry).toBeGreaterThan(0)
      expect(names[entry], entry).not.toContain('default')
    }
  })

  it('can be required, with the same names', async () => {
    expect(await requireNames(project)).toEqual(names)
  })

  it.each(resolutions)('pass the type checker under %s', async (resolution) => {
    await typecheck(project, names, resolution, compiler)
  })

  it('run in a browser bundle by esbuild', async () => {
    expect(runInBrowserLikeRealm(await bundleWithEsbuild(project, use))).toEqual(answers)
  })

  it('run in a browser bundle by Vite', async () => {
    expect(runInBrowserLikeRealm(await bundleWithVite(project, use))).toEqual(answers)
  })
})
