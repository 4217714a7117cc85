import { type ArticleIndexOptions, createArticleIndex } from '@wirecopy/dedupe'
import type { Reading } from '@wirecopy/formats'
import type { Archive, Batch, Counts, Kept, LinkStore } from '../archive.ts'
import { checkDay, storableKey } from '../normalize.ts'
import type { Database, Sql } from './database.ts'
import { listArticles, listQuotes, readCluster, readStory } from './lists.ts'
import { addPartitions, migrate, partitionDays, partitionName, schemaLock } from './migrate.ts'
import { partitioned } from './migrations.ts'
import { SqlLinks } from './sql-links.ts'
import { writeBatch } from './write-batch.ts'

/** An archive in PostgreSQL, with the means to keep a batch within a transaction of the caller. */
export interface SqlArchive extends Archive {
  readonly database: Database
  /** Makes room for a day; `keepWithin` needs it once per day, in no transaction. */
  prepare(day: string): Promise<void>
  /** Keeps a batch as part of a transaction, so that it stands or falls with what else is in it. */
  keepWithin(sql: Sql, batch: Batch): Promise<Kept>
}

/**
 * Returns the archive in a database, its schema made or brought up to date. The options are those of
 * the index that compares the articles; with `stories`, it looks for stories too. All processes should
 * give the same.
 *
 * @throws WirecopyError `unsupported` where the schema is of a newer release, `invalid-option` as
 * `createArticleIndex` does.
 */
export async function openSqlArchive(
  database: Database,
  indexOptions: ArticleIndexOptions = {},
): Promise<SqlArchive> {
  const recorder = createArticleIndex(indexOptions)
  await migrate(database)
  const days = new Set<string>()

  const prepare = async (day: string): Promise<void> => {
    if (days.has(checkDay(day))) return
    await database.transaction(async (sql) => {
      await sql.query('select pg_advisory_xact_lock($1)', [schemaLock])
      await addPartitions(sql, day)
    })
    days.add(day)
  }
  const keepWithin = async (sql: Sql, batch: Batch): Promise<Kept> => {
    try {
      return await writeBatch(sql, batch, recorder)
    } catch (error) {
      // Another process may have dropped the day meanwhile.
      days.delete(batch.day)
      throw error
    }
  }
  const links: LinkStore = new SqlLinks(database, indexOptions)

  return {
    database,
    links,
    prepare,
    keepWithin,
    async keep(batch) {
      await prepare(batch.day)
      return database.transaction((sql) => keepWithin(sql, batch))
    },
    async reading(key): Promise<Reading | null> {
      const [row] = await database.query(
        'select reading from wirecopy.article where key = $1 order by day desc limit 1',
        [storableKey(key)],
      )
      return row === undefined ? null : JSON.parse(String(row.reading))
    },
    articles: (query = {}) => listArticles(database, query),
    quotes: (query = {}) => listQuotes(database, query),
    cluster: (key) => readCluster(database, storableKey(key)),
    story: (key) => readStory(database, storableKey(key)),
    counts: () => count(database),
    async expire(before) {
      checkDay(before)
      days.clear()
      return database.transaction((sql) => dropDays(sql, before))
    },
    close: () => database.close(),
  }
}

async function count(sql: Sql): Promise<Counts> {
  const [row] = await sql.query(`select
    (select count(*) from wirecopy.article) as articles,
    (select count(*) from wirecopy.quote) as quotes,
    (select count(*) from wirecopy.entity) as entities,
    (select count(distinct cluster) from wirecopy.member) as clusters,
    (select count(*) from wirecopy.pending) as pending`)
  return {
    articles: Number(row?.articles),
    quotes: Number(row?.quotes),
    entities: Number(row?.entities),
    clusters: Number(row?.clusters),
    pending: Number(row?.pending),
  }
}

async function dropDays(sql: Sql, before: string): Promise<number> {
  await sql.query('select pg_advisory_xact_lock($1)', [schemaLock])
  const gone = (await partitionDays(sql)).filter((day) => day < before)
  let articles = 0
  for (const day of gone) {
    const [row] = await sql.query(`select count(*) as n from ${partitionName('article', day)}`)
    articles += Number(row?.n)
    for (const table of partitioned) await sql.query(`drop table ${partitionName(table, day)}`)
  }
  await sql.query('delete from wirecopy.pending where day < $1::date', [before])
  return articles
}
