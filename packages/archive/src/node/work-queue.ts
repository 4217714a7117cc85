import type { Reading } from '@wirecopy/formats'
import type { Archive } from '../archive.ts'
import { JobQueue } from './job-queue.ts'
import { MemoryQueue } from './memory-queue.ts'
import { isNodeArchive } from './open-archive.ts'

/** A piece of work: some hundred articles, whose readings are kept together. */
export interface Job {
  /** Names the work for good: a job of that id that waits, or is done, is not taken on again. */
  id: string
  /** What the reader needs to do it, as JSON: file names and line numbers rather than contents. */
  input: unknown
  /** Names of what the job takes together, such as its files, by which `admit` knows them again. */
  covers?: readonly string[]
}

/** Does a job: gives the readings to keep. */
export type JobReader = (
  input: unknown,
  signal: AbortSignal,
) => AsyncIterable<Reading> | Iterable<Reading>

/** What became of the jobs handed in. */
export interface Enqueued {
  added: number
  /** Jobs that waited or were done already. */
  known: number
}

/** What a worker has done. */
export interface Worked {
  jobs: number
  /** Articles that were added. */
  kept: number
  known: number
  /** Articles compared with all before them. */
  linked: number
  /** Jobs whose reader threw, tries counted. */
  failures: number
  /** Jobs that took so long that another worker had them by then; what was read of them is dropped. */
  lapsed: number
}

export interface WorkOptions {
  /** Ends the work: a job under way goes back to the queue, and that does not count as a try. */
  signal?: AbortSignal
  /** Ends the work once nothing waits and nothing is under way anywhere. */
  untilEmpty?: boolean
  /** Looks for copies between jobs, as long as no other worker does. On unless set to false. */
  link?: boolean
  /** Called after each job, and when something failed. */
  onProgress?: (worked: Readonly<Worked>, failure?: unknown) => void
}

/** Shares work out. The results of a job and its completion are kept together, or neither is. */
export interface WorkQueue {
  /**
   * Returns those of some names that are new: that no job covers. So what was handed in before is not
   * put into other jobs when there is more of it. Where a job that covers one of the others was given
   * up, it is tried again.
   */
  admit(names: readonly string[]): Promise<string[]>
  /** Hands jobs in; those known already are passed over, so that an interrupted run can be repeated. */
  enqueue(
    jobs: AsyncIterable<Job> | Iterable<Job>,
    options?: { signal?: AbortSignal },
  ): Promise<Enqueued>
  /** Does jobs until it is stopped or, if so asked, nothing is left. */
  work(read: JobReader, options?: WorkOptions): Promise<Worked>
  /** Jobs that wait, are under way, and were given up. */
  counts(): Promise<{ waiting: number; active: number; failed: number }>
  close(): Promise<void>
}

export interface WorkQueueOptions {
  /**
   * A worker silent for so long loses its job to the others; 30 unless given, at least 10. It holds for
   * the jobs that are handed in through this queue, whoever does them.
   */
  heartbeatSeconds?: number
}

/**
 * Opens the queue of an archive: pg-boss where it is in a database, else a list in memory.
 *
 * @example
 * const archive = await openArchive({ databaseUrl: process.env.DATABASE_URL })
 * const queue = await openWorkQueue(archive)
 * await queue.enqueue([{ id: 'news.ndjson/0', input: { file: 'news.ndjson', from: 0, count: 300 } }])
 * await queue.work(readSomeLines, { untilEmpty: true })
 */
export async function openWorkQueue(
  archive: Archive,
  options: WorkQueueOptions = {},
): Promise<WorkQueue> {
  return isNodeArchive(archive) ? JobQueue.open(archive, options) : new MemoryQueue(archive)
}
