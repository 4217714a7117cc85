import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readNdjson } from '@wirecopy/formats/read'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type FileJobOptions,
  fileJobs,
  openArchive,
  openWorkQueue,
  readStretch,
} from '../src/node.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecopy-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function jobsOf(names: string[], options: FileJobOptions = {}) {
  const jobs = []
  for await (const job of fileJobs(
    names.map((name) => join(folder, name)),
    options,
  ))
    jobs.push(job)
  return jobs
}

it('puts files together, and each web archive alone', async () => {
  const names = ['a.html', 'b.warc.gz', 'c.txt', 'd.html', 'e.WARC']
  for (const name of names) await writeFile(join(folder, name), name)
  const jobs = await jobsOf(names, { filesPerJob: 2 })
  expect(jobs.map(({ input }) => input)).toEqual([
    { files: [join(folder, 'b.warc.gz')] },
    { files: [join(folder, 'a.html'), join(folder, 'c.txt')] },
    { files: [join(folder, 'e.WARC')] },
    { files: [join(folder, 'd.html')] },
  ])
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(4)
})

it('puts together only what the queue does not know yet', async () => {
  const names = ['1.html', '2.html', '3.html', '4.html', '5.html']
  for (const name of names) await writeFile(join(folder, name), name)
  const queue = await openWorkQueue(await openArchive())
  let known = 0
  const handIn = async (listed: string[]) => {
    const jobs = await jobsOf(listed, {
      filesPerJob: 2,
      queue,
      onKnown: (count) => {
        known += count
      },
    })
    await queue.enqueue(jobs)
    return jobs.map(({ input }) =>
      'files' in input ? input.files.map((file) => basename(file)) : [],
    )
  }
  expect(await handIn(['1.html', '3.html', '5.html'])).toEqual([['1.html', '3.html'], ['5.html']])
  expect(known).toBe(0)
  expect(await handIn(names)).toEqual([['2.html', '4.html']])
  expect(await handIn([...names].reverse())).toEqual([])
  expect(known).toBe(3 + 5)
  await writeFile(join(folder, '3.html'), 'changed')
  expect(await handIn(names)).toEqual([['3.html']])
})

it('names a job for what is in its files, as far as the file system tells', async () => {
  const file = join(folder, 'same.html')
  const time = new Date(1_000_000)
  await writeFile(file, 'one')
  await utimes(file, time, time)
  const [first] = await jobsOf(['same.html'])
  expect(await jobsOf(['same.html'])).toEqual([first])
  await writeFile(file, 'two')
  expect((await jobsOf(['same.html']))[0]?.id).not.toBe(first?.id)
})

it('cuts lines nowhere but at their ends, whatever they hold', async () => {
  await mkdir(join(folder, 'lines'), { recursive: true })
  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      async (values, bytesPerJob, endsWithBreak) => {
        const name = `lines/${count++}.ndjson`
        const text = values.map((value) => JSON.stringify(value)).join('\n')
        await writeFile(join(folder, name), text + (endsWithBreak ? '\n' : ''))
        const read: unknown[] = []
        for (const { input } of await jobsOf([name], { bytesPerJob })) {
          if ('files' in input) throw new Error('lines expected')
          for await (const line of readNdjson(readStretch(input.file, input.from, input.to))) {
            read.push('value' in line ? line.value : line.error)
          }
        }
        expect(read).toEqual(values)
      },
    ),
    { numRuns: 60 },
  )
})
