import { stat } from 'node:fs/promises'
import { join } from 'node:path'
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

/**
 * Opens the archive, with stories where `--stories` asks for them, and its queue; uses them, and closes
 * both whatever happens.
 */
export async function withArchive<Result>(
  { options }: Pick<Invocation, 'options'>,
  home: ArchiveHome,
  use: (opened: OpenedArchive) => Promise<Result>,
): Promise<Result> {
  const stories = options.stories
    ? { stories: (await import('@wirecopy/dedupe/english')).englishBackground }
    : {}
  const archive = await openArchive(home, stories).catch(notOpened)
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

/**
 * Makes sure that a folder that is to be searched holds an archive.
 *
 * @throws Error where it doesn't.
 */
export async function checkFolder({ dataDirectory }: ArchiveHome): Promise<void> {
  if (dataDirectory === undefined) return
  const found = await stat(join(dataDirectory, 'data')).catch(() => null)
  if (found === null) throw new Error(`there is no archive in ${dataDirectory}`)
}

/** Tells what is wrong where an archive can't be opened. */
export function notOpened(error: unknown): never {
  if (WirecopyError.isInstance(error)) throw error
  throw new Error(`the archive could not be opened: ${reasonOf(error)}`, { cause: error })
}
