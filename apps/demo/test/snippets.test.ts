import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPages } from '../src/bundled-pages.ts'
import { createPageReader, understand } from '../src/pipeline.ts'
import { readPages } from '../src/read-pages.ts'
import type { Report } from '../src/report.ts'
import { viewNames } from '../src/views/address.ts'
import { snippetFor } from '../src/views/snippet.ts'

const run = promisify(execFile)
// Inside the app, so that the packages are found.
const folder = fileURLToPath(new URL('../dist/snippets/', import.meta.url))
const pages = fileURLToPath(new URL('../pages/', import.meta.url))

let report: Report
beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  report = await understand(readPages(bundledPages(), { jobs: 1 }))
})
afterAll(() => rm(folder, { recursive: true }))

const programs = viewNames.filter((view) => view !== 'try')

describe.concurrent('copy as TypeScript', () => {
  it.each(programs)('%s gives a program that runs and finds something', async (view) => {
    const code = snippetFor({ desk: 'served', view, article: null, params: {} }, report)
    const file = `${folder}${view}.ts`
    await writeFile(file, code)
    const { stdout } = await run(process.execPath, [
      file,
      `${pages}harbour-courier-strike-deal.html`,
      `${pages}meridian-post-strike.html`,
    ])
    expect(stdout.length).toBeGreaterThan(100)
  })

  it('narrows to the speaker that the ledger shows', async () => {
    const code = snippetFor(
      { desk: 'served', view: 'quotes', article: null, params: { speaker: 'Maureen Tully' } },
      report,
    )
    const file = `${folder}speaker.ts`
    await writeFile(file, code)
    const { stdout } = await run(process.execPath, [
      file,
      `${pages}harbour-courier-strike-deal.html`,
    ])
    for (const line of stdout.trim().split('\n')) expect(line).toMatch(/^Maureen Tully/)
  })

  it('holds names of pages as strings that cannot end early', () => {
    for (const name of [`a'b`, 'a"b', 'a\\', "\\'; process.exit(); '", 'a\nb', '\u2028', `$\{x}`]) {
      const reading = createPageReader()({
        id: 'p',
        name,
        url: name,
        content: 'A headline\nA sentence of a story.',
      })
      const code = snippetFor(
        { desk: 'yours', view: 'reader', article: 'p/main', params: {} },
        { ...report, pages: [reading] },
      )
      const literal = code.match(/process\.argv\[2\] \?\? ('.*'), 'utf8'\)/s)?.[1]
      expect(literal).toBeDefined()
      expect(new Function(`return ${literal}`)()).toBe(name)
    }
  })
})
