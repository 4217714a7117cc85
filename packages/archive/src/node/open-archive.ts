import type { ArticleIndexOptions } from '@wirecopy/dedupe'
import { WirecopyError } from '@wirecopy/document'
import type { Archive } from '../archive.ts'
import { createMemoryArchive } from '../memory-archive.ts'
import { openSqlArchive, type SqlArchive } from '../sql/sql-archive.ts'
import type { NodeDatabase } from './node-database.ts'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'

/** Where an archive lives; in memory where neither is given. */
export interface ArchiveHome {
  /** A PostgreSQL server: `postgres://user:password@host/database`. */
  databaseUrl?: string
  /** A folder for an archive within this process, made where it is missing. */
  dataDirectory?: string
}

/** An archive in a database that holds the queue too. */
export interface NodeArchive extends SqlArchive {
  readonly database: NodeDatabase
}

/**
 * Opens an archive, its schema made or brought up to date. The options are those of the index that
 * compares the articles; with `stories`, it looks for stories too. All processes should give the same.
 *
 * @throws WirecopyError `invalid-option` where both homes are given, `unsupported` where another
 * process uses the folder, PGlite is not installed, or a newer release made the schema.
 */
export async function openArchive(
  home: ArchiveHome = {},
  indexOptions: ArticleIndexOptions = {},
): Promise<Archive | NodeArchive> {
  const { databaseUrl, dataDirectory } = home
  if (databaseUrl !== undefined && dataDirectory !== undefined) {
    throw new WirecopyError('invalid-option', 'an archive has one home: a database or a folder')
  }
  if (databaseUrl === undefined && dataDirectory === undefined)
    return createMemoryArchive(indexOptions)
  const database =
    databaseUrl === undefined ? await openPglite(dataDirectory) : openPostgres(databaseUrl)
  try {
    return { ...(await openSqlArchive(database, indexOptions)), database }
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
}

/** Returns true for an archive that several processes can share the work on. */
export function isNodeArchive(archive: Archive): archive is NodeArchive {
  return 'database' in archive
}
