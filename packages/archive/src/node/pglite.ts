import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { WirecopyError } from '@wirecopy/document'
import { type ConstructorOptions, fromPglite } from 'pg-boss'
import type { Row } from '../sql/database.ts'
import { layDataDirectory } from './data-directory.ts'
import { lockDirectory } from './lock-file.ts'
import type { NodeDatabase } from './node-database.ts'

/**
 * Opens PostgreSQL within this process (PGlite), its files in a folder that no other process may use
 * at the same time; without a folder, in memory.
 *
 * @throws WirecopyError `unsupported` where `@electric-sql/pglite` is not installed or another process
 * uses the folder.
 */
export async function openPglite(directory?: string): Promise<NodeDatabase> {
  const { PGlite } = await loadPglite()
  let unlock = async (): Promise<void> => {}
  if (directory !== undefined) {
    await mkdir(directory, { recursive: true })
    unlock = await lockDirectory(directory)
  }
  let pglite: InstanceType<typeof PGlite>
  try {
    if (directory === undefined) pglite = await PGlite.create()
    else {
      const dataDir = join(directory, 'data')
      await layDataDirectory(dataDir, async (path) => (await PGlite.create(path)).close())
      pglite = await PGlite.create(dataDir)
    }
  } catch (error) {
    await unlock()
    throw error
  }
  let closed: Promise<void> | undefined
  return {
    async query(text, values) {
      return (await pglite.query<Row>(text, values as unknown[] | undefined)).rows
    },
    transaction(work) {
      return pglite.transaction((transaction) =>
        work({
          async query(text, values) {
            return (await transaction.query<Row>(text, values as unknown[] | undefined)).rows
          },
        }),
      )
    },
    jobOptions(): ConstructorOptions {
      return { backend: 'pglite', db: fromPglite(pglite) }
    },
    close() {
      closed ??= pglite.close().finally(unlock)
      return closed
    },
  }
}

async function loadPglite(): Promise<typeof import('@electric-sql/pglite')> {
  try {
    return await import('@electric-sql/pglite')
  } catch (cause) {
    throw new WirecopyError(
      'unsupported',
      'an archive in a folder needs the package @electric-sql/pglite: npm install @electric-sql/pglite',
      { cause },
    )
  }
}
