import type { ConstructorOptions } from 'pg-boss'
import type { Database } from '../sql/database.ts'

/** A database that can hold the queue too. */
export interface NodeDatabase extends Database {
  /** Returns how pg-boss reaches this database. */
  jobOptions(): ConstructorOptions
}
