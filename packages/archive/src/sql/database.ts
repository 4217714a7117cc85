/** A row as the driver gives it: `bigint` columns may come as text. */
export type Row = Record<string, unknown>

/** Runs one statement with `$1` parameters. Arrays are passed as they are. */
export interface Sql {
  query(text: string, values?: readonly unknown[]): Promise<Row[]>
}

/** PostgreSQL, wherever it runs: the port that both drivers fill. */
export interface Database extends Sql {
  /** Runs `work` in one transaction, which is rolled back where it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}
