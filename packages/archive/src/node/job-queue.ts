import { WirecopyError } from '@wirecopy/document'
import { type Job as BossJob, type Db, type JobAttempt, PgBoss } from 'pg-boss'
import { createLinker, type Linker } from '../linker.ts'
import { storableKey } from '../normalize.ts'
import type { Sql } from '../sql/database.ts'
import { jobId } from './job-id.ts'
import type { NodeArchive } from './open-archive.ts'
import { ReaderFailure, readParts } from './parts.ts'
import { pause, today } from './pause.ts'
import type {
  Enqueued,
  Job,
  JobReader,
  Worked,
  WorkOptions,
  WorkQueue,
  WorkQueueOptions,
} from './work-queue.ts'

const name = 'read'
const schema = 'wirecopy_jobs'
const enqueuedAtOnce = 500

interface JobData {
  id: string
  /** The day counts from handing in, so that a job done twice would keep its articles under one day. */
  day: string
  /** JSON in a string: `jsonb` does not take every string that JSON does. */
  input: string
}

/** Thrown to undo what was written for a job that another worker has by now. */
class Lapsed extends Error {}

/** The queue of an archive in a database, by pg-boss. */
export class JobQueue implements WorkQueue {
  private readonly archive: NodeArchive
  private readonly boss: PgBoss
  private readonly heartbeatSeconds: number
  private onError: (error: unknown) => void = () => {}

  private constructor(archive: NodeArchive, boss: PgBoss, heartbeatSeconds: number) {
    this.archive = archive
    this.boss = boss
    this.heartbeatSeconds = heartbeatSeconds
    boss.on('error', (error) => this.onError(error))
  }

  static async open(
    archive: NodeArchive,
    { heartbeatSeconds = 30 }: WorkQueueOptions,
  ): Promise<JobQueue> {
    if (!(heartbeatSeconds >= 10)) {
      throw new WirecopyError(
        'invalid-option',
        `heartbeatSeconds must be at least 10, not ${heartbeatSeconds}`,
      )
    }
    const boss = new PgBoss({
      ...archive.database.jobOptions(),
      schema,
      schedule: false,
      superviseIntervalSeconds: 2,
      monitorIntervalSeconds: 2,
      monitorVacuum: false,
      reindex: false,
    })
    const queue = new JobQueue(archive, boss, heartbeatSeconds)
    await boss.start()
    await boss.createQueue(name, {
      retryLimit: 10,
      retryDelay: 0,
      expireInSeconds: 3600,
      heartbeatSeconds,
    })
    return queue
  }

  async admit(names: readonly string[]): Promise<string[]> {
    const stored = names.map(storableKey)
    const rows = await this.archive.database.query(
      `select s.name, s.job, j.state::text as state from wirecopy.source s
        left join ${schema}.job j on j.name = $1 and j.id = s.job
        where s.name = any($2::text[])`,
      [name, stored],
    )
    const givenUp = rows.filter(({ state }) => state === 'failed').map(({ job }) => String(job))
    if (givenUp.length > 0) await this.boss.retry(name, [...new Set(givenUp)])
    const known = new Set(rows.map((row) => String(row.name)))
    return names.filter((_, index) => !known.has(stored[index] as string))
  }

