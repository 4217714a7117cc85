import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabaseOn } from './create-database.ts'
import { postgres } from './homes.ts'
import { check, enqueue, heartbeat, open } from './process/fault-run.ts'
import { spawnWorker, until, type Worker } from './process/spawn-worker.ts'

// The short form of scripts/faults.ts. Nothing here waits for a time: a job is held until the fault has
// hit its worker, so the fault always strikes within a job.

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecopy-gates-'))
})
afterAll(() => rm(folder, { recursive: true }))

const articles = 120
const patience = 240
const timeout = 600_000

/** Returns the worker that holds the job of a gate. */
async function holderOf(gate: string, workers: readonly Worker[]): Promise<Worker> {
  const find = () => workers.find(({ output }) => output().includes(`holding ${gate}\n`))
  await until(() => find() !== undefined, `a worker at ${gate}`, patience)
  return find() as Worker
}

async function kill(worker: Worker): Promise<void> {
  worker.child.kill('SIGKILL')
  await worker.ended
}

describe.skipIf(postgres === null)('workers on PostgreSQL', () => {
  it(
    'lose and double nothing when one is killed and one comes back from the dead',
    async () => {
      const home = await createDatabaseOn(postgres ?? '')
      const [first, second] = ['killed', 'stopped'].map((name) => join(folder, name)) as [
        string,
        string,
      ]
      await enqueue(home, articles, 0, [first, second])
      const workers = Array.from({ length: 3 }, () => spawnWorker('./worker.ts', home, heartbeat))

      await kill(await holderOf(first, workers))
      await writeFile(first, '')
      const stopped = await holderOf(second, workers)
      stopped.child.kill('SIGSTOP')
      await writeFile(second, '')
      const archive = await open(home)
      const isKept = async () => (await archive.counts()).articles === articles
      await until(isKept, 'the job of the stopped worker', patience)
      stopped.child.kill('SIGCONT')
      await Promise.all(workers.map(({ ended }) => ended))
      await archive.close()

      expect(await check(home, articles, './worker.ts')).toEqual({ articles, lost: 0, doubled: 0 })
      // What it had read was refused: another worker had its job by then.
      expect(stopped.lapsed()).toBe(1)
    },
    timeout,
  )

  it(
    'would be seen to double results if they kept them apart from the completion',
    async () => {
      const home = await createDatabaseOn(postgres ?? '')
      const gate = join(folder, 'control')
      await enqueue(home, articles, 0, [gate])
      const workers = Array.from({ length: 2 }, () =>
        spawnWorker('./control-worker.ts', home, heartbeat),
      )
      await kill(await holderOf(gate, workers))
      await writeFile(gate, '')
      await Promise.all(workers.map(({ ended }) => ended))
      expect(await check(home, articles, './control-worker.ts')).toEqual({
        articles,
        lost: 0,
        doubled: 10,
      })
    },
    timeout,
  )
})

it(
  'an archive in a folder loses and doubles nothing when its process is killed',
  async () => {
    const home = join(folder, 'archive')
    const gate = join(folder, 'process')
    await enqueue(home, articles, 0, [gate])
    const first = spawnWorker('./worker.ts', home, heartbeat)
    await kill(await holderOf(gate, [first]))
    await writeFile(gate, '')
    // The lock that it left behind does not keep the next one out.
    const second = spawnWorker('./worker.ts', home, heartbeat)
    expect(await second.ended).toBe(0)
    expect(await check(home, articles, './worker.ts')).toEqual({ articles, lost: 0, doubled: 0 })
  },
  timeout,
)
