// Runs workers under faults and counts lost and doubled results:
// node scripts/faults.ts [control|kill|stop|server|folder|disk]...
// Needs PostgreSQL on this machine; takes about ten minutes. DISK names an empty file system of some
// 300 MB that may be filled: mount -t tmpfs -o size=300m tmpfs FOLDER
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabaseOn } from '../test/create-database.ts'
import { type PostgresServer, startPostgres } from '../test/postgres-server.ts'
import {
  fillDisk,
  kill,
  killServer,
  type Outcome,
  runFaults,
  stop,
} from '../test/process/fault-run.ts'

const asked = process.argv.slice(2)
const wants = (name: string) => asked.length === 0 || asked.includes(name)
const server = await startPostgres()
if (server === null) throw new Error('no PostgreSQL was found on this machine')

const report = (
  name: string,
  round: number,
  { articles, lost, doubled, lapsed, faults, seconds }: Outcome,
) =>
  console.log(
    `${name} ${round}: ${articles} articles, ${faults} faults, ${lost} lost, ${doubled} doubled, ${lapsed} refused, ${seconds.toFixed(0)} s`,
  )
const disk = process.env.DISK
const seed = () => Math.floor(Math.random() * 2 ** 31)
// Every run has other timings: of the faults, and of the jobs that they hit.
const hold = (least: number, most: number) => Math.round(least + Math.random() * (most - least))
const kills = () => ({ articles: 3000, workers: 2, faults: 8, hold: hold(20, 200), seed: seed() })

try {
  for (let round = 1; wants('control') && round <= 3; round++) {
    const home = await createDatabaseOn(server.url)
    report('control', round, await runFaults(home, kill, kills(), './control-worker.ts'))
  }
  for (let round = 1; wants('kill') && round <= 3; round++) {
    const home = await createDatabaseOn(server.url)
    report('kill', round, await runFaults(home, kill, kills()))
  }
  for (let round = 1; wants('stop') && round <= 2; round++) {
    const home = await createDatabaseOn(server.url)
    const run = { articles: 4000, workers: 2, faults: 4, hold: hold(150, 350), seed: seed() }
    report('stop', round, await runFaults(home, stop, run))
  }
  for (let round = 1; wants('server') && round <= 3; round++) {
    const home = await createDatabaseOn(server.url)
    report('server', round, await runFaults(home, killServer(server), { ...kills(), faults: 4 }))
  }
  for (let round = 1; wants('folder') && round <= 2; round++) {
    const home = await mkdtemp(join(tmpdir(), 'wirecopy-faults-'))
    const run = { articles: 1500, workers: 1, faults: 8, hold: hold(20, 150), seed: seed() }
    report('folder', round, await runFaults(home, kill, run))
    await rm(home, { recursive: true })
  }
  for (let round = 1; disk !== undefined && wants('disk') && round <= 2; round++) {
    const full = (await startPostgres(disk)) as PostgresServer
    const home = await createDatabaseOn(full.url)
    report('disk', round, await runFaults(home, fillDisk(full, disk), { ...kills(), faults: 3 }))
    await full.stop()
  }
} finally {
  await server.stop()
}
