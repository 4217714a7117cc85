import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { layDataDirectory } from '../src/node/data-directory.ts'
import { openPglite } from '../src/node/pglite.ts'
import { openArchive } from '../src/node.ts'
import { migrations } from '../src/sql/migrations.ts'
import { reading } from './articles.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecopy-data-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const refuse = () => Promise.reject(new Error('it should have been unpacked'))

it('comes with the build, for the release of PGlite that is installed', async () => {
  await layDataDirectory(join(folder, 'data'), refuse)
  expect(await readdir(folder)).toEqual(['data'])
  // The schema is there before anything has made it.
  const database = await openPglite(folder)
  const rows = await database.query('select max(version) as version from wirecopy.schema_version')
  expect(Number(rows[0]?.version)).toBe(migrations.length)
  await database.close()
})

it('is laid anew where a start was broken off', async () => {
  await mkdir(join(folder, 'data.draft'), { recursive: true })
  await writeFile(join(folder, 'data.draft', 'PG_VERSION'), '18')
  const archive = await openArchive({ dataDirectory: folder })
  await archive.keep({ id: '1', day: '2026-03-02', readings: [reading('kept')] })
  expect((await archive.reading('kept'))?.key).toBe('kept')
  await archive.close()
  expect((await readdir(folder)).sort()).toEqual(['data', expect.stringContaining('lock')])
})

it('is refused where another release of PostgreSQL made it', async () => {
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'PG_VERSION'), '9\n')
  await expect(openArchive({ dataDirectory: folder })).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('made by PostgreSQL 9'),
  })
  // The folder is free again.
  await expect(openArchive({ dataDirectory: folder })).rejects.toThrow('made by PostgreSQL 9')
})

it('is made where none was packed', async () => {
  const made: string[] = []
  const path = join(folder, 'data')
  const make = async (draft: string) => {
    made.push(draft)
    await mkdir(draft)
  }
  await layDataDirectory(path, make, [])
  expect(made).toEqual([`${path}.draft`])
  expect(await readdir(folder)).toEqual(['data'])
})
