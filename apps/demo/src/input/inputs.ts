import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isAbsolute, sep } from 'node:path'
import { WirecopyError } from '@wirecopy/document'
import { glob } from 'tinyglobby'
import { checkBytes, readBounded } from './bounded.ts'
import type { FetchPage } from './fetch-page.ts'
import { type Incoming, NetworkError, toFailure, toIncoming } from './incoming.ts'
import { isUrl } from './is-url.ts'
import { createSourceIds } from './source-id.ts'
import { isWarc, readWarc } from './warc.ts'

export interface InputOptions {
  maxBytes: number
  retrievedAt?: string
  /** Fetches a URL; without it a URL is refused. */
  fetchPage?: FetchPage
  signal?: AbortSignal
}

/**
 * Yields the pages that the targets name, in order: files, globs, URLs, and `-` for standard input.
 * An archive gives one page per record. What can't be read is yielded as a failure in its place.
 */
export async function* readInputs(
  targets: readonly string[],
  options: InputOptions,
): AsyncGenerator<Incoming> {
  const idOf = createSourceIds()
  for (const target of targets) {
    for await (const name of expand(target)) {
      if (options.signal?.aborted) return
      yield* readOne(name, idOf, options)
    }
  }
}

async function* readOne(
  name: string,
  idOf: (name: string) => string,
  options: InputOptions,
): AsyncGenerator<Incoming> {
  const { maxBytes, retrievedAt, fetchPage } = options
  const time = retrievedAt ? { retrievedAt } : {}
  try {
    if (isUrl(name)) {
      if (!fetchPage) throw new NetworkError('fetch-refused', 'URLs are not fetched in this run')
      yield toIncoming({ ...(await fetchPage(name, options.signal)), id: idOf(name), name })
      return
    }
    const label = name === '-' ? 'standard input' : name
    if (isWarc(name)) {
      yield* readWarc(createReadStream(name), { name, idOf, maxBytes })
      return
    }
    const bytes =
      name === '-' ? await readBounded(process.stdin, maxBytes) : await readFile(name, maxBytes)
    yield toIncoming({
      id: idOf(name === '-' ? 'stdin' : name),
      name: label,
      content: bytes,
      ...time,
    })
  } catch (error) {
    yield toFailure(idOf(name), name, error)
  }
}

async function readFile(name: string, maxBytes: number): Promise<Uint8Array> {
  const { size } = await stat(name)
  checkBytes(size, maxBytes)
  return readBounded(createReadStream(name), maxBytes)
}

/** Yields the names that a target stands for, in order: a glob its files, all else itself. */
export async function* expand(target: string): AsyncGenerator<string> {
  if (!isPattern(target) || (await exists(target))) {
    yield target
    return
  }
  // Backslashes are what Windows has between folders, and no glob.
  const pattern = sep === '\\' ? target.replaceAll('\\', '/') : target
  const names = await glob(pattern, { absolute: isAbsolute(target), expandDirectories: false })
  if (names.length === 0) yield target
  for (const name of names.sort()) yield name
}

/** Returns how many pages the targets give, or null where that is not known beforehand. */
export function pageCount(targets: readonly string[]): number | null {
  return targets.some((target) => isWarc(target) || isPattern(target)) ? null : targets.length
}

const isPattern = (target: string) => !isUrl(target) && /[*?[{]/.test(target)

async function exists(name: string): Promise<boolean> {
  return stat(name).then(
    () => true,
    () => false,
  )
}

/** @throws WirecopyError `invalid-option` for a text that is no ISO 8601 time. */
export function checkTime(value: string): string {
  if (
    !/^\d{4}-\d\d-\d\d(T[\d:.]{4,15}(Z|[+-]\d\d:?\d\d)?)?$/.test(value) ||
    Number.isNaN(Date.parse(value))
  ) {
    throw new WirecopyError('invalid-option', `"${value}" is no ISO 8601 time`)
  }
  return value
}
