import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('../src/hostile/kept-memory.ts', import.meta.url))
const pages = 12
const megabytes = 0.5

// A string cut from a page can keep the whole page alive. The nightly run reads 200 pages of 3 MB.
it.each(['html', 'text', 'feed', 'entities', 'quotes', 'dedupe'])(
  'what is kept of large inputs does not keep them: %s',
  { timeout: 120_000 },
  async (kind) => {
    const given = ['--expose-gc', program, kind, `${pages}`, `${megabytes}`]
    const { stdout } = await promisify(execFile)(process.execPath, given)
    const { held, read, sample } = JSON.parse(stdout)
    expect(JSON.stringify(sample).length).toBeGreaterThan(40)
    expect(held).toBeLessThan(read / 12)
  },
)
