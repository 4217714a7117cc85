import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, runInBrowser } from '../src/consumers/browser.ts'
import { bundleWithEsbuild, bundleWithVite } from '../src/consumers/bundles.ts'
import { type ForeignProject, linkForeignProject } from '../src/consumers/foreign-project.ts'
import { type ExportedNames, importNames, requireNames } from '../src/consumers/imports.ts'
import { packPackages, publicPackages } from '../src/consumers/pack.ts'
import { runInBrowserLikeRealm } from '../src/consumers/realm.ts'
import { sampleAnswers, sampleUse } from '../src/consumers/sample-use.ts'
import { resolutions, typecheck } from '../src/consumers/types.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const compiler = path.join(root, 'node_modules/.bin/tsc')

let folder: string
let project: ForeignProject
let names: ExportedNames

// The whole of it, with a real installation and other runtimes: `src/consumers/main.ts`.
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wirecopy-consumer-'))
  const packages = [...publicPackages(root).keys()]
  project = await linkForeignProject(folder, await packPackages(root, packages, folder))
  names = await importNames(project)
}, 120_000)

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true })
})

describe('packed packages in a foreign project', { timeout: 240_000 }, () => {
  it('can be imported, and every entry exports something', () => {
    expect(project.entries).toContain('@wirecopy/archive/node')
    for (const entry of project.entries) {
      expect(names[entry]?.length, entry).toBeGreaterThan(0)
      expect(names[entry], entry).not.toContain('default')
    }
  })

  it('can be required, with the same names', async () => {
    expect(await requireNames(project)).toEqual(names)
  })

  // What needs the types of Node is checked where they are installed.
  it.each(resolutions)('pass the type checker under %s', async (resolution) => {
    const entries = project.entries.filter((entry) => !entry.endsWith('/node'))
    await typecheck(project, entries, names, resolution, { compiler })
  })

  describe.each([
    ['esbuild', bundleWithEsbuild],
    ['Vite', bundleWithVite],
  ])('in a bundle by %s', (_, bundle) => {
    const assigned = `${sampleUse}\nglobalThis.answers = answers`

    it('run without anything of Node', async () => {
      expect(await runInBrowserLikeRealm(await bundle(project, assigned))).toEqual(sampleAnswers)
    })

    it.skipIf(!browserPath)('run in a browser, in a page and in a worker', async () => {
      const { page, worker, requests } = await runInBrowser(await bundle(project, assigned))
      expect(page).toEqual(sampleAnswers)
      expect(worker).toEqual(sampleAnswers)
      expect(requests).toEqual([])
    })
  })
})
