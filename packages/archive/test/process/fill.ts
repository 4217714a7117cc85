import { addPartitions } from '../../src/sql/migrate.ts'
import type { SqlArchive } from '../../src/sql/sql-archive.ts'

const wordsPerArticle = 60
const entitiesPerArticle = 8
const quotesPerArticle = 3

/**
 * Fills an archive with so many articles by SQL alone, over ten days: names and words are as uneven as
 * in news (name 0 stands in every second article, name 3000 in one of thousands), every tenth article
 * belongs to a cluster of ten, and all of a hundred to a story.
 */
export async function fillArchive(archive: SqlArchive, articles: number): Promise<void> {
  const { database } = archive
  const days = Array.from({ length: 10 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}`)
  for (const day of days) await database.transaction((sql) => addPartitions(sql, day))
  await database.query(`create or replace function pg_temp.rank(number bigint, salt bigint, size int)
    returns int language sql immutable as $$
      select floor(size * power((hashint8extended(number, salt) & 1048575) / 1048576.0, 4))::int $$`)
  const perDay = Math.ceil(articles / days.length)
  for (const [index, day] of days.entries()) {
    const range = [day, index * perDay, Math.min(articles, (index + 1) * perDay) - 1]
    const at = `extract(epoch from $1::date)::bigint * 1000 + n * 37 % 86400000`
    const statements = [
      `insert into wirecopy.article
        (day, seq, key, at, url, title, publisher, publisher_key, published_at, words, reading)
        select $1::date, n, 'article-' || n, ${at}, 'https://news.example/' || n, 'Title ' || n,
          'Outlet ' || n % 200, 'outlet ' || n % 200, $1::date::text,
          (select array_to_tsvector(array_agg(distinct 'word' || pg_temp.rank(n * 1000 + w, 1, 50000)))
            from generate_series(1, ${wordsPerArticle}) w),
          '{}'
        from generate_series($2::bigint, $3::bigint) n`,
      `insert into wirecopy.entity (day, seq, at, name_key, wikidata)
        select distinct $1::date, n, ${at}, 'name ' || pg_temp.rank(n * 1000 + e, 2, 5000),
          case when e < 4 then 'Q' || pg_temp.rank(n * 1000 + e, 2, 5000) end
        from generate_series($2::bigint, $3::bigint) n, generate_series(1, ${entitiesPerArticle}) e`,
      `insert into wirecopy.quote (day, seq, ordinal, at, speaker_key, quote)
        select $1::date, n, q, ${at}, 'name ' || pg_temp.rank(n * 1000 + q, 2, 5000), '{}'
        from generate_series($2::bigint, $3::bigint) n, generate_series(0, ${quotesPerArticle - 1}) q`,
      `insert into wirecopy.member (day, seq, position, cluster, story)
        select $1::date, n, n + 1, case when n % 100 < 10 then n - n % 10 else n end, n - n % 100
        from generate_series($2::bigint, $3::bigint) n`,
      `insert into wirecopy.match (day, seq, other, relation, similarity, a_in_b, b_in_a)
        select $1::date, n, n - n % 10, 'near', 0.9, 0.9, 0.9
        from generate_series($2::bigint, $3::bigint) n where n % 100 between 1 and 9`,
    ]
    for (const statement of statements) await database.query(statement, range)
  }
  // As the server itself does after a while; until then, new words stand in a list of their own.
  await database.query('vacuum analyze')
}
