import { parseArgs } from 'node:util'
import { type DataFile, findDataFiles, type Task, tasks } from '../data/data-files.ts'
import { peers } from '../engines/peers.ts'
import { createCommandSystem } from '../systems/command.ts'
import { createInProcessSystem } from '../systems/in-process.ts'
import type { System } from '../systems/system.ts'
import { quotesAloneSystem, wirecopySystem } from '../systems/wirecopy.ts'
import { formatTable, percent, type Row } from '../table.ts'
import { evaluateFile } from '../tasks/evaluate.ts'
import type { Report } from '../tasks/report.ts'
import { UsageError } from './usage-error.ts'

/** Scores the packages, or a built command line, on the data in a folder, and prints tables. */
export async function evaluateCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      task: { type: 'string', multiple: true },
      file: { type: 'string', multiple: true },
      command: { type: 'string' },
      alone: { type: 'boolean' },
      peers: { type: 'boolean' },
      train: { type: 'boolean' },
      limit: { type: 'string' },
      errors: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new UsageError('name one data folder')
  for (const task of values.task ?? []) {
    if (!tasks.includes(task as Task)) throw new UsageError(`there is no task named ${task}`)
  }
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : count(values.limit)
  const files = (await findDataFiles(folder, { training: values.train ?? false })).filter(
    ({ task, name }) =>
      (values.task?.includes(task) ?? true) &&
      (values.file?.some((words) => name.includes(words)) ?? true),
  )
  if (files.length === 0) throw new UsageError(`${folder} holds no data file of that kind`)

  const own = values.command ? createCommandSystem(values.command) : wirecopySystem
  const reports: Report[] = []
  const failures: string[] = []
  for (const file of files) {
    const alone = values.alone && file.task === 'quotes' ? [quotesAloneSystem] : []
    for (const system of [own, ...alone, ...(values.peers ? peerSystems(file) : [])]) {
      process.stderr.write(`${file.task} ${file.name} ${system.name}\n`)
      try {
        reports.push(...(await evaluateFile(file, system, { limit })))
      } catch (error) {
        failures.push(`${file.task} ${file.name} ${system.name}: ${String(error)}`)
      }
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify(reports, null, 1)}\n`)
  else printTables(reports, values.errors === undefined ? 0 : count(values.errors))
  if (failures.length > 0) throw new Error(`some files were not scored:\n${failures.join('\n')}`)
}

function printTables(reports: readonly Report[], shown: number): void {
  process.stdout.write(`${reportTables(reports).map(formatTable).join('\n\n')}\n`)
  for (const { data, system, errors } of reports) {
    if (shown === 0 || errors.length === 0) continue
    process.stdout.write(`\n${data}, ${system}: ${errors.length} errors\n`)
    for (const error of errors.slice(0, shown)) {
      process.stdout.write(`  ${JSON.stringify(error)}\n`)
    }
  }
}

/** Returns the rows of one table per task, shares as percentages. */
export function reportTables(reports: readonly Report[]): Row[][] {
  return tasks
    .map((task) => reports.filter((report) => report.task === task))
    .filter((group) => group.length > 0)
    .map((group) =>
      group.map(({ task, data, system, items, failed, seconds, figures }) => ({
        [task]: data,
        system,
        items: String(items),
        failed: String(failed),
        ...Object.fromEntries(
          Object.entries(figures).map(([name, value]) => [name, percent(value)]),
        ),
        seconds: seconds.toFixed(1),
      })),
    )
}

/** Returns the peers that do what a file measures; a flat page is nothing that a peer reads. */
export function peerSystems(file: DataFile): System[] {
  return peers
    .filter(({ command }) => command === file.task)
    .map((peer) => createInProcessSystem(peer.name, [peer]))
}

/** Returns the positive integer that an option names. @throws UsageError for anything else. */
export function count(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`${value} is not a count`)
  return number
}
