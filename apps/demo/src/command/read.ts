import { NetworkError } from '../input/incoming.ts'
import { pageCount } from '../input/inputs.ts'
import { understand } from '../pipeline.ts'
import { readPages } from '../read-pages.ts'
import type { Failure, PageReading, Report } from '../report.ts'
import { withoutTexts } from '../report-size.ts'
import type { Run } from './command.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { pageArguments } from './page-arguments.ts'
import { createProgress } from './progress.ts'
import { pagesToldOneByOne, reportText } from './report-text.ts'
import type { Terminal } from './terminal.ts'

/** `wirecopy read`: the whole pipeline over the pages of the visitor. */
export const read: Run = async (invocation) => {
  const { positionals, options, terminal } = invocation
  if (positionals.length === 0) {
    throw new UsageError('name a file, a glob, a URL, or - for standard input')
  }
  const { pages, reading } = pageArguments(invocation)
  const progress = createProgress(terminal, 'Reading', pageCount(positionals))
  const counts = { pages: 0, articles: 0 }
  const output = options.json ? jsonOutput(terminal) : textOutput(terminal)
  try {
    const report = await understand(readPages(pages, reading), {
      signal: terminal.signal,
      keep: output.keep,
      async onPage(outcome) {
        progress.step()
        if ('error' in outcome) {
          terminal.note(`wirecopy: ${outcome.name}: ${outcome.error.message}`)
          return
        }
        counts.pages += 1
        counts.articles += outcome.articles.length
        await output.page(outcome)
      },
    })
    progress.end()
    await output.end(report)
    if (options.strict && counts.articles === 0) {
      terminal.note('wirecopy: no article was found')
      return ExitCode.nothingFound
    }
    return exitCodeOf(report.failures)
  } catch (error) {
    if (!terminal.signal.aborted) throw error
    progress.end()
    terminal.note(
      `wirecopy: interrupted after ${counts.pages} pages; ${options.json ? 'the JSON on standard output is cut off' : 'nothing was written'}`,
    )
    return ExitCode.interrupted
  }
}

interface Output {
  /** What is kept of a page until the end. */
  keep: (page: PageReading) => PageReading | null
  page: (page: PageReading) => Promise<void>
  end: (report: Report) => Promise<void>
}

function textOutput(terminal: Terminal): Output {
  let kept = 0
  return {
    keep: (page) => (kept++ < pagesToldOneByOne ? page : withoutTexts(page)),
    async page() {},
    async end(report) {
      const width = Math.min(terminal.width, 100)
      await terminal.write(reportText(report, { color: terminal.color, width }))
    },
  }
}

/** Writes each page as soon as it is read and keeps none, so that any number of pages fits. */
function jsonOutput(terminal: Terminal): Output {
  let before = '{"pages":['
  return {
    keep: () => null,
    async page(page) {
      await terminal.write(`${before}\n${JSON.stringify(page)}`)
      before = ','
    },
    async end({ pages: _, ...rest }) {
      const opening = before === ',' ? '' : before
      await terminal.write(`${opening}\n],${JSON.stringify(rest).slice(1)}\n`)
    },
  }
}

function exitCodeOf(failures: readonly Failure[]): ExitCode {
  if (failures.length === 0) return ExitCode.ok
  const ofNetwork = failures.every(({ error }) => NetworkError.isCode(error.code))
  return ofNetwork ? ExitCode.network : ExitCode.someFailed
}
