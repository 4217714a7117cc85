import type { Task } from '../data/data-files.ts'

/** The figures of one system on one data file. */
export interface Report {
  task: Task
  /** The name of the data, with the part that was scored: `polnear.dev, core`. */
  data: string
  system: string
  items: number
  /** Items without an answer or with an error. */
  failed: number
  seconds: number
  /** Shares from 0 to 1 by the name of the column; null where the data has nothing to measure. */
  figures: Record<string, number | null>
  /** What went wrong, for a look at the errors; empty where nothing is listed. */
  errors: Record<string, unknown>[]
}

export interface TaskOptions {
  /** Rows of a file that are read at most. */
  limit: number
  /** Which quotes count; each file is scored for every one that applies. */
  subsets: readonly ('all' | 'core' | 'speech')[]
}

export const defaultTaskOptions: TaskOptions = {
  limit: Number.POSITIVE_INFINITY,
  subsets: ['all', 'core'],
}
