import type { Worked, WorkQueue } from '@wirecopy/archive/node'
import { defaultLimits } from '@wirecopy/document'
import { createPagesReader } from '../read-pages.ts'
import type { ArticleReading } from '../report.ts'
import { reasonOf } from './archive.ts'
import { numberOption } from './arguments.ts'
import type { Invocation } from './command.ts'
import { ExitCode } from './exit-code.ts'
import { isOfFileSystem, jobPages } from './job-pages.ts'
import { createProgress } from './progress.ts'

const maxThreads = 256
const maxBytesAllowed = 1 << 29
/** How often a worker that writes to a file rather than a terminal says how far it is. */
const quietMilliseconds = 30_000
/** A job is tried many times; why it failed is told once, as far back as this. */
const reasonsKept = 1000

/** How a worker reads pages, and when it ends. */
export interface WorkerArguments {
  jobs?: number
  inputLength?: number
  untilEmpty: boolean
}

/**
 * Returns what the options of `work` and `ingest` ask of a worker.
 *
 * @throws UsageError for an option that can't be obeyed.
 */
export function workerArguments({ options }: Pick<Invocation, 'options'>): WorkerArguments {
  const jobs = numberOption(options, 'jobs', 1, maxThreads)
  const inputLength = numberOption(options, 'max-bytes', 1, maxBytesAllowed)
  return {
    untilEmpty: options['until-empty'] === true,
    ...(jobs ? { jobs } : {}),
    ...(inputLength ? { inputLength } : {}),
  }
}

/** Does the work of a queue until it is stopped or nothing is left, and tells what was done. */
export async function runWorker(
  queue: WorkQueue,
  { terminal }: Pick<Invocation, 'terminal'>,
  { untilEmpty, ...reading }: WorkerArguments,
): Promise<ExitCode> {
  const { signal } = terminal
  const maxBytes = reading.inputLength ?? defaultLimits.inputLength
  const progress = createProgress(terminal, 'Reading', null)
  const reader = createPagesReader({ ...reading, signal })
  let pages = 0
  let unread = 0
  let toldAt = Date.now()
  let reasons = new Set<string>()

  async function* read(input: unknown): AsyncGenerator<Omit<ArticleReading, 'place'>> {
    for await (const outcome of reader.read(jobPages(input, { maxBytes, signal }))) {
      progress.step()
      if ('error' in outcome) {
        const { code, message } = outcome.error
        if (isOfFileSystem(code)) throw new Error(`${outcome.name}: ${message}`)
        unread++
        terminal.note(`wirecopy: ${outcome.name}: ${message}`)
        continue
      }
      pages++
      for (const { place: _, ...article } of outcome.articles) yield article
    }
    // The pages end early where the run is stopped; what was read so far must not count as the job.
    signal.throwIfAborted()
  }

  const onProgress = (worked: Readonly<Worked>, failure?: unknown) => {
    if (failure !== undefined) {
      const reason = reasonOf(failure)
      if (reasons.has(reason)) return
      if (reasons.size >= reasonsKept) reasons = new Set()
      reasons.add(reason)
      terminal.note(`wirecopy: ${reason}; it will be tried again`)
    } else if (!terminal.interactive && Date.now() - toldAt > quietMilliseconds) {
      toldAt = Date.now()
      terminal.note(`wirecopy: ${doneSoFar(worked, pages)} so far`)
    }
  }

  try {
    const worked = await queue.work(read, { untilEmpty, signal, onProgress })
    progress.end()
    if (signal.aborted) {
      terminal.note(`wirecopy: stopped; ${doneSoFar(worked, pages)}, the rest waits in the queue`)
      return ExitCode.interrupted
    }
    terminal.note(
      worked.jobs === 0 && worked.failures === 0
        ? 'wirecopy: nothing waits in the queue'
        : `wirecopy: ${doneSoFar(worked, pages)}`,
    )
    const { failed } = await queue.counts()
    if (failed > 0) {
      terminal.note(
        `wirecopy: jobs given up: ${failed}; to try them again, ingest the same files again`,
      )
    }
    return failed + unread > 0 ? ExitCode.someFailed : ExitCode.ok
  } finally {
    await reader.close()
  }
}

function doneSoFar({ jobs, kept, known }: Readonly<Worked>, pages: number): string {
  const before = known > 0 ? ` (${known} were there already)` : ''
  return `jobs done: ${jobs}, pages read: ${pages}, articles added: ${kept}${before}`
}
