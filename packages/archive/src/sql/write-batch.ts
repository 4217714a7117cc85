import type { ArticleIndex } from '@wirecopy/dedupe'
import type { Batch, Kept } from '../archive.ts'
import { toInput } from '../comparable.ts'
import { checkDay, storableKey } from '../normalize.ts'
import { type ArticleRecord, toRecord } from '../record.ts'
import { toBase64 } from './base64.ts'
import type { Sql } from './database.ts'

/** Keeps a batch as part of a transaction. Its day must have been prepared. */
export async function writeBatch(
  sql: Sql,
  { id, day, readings }: Batch,
  recorder: Pick<ArticleIndex, 'record'>,
): Promise<Kept> {
  checkDay(day)
  const [claimed] = await sql.query(
    `insert into wirecopy.batch (id, day) values ($1, $2::date)
      on conflict do nothing returning id`,
    [storableKey(id), day],
  )
  if (claimed === undefined) return { kept: 0, known: readings.length }
  const numbers = await sql.query(
    "select nextval('wirecopy.article_seq') as seq from generate_series(1, $1::int)",
    [readings.length],
  )
  // Of two articles with one key, the first counts.
  const records = new Map<string, NumberedRecord>()
  for (const [index, reading] of readings.entries()) {
    const record = toRecord(reading, day)
    if (records.has(record.key)) continue
    const seq = Number(numbers[index]?.seq)
    records.set(record.key, { seq, record, comparable: recorder.record(toInput(reading, seq)) })
  }
  const kept = await writeArticles(sql, day, [...records.values()])
  await writeEntities(sql, day, kept)
  await writeQuotes(sql, day, kept)
  return { kept: kept.length, known: readings.length - kept.length }
}

interface NumberedRecord {
  seq: number
  record: ArticleRecord
  comparable: Uint8Array
}

async function writeArticles(
  sql: Sql,
  day: string,
  records: readonly NumberedRecord[],
): Promise<NumberedRecord[]> {
  const of = <T>(pick: (record: ArticleRecord) => T): T[] =>
    records.map(({ record }) => pick(record))
  const rows = await sql.query(
    `with added as (
      insert into wirecopy.article
        (day, seq, key, at, url, title, publisher, publisher_key, published_at, words, reading, comparable)
      select $1::date, seq, key, at, url, title, publisher, publisher_key, published_at,
        words::tsvector, reading, decode(comparable, 'base64')
      from unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[],
          $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
        as given (seq, key, at, url, title, publisher, publisher_key, published_at, words, reading, comparable)
      on conflict (day, key) do nothing
      returning seq
    ), waiting as (
      insert into wirecopy.pending (seq, day) select seq, $1::date from added
    )
    select seq from added order by seq`,
    [
      day,
      records.map(({ seq }) => seq),
      of((record) => record.key),
      of((record) => record.at),
      of((record) => record.url),
      of((record) => record.title),
      of((record) => record.publisher),
      of((record) => record.publisherKey),
      of((record) => record.publishedAt),
      of((record) => vector(record.words)),
      of((record) => record.json),
      records.map(({ comparable }) => toBase64(comparable)),
    ],
  )
  const added = new Set(rows.map(({ seq }) => Number(seq)))
  return records.filter(({ seq }) => added.has(seq))
}

async function writeEntities(
  sql: Sql,
  day: string,
  kept: readonly NumberedRecord[],
): Promise<void> {
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

async function writeQuotes(sql: Sql, day: string, kept: readonly NumberedRecord[]): Promise<void> {
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
