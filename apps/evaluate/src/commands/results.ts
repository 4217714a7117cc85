import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { namedEngines } from '../bench/probe.ts'
import { findDataFiles, type Task } from '../data/data-files.ts'
import { quotesAloneSystem, wirecopySystem } from '../systems/wirecopy.ts'
import { formatMarkdownTable, type Row } from '../table.ts'
import { evaluateFile } from '../tasks/evaluate.ts'
import type { Report } from '../tasks/report.ts'
import { type BenchResults, memoryRows, runBenchmarks, sizeRows, throughputRows } from './bench.ts'
import { count, peerSystems, reportTables } from './evaluate.ts'

const titles: Record<Task, string> = {
  parse: 'Articles of HTML pages',
  entities: 'Names in texts',
  coreference: 'Names joined to entities',
  quotes: 'Quotes and speakers',
  dedupe: 'Copies and stories',
  'same-quotes': 'The same quote in several articles',
  flat: 'Flat-text pages',
}

/** Measures everything that can be measured here and writes it as one Markdown file. */
export async function resultsCommand(args: readonly string[], program: string): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string' },
      pages: { type: 'string' },
      quick: { type: 'boolean' },
    },
  })
  const [folder] = positionals
  const pages = values.pages === undefined ? Number.POSITIVE_INFINITY : count(values.pages)
  const bench = await runBenchmarks(program, {
    quick: values.quick ?? false,
    folder: folder ?? null,
  })
  const reports = folder ? await accuracy(folder, pages) : []
  const output = values.output ?? path.join(path.dirname(program), '..', 'results.md')
  await writeFile(output, formatResults(bench, reports, pages))
  process.stdout.write(`${output}\n`)
}

/** Returns the results as Markdown, everything of one kind in one table, peers below ours. */
export function formatResults(
  bench: BenchResults,
  reports: readonly Report[],
  pages = Number.POSITIVE_INFINITY,
): string {
  const { machine } = bench
  const sections = [
    '# Results',
    `Measured on ${machine.date} on ${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}, load ${machine.load} at the start. Written by \`evaluate results [DATA_FOLDER]\`; figures of one table come from one run. Peers are the newest versions in the lockfile, called as their documentation says.`,
    ...(Number.isFinite(pages) ? [`Of each file of pages, the first ${pages} were read.`] : []),
    ...accuracySections(reports),
    '## Throughput',
    ...(bench.quick ? ['A quick run: the code is hardly warm, so all figures are low.'] : []),
    'Generated news text (`src/generate/`), one core, processor time of the whole process (garbage collection and compilation included). The last column says how many times as fast ours does the same job.',
    formatMarkdownTable(filled(throughputRows(bench))),
    '## Start and memory',
    'A fresh process for each: processor time from the import to the first answer, resident memory with the inputs alone, and at most while 200 pages, 100 texts or 600 articles were worked through.',
    formatMarkdownTable(filled(memoryRows(bench))),
    '## Size',
    'What a browser downloads for all exports: one bundle by esbuild, minified and gzipped, with dependencies, models and word lists.',
    formatMarkdownTable(filled(sizeRows(bench))),
    '## Notes on the peers',
    namedEngines()
      .filter(({ own, engine }) => !own && engine.note)
      .map(({ engine }) => `- ${engine.name} (${engine.command}): ${engine.note}.`)
      .join('\n'),
  ]
  return `${sections.join('\n\n')}\n`
}

function accuracySections(reports: readonly Report[]): string[] {
  if (reports.length === 0) {
    return ['## Accuracy', 'Not measured in this run: no data folder was given.']
  }
  const tasks = [...new Set(reports.map(({ task }) => task))]
  return tasks.flatMap((task) => {
    const tables = reportTables(reports.filter((report) => report.task === task))
    return [`## ${titles[task]}`, ...tables.map((rows) => formatMarkdownTable(filled(rows)))]
  })
}

async function accuracy(folder: string, pages: number): Promise<Report[]> {
  const reports: Report[] = []
  for (const file of await findDataFiles(folder)) {
    const limit = file.task === 'parse' ? pages : Number.POSITIVE_INFINITY
    const alone = file.task === 'quotes' ? [quotesAloneSystem] : []
    for (const system of [wirecopySystem, ...alone, ...peerSystems(file)]) {
      process.stderr.write(`${file.task} ${file.name} ${system.name}\n`)
      reports.push(...(await evaluateFile(file, system, { limit })))
    }
  }
  return reports
}

/** Leaves out columns that are empty in every row. */
function filled(rows: readonly Row[]): Row[] {
  const used = new Set(
    rows.flatMap((row) => Object.keys(row).filter((column) => row[column] !== '')),
  )
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => used.has(column))),
  )
}
