import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Makes a database of its own for a test on a server, and returns its URL. */
export async function createDatabaseOn(server: string): Promise<string> {
  const name = `wirecopy_test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
