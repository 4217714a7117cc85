import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualTargets } from '../src/fuzz/usual-targets.ts'
import { Ledger } from '../src/nightly/ledger.ts'
import { nightlyParts, type Part, shareOf } from '../src/nightly/plan.ts'
import { runParts } from '../src/nightly/run-parts.ts'
import { summarize } from '../src/nightly/summary.ts'
import { allProperties } from '../src/properties/all-properties.ts'
import { packageNames } from '../src/targets/exported-functions.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const parts = nightlyParts()
const names = parts.map(({ name }) => name)

describe('the parts of the nightly run', () => {
  it('are all different, and read files that exist', () => {
    expect(new Set(names).size).toBe(names.length)
    for (const { command, reads } of parts) {
      const program = command.find((given) => given.endsWith('.ts')) as string
      for (const path of [program, ...reads]) expect(existsSync(join(root, path)), path).toBe(true)
    }
  })

  it('hold every property and every target that is fuzzed', () => {
    for (const [packageName, properties] of Object.entries(allProperties)) {
      expect(packageNames()).toContain(packageName)
      for (const { name } of properties) expect(names).toContain(`property ${packageName}: ${name}`)
    }
    for (const target of usualTargets) {
      expect(names).toContain(`fuzz ${target}`)
      expect(names).toContain(`growth ${target}`)
    }
  })

  it('are each in one of the shares', () => {
    const shares = [1, 2, 3].flatMap((share) => shareOf(parts, share, 3))
    expect(shares.map(({ name }) => name).sort()).toEqual(names.toSorted())
  })
})

describe('a run of parts', () => {
  let folder: string
  let ledger: Ledger
  let said: string[]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wirecopy-nightly-'))
    for (const name of ['code.js', 'other.js']) writeFileSync(join(folder, name), '1')
    writeFileSync(join(folder, 'ends-with'), '0')
    ledger = new Ledger(join(folder, 'ledger'), folder)
    said = []
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const program =
    "console.log('tried'); process.exitCode = Number(fs.readFileSync('ends-with', 'utf8'))"
  const part = (name: string, ...reads: string[]): Part => ({
    name,
    kind: 'a',
    command: ['--require=fs', '--eval', program],
    reads,
  })
  const two = [part('first', 'code.js'), part('second', 'other.js')]
  const run = (until = Number.POSITIVE_INFINITY, signal = new AbortController().signal) =>
    runParts(two, ledger, { folder, until, signal, say: (line) => said.push(line) })
  const isPassed = (line: string) => line.startsWith('passed')

  it('does not run again what passed', async () => {
    await run()
    expect(said.filter(isPassed)).toHaveLength(2)
    await run()
    expect(said).toHaveLength(2)
    expect(summarize(two, ledger)).toMatchObject({ failed: [], left: [] })
  })

  it('runs again what passed on other code, and nothing else', async () => {
    await run()
    writeFileSync(join(folder, 'code.js'), '2')
    ledger.lookAgain()
    expect(summarize(two, ledger).left).toEqual(['first'])
    await run()
    expect(said.slice(2).map((line) => line.split(' (')[0])).toEqual(['passed first'])
  })

  it('runs again what failed, after it told why', async () => {
    writeFileSync(join(folder, 'ends-with'), '3')
    await run()
    expect(said).toEqual([
      expect.stringMatching(/^FAILED first/),
      '  tried',
      expect.stringMatching(/^FAILED second/),
      '  tried',
    ])
    expect(summarize(two, ledger).failed).toEqual(['first', 'second'])
    writeFileSync(join(folder, 'ends-with'), '0')
    await run()
    expect(summarize(two, ledger)).toMatchObject({ failed: [], left: [] })
  })

  it('begins nothing when its time is over or it was stopped, and says what is left', async () => {
    await run(0)
    await run(undefined, AbortSignal.abort())
    expect(said).toEqual([])
    const { text, left } = summarize(two, ledger)
    expect(left).toEqual(['first', 'second'])
    expect(text).toContain('| a | 2 | 0 | 0 | 2 | 0.0 |')
  })

  it('leaves the part that was under way when it was stopped', async () => {
    const stop = new AbortController()
    const endless: Part = { ...part('endless'), command: ['--eval', 'setInterval(() => {}, 1e6)'] }
    setTimeout(() => stop.abort(), 300)
    await runParts([endless], ledger, {
      folder,
      until: Number.POSITIVE_INFINITY,
      signal: stop.signal,
      say: (line) => said.push(line),
    })
    expect(said).toEqual([])
    expect(summarize([endless], ledger).left).toEqual(['endless'])
  })
})
