import type { Database } from '../sql/database.ts'

/** A database that can hold the queue too. */
export interface NodeDatabase extends Database {
  /** Returns how pg-boss reaches this database: its options, whose type stays out of our declarations. */
  jobOptions(): object
}
