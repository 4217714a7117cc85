import type { Sql } from '../../src/sql/database.ts'
import { listArticles, listQuotes, readCluster, readStory } from '../../src/sql/lists.ts'

/** Every list and look-up that an archive of `fillArchive` has, each giving how much it found. */
export const queries: readonly [name: string, run: (sql: Sql) => Promise<number>][] = [
  ['newest articles', async (sql) => (await listArticles(sql, {})).items.length],
  ['articles, deep page', (sql) => deep((after) => listArticles(sql, { limit: 50, ...after }))],
  ['articles by a frequent entity', articles({ entity: 'Name 0' })],
  ['articles by a rare entity', articles({ entity: 'Name 4000' })],
  ['articles by Wikidata id', articles({ wikidata: 'Q3' })],
  ['articles by publisher', articles({ publisher: 'Outlet 7' })],
  ['articles by entity and publisher', articles({ entity: 'Name 0', publisher: 'Outlet 7' })],
  ['articles by frequent words', articles({ words: 'word0 word1' })],
  ['articles by a rare word', articles({ words: 'word40000' })],
  ['articles by entity and words', articles({ entity: 'Name 0', words: 'word40' })],
  ['newest quotes', async (sql) => (await listQuotes(sql, {})).items.length],
  [
    'quotes by a frequent speaker',
    async (sql) => (await listQuotes(sql, { speaker: 'Name 0' })).items.length,
  ],
  [
    'quotes by a frequent speaker, deep page',
    (sql) => deep((after) => listQuotes(sql, { speaker: 'Name 0', ...after })),
  ],
  [
    'quotes by a rare speaker',
    async (sql) => (await listQuotes(sql, { speaker: 'Name 4000' })).items.length,
  ],
  ['a cluster', async (sql) => (await readCluster(sql, 'article-1005'))?.articles.length ?? 0],
  ['a story', async (sql) => (await readStory(sql, 'article-1005'))?.articles.length ?? 0],
]

function articles(query: Parameters<typeof listArticles>[1]): (sql: Sql) => Promise<number> {
  return async (sql) => (await listArticles(sql, query)).items.length
}

// The place of a fifth day: what is newer must be passed over without being read.
async function deep(
  list: (paging: { after: string }) => Promise<{ items: unknown[] }>,
): Promise<number> {
  const after = `${Date.parse('2026-03-05T06:00:00Z')}.0.0`
  return (await list({ after })).items.length
}
