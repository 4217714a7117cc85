import type { Archive } from '@wirecopy/archive'
import {
  type ArchiveHome,
  openArchive,
  openWorkQueue,
  type WorkQueue,
} from '@wirecopy/archive/node'
import { WirecopyError } from '@wirecopy/document'
import type { Invocation } from './command.ts'
import { UsageError } from './exit-code.ts'

/** An archive with the work that is shared out over it. */
export interface OpenedArchive {
  archive: Archive
  queue: WorkQueue
}

/**
 * Returns where the archive lives: in the folder of `--data-dir`, else in the database of the
 * environment variable `DATABASE_URL`.
 *
 * @throws UsageError where neither is given.
 */
export function archiveHome({ options }: Pick<Invocation, 'options'>): ArchiveHome {
  const dataDirectory = options['data-dir']
  if (typeof dataDirectory === 'string' && dataDirectory !== '') return { dataDirectory }
  const databaseUrl = process.env.DATABASE_URL
  if (databaseUrl) return { databaseUrl }
  throw new UsageError(
    'name the folder of the archive with --data-dir, or its PostgreSQL server in DATABASE_URL',
  )
}

/** Opens the archive and its queue, uses them, and closes both whatever happens. */
export async function withArchive<Result>(
  home: ArchiveHome,
  use: (opened: OpenedArchive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive(home).catch(notOpened)
  try {
    const queue = await openWorkQueue(archive).catch(notOpened)
    try {
      return await use({ archive, queue })
    } finally {
      await queue.close()
    }
  } finally {
    await archive.close()
  }
}

/** Returns what is wrong in words; a refused connection to several addresses has a code alone. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException
  return message || code || String(error)
}

function notOpened(error: unknown): never {
  if (WirecopyError.isInstance(error)) throw error
  throw new Error(`the archive could not be opened: ${reasonOf(error)}`, { cause: error })
}
