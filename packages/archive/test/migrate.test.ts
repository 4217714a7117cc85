import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe.each(databases)('the schema in %s', (_, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('comes from version 1 with what was kept, which is then compared', async () => {
    await migrate(database, 1)
    await database.transaction((sql) => addPartitions(sql, day))
    for (const key of ['one', 'two']) {
      await database.query(
        `insert into wirecopy.article (day, key, at, words, reading) values ($1, $2, 0, ''::tsvector, $3)`,
        [day, key, JSON.stringify(reading(key, { text: text(1) }))],
      )
    }
    const archive = await openSqlArchive(database)
    expect(await archive.counts()).toMatchObject({ articles: 2, pending: 2 })
    await createLinker(archive).link()
    expect((await archive.cluster('one'))?.articles.map(({ key }) => key)).toEqual(['one', 'two'])
    await archive.keep({ id: '1', day: '2026-03-03', readings: [reading('three')] })
    expect((await archive.reading('three'))?.key).toBe('three')
  })

  it('is made once, however many open it at the same time', async () => {
    await Promise.all(Array.from({ length: 4 }, () => openSqlArchive(database)))
    const rows = await database.query(
      'select version from wirecopy.schema_version order by version',
    )
    expect(rows.map(({ version }) => Number(version))).toEqual(
      migrations.map(({ version }) => version),
    )
  })

  it('is left alone where a newer release made it', async () => {
    await database.query('insert into wirecopy.schema_version (version) values ($1)', [newest + 1])
    await expect(openSqlArchive(database)).rejects.toMatchObject({ code: 'unsupported' })
  })
})

it('has versions that count from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})
