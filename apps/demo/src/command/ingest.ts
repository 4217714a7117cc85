import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Archive } from '@wirecopy/archive'
import { fileJobs } from '@wirecopy/archive/node'
import { toFailure } from '../input/incoming.ts'
import { expand } from '../input/inputs.ts'
import { isUrl } from '../input/is-url.ts'
import type { Failure } from '../report.ts'
import { archiveHome, withArchive } from './archive.ts'
import type { Invocation, Run } from './command.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { createProgress } from './progress.ts'
import { runWorker, workerArguments } from './run-worker.ts'
import type { Terminal } from './terminal.ts'

/** `wirecopy ingest`: hands files in to the archive, and reads them where no other process could. */
export const ingest: Run = async (invocation) => {
  const { positionals, terminal } = invocation
  const { signal } = terminal
  checkTargets(positionals)
  const home = archiveHome(invocation)
  const reading = workerArguments(invocation)
  return withArchive(invocation, home, async ({ archive, queue }) => {
    const progress = createProgress(terminal, 'Handing in', null)
    let unreadable = 0
    const onFile = (failure?: Failure) => {
      progress.step()
      if (!failure) return
      unreadable++
      terminal.note(`wirecopy: ${failure.name}: ${failure.error.message}`)
    }
    const files = readableFiles(positionals, signal, onFile)
    let filesKnown = 0
    const onKnown = (count: number) => {
      filesKnown += count
    }
    const { added, known } = await queue.enqueue(fileJobs(files, { queue, onKnown }), { signal })
    progress.end()
    const passedOver = filesKnown > 0 ? `; files known already: ${filesKnown}` : ''
    terminal.note(`wirecopy: jobs handed in: ${added}, known already: ${known}${passedOver}`)
    if (signal.aborted) {
      terminal.note('wirecopy: interrupted; ingest the same files again to go on')
      return ExitCode.interrupted
    }
    const code =
      home.dataDirectory === undefined
        ? await tellWaiting(queue, terminal)
        : await runWorker(queue, invocation, { ...reading, untilEmpty: true })
    if (code === ExitCode.interrupted) return code
    await tellKept(archive, terminal)
    return unreadable > 0 ? ExitCode.someFailed : code
  })
}

function checkTargets(targets: Invocation['positionals']): void {
  if (targets.length === 0) throw new UsageError('name a file or a glob')
  const other = targets.find((target) => target === '-' || isUrl(target))
  if (other === undefined) return
  throw new UsageError(`${other} can't be ingested: it is read later, so it must be a file`)
}

/** Yields each file once; what can't be opened is told instead. */
async function* readableFiles(
  targets: readonly string[],
  signal: AbortSignal,
  onFile: (failure?: Failure) => void,
): AsyncGenerator<string> {
  const seen = new Set<string>()
  for (const target of targets) {
    for await (const name of expand(target)) {
      const file = resolve(name)
      if (signal.aborted) return
      if (seen.has(file)) continue
      seen.add(file)
      const failure = await checkFile(name)
      onFile(failure)
      if (!failure) yield file
    }
  }
}

/** Returns why a file can't be read; a directory shows it at the first byte only. */
async function checkFile(name: string): Promise<Failure | undefined> {
  try {
    const handle = await open(name)
    try {
      await handle.read(Buffer.alloc(1), 0, 1, 0)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return toFailure(name, name, error)
  }
}

async function tellWaiting(
  queue: { counts(): Promise<{ waiting: number }> },
  terminal: Terminal,
): Promise<ExitCode> {
  const { waiting } = await queue.counts()
  terminal.note(`wirecopy: jobs that wait: ${waiting}; wirecopy work does them`)
  return ExitCode.ok
}

async function tellKept(archive: Archive, terminal: Terminal): Promise<void> {
  const { articles, quotes, clusters } = await archive.counts()
  terminal.note(
    `wirecopy: the archive holds articles: ${articles}, quotes: ${quotes}, clusters: ${clusters}`,
  )
}
