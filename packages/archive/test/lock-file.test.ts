import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDirectory } from '../src/node/lock-file.ts'
import { openArchive } from '../src/node.ts'
import { reading } from './articles.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecopy-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const lock = () => join(folder, 'wirecopy.lock.7')
const owner = (given: object) => JSON.stringify({ host: hostname(), started: null, ...given })

/** Returns the number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid as number
}

describe('a locked folder', () => {
  it('is refused to a second opener, until it is unlocked', async () => {
    const unlock = await lockDirectory(folder)
    await expect(lockDirectory(folder)).rejects.toMatchObject({ code: 'unsupported' })
    await expect(openArchive({ dataDirectory: folder })).rejects.toThrow(`process ${process.pid}`)
    await unlock()
    await (await lockDirectory(folder))()
  })

  it('is refused while the other process lives', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
    await writeFile(lock(), owner({ pid: child.pid }))
    await expect(lockDirectory(folder)).rejects.toThrow(`process ${child.pid}`)
    child.kill('SIGKILL')
  })

  it('is taken over from a process that is gone', async () => {
    await writeFile(lock(), owner({ pid: await deadProcess() }))
    const unlock = await lockDirectory(folder)
    const own = await readFile(join(folder, 'wirecopy.lock.8'), 'utf8')
    expect(JSON.parse(own)).toMatchObject({ pid: process.pid })
    await expect(readFile(lock())).rejects.toThrow('ENOENT')
    await unlock()
  })

  it.skipIf(process.platform !== 'linux')(
    'is taken over where another process has the number by now',
    async () => {
      await writeFile(lock(), owner({ pid: process.pid, started: '1' }))
      await (await lockDirectory(folder))()
    },
  )

  it('is taken over where the lock was cut short', async () => {
    await writeFile(lock(), '{"pid":')
    await (await lockDirectory(folder))()
  })

  it('is refused where another machine holds it: it cannot be asked', async () => {
    await writeFile(lock(), owner({ pid: await deadProcess(), host: 'elsewhere' }))
    await expect(lockDirectory(folder)).rejects.toThrow('on elsewhere')
  })

  it('goes to exactly one of many that find a stale lock', async () => {
    const pid = await deadProcess()
    for (let round = 0; round < 20; round++) {
      await rm(folder, { recursive: true })
      await mkdir(folder)
      await writeFile(lock(), owner({ pid }))
      const attempts = await Promise.allSettled(
        Array.from({ length: 8 }, () => lockDirectory(folder)),
      )
      const won = attempts.filter((attempt) => attempt.status === 'fulfilled')
      expect(won).toHaveLength(1)
      for (const attempt of won) await attempt.value()
    }
  })
})

it('an archive in a folder is there again after it was closed', async () => {
  const archive = await openArchive({ dataDirectory: folder })
  await archive.keep({ id: '1', day: '2026-03-02', readings: [reading('kept')] })
  await archive.close()
  const again = await openArchive({ dataDirectory: folder })
  expect((await again.reading('kept'))?.key).toBe('kept')
  await again.close()
})
