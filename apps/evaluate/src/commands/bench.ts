import { parseArgs } from 'node:util'
import { createCorpora, readPageCorpus } from '../bench/corpora.ts'
import { describeMachine, type Machine } from '../bench/machine.ts'
import { type MemoryUse, measureMemory } from '../bench/memory.ts'
import { namedEngines } from '../bench/probe.ts'
import { measureSize, type PackageSize } from '../bench/sizes.ts'
import { measureThroughput, type Throughput } from '../bench/throughput.ts'
import { formatTable, type Row, significant } from '../table.ts'

/** All figures of one benchmark run. */
export interface BenchResults {
  machine: Machine
  /** Fewer inputs and shorter runs: figures of code that is hardly warm. */
  quick: boolean
  throughput: Throughput[]
  memory: MemoryUse[]
  sizes: (PackageSize & { name: string })[]
}

/** Measures the packages and their peers on generated text and prints tables. */
export async function benchCommand(args: readonly string[], program: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const results = await runBenchmarks(program, {
    quick: values.quick ?? false,
    folder: positionals[0] ?? null,
    only: values.only ?? '',
  })
  if (values.json) {
    process.stdout.write(`${JSON.stringify(results, null, 1)}\n`)
    return
  }
  const tables = [throughputRows(results), memoryRows(results), sizeRows(results)]
  const shown = tables.filter((rows) => rows.length > 0)
  process.stdout.write(`${shown.map(formatTable).join('\n\n')}\n`)
}

/** Runs every benchmark; `program` is the built command line, which probes call anew. */
export async function runBenchmarks(
  program: string,
  { quick, folder, only = '' }: { quick: boolean; folder: string | null; only?: string },
): Promise<BenchResults> {
  const note = (name: string): void => {
    process.stderr.write(`${name}\n`)
  }
  const machine = describeMachine()
  const sizes = quick
    ? { pages: 5, texts: 5, articles: 40 }
    : { pages: 20, texts: 20, articles: 400 }
  const pages = folder ? await readPageCorpus(folder, quick ? 2 : 20) : null
  const throughput = await measureThroughput(
    { ...createCorpora(sizes), pages },
    {
      milliseconds: quick ? 100 : 1000,
      only,
      onStart: note,
    },
  )
  if (only !== '') return { machine, quick, throughput, memory: [], sizes: [] }
  const memory = await measureMemory(program, note)
  const packages = new Map<string, string[]>([['@wirecopy/document', ['@wirecopy/document']]])
  for (const { engine } of namedEngines())
    packages.set(engine.packages.join(' + '), engine.packages)
  const measured: BenchResults['sizes'] = []
  for (const [name, list] of packages) {
    note(`size ${name}`)
    measured.push({ name, ...(await measureSize(list, new URL('.', import.meta.url).pathname)) })
  }
  return { machine, quick, throughput, memory, sizes: measured }
}

export function throughputRows({ throughput }: BenchResults): Row[] {
  return throughput.map((result) => ({
    job: result.job,
    engine: result.engine,
    'items/s': result.failure ? '–' : significant(result.itemsPerSecond),
    'MB/s': result.failure ? '–' : significant(result.megabytesPerSecond),
    'tokens/s': result.tokensPerSecond === 0 ? '–' : significant(result.tokensPerSecond),
    'ours is': result.ownRatio === null ? '' : `${significant(result.ownRatio)}×`,
    note: result.failure ?? '',
  }))
}

export function memoryRows({ memory }: BenchResults): Row[] {
  return memory.map(({ job, engine, result, failure }) => ({
    job,
    engine,
    'start ms': result ? significant(result.startMilliseconds) : '–',
    'before MB': result ? significant(result.baseMegabytes) : '–',
    'peak MB': result ? significant(result.peakMegabytes) : '–',
    note: failure ?? '',
  }))
}

export function sizeRows({ sizes }: BenchResults): Row[] {
  return sizes.map(({ name, bundled, failure }) => ({
    packages: name,
    'kB gzipped': bundled === null ? '–' : significant(bundled / 1000),
    note: failure ?? '',
  }))
}
