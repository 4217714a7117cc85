import type {
  ArticleQuery,
  ArticleSummary,
  KeptCluster,
  KeptQuote,
  KeptStory,
  QuoteQuery,
  ResultPage,
} from '../archive.ts'
import { readPaging, type Window, writePlace } from '../cursor.ts'
import { nameKey, searchWords, storable } from '../normalize.ts'
import type { Row, Sql } from './database.ts'
import { quoteLexeme } from './write-batch.ts'

const summaryColumns =
  "a.key, to_char(a.day, 'YYYY-MM-DD') as day, a.url, a.title, a.publisher, a.published_at"

/** Lists articles, newest first. */
export async function listArticles(
  sql: Sql,
  { words, entity, wikidata, publisher, ...paging }: ArticleQuery,
): Promise<ResultPage<ArticleSummary>> {
  const window = readPaging(paging)
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value)}`
  const names: string[] = []
  if (entity !== undefined) names.push(`e.name_key = ${parameter(nameKey(entity))}`)
  if (wikidata !== undefined) names.push(`e.wikidata = ${parameter(storable(wikidata))}`)
  const conditions: string[] = []
  const wanted = words === undefined ? [] : searchWords(words)
  if (wanted.length > 0) {
    conditions.push(`a.words @@ ${parameter(wanted.map(quoteLexeme).join(' & '))}::tsquery`)
  }
  if (publisher !== undefined) {
    conditions.push(`a.publisher_key = ${parameter(nameKey(publisher))}`)
  }
  const isNameAlone = names.length === 1 && conditions.length === 0
  const listed = isNameAlone ? 'e' : 'a'
  if (window.after !== null) {
    const place = `(${parameter(window.after.at)}::bigint, ${parameter(window.after.seq)}::bigint)`
    conditions.push(`(${listed}.at, ${listed}.seq) < ${place}`)
  }
  const end = `order by ${listed}.at desc, ${listed}.seq desc limit ${window.limit + 1}`
  const selected = isNameAlone
    ? // The index of names has them in order. An article can have two entities of one name.
      `select distinct on (e.at, e.seq) e.day, e.seq from wirecopy.entity e
        where ${[...names, ...conditions].join(' and ')} ${end}`
    : `select a.day, a.seq from wirecopy.article a
        where ${[...conditions, ...names.map(namedIn), 'true'].join(' and ')} ${end}`
  const rows = await sql.query(
    `select ${summaryColumns}, a.at, a.seq from (${selected}) s
      join wirecopy.article a on a.day = s.day and a.seq = s.seq
      order by a.at desc, a.seq desc`,
    values,
  )
  return part(rows, window, summaryOf)
}

// The time of an entity is that of its article, and its index needs it.
function namedIn(name: string): string {
  return `exists (select from wirecopy.entity e
    where e.day = a.day and e.seq = a.seq and e.at = a.at and ${name})`
}

/** Lists quotes, newest first. */
export async function listQuotes(
  sql: Sql,
  { speaker, ...paging }: QuoteQuery,
): Promise<ResultPage<KeptQuote>> {
  const window = readPaging(paging)
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value)}`
  const conditions = []
  if (speaker !== undefined) conditions.push(`q.speaker_key = ${parameter(nameKey(speaker))}`)
  if (window.after !== null) {
    const at = `${parameter(window.after.at)}::bigint`
    const seq = `${parameter(window.after.seq)}::bigint`
    const ordinal = `${parameter(window.after.ordinal)}::int`
    // The first condition alone can use the index; the second leaves out what was shown.
    conditions.push(`(q.at, q.seq) <= (${at}, ${seq})`)
    conditions.push(`((q.at, q.seq) < (${at}, ${seq}) or q.ordinal > ${ordinal})`)
  }
  const rows = await sql.query(
    `select ${summaryColumns}, q.at, q.seq, q.ordinal, q.quote
      from (
        select * from wirecopy.quote q
        ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
        order by q.at desc, q.seq desc, q.ordinal limit ${window.limit + 1}
      ) q
      join wirecopy.article a on a.day = q.day and a.seq = q.seq
      order by q.at desc, q.seq desc, q.ordinal`,
    values,
  )
  return part(rows, window, (row) => ({
    article: summaryOf(row),
    quote: JSON.parse(String(row.quote)),
  }))
}

/** Returns the cluster of the newest article of a key, or null. */
export async function readCluster(sql: Sql, key: string): Promise<KeptCluster | null> {
  const [own] = await sql.query(
    `select m.cluster from (
        select day, seq from wirecopy.article where key = $1 order by day desc limit 1
      ) a join wirecopy.member m on m.day = a.day and m.seq = a.seq`,
    [key],
  )
  if (own === undefined) return null
  const cluster = Number(own.cluster)
  const articles = await sql.query(
    `select ${summaryColumns} from wirecopy.member m
      join wirecopy.article a on a.day = m.day and a.seq = m.seq
      where m.cluster = $1 order by a.at, a.seq`,
    [cluster],
  )
  const matches = await sql.query(
    `select a.key as a, b.key as b, x.relation, x.similarity, x.a_in_b, x.b_in_a
      from wirecopy.member m
      join wirecopy.match x on x.day = m.day and x.seq = m.seq
      join wirecopy.member n on n.seq = x.other and n.cluster = m.cluster
      join wirecopy.article a on a.day = m.day and a.seq = m.seq
      join wirecopy.article b on b.day = n.day and b.seq = n.seq
      where m.cluster = $1 order by x.seq, x.other`,
    [cluster],
  )
  return {
    id: `c${cluster}`,
    articles: articles.map(summaryOf),
    matches: matches.map((row) => ({
      a: String(row.a),
      b: String(row.b),
      relation: String(row.relation) as KeptCluster['matches'][number]['relation'],
      similarity: Number(row.similarity),
      aInB: Number(row.a_in_b),
      bInA: Number(row.b_in_a),
    })),
  }
}

/** Returns the story of the newest article of a key, or null. */
export async function readStory(sql: Sql, key: string): Promise<KeptStory | null> {
  const [own] = await sql.query(
    `select m.story from (
        select day, seq from wirecopy.article where key = $1 order by day desc limit 1
      ) a join wirecopy.member m on m.day = a.day and m.seq = a.seq where m.story is not null`,
    [key],
  )
  if (own === undefined) return null
  const rows = await sql.query(
    `select ${summaryColumns}, m.cluster from wirecopy.member m
      join wirecopy.article a on a.day = m.day and a.seq = m.seq
      where m.story = $1 order by a.at, a.seq`,
    [Number(own.story)],
  )
  return {
    id: `s${own.story}`,
    articles: rows.map((row) => ({ ...summaryOf(row), cluster: `c${row.cluster}` })),
  }
}

function summaryOf(row: Row): ArticleSummary {
  const text = (value: unknown) => (value == null ? null : String(value))
  return {
    key: String(row.key),
    day: String(row.day),
    url: text(row.url),
    title: text(row.title),
    publisher: text(row.publisher),
    publishedAt: text(row.published_at),
  }
}

function part<T>(rows: Row[], { limit }: Window, read: (row: Row) => T): ResultPage<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next =
    rows.length > limit && last
      ? writePlace({
          at: Number(last.at),
          seq: Number(last.seq),
          ordinal: Number(last.ordinal ?? 0),
        })
      : null
  return { items: shown.map(read), next }
}
