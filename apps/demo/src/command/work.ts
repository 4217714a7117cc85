import { archiveHome, withArchive } from './archive.ts'
import type { Run } from './command.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { runWorker, workerArguments } from './run-worker.ts'

/** `wirecopy work`: a worker on the queue of the archive, until Ctrl-C or until nothing is left. */
export const work: Run = async (invocation) => {
  const { positionals, terminal } = invocation
  if (positionals.length > 0) {
    throw new UsageError(
      `a worker takes no files; to hand them in use: wirecopy ingest ${positionals[0]}`,
    )
  }
  const home = archiveHome(invocation)
  const reading = workerArguments(invocation)
  return withArchive(invocation, home, async ({ queue }) => {
    if (!reading.untilEmpty) terminal.note('Waiting for work (Ctrl-C stops it)')
    const code = await runWorker(queue, invocation, reading)
    // Ctrl-C is how a worker is meant to end, unless it was to end by itself.
    return code === ExitCode.interrupted && !reading.untilEmpty ? ExitCode.ok : code
  })
}
