import { join } from 'node:path'
import { englishBackground } from '@wirecopy/dedupe/english'
import { inject } from 'vitest'
import type { Archive } from '../src/index.ts'
import { createMemoryArchive, openSqlArchive } from '../src/index.ts'
import type { NodeDatabase } from '../src/node/node-database.ts'
import { openPglite } from '../src/node/pglite.ts'
import { openArchive } from '../src/node.ts'
import { createDatabaseOn } from './create-database.ts'

// Starting PGlite takes a second or more: one serves all tests, one archive at a time.
const shared = globalThis as { wirecopyPglite?: NodeDatabase }

/** Returns an empty PGlite, and makes the one given before useless. */
export async function openFreshPglite(): Promise<NodeDatabase> {
  shared.wirecopyPglite ??= await openPglite(join(inject('folder'), 'pglite'))
  const pglite = shared.wirecopyPglite
  await pglite.query('drop schema if exists wirecopy cascade')
  await pglite.query('drop schema if exists wirecopy_jobs cascade')
  return { ...pglite, close: async () => {} }
}

/** The homes that an archive can have here. Of those in PGlite, one is open at a time. */
export const homes: [name: string, open: () => Promise<Archive>][] = [
  ['memory', async () => createMemoryArchive({ stories: englishBackground })],
  ['PGlite', async () => openSqlArchive(await openFreshPglite(), { stories: englishBackground })],
]

export const postgres = inject('postgres')
if (postgres !== null) {
  homes.push([
    'PostgreSQL',
    async () =>
      openArchive(
        { databaseUrl: await createDatabaseOn(postgres) },
        { stories: englishBackground },
      ),
  ])
}
