import { defaultLimits } from '@wirecopy/document'
import { createPageFetcher } from '../input/fetch-page.ts'
import type { Incoming } from '../input/incoming.ts'
import { checkTime, readInputs } from '../input/inputs.ts'
import { isUrl } from '../input/is-url.ts'
import type { ReadPagesOptions } from '../read-pages.ts'
import { numberOption } from './arguments.ts'
import type { Invocation } from './command.ts'
import { UsageError } from './exit-code.ts'

const maxJobs = 256
const maxBytesAllowed = 1 << 29

/** What the options shared by `read` and `serve` ask for. */
export interface PageArguments {
  pages: AsyncIterable<Incoming>
  reading: ReadPagesOptions
}

/**
 * Returns the pages that the arguments name, and how to read them.
 *
 * @throws UsageError for an option that can't be obeyed.
 */
export function pageArguments({ positionals, options, terminal }: Invocation): PageArguments {
  const maxBytes = numberOption(options, 'max-bytes', 1, maxBytesAllowed)
  const jobs = numberOption(options, 'jobs', 1, maxJobs)
  const retrievedAt = options['retrieved-at']
  if (positionals.filter((target) => target === '-').length > 1) {
    throw new UsageError('standard input (-) can be read only once')
  }
  const url = positionals.find(isUrl)
  if (url !== undefined && !options['allow-fetch']) {
    throw new UsageError(
      `${url} is not fetched unless --allow-fetch is given, so that nothing leaves this machine unasked`,
    )
  }
  const bytes = maxBytes ?? defaultLimits.inputLength
  const pages = readInputs(positionals, {
    maxBytes: bytes,
    signal: terminal.signal,
    ...(typeof retrievedAt === 'string' ? { retrievedAt: timeOf(retrievedAt) } : {}),
    ...(options['allow-fetch'] ? { fetchPage: createPageFetcher({ maxBytes: bytes }) } : {}),
  })
  return {
    pages,
    reading: {
      signal: terminal.signal,
      ...(jobs ? { jobs } : {}),
      ...(maxBytes ? { inputLength: maxBytes } : {}),
    },
  }
}

function timeOf(value: string): string {
  try {
    return checkTime(value)
  } catch (error) {
    throw new UsageError(`--retrieved-at: ${(error as Error).message}`)
  }
}
