import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { WirecopyError } from '@wirecopy/document'

interface Owner {
  pid: number
  host: string
  /** When the process started, where the system tells; a number used again has another start. */
  started: string | null
}

const lockName = /^wirecopy\.lock\.(\d{1,15})$/
const released = '{}'

/**
 * Locks a folder for this process and returns the function that unlocks it. PGlite itself lets a
 * second process open the same files, and loses what it writes. A lock whose process is gone is taken
 * over.
 *
 * Locks are numbered: the highest counts, and only the next number can follow it. So of several
 * processes that find the same stale lock one alone can take it over.
 *
 * @throws WirecopyError `unsupported` where a living process has the lock, this one included.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const own: Owner = { pid: process.pid, host: hostname(), started: await startOf(process.pid) }
  const draft = join(directory, `wirecopy.draft.${globalThis.crypto.randomUUID()}`)
  const pathOf = (number: number) => join(directory, `wirecopy.lock.${number}`)
  await writeFile(draft, JSON.stringify(own))
  try {
    for (;;) {
      const current = (await lockNumbers(directory))[0] ?? 0
      const content = await read(pathOf(current))
      if (content !== null && (await isAlive(content))) throw inUse(directory, content)
      const number = current + 1
      if (!(await create(draft, pathOf(number)))) continue
      const [highest = 0, ...older] = await lockNumbers(directory)
      if (highest !== number) {
        await rm(pathOf(number), { force: true })
        continue
      }
      for (const past of older) await rm(pathOf(past), { force: true })
      return async () => {
        const note = `${draft}.released`
        await writeFile(note, released)
        await rename(note, pathOf(number))
      }
    }
  } finally {
    await rm(draft, { force: true })
  }
}

// A link comes into being with its content, and fails where the name is taken.
async function create(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Returns the numbers of all locks, highest first. */
async function lockNumbers(directory: string): Promise<number[]> {
  const names = await readdir(directory)
  return names.flatMap((name) => Number(lockName.exec(name)?.[1] ?? [])).sort((a, b) => b - a)
}

async function isAlive(content: string): Promise<boolean> {
  const owner = parse(content)
  // A lock that was released, or cut short by a power failure, names nobody.
  if (owner === null) return false
  if (owner.host !== hostname()) return true
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return owner.started === null || owner.started === (await startOf(owner.pid))
}

async function startOf(pid: number): Promise<string | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in parentheses, may hold spaces itself.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}

function parse(content: string): Owner | null {
  try {
    const owner = JSON.parse(content)
    return typeof owner?.pid === 'number' && typeof owner.host === 'string' ? owner : null
  } catch {
    return null
  }
}

function inUse(directory: string, content: string): WirecopyError {
  const { pid, host } = parse(content) as Owner
  return new WirecopyError(
    'unsupported',
    `${directory} is in use by process ${pid} on ${host}; only one process can open it at a time`,
  )
}
