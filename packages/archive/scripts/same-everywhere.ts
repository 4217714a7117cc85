// Takes the same generated articles through every home and compares what is there in the end, clusters
// and quotes: in memory, in a folder, in PostgreSQL by one worker, and by four, which bring them in
// another order: node scripts/same-everywhere.ts [ARTICLES]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive, ResultPage } from '../src/index.ts'
import { type ArchiveHome, openArchive, openWorkQueue } from '../src/node.ts'
import { createDatabaseOn } from '../test/create-database.ts'
import { startPostgres } from '../test/postgres-server.ts'
import { generatedJobs, readGenerated } from '../test/process/read-generated.ts'
import { spawnWorker } from '../test/process/spawn-worker.ts'

const articles = Number(process.argv[2] ?? 3000)

async function all<T>(list: (paging: { limit: number; after?: string }) => Promise<ResultPage<T>>) {
  const items: T[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page = await list({ limit: 1000, ...(after ? { after } : {}) })
    items.push(...page.items)
    after = page.next
  }
  return items
}

async function contents(archive: Archive): Promise<{ clusters: string[]; quotes: string[] }> {
  const clusters = new Set<string>()
  const seen = new Set<string>()
  for (const { key } of await all((paging) => archive.articles(paging))) {
    if (seen.has(key)) continue
    const members = (await archive.cluster(key))?.articles.map((article) => article.key) ?? []
    for (const member of members) seen.add(member)
    clusters.add(members.sort().join(' '))
  }
  const quotes = await all((paging) => archive.quotes(paging))
  return {
    clusters: [...clusters].sort(),
    quotes: quotes.map(({ article, quote }) => `${article.key} ${JSON.stringify(quote)}`).sort(),
  }
}

async function fill(home: ArchiveHome, workers: number): Promise<ReturnType<typeof contents>> {
  const archive = await openArchive(home)
  const queue = await openWorkQueue(archive)
  await queue.enqueue(generatedJobs(articles, 50, 0))
  if (workers === 1) await queue.work(readGenerated, { untilEmpty: true })
  else {
    const url = home.databaseUrl as string
    const crew = Array.from({ length: workers }, () => spawnWorker('./worker.ts', url, '30'))
    await Promise.all(crew.map(({ ended }) => ended))
  }
  const found = await contents(archive)
  await queue.close()
  await archive.close()
  return found
}

const folder = await mkdtemp(join(tmpdir(), 'wirecopy-same-'))
const server = await startPostgres()
try {
  const memory = await fill({}, 1)
  const several = memory.clusters.filter((cluster) => cluster.includes(' ')).length
  console.log(
    `memory: ${memory.clusters.length} clusters (${several} with several articles), ${memory.quotes.length} quotes`,
  )
  const compare = (name: string, found: typeof memory) => {
    const differences = (one: string[], other: string[]) => {
      const known = new Set(other)
      return one.filter((item) => !known.has(item)).length
    }
    console.log(
      `${name}: ${found.clusters.length} clusters, ${differences(found.clusters, memory.clusters)} of them others; ${found.quotes.length} quotes, ${differences(found.quotes, memory.quotes)} of them others`,
    )
  }
  compare('a folder', await fill({ dataDirectory: folder }, 1))
  if (server !== null) {
    for (const workers of [1, 4]) {
      const databaseUrl = await createDatabaseOn(server.url)
      compare(`PostgreSQL, workers: ${workers}`, await fill({ databaseUrl }, workers))
    }
  }
} finally {
  await server?.stop()
  await rm(folder, { recursive: true })
}
