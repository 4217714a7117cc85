import { describe, expect, it } from 'vitest'
import { createLinker, type Database, openSqlArchive } from '../src/index.ts'
import { openPostgres } from '../src/node/postgres.ts'
import { addPartitions, migrate } from '../src/sql/migrate.ts'
import { migrations } from '../src/sql/migrations.ts'
import { reading, text } from './articles.ts'
import { createDatabaseOn } from './create-database.ts'
import { openFreshPglite, postgres } from './homes.ts'

const newest = migrations.length
const day = '2026-03-02'
const databases: [string, () => Promise<Database>][] = [['PGlite', openFreshPglite]]
if (postgres !== null) {
  const server = postgres
  databases.push(['PostgreSQL', async () => openPostgres(await createDatabaseOn(server))])
}

/** Returns the columns and indexes of the schema, days left out. */
async function shape(database: Database): Promise<unknown[]> {
  const columns = await database.query(
    `select table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema = 'wirecopy' and table_name !~ '_[0-9]{8}$' order by 1, 2`,
  )
  const indexes = await database.query(
    `select indexdef from pg_indexes
      where schemaname = 'wirecopy' and tablename !~ '_[0-9]{8}$' order by 1`,
  )
  return [...columns, ...indexes]
}

/** Keeps two copies as a release with the schema of a version did, the first compared by then. */
async function keepAt(database: Database, version: number): Promise<void> {
  await migrate(database, version)
  await database.transaction((sql) => addPartitions(sql, day))
  for (const key of ['one', 'two']) {
    const [row] = await database.query(
      `insert into wirecopy.article (day, key, at, words, reading)
        values ($1, $2, 0, ''::tsvector, $3) returning seq`,
      [day, key, JSON.stringify(reading(key, { text: text(1) }))],
    )
    if (version === 1) continue
    const table = key === 'one' ? 'member (day, position, cluster, seq)' : 'pending (day, seq)'
    const values = key === 'one' ? '$1, 1, 1, $2' : '$1, $2'
    await database.query(`insert into wirecopy.${table} values (${values})`, [day, row?.seq])
  }
}

describe.each(databases)('the schema in %s', (_, open) => {
  it.each(migrations.slice(0, -1).map(({ version }) => version))(
    'comes from version %i with what was kept, which is then compared',
    async (version) => {
      const database = await open()
      await keepAt(database, version)
      const archive = await openSqlArchive(database)
      expect(await archive.counts()).toMatchObject({ articles: 2, pending: version === 1 ? 2 : 1 })
      await createLinker(archive).link()
      expect((await archive.cluster('one'))?.articles.map(({ key }) => key)).toEqual(['one', 'two'])
      await archive.keep({ id: '1', day: '2026-03-03', readings: [reading('three')] })
      expect((await archive.reading('three'))?.key).toBe('three')
      const migrated = await shape(database)
      await database.close()
      const fresh = await open()
      await openSqlArchive(fresh)
      expect(migrated).toEqual(await shape(fresh))
      await fresh.close()
    },
  )

  it('is made once, however many open it at the same time', async () => {
    const database = await open()
    await Promise.all(Array.from({ length: 4 }, () => openSqlArchive(database)))
    const rows = await database.query(
      'select version from wirecopy.schema_version order by version',
    )
    expect(rows.map(({ version }) => Number(version))).toEqual(
      migrations.map(({ version }) => version),
    )
    await database.close()
  })

  it('is left alone where a newer release made it', async () => {
    const database = await open()
    await openSqlArchive(database)
    await database.query('insert into wirecopy.schema_version (version) values ($1)', [newest + 1])
    await expect(openSqlArchive(database)).rejects.toMatchObject({ code: 'unsupported' })
    await database.close()
  })
})

it('has versions that count from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})
