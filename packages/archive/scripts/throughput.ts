// Measures articles per second and memory: generated articles through the queue, with links, by 1, 2
// and 4 worker processes on PostgreSQL, and by this process in a folder and in memory:
// node scripts/throughput.ts [ARTICLES] [home]...
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type NodeArchive, openArchive, openWorkQueue } from '../src/node.ts'
import { createDatabaseOn } from '../test/create-database.ts'
import { startPostgres } from '../test/postgres-server.ts'
import { generatedJobs, readGenerated } from '../test/process/read-generated.ts'
import { spawnWorker } from '../test/process/spawn-worker.ts'

const [count = '10000', ...asked] = process.argv.slice(2)
const articles = Number(count)
const wants = (name: string) => asked.length === 0 || asked.includes(name)
const jobs = () => generatedJobs(articles, 200, 0)
const line = (name: string, seconds: number, more = '') =>
  console.log(`${name}: ${Math.round(articles / seconds)} articles/s${more}`)

async function alone(name: string, home: Parameters<typeof openArchive>[0]): Promise<void> {
  const archive = await openArchive(home)
  const queue = await openWorkQueue(archive)
  await queue.enqueue(jobs())
  let peak = 0
  const early = { jobs: Math.ceil(articles / 200 / 5), memory: 0 }
  const start = performance.now()
  const cpu = process.cpuUsage()
  const worked = await queue.work(readGenerated, {
    untilEmpty: true,
    onProgress: ({ jobs: done }, failure) => {
      if (failure) console.error(failure)
      const { rss } = process.memoryUsage()
      peak = Math.max(peak, rss)
      if (done === early.jobs) early.memory = rss
    },
  })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  line(
    name,
    seconds,
    `, ${((user + system) / 1000 / articles).toFixed(2)} ms CPU each here, memory ${megabytes(early.memory)} after a fifth, ${megabytes(peak)} at most, ${JSON.stringify(worked)}`,
  )
  await queue.close()
  await archive.close()
}

async function together(workers: number, url: string): Promise<void> {
  const archive = (await openArchive({ databaseUrl: url })) as NodeArchive
  const queue = await openWorkQueue(archive)
  await queue.enqueue(jobs())
  const start = performance.now()
  const crew = Array.from({ length: workers }, () => spawnWorker('./worker.ts', url, '30'))
  await Promise.all(crew.map((worker) => worker.ended))
  const seconds = (performance.now() - start) / 1000
  line(`PostgreSQL, ${workers} workers`, seconds, `, ${JSON.stringify(await archive.counts())}`)
  await queue.close()
  await archive.close()
}

if (wants('memory')) await alone('memory', {})
if (wants('folder')) {
  const folder = await mkdtemp(join(tmpdir(), 'wirecopy-throughput-'))
  await alone('folder (PGlite)', { dataDirectory: folder })
  await rm(folder, { recursive: true })
}
const server = wants('postgres') || wants('workers') ? await startPostgres() : null
if (server !== null) {
  if (wants('postgres')) {
    await alone('PostgreSQL, this process', { databaseUrl: await createDatabaseOn(server.url) })
  }
  for (const workers of wants('workers') ? [1, 2, 4] : []) {
    await together(workers, await createDatabaseOn(server.url))
  }
  await server.stop()
}