  async enqueue(
    jobs: AsyncIterable<Job> | Iterable<Job>,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Enqueued> {
    const result = { added: 0, known: 0 }
    let chunk: Job[] = []
    const flush = async () => {
      const added = await this.insert(chunk)
      result.added += added
      result.known += chunk.length - added
      chunk = []
    }
    for await (const job of jobs) {
      if (signal?.aborted) break
      chunk.push(job)
      if (chunk.length >= enqueuedAtOnce) await flush()
    }
    if (chunk.length > 0) await flush()
    return result
  }

  private async insert(jobs: readonly Job[]): Promise<number> {
    const ids = jobs.map(({ id }) => storableKey(id))
    const rows = await this.archive.database.query(
      'select id from wirecopy.batch where id = any($1::text[])',
      [ids],
    )
    const done = new Set(rows.map(({ id }) => String(id)))
    const open = jobs.filter((_, index) => !done.has(ids[index] as string))
    if (open.length === 0) return 0
    const day = today()
    const inserts = open.map(({ id, input }) => ({
      id: jobId(id),
      heartbeatSeconds: this.heartbeatSeconds,
      data: { id: storableKey(id), day, input: JSON.stringify(input) } satisfies JobData,
    }))
    const covers = open.flatMap(({ id, covers = [] }) =>
      covers.map((covered) => ({ name: storableKey(covered), job: jobId(id) })),
    )
    const added = await this.archive.database.transaction(async (sql) => {
      await sql.query(
        `insert into wirecopy.source (name, job)
          select * from unnest($1::text[], $2::uuid[]) on conflict do nothing`,
        [covers.map((cover) => cover.name), covers.map(({ job }) => job)],
      )
      return this.boss.insert(name, inserts, { returnId: true, db: within(sql) } as object)
    })
    // What was given up before is tried again by handing it in again.
    await this.boss.retry(
      name,
      inserts.map(({ id }) => id),
    )
    return added?.length ?? 0
  }

  async work(read: JobReader, options: WorkOptions = {}): Promise<Worked> {
    const { signal = new AbortController().signal, untilEmpty = false, link = true } = options
    const worked: Worked = { jobs: 0, kept: 0, known: 0, linked: 0, failures: 0, lapsed: 0 }
    const report = (failure?: unknown) => options.onProgress?.(worked, failure)
    this.onError = report
    const linker = link ? createLinker(this.archive) : null
    while (!signal.aborted) {
      try {
        const [job] = await this.boss.fetch<JobData>(name)
        if (job !== undefined) {
          await this.perform(job, read, signal, worked, report)
          await this.link(linker, signal, worked, false)
          continue
        }
        await this.link(linker, signal, worked, true)
        if (untilEmpty && (await this.isEmpty(link))) break
        await pause(500, signal)
      } catch (error) {
        // The database is away; what was under way is undone, and will be done again.
        report(error)
        await pause(1000, signal)
      }
    }
    await linker?.stop().catch(report)
    this.onError = () => {}
    return worked
  }

  private async perform(
    job: BossJob<JobData>,
    read: JobReader,
    signal: AbortSignal,
    worked: Worked,
    report: (failure?: unknown) => void,
  ): Promise<void> {
    const attempt = { id: job.id, retryCount: job.retryCount }
    const { id, day, input } = job.data
    const heartbeat = setInterval(
      () => this.boss.touch(name, attempt).catch(report),
      ((job.heartbeatSeconds ?? this.heartbeatSeconds) * 1000) / 3,
    )
    const run = globalThis.crypto.randomUUID()
    let part = 0
    try {
      await this.archive.prepare(day)
      for await (const { readings, isLast } of readParts(read, JSON.parse(input), signal)) {
        // Where a job has several parts, those that an earlier attempt kept are known by their keys.
        const batch = isLast ? id : `${id} ${run}.${part++}`
        const { kept, known } = await this.archive.database.transaction(async (sql) => {
          const result = await this.archive.keepWithin(sql, { id: batch, day, readings })
          await this.settle(attempt, isLast, sql)
          return result
        })
        worked.kept += kept
        worked.known += known
      }
      worked.jobs++
      report()
    } catch (error) {
      if (error instanceof Lapsed) {
        worked.lapsed++
        report()
      } else if (error instanceof ReaderFailure) {
        if (signal.aborted) {
          await this.giveBack(attempt)
          return
        }
        worked.failures++
        report(error.cause)
        const message = String(error.cause).slice(0, 1000)
        await this.boss.fail(name, attempt, { message })
      } else throw error
    } finally {
      clearInterval(heartbeat)
    }
  }

  // To be interrupted is not to have failed: the job waits as if this attempt had never been. A worker
  // that dies without a word does count as a failure, for it may be the job that kills it.
  private async giveBack({ id, retryCount }: JobAttempt): Promise<void> {
    await this.archive.database.query(
      `update ${schema}.job set state = 'created', started_on = null, heartbeat_on = null
        where name = $1 and id = $2::uuid and retry_count = $3 and state = 'active'`,
      [name, id, retryCount],
    )
  }

  // Only the attempt that holds the job can complete it, or go on with it.
  private async settle(attempt: JobAttempt, isLast: boolean, sql: Sql): Promise<void> {
    const options = { db: within(sql) }
    const { affected } = (await (isLast
      ? this.boss.complete(name, attempt, null, options)
      : this.boss.touch(name, attempt, options))) as { affected?: number }
    if (affected !== 1) throw new Lapsed()
  }

  private async link(
    linker: Linker | null,
    signal: AbortSignal,
    worked: Worked,
    settle: boolean,
  ): Promise<void> {
    if (linker !== null) worked.linked += (await linker.link({ signal, settle })).linked
  }

  private async isEmpty(linked: boolean): Promise<boolean> {
    const { waiting, active } = await this.counts()
    if (waiting + active > 0) return false
    const [row] = linked
      ? await this.archive.database.query('select seq from wirecopy.pending limit 1')
      : []
    return row === undefined
  }

  async counts() {
    const rows = await this.archive.database.query(
      `select state::text as state, count(*) as n from ${schema}.job where name = $1 group by state`,
      [name],
    )
    const of = (...states: string[]) =>
      rows
        .filter(({ state }) => states.includes(String(state)))
        .reduce((sum, { n }) => sum + Number(n), 0)
    return { waiting: of('created', 'retry'), active: of('active'), failed: of('failed') }
  }

  async close() {
    await this.boss.stop({ graceful: false, close: false })
  }
}

function within(sql: Sql): Db {
  return { executeSql: async (text, values) => ({ rows: await sql.query(text, values) }) }
}
