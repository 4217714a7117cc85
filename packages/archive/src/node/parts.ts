import type { Reading } from '@wirecopy/formats'
import type { JobReader } from './work-queue.ts'

/** Most readings that are held in memory; a longer job is kept in parts. */
const partSize = 500

/** Some readings of a job. */
export interface Part {
  readings: Reading[]
  isLast: boolean
}

/** Thrown for whatever the reader of a job throws. */
export class ReaderFailure extends Error {}

/**
 * Yields the readings of a job in parts; one job always has a last part, which may be empty. The
 * reader is closed whatever happens. One that ends quietly once the signal has fired may have left
 * something out, so there is no last part then.
 *
 * @throws ReaderFailure with the `cause` that the reader threw, or the reason of the signal.
 */
export async function* readParts(
  read: JobReader,
  input: unknown,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  let readings: Reading[] = []
  let count = 0
  const iterator = start(read, input, signal)
  try {
    for (;;) {
      const reading = await next(iterator, signal)
      if (reading === null) break
      if (readings.length === partSize) {
        yield { readings, isLast: false }
        readings = []
      }
      readings.push(reading)
      // A reader that never waits would keep the heartbeat from being sent.
      if (++count % 16 === 0) await new Promise<void>((resolve) => setImmediate(resolve))
    }
    yield { readings, isLast: true }
  } finally {
    try {
      await iterator.return?.()
    } catch {
      // What went wrong before counts, or all readings are there already.
    }
  }
}

type Readings = AsyncIterator<Reading> | Iterator<Reading>

function start(read: JobReader, input: unknown, signal: AbortSignal): Readings {
  try {
    const readings = read(input, signal)
    return Symbol.asyncIterator in readings
      ? readings[Symbol.asyncIterator]()
      : readings[Symbol.iterator]()
  } catch (cause) {
    throw new ReaderFailure('the reader failed', { cause })
  }
}

async function next(iterator: Readings, signal: AbortSignal): Promise<Reading | null> {
  try {
    signal.throwIfAborted()
    const result = await iterator.next()
    signal.throwIfAborted()
    return result.done ? null : result.value
  } catch (cause) {
    throw new ReaderFailure('the reader failed', { cause })
  }
}
