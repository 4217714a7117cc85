import pg from 'pg'
import type { ConstructorOptions } from 'pg-boss'
import type { Row, Sql } from '../sql/database.ts'
import type { NodeDatabase } from './node-database.ts'

// A process that is stopped within a transaction must not hold up the others for longer.
const idleInTransaction = 60_000

/**
 * Returns a connection pool to a PostgreSQL server. Nothing is connected yet.
 */
export function openPostgres(url: string): NodeDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: 6,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: idleInTransaction,
    application_name: 'wirecopy',
  })
  // An idle connection that breaks is replaced at the next query, which reports what is wrong.
  pool.on('error', () => {})
  let closed: Promise<void> | undefined
  return {
    async query(text, values) {
      return rowsOf(await pool.query(text, values as unknown[] | undefined))
    },
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      const note = (error: Error) => {
        broken = error
      }
      client.on('error', note)
      try {
        await client.query('begin')
        const result = await work(within(client))
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(note)
        throw error
      } finally {
        client.off('error', note)
        client.release(broken)
      }
    },
    jobOptions(): ConstructorOptions {
      const executeSql = async (text: string, values?: unknown[]) => ({
        rows: rowsOf(await pool.query(text, values)),
      })
      return { backend: 'postgres', db: { executeSql } }
    },
    close() {
      closed ??= pool.end()
      return closed
    },
  }
}

function within(client: pg.PoolClient): Sql {
  return {
    async query(text, values) {
      return rowsOf(await client.query(text, values as unknown[] | undefined))
    },
  }
}

// Several statements in one query give several results.
function rowsOf(result: pg.QueryResult | pg.QueryResult[]): Row[] {
  return Array.isArray(result) ? result.flatMap(({ rows }) => rows) : result.rows
}
