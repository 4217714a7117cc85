import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Job, WorkQueue } from './work-queue.ts'

/** The input of a job over files: whole files, or some lines of one. */
export type FileJobInput = { files: string[] } | { file: string; from: number; to: number }

export interface FileJobOptions {
  /** Most files in a job, web archives not counted: each is a job of its own; 200 unless given. */
  filesPerJob?: number
  /** About how many bytes of an NDJSON file go into a job; 2,000,000 unless given. */
  bytesPerJob?: number
  /**
   * The queue that the jobs are meant for. Of the files that are put together, only those that it does
   * not know yet are, so that a list that has grown brings nothing twice.
   */
  queue?: Pick<WorkQueue, 'admit'>
  /** Called with the number of files that the queue knew. */
  onKnown?: (files: number) => void
}

interface FileVersion {
  file: string
  version: string
}

/**
 * Yields jobs for files: a web archive (`.warc`, `.warc.gz`) alone, an NDJSON file (`.ndjson`,
 * `.jsonl`) in stretches of whole lines, others together. Files are known by path, size and time, so
 * one that has changed is taken on again, and one that has not is passed over, whatever files are handed
 * in beside it.
 *
 * @throws the error of the file system for a file that can't be read.
 */
export async function* fileJobs(
  files: AsyncIterable<string> | Iterable<string>,
  options: FileJobOptions = {},
): AsyncGenerator<Job & { input: FileJobInput }> {
  const { filesPerJob = 200, bytesPerJob = 2_000_000, queue, onKnown } = options
  let unsorted: FileVersion[] = []
  const group: FileVersion[] = []
  const sort = async () => {
    group.push(...(await fresh(unsorted, queue, onKnown)))
    unsorted = []
  }
  for await (const name of files) {
    const file = resolve(name)
    const { size, mtimeMs } = await stat(file)
    const version = `${file} ${size} ${Math.floor(mtimeMs)}`
    if (/\.(ndjson|jsonl)$/i.test(file)) {
      for await (const [from, to] of stretches(file, size, bytesPerJob)) {
        yield { id: `${version} ${from}-${to}`, input: { file, from, to } }
      }
    } else if (/\.warc(\.gz)?$/i.test(file)) {
      yield { id: version, input: { files: [file] } }
    } else {
      unsorted.push({ file, version })
      if (unsorted.length >= filesPerJob) await sort()
      if (group.length >= filesPerJob) yield together(group.splice(0, filesPerJob))
    }
  }
  if (unsorted.length > 0) await sort()
  while (group.length > 0) yield together(group.splice(0, filesPerJob))
}

async function fresh(
  files: FileVersion[],
  queue: FileJobOptions['queue'],
  onKnown: FileJobOptions['onKnown'],
): Promise<FileVersion[]> {
  if (queue === undefined) return files
  const admitted = new Set(await queue.admit(files.map(({ version }) => version)))
  const added = files.filter(({ version }) => admitted.has(version))
  if (added.length < files.length) onKnown?.(files.length - added.length)
  return added
}

function together(files: FileVersion[]): Job & { input: FileJobInput } {
  const covers = files.map(({ version }) => version)
  const hash = createHash('sha256').update(covers.join('\n')).digest('hex')
  return { id: `files ${hash}`, input: { files: files.map(({ file }) => file) }, covers }
}

/** Returns the text of some lines of a file, in chunks: those of a job of `fileJobs`. */
export function readStretch(file: string, from: number, to: number): AsyncIterable<string> {
  return from === to
    ? nothing()
    : createReadStream(file, { encoding: 'utf8', start: from, end: to - 1 })
}

async function* nothing(): AsyncGenerator<string> {}

// Cuts a file after the first line break past each multiple of the length.
async function* stretches(
  file: string,
  size: number,
  length: number,
): AsyncGenerator<[number, number]> {
  const handle = await open(file)
  try {
    for (let from = 0; from < size; ) {
      const to = await lineEnd(handle, Math.min(size, from + length), size)
      yield [from, to]
      from = to
    }
  } finally {
    await handle.close()
  }
}

async function lineEnd(handle: FileHandle, from: number, size: number): Promise<number> {
  const buffer = Buffer.alloc(65_536)
  // The byte before may be the line break already.
  for (let at = Math.max(0, from - 1); at < size; ) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) break
    const place = buffer.subarray(0, bytesRead).indexOf(10)
    if (place >= 0) return at + place + 1
    at += bytesRead
  }
  return size
}
