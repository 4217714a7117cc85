import { availableParallelism } from 'node:os'
import type { Incoming } from './input/incoming.ts'
import { toFailure } from './input/incoming.ts'
import { createPageReader, type ReaderOptions } from './pipeline.ts'
import type { Failure, PageReading } from './report.ts'
import { createThreadPool, type ThreadPool } from './threads.ts'

export interface ReadPagesOptions extends ReaderOptions {
  /** Threads to read on; all cores unless given. */
  jobs?: number
  signal?: AbortSignal
}

/** So few pages are read before another thread has loaded the word lists. */
const pagesWorthThreads = 16

/** Reads pages any number of times, with the word lists loaded once. */
export interface PagesReader {
  /** Yields what was found on each page, in the order of the pages. */
  read(incoming: AsyncIterable<Incoming>): AsyncGenerator<PageReading | Failure>
  /** Stops the threads. */
  close(): Promise<void>
}

/**
 * Yields what was found on each page, in the order of the pages. Many pages are read on several
 * threads, with the same results in the same order; no more pages are in flight than the threads need.
 */
export async function* readPages(
  incoming: AsyncIterable<Incoming>,
  options: ReadPagesOptions = {},
): AsyncGenerator<PageReading | Failure> {
  const reader = createPagesReader(options)
  try {
    yield* reader.read(incoming)
  } finally {
    await reader.close()
  }
}

/** Returns a reader that keeps its threads until it is closed. */
export function createPagesReader({
  jobs = availableParallelism(),
  signal,
  ...options
}: ReadPagesOptions = {}): PagesReader {
  let readPage: ReturnType<typeof createPageReader> | undefined
  let pool: ThreadPool | undefined
  const stop = () => void pool?.close()
  signal?.addEventListener('abort', stop, { once: true })

  async function* readHere(pages: AsyncIterable<Incoming>) {
    for await (const page of pages) {
      if ('error' in page) {
        yield page
        continue
      }
      readPage ??= createPageReader(options)
      try {
        yield readPage(page)
      } catch (error) {
        yield toFailure(page.id, page.name, error)
      }
    }
  }

  async function* readOnThreads(pages: AsyncIterable<Incoming>) {
    pool ??= createThreadPool(jobs, options)
    const inFlight: Promise<PageReading | Failure>[] = []
    for await (const page of pages) {
      signal?.throwIfAborted()
      const outcome = 'error' in page ? Promise.resolve(page) : pool.read(page)
      // Awaited in its turn; until then a stopped run must not count as an unhandled rejection.
      outcome.catch(() => {})
      inFlight.push(outcome)
      if (inFlight.length >= jobs * 4) yield (await inFlight.shift()) as PageReading | Failure
    }
    for (const outcome of inFlight) yield await outcome
  }

  return {
    async *read(incoming) {
      const pages = incoming[Symbol.asyncIterator]()
      const first: Incoming[] = []
      while (jobs > 1 && first.length < pagesWorthThreads) {
        const next = await pages.next()
        if (next.done) break
        first.push(next.value)
      }
      const all = concat(first, pages)
      if (first.length < pagesWorthThreads) yield* readHere(all)
      else yield* readOnThreads(all)
    },
    async close() {
      signal?.removeEventListener('abort', stop)
      await pool?.close()
    },
  }
}

async function* concat<Item>(
  first: readonly Item[],
  rest: AsyncIterator<Item>,
): AsyncGenerator<Item> {
  yield* first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
