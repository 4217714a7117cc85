import type { Batch, Kept } from '../archive.ts'
import { checkDay, storableKey } from '../normalize.ts'
import { type ArticleRecord, toRecord } from '../record.ts'
import type { Sql } from './database.ts'

/** Keeps a batch as part of a transaction. Its day must have been prepared. */
export async function writeBatch(sql: Sql, { id, day, readings }: Batch): Promise<Kept> {
  checkDay(day)
  const [claimed] = await sql.query(
    `insert into wirecopy.batch (id, day) values ($1, $2::date)
      on conflict do nothing returning id`,
    [storableKey(id), day],
  )
  if (claimed === undefined) return { kept: 0, known: readings.length }
  // Of two articles with one key, the first counts.
  const records = new Map<string, ArticleRecord>()
  for (const reading of readings) {
    const record = toRecord(reading, day)
    if (!records.has(record.key)) records.set(record.key, record)
  }
  const kept = await writeArticles(sql, day, [...records.values()])
  await writeEntities(sql, day, kept)
  await writeQuotes(sql, day, kept)
  return { kept: kept.length, known: readings.length - kept.length }
}

interface KeptRecord {
  seq: number
  record: ArticleRecord
}

async function writeArticles(
  sql: Sql,
  day: string,
  records: readonly ArticleRecord[],
): Promise<KeptRecord[]> {
  const of = <T>(pick: (record: ArticleRecord) => T): T[] => records.map(pick)
  // The inner order gives the numbers of the log in the order of the batch.
  const rows = await sql.query(
    `with added as (
      insert into wirecopy.article (day, key, at, url, title, publisher, publisher_key, published_at, words, reading)
      select $1::date, key, at, url, title, publisher, publisher_key, published_at, words::tsvector, reading
      from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
        with ordinality as given (key, at, url, title, publisher, publisher_key, published_at, words, reading, place)
      order by place
      on conflict (day, key) do nothing
      returning seq, key
    ), waiting as (
      insert into wirecopy.pending (seq, day) select seq, $1::date from added
    )
    select seq, key from added order by seq`,
    [
      day,
      of((record) => record.key),
      of((record) => record.at),
      of((record) => record.url),
      of((record) => record.title),
      of((record) => record.publisher),
      of((record) => record.publisherKey),
      of((record) => record.publishedAt),
      of((record) => vector(record.words)),
      of((record) => record.json),
    ],
  )
  const byKey = new Map(records.map((record) => [record.key, record]))
  return rows.map(({ seq, key }) => ({
    seq: Number(seq),
    record: byKey.get(String(key)) as ArticleRecord,
  }))
}

async function writeEntities(sql: Sql, day: string, kept: readonly KeptRecord[]): Promise<void> {
  const rows = kept.flatMap(({ seq, record }) =>
    record.entities.map((entity) => ({ seq, at: record.at, ...entity })),
  )
  if (rows.length === 0) return
  await sql.query(
    `insert into wirecopy.entity (day, seq, at, name_key, wikidata)
      select $1::date, * from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[])`,
    [
      day,
      rows.map((row) => row.seq),
      rows.map((row) => row.at),
      rows.map((row) => row.nameKey),
      rows.map((row) => row.wikidata),
    ],
  )
}

async function writeQuotes(sql: Sql, day: string, kept: readonly KeptRecord[]): Promise<void> {
  const rows = kept.flatMap(({ seq, record }) =>
    record.quotes.map((quote, ordinal) => ({ seq, ordinal, at: record.at, ...quote })),
  )
  if (rows.length === 0) return
  await sql.query(
    `insert into wirecopy.quote (day, seq, ordinal, at, speaker_key, quote)
      select $1::date, * from unnest($2::bigint[], $3::int[], $4::bigint[], $5::text[], $6::text[])`,
    [
      day,
      rows.map((row) => row.seq),
      rows.map((row) => row.ordinal),
      rows.map((row) => row.at),
      rows.map((row) => row.speakerKey),
      rows.map((row) => row.json),
    ],
  )
}

/** Returns words as the text form of a `tsvector`. */
function vector(words: readonly string[]): string {
  return words.map(quoteLexeme).join(' ')
}

/** Returns a word as PostgreSQL's text forms of `tsvector` and `tsquery` quote it. */
export function quoteLexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
