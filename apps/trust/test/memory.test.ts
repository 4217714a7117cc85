import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { keptKinds } from '../src/hostile/kept-kinds.ts'
import { isKnownFault } from '../src/hostile/known-faults.ts'

const program = fileURLToPath(new URL('../src/hostile/kept-memory.ts', import.meta.url))
const kinds = keptKinds.map(({ kind }) => kind)
const pages = 15
const megabytes = 0.5

// A string cut from a page can keep the whole page alive. The nightly run reads 200 pages of 3 MB.
it.each(kinds.filter((kind) => !isKnownFault(`memory ${kind}`)))(
  'what is kept of large inputs does not keep them: %s',
  { timeout: 600_000 },
  async (kind) => {
    const given = ['--expose-gc', program, kind, `${pages}`, `${megabytes}`]
    // It ends with 1 if too much is held; the figures say more.
    const { stdout } = await promisify(execFile)(process.execPath, given).catch((error) => error)
    const { held, read, sample } = JSON.parse(stdout)
    expect(JSON.stringify(sample).length).toBeGreaterThan(40)
    expect(held).toBeLessThan(read / 5)
  },
)
