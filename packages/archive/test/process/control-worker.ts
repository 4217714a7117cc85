// What a worker must not be: it writes first and completes later, each for itself. The tests run it
// under the same faults, to show that they would find doubled results:
// node control-worker.ts DATABASE_URL HEARTBEAT_SECONDS
import { setTimeout as sleep } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { openPostgres } from '../../src/node/postgres.ts'
import { type GeneratedInput, passGate } from './read-generated.ts'

const [url = ''] = process.argv.slice(2)
const database = openPostgres(url)
const boss = new PgBoss({
  ...database.jobOptions(),
  schema: 'wirecopy_jobs',
  schedule: false,
  superviseIntervalSeconds: 2,
  monitorIntervalSeconds: 2,
})
boss.on('error', () => {})
await boss.start()
process.stdout.write('ready\n')
let jobs = 0
for (;;) {
  const [job] = await boss.fetch<{ input: string }>('read')
  if (job === undefined) {
    const [open] = await database.query(
      "select id from wirecopy_jobs.job where name = 'read' and state < 'completed' limit 1",
    )
    if (open === undefined) break
    await sleep(500)
    continue
  }
  const { from, count, hold, gate } = JSON.parse(job.data.input) as GeneratedInput
  await database.query('insert into control (seq) select generate_series($1::int, $2::int)', [
    from,
    from + count - 1,
  ])
  await sleep(hold)
  if (gate !== undefined) await passGate(gate)
  await boss.complete('read', job.id)
  process.stdout.write(`${++jobs} 0\n`)
}
await boss.stop({ graceful: false, close: false })
await database.close()
