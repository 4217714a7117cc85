import { expect, it } from 'vitest'
import { createDatabaseOn } from './create-database.ts'
import { postgres } from './homes.ts'
import { kill, runFaults } from './process/fault-run.ts'

const server = postgres ?? ''

// The short form of scripts/faults.ts.
it.skipIf(postgres === null)(
  'nothing is lost or doubled when workers are killed (PostgreSQL)',
  async () => {
    const outcome = await runFaults(await createDatabaseOn(server), kill, {
      articles: 300,
      workers: 2,
      faults: 2,
      hold: 150,
      seed: 5,
    })
    expect(outcome).toMatchObject({ articles: 300, lost: 0, doubled: 0 })
    // A fast machine may be done before the second worker dies.
    expect(outcome.faults).toBeGreaterThan(0)
  },
)
