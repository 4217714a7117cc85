// Explains what the lists and look-ups of an archive of so many articles do in PostgreSQL:
// node scripts/query-plans.ts [ARTICLES]
import { openPostgres } from '../src/node/postgres.ts'
import { openSqlArchive } from '../src/sql/sql-archive.ts'
import { createDatabaseOn } from '../test/create-database.ts'
import { startPostgres } from '../test/postgres-server.ts'
import { explaining, type Plan } from '../test/process/explain.ts'
import { fillArchive } from '../test/process/fill.ts'
import { queries } from '../test/process/queries.ts'

const articles = Number(process.argv[2] ?? 100_000)
const server = await startPostgres()
if (server === null) throw new Error('no PostgreSQL was found on this machine')
try {
  const archive = await openSqlArchive(openPostgres(await createDatabaseOn(server.url)))
  await fillArchive(archive, articles)
  for (const [name, run] of queries) {
    let plans: Plan[] = []
    const sql = explaining(archive.database, (plan) => plans.push(plan))
    // The second run finds in memory what it reads.
    await run(sql)
    plans = []
    const found = await run(sql)
    const sum = (of: (plan: Plan) => number) => plans.reduce((total, plan) => total + of(plan), 0)
    const scanned = plans.flatMap((plan) => plan.scanned.filter(({ rows }) => rows > 0))
    console.log(
      `${name}: ${found} found, ${sum((plan) => plan.milliseconds).toFixed(1)} ms, ${sum((plan) => plan.pages)} pages${scanned.length > 0 ? `, read from end to end: ${JSON.stringify(scanned)}` : ''}`,
    )
  }
  await archive.close()
} finally {
  await server.stop()
}
