import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type NodeArchive, openArchive, openWorkQueue } from '../../src/node.ts'
import { random } from '../articles.ts'
import type { PostgresServer } from '../postgres-server.ts'
import { generatedJobs } from './read-generated.ts'
import { spawnWorker, until, type Worker } from './spawn-worker.ts'

/** Seconds after which a silent worker loses its job: the least there can be. */
export const heartbeat = '10'
const perJob = 10

export interface FaultRun {
  articles: number
  workers: number
  faults: number
  seed: number
  /** Milliseconds that a job takes. */
  hold: number
}

/** What a run has come to; a run without a fault gives 0 lost and 0 doubled. */
export interface Outcome {
  articles: number
  lost: number
  doubled: number
  /** Jobs whose results were refused, because another worker had the job by then. */
  lapsed: number
  /** Faults that hit a worker at work. */
  faults: number
  seconds: number
}

type Fault = (crew: Crew, next: () => number) => Promise<void>

/** Kills a worker and starts another. */
export const kill: Fault = async (crew, next) => {
  const worker = crew.pick(next)
  worker.child.kill('SIGKILL')
  await worker.ended
  crew.replace(worker)
}

/** Stops a worker until its job has gone to another, then lets it go on. */
export const stop: Fault = async (crew, next) => {
  const worker = crew.pick(next)
  worker.child.kill('SIGSTOP')
  await sleep((Number(heartbeat) + 5) * 1000)
  worker.child.kill('SIGCONT')
}

/** Returns a fault that kills PostgreSQL itself and starts it again. */
export const killServer =
  (server: PostgresServer): Fault =>
  async () => {
    await server.kill()
    await sleep(500)
    await server.start()
  }

/** Returns a fault that fills the disk of PostgreSQL for a while, and starts it again if that ended it. */
export const fillDisk =
  (server: PostgresServer, folder: string): Fault =>
  async () => {
    const ballast = join(folder, 'ballast')
    const megabyte = Buffer.alloc(1 << 20)
    try {
      for (;;) appendFileSync(ballast, megabyte)
    } catch {}
    await sleep(4000)
    rmSync(ballast)
    await server.kill()
    await server.start()
  }

/** Runs workers over generated articles, under faults, and counts what is kept in the end. */
export async function runFaults(
  home: string,
  fault: Fault,
  { articles, workers, faults, seed, hold }: FaultRun,
  program = './worker.ts',
): Promise<Outcome> {
  const started = Date.now()
  await enqueue(home, articles, hold)
  const crew = new Crew(program, home, workers)
  await crew.ready()
  const next = random(seed)
  let done = 0
  for (; done < faults && crew.isAtWork(); done++) {
    await sleep(300 + next() * 1500)
    if (!crew.isAtWork()) break
    await fault(crew, next)
  }
  await crew.ended()
  return {
    ...(await check(home, articles, program)),
    faults: done,
    lapsed: crew.lapsed(),
    seconds: (Date.now() - started) / 1000,
  }
}

/** Hands in generated articles; the gates are those of the first jobs. */
export async function enqueue(
  home: string,
  articles: number,
  hold: number,
  gates: readonly string[] = [],
): Promise<void> {
  const archive = await open(home)
  const queue = await openWorkQueue(archive, { heartbeatSeconds: Number(heartbeat) })
  const jobs = generatedJobs(articles, perJob, hold)
  for (const [index, gate] of gates.entries()) Object.assign(jobs[index]?.input ?? {}, { gate })
  await queue.enqueue(jobs)
  await archive.database.query('create table if not exists control (seq int not null)')
  await queue.close()
  await archive.close()
}

/** Counts what is kept, what is missing and what is there twice. */
export async function check(
  home: string,
  articles: number,
  program: string,
): Promise<Pick<Outcome, 'articles' | 'lost' | 'doubled'>> {
  const archive = await open(home)
  const { database } = archive
  const tally = async (text: string) => Number((await database.query(text))[0]?.n)
  try {
    if (program.includes('control')) {
      const rows = await tally('select count(*) as n from control')
      const distinct = await tally('select count(distinct seq) as n from control')
      return { articles: distinct, lost: articles - distinct, doubled: rows - distinct }
    }
    const keys = await tally('select count(distinct key) as n from wirecopy.article')
    // Tables without a key that would hide a doubled row: one entity and two quotes an article.
    const entities = await tally('select count(*) as n from wirecopy.entity')
    const quotes = await tally('select count(*) as n from wirecopy.quote')
    const members = await tally('select count(*) as n from wirecopy.member')
    const lost = Math.max(
      articles - keys,
      articles - entities,
      2 * articles - quotes,
      articles - members,
    )
    const doubled = Math.max(entities - articles, quotes - 2 * articles, members - articles, 0)
    return { articles: keys, lost, doubled }
  } finally {
    await archive.close()
  }
}

export async function open(home: string): Promise<NodeArchive> {
  const where = home.includes('://') ? { databaseUrl: home } : { dataDirectory: home }
  return (await openArchive(where)) as NodeArchive
}

class Crew {
  private workers: Worker[]
  private readonly program: string
  private readonly home: string

  constructor(program: string, home: string, count: number) {
    this.program = program
    this.home = home
    this.workers = Array.from({ length: count }, () => this.spawn())
  }

  private spawn(): Worker {
    return spawnWorker(this.program, this.home, heartbeat)
  }

  ready(): Promise<void> {
    const isReady = (worker: Worker) => worker.output().startsWith('ready') || !alive(worker)
    return until(() => this.workers.every(isReady), 'the workers')
  }

  isAtWork(): boolean {
    return this.workers.some(alive)
  }

  pick(next: () => number): Worker {
    const candidates = this.workers.filter(alive)
    return candidates[Math.floor(next() * candidates.length)] as Worker
  }

  replace(worker: Worker): void {
    this.workers = this.workers.map((other) => (other === worker ? this.spawn() : other))
  }

  lapsed(): number {
    return this.workers.reduce((sum, worker) => sum + worker.lapsed(), 0)
  }

  async ended(): Promise<void> {
    for (const worker of this.workers) {
      const code = await worker.ended
      if (code !== 0) throw new Error(`a worker ended with ${code}: ${worker.output()}`)
    }
  }
}

function alive({ child }: Worker): boolean {
  return child.exitCode === null && child.signalCode === null
}
