// A worker in a process of its own, which tests kill and stop:
// node worker.ts DATABASE_URL|FOLDER HEARTBEAT_SECONDS
import { openArchive, openWorkQueue } from '../../src/node.ts'
import { readGenerated } from './read-generated.ts'

const [home = '', heartbeatSeconds = '10'] = process.argv.slice(2)
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const archive = await openArchive(
  home.includes('://') ? { databaseUrl: home } : { dataDirectory: home },
)
const queue = await openWorkQueue(archive, { heartbeatSeconds: Number(heartbeatSeconds) })
process.stdout.write('ready\n')
const worked = await queue.work(readGenerated, {
  untilEmpty: true,
  signal: stop.signal,
  onProgress: ({ jobs, lapsed }) => process.stdout.write(`${jobs} ${lapsed}\n`),
})
process.stdout.write(`${JSON.stringify(worked)}\n`)
await queue.close()
await archive.close()
