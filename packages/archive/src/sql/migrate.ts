import { WirecopyError } from '@wirecopy/document'
import type { Database, Sql } from './database.ts'
import { migrations, partitioned } from './migrations.ts'

// Any number that only we use: one process at a time changes the schema.
export const schemaLock = 7_460_912

/**
 * Brings the schema to a version, the newest unless given.
 *
 * @throws WirecopyError `unsupported` where the schema is of a newer release.
 */
export async function migrate(
  database: Database,
  version = (migrations.at(-1) as (typeof migrations)[number]).version,
): Promise<void> {
  await database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [schemaLock])
    await sql.query('create schema if not exists wirecopy')
    await sql.query('create table if not exists wirecopy.schema_version (version int not null)')
    const [row] = await sql.query('select max(version) as version from wirecopy.schema_version')
    const current = Number(row?.version ?? 0)
    if (current > version) {
      throw new WirecopyError(
        'unsupported',
        `the archive has schema ${current}, made by a newer release; this one knows ${version}`,
      )
    }
    for (const migration of migrations) {
      if (migration.version <= current || migration.version > version) continue
      for (const statement of migration.statements) await sql.query(statement)
      await addMissingPartitions(sql)
      await sql.query('insert into wirecopy.schema_version (version) values ($1)', [
        migration.version,
      ])
    }
  })
}

// A table that a migration adds needs the days that the others have.
async function addMissingPartitions(sql: Sql): Promise<void> {
  for (const day of await partitionDays(sql)) await addPartitions(sql, day)
}

/** Returns the days that have partitions, in order. */
export async function partitionDays(sql: Sql): Promise<string[]> {
  const rows = await sql.query(
    `select c.relname as name from pg_inherits i
      join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'wirecopy.article'::regclass order by c.relname`,
  )
  return rows.map(({ name }) => String(name).replace(/^article_(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
}

/** Adds the partitions of a day to all tables that lack them, within a transaction. */
export async function addPartitions(sql: Sql, day: string): Promise<void> {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
  for (const table of partitioned) {
    const name = partitionName(table, day)
    const [found] = await sql.query(
      `select to_regclass('wirecopy.${table}') is not null as known,
        to_regclass('${name}') is null as missing`,
    )
    if (!found?.known || !found.missing) continue
    // Attached afterwards, so that readers and writers of other days go on meanwhile.
    await sql.query(`create table ${name} (like wirecopy.${table} including all)`)
    await sql.query(
      `alter table wirecopy.${table} attach partition ${name} for values from ('${day}') to ('${next}')`,
    )
  }
}

/** Returns the qualified name of the partition of a table for a checked day. */
export function partitionName(table: string, day: string): string {
  return `wirecopy.${table}_${day.replaceAll('-', '')}`
}
