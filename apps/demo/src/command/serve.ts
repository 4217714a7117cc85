import { bundledPages } from '../bundled-pages.ts'
import { createPageFetcher } from '../input/fetch-page.ts'
import { understand } from '../pipeline.ts'
import { readPages } from '../read-pages.ts'
import type { Report } from '../report.ts'
import { listen, type RunningServer } from '../server/listen.ts'
import { numberOption } from './arguments.ts'
import type { Invocation, Run } from './command.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { pageArguments } from './page-arguments.ts'
import { createProgress } from './progress.ts'

const usualPort = 4173
const largestPort = 65_535
const maxFetchedBytes = 5_000_000

/** `wirecopy serve`: the web page over the given pages, until Ctrl-C. */
export const serve: Run = async (invocation) => {
  const { positionals, terminal } = invocation
  const { pages, reading } = pageArguments(invocation)
  const progress = createProgress(terminal, 'Reading', null)
  const incoming = positionals.length > 0 ? pages : bundledPages()
  const report = await understand(readPages(incoming, reading), {
    signal: terminal.signal,
    onPage: () => progress.step(),
  })
  progress.end()
  for (const { name, error } of report.failures)
    terminal.note(`wirecopy: ${name}: ${error.message}`)
  return serveReport(report, invocation)
}

/** Serves a report until the run is stopped, and says where. */
export async function serveReport(report: Report, invocation: Invocation): Promise<ExitCode> {
  const { options, terminal } = invocation
  const server = await start(report, invocation)
  terminal.note(`Open ${server.url}   (Ctrl-C stops it)`)
  if (options['allow-fetch']) terminal.note('Pages are fetched for visitors of this page.')
  await new Promise<void>((resolve) => {
    if (terminal.signal.aborted) resolve()
    else terminal.signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.close()
  // Ctrl-C is how this command is meant to end.
  return ExitCode.ok
}

async function start(report: Report, { options }: Invocation): Promise<RunningServer> {
  const asked = numberOption(options, 'port', 0, largestPort)
  const host = typeof options.host === 'string' ? options.host : '127.0.0.1'
  const fetchPage = options['allow-fetch']
    ? { fetchPage: createPageFetcher({ maxBytes: maxFetchedBytes }) }
    : {}
  try {
    return await listen({ report, host, port: asked ?? usualPort, ...fetchPage })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw error
    if (asked === undefined) return listen({ report, host, port: 0, ...fetchPage })
    throw new UsageError(`port ${asked} is in use; --port 0 takes a free one`)
  }
}
