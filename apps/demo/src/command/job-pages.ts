import { constants, createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import type { FileJobInput } from '@wirecopy/archive/node'
import { WirecopyError } from '@wirecopy/document'
import type { Incoming } from '../input/incoming.ts'
import { type InputOptions, readInputs } from '../input/inputs.ts'
import type { Source } from '../report.ts'
import { lineBytes, readLines } from './lines.ts'
import { failureOf, type InputRecord, optionalText, readRecord } from './record.ts'

/**
 * Yields the pages of a job of `wirecopy ingest`. Their ids are unique over all jobs and the same at
 * every attempt: the path of a file, `PATH#ID` for a line of NDJSON, and for a page of a web archive
 * its URL with the day of its capture, since it may have been captured on many.
 *
 * @throws the error of the file system where a file can't be opened, so that the job is tried again.
 */
export async function* jobPages(input: unknown, options: InputOptions): AsyncGenerator<Incoming> {
  const job = jobInput(input)
  const files = 'file' in job ? [job.file] : job.files
  for (const file of files) await access(file, constants.R_OK)
  if ('file' in job) {
    yield* linePages(job, options)
    return
  }
  for (const file of files) {
    let number = 0
    for await (const page of readInputs([file], options)) {
      number++
      yield 'error' in page ? page : { ...page, id: pageId(page, file, number) }
    }
  }
}

/** Returns true for the code of a failure that lies with the file system and may pass. */
export const isOfFileSystem = (code: string): boolean => /^e(?!rr_)[a-z]/.test(code)

function pageId({ name, url, retrievedAt }: Source, file: string, number: number): string {
  if (url === undefined) return name || `${file}#${number}`
  return retrievedAt ? `${url} ${retrievedAt.slice(0, 10)}` : url
}

async function* linePages(
  { file, from, to }: Extract<FileJobInput, { file: string }>,
  { maxBytes }: InputOptions,
): AsyncGenerator<Incoming> {
  if (from >= to) return
  const bytes = createReadStream(file, { start: from, end: to - 1 })
  for await (const lines of readLines(bytes, lineBytes(maxBytes))) {
    for (const line of lines) {
      const record = readRecord(line)
      if ('error' in record) {
        yield { id: file, name: `${file}, from byte ${from}`, error: record.error }
        continue
      }
      const id = `${file}#${record.id}`
      try {
        yield { ...sourceOf(record), id, name: id }
      } catch (error) {
        yield { id, name: id, error: failureOf(record.id, error).error }
      }
    }
  }
}

function sourceOf(record: InputRecord): Omit<Source, 'id' | 'name'> {
  const html = optionalText(record, 'html')
  const content = html ?? optionalText(record, 'text')
  const url = optionalText(record, 'url')
  const retrievedAt = optionalText(record, 'retrievedAt')
  if (content === undefined) {
    throw new WirecopyError('invalid-data', 'the line has neither "html" nor "text"')
  }
  return {
    content,
    contentType: html === undefined ? 'text/plain' : 'text/html',
    ...(url ? { url } : {}),
    ...(retrievedAt ? { retrievedAt } : {}),
  }
}

function jobInput(input: unknown): FileJobInput {
  const { files, file, from, to } = (input ?? {}) as Record<string, unknown>
  if (Array.isArray(files) && files.every((name) => typeof name === 'string')) return { files }
  if (typeof file === 'string' && typeof from === 'number' && typeof to === 'number') {
    return { file, from, to }
  }
  throw new WirecopyError('invalid-data', 'this job was not handed in by wirecopy ingest')
}
