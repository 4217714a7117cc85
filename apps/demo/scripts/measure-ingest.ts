// Measures the whole pipeline with an archive behind it, from pages in files to linked articles:
//
// node scripts/measure-ingest.ts [ARTICLES] [LENGTH] [folder|workers]...
//
// makes so many invented news pages of about so many characters of text (a fifth of them copies of
// others) and ingests them: into a folder by one process, then into PostgreSQL by 1, 2 and 4 workers
// that read on one thread each. It tells articles a second, CPU time an article, and memory on the way.
// Build the demo first. On Linux; `workers` needs PostgreSQL on this machine.
import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isNodeArchive, openArchive } from '@wirecopy/archive/node'
import { startPostgres } from '../../../packages/archive/test/postgres-server.ts'
import {
  copyArticle,
  generateArticles,
  type NewsArticle,
} from '../../evaluate/src/generate/news-article.ts'
import { generatePage } from '../../evaluate/src/generate/news-page.ts'
import { createRandom } from '../../evaluate/src/generate/random.ts'

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const [count = '2000', length = '2000', ...asked] = process.argv.slice(2)
const articles = Number(count)
const wants = (name: string) => asked.length === 0 || asked.includes(name)
const articlesPerFile = 1000

async function writePages(folder: string): Promise<{ files: string[]; megabytes: number }> {
  const files: string[] = []
  const random = createRandom(11)
  let bytes = 0
  for (let from = 0; from < articles; from += articlesPerFile) {
    const file = join(folder, `pages-${from}.ndjson`)
    const stream = createWriteStream(file)
    const wanted = Math.min(articlesPerFile, articles - from)
    const originals = generateArticles(Math.ceil(wanted * 0.8), {
      seed: 1 + from,
      length: Number(length),
    })
    for (let at = 0; at < wanted; at++) {
      const original = originals[at % originals.length] as NewsArticle
      const id = `${from + at}`
      const article =
        at < originals.length ? { ...original, id } : copyArticle(random, original, id)
      const html = generatePage(article, [], from + at)
      const line = `${JSON.stringify({ id, html, url: `https://news.example/${id}` })}\n`
      bytes += Buffer.byteLength(line)
      stream.write(line)
    }
    stream.end()
    await finished(stream)
    files.push(file)
  }
  return { files, megabytes: bytes / 1e6 }
}

interface Run {
  seconds: number
  cpuSeconds: number
  /** Megabytes, at even distances in time. */
  memory: number[]
  output: string
}

/** Runs the command line and watches what it takes. */
async function run(words: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, [cli, ...words], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const memory: number[] = []
  let cpuSeconds = 0
  while (child.exitCode === null && child.signalCode === null) {
    const usage = usageOf(child.pid as number)
    if (usage !== null && usage.megabytes > 0) {
      memory.push(usage.megabytes)
      cpuSeconds = usage.cpuSeconds
    }
    await Promise.race([ended, sleep(500)])
  }
  if ((await ended) !== 0) throw new Error(`wirecopy ${words[0]} failed: ${output}`)
  return { seconds: (performance.now() - started) / 1000, cpuSeconds, memory, output }
}

/** Returns what a process takes, those it started and that have ended included; Linux tells it. */
function usageOf(pid: number): { megabytes: number; cpuSeconds: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name of the program, in parentheses, which may hold spaces itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0)
    const pages = Number(fields[21])
    return { megabytes: (pages * 4096) / 1e6, cpuSeconds: ticks / 100 }
  } catch {
    return null
  }
}

/** Returns the memory after each fifth of the time. */
function fifths(memory: readonly number[]): string {
  const at = [1, 2, 3, 4, 5].map((part) => memory[Math.ceil((memory.length * part) / 5) - 1] ?? 0)
  return at.map((megabytes) => Math.round(megabytes)).join(', ')
}

function tell(name: string, seconds: number, runs: readonly Run[], serverSeconds = 0): void {
  const milliseconds = (total: number) => `${((total * 1000) / articles).toFixed(2)} ms`
  const clients = runs.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)
  console.log(
    `${name}: ${Math.round(articles / seconds)} articles/s, CPU an article ${milliseconds(clients)} in the workers and ${milliseconds(serverSeconds)} in the server, memory of the first (MB) by fifths ${fifths(runs[0]?.memory ?? [])}, load ${loadavg()[0]?.toFixed(1)}`,
  )
}

async function contents(databaseUrl: string): Promise<string> {
  const archive = await openArchive({ databaseUrl })
  const counts = await archive.counts()
  const [row] = isNodeArchive(archive)
    ? await archive.database.query('select pg_database_size(current_database()) as bytes')
    : []
  await archive.close()
  return `${JSON.stringify(counts)}, ${Math.round(Number(row?.bytes) / 1e6)} MB of database`
}

const folder = await mkdtemp(join(tmpdir(), 'wirecopy-measure-'))
try {
  const { files, megabytes } = await writePages(folder)
  console.log(`${articles} pages, ${megabytes.toFixed(0)} MB, in ${files.length} files`)
  if (wants('folder')) {
    const home = join(folder, 'archive')
    const whole = await run(['ingest', '--data-dir', home, '--jobs', '1', ...files])
    tell('a folder, one process', whole.seconds, [whole])
    console.log(whole.output.trim().split('\n').at(-1))
  }
  for (const workers of wants('workers') ? [1, 2, 4] : []) {
    const server = await startPostgres()
    if (server === null) throw new Error('no PostgreSQL was found on this machine')
    const env = { DATABASE_URL: server.url }
    await run(['ingest', ...files], env)
    const before = usageOf(server.pid())?.cpuSeconds ?? 0
    const start = performance.now()
    const crew = await Promise.all(
      Array.from({ length: workers }, () => run(['work', '--until-empty', '--jobs', '1'], env)),
    )
    const seconds = (performance.now() - start) / 1000
    // Its processes count once they have ended.
    await sleep(500)
    const after = usageOf(server.pid())?.cpuSeconds ?? 0
    tell(`PostgreSQL, workers: ${workers}`, seconds, crew, after - before)
    console.log(await contents(server.url))
    await server.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
