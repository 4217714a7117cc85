import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { describeMachine } from '../src/bench/machine.ts'
import { measureSize } from '../src/bench/sizes.ts'
import type { BenchResults } from '../src/commands/bench.ts'
import { formatResults } from '../src/commands/results.ts'
import type { Report } from '../src/tasks/report.ts'

const bench: BenchResults = {
  quick: false,
  machine: { ...describeMachine(), date: '2026-01-02', processor: 'Abacus 9' },
  throughput: [
    {
      job: 'quotes',
      engine: '@wirecopy/quotes',
      own: true,
      itemsPerSecond: 1500,
      megabytesPerSecond: 5,
      tokensPerSecond: 1e6,
      ownRatio: null,
      failure: null,
    },
    {
      job: 'quotes',
      engine: 'slow peer',
      own: false,
      itemsPerSecond: 30,
      megabytesPerSecond: 0.1,
      tokensPerSecond: 20_000,
      ownRatio: 50,
      failure: null,
    },
    {
      job: 'quotes',
      engine: 'broken peer',
      own: false,
      itemsPerSecond: 0,
      megabytesPerSecond: 0,
      tokensPerSecond: 0,
      ownRatio: null,
      failure: 'it needs a browser',
    },
  ],
  memory: [],
  sizes: [{ name: 'quotes', packages: ['quotes'], bundled: 36_500, failure: null }],
}
const report: Report = {
  task: 'quotes',
  data: 'news',
  system: 'wirecopy',
  items: 3,
  failed: 0,
  seconds: 0.25,
  figures: { 'exact F1': 0.8125, pronouns: null },
  errors: [],
}

describe('results', () => {
  const text = formatResults(bench, [report])

  it('name the machine and the date', () => {
    expect(text).toContain('Measured on 2026-01-02 on Abacus 9')
  })

  it('hold figures of ours and of peers in one table, failures told', () => {
    expect(text).toContain('| quotes | slow peer | 30 | 0.1 | 20,000 | 50× |  |')
    expect(text).toContain('| quotes | broken peer | – | – | – |  | it needs a browser |')
    expect(text).toContain('| quotes | 36.5 |')
  })

  it('hold the accuracy where it was measured, and say so where not', () => {
    expect(text).toContain('| news | wirecopy | 3 | 0 | 81.3 | – | 0.3 |')
    expect(formatResults(bench, [])).toContain('no data folder was given')
  })
})

describe('sizes', () => {
  const here = fileURLToPath(new URL('.', import.meta.url))

  it('are those of a bundle, dependencies included', async () => {
    const { bundled, failure } = await measureSize(['quote-parser'], here)
    expect(failure).toBeNull()
    expect(bundled).toBeGreaterThan(1000)
    expect(bundled).toBeLessThan(20_000)
  })

  it('are unknown for a package that cannot be bundled, with the reason', async () => {
    const { bundled, failure } = await measureSize(['no-such-package-here'], here)
    expect(bundled).toBeNull()
    expect(failure).toContain('no-such-package-here')
  })
})
