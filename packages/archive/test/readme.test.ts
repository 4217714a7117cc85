import { expect, it } from 'vitest'
import { createLinker, createMemoryArchive } from '../src/index.ts'
import { openArchive, openWorkQueue } from '../src/node.ts'
import { reading, text } from './articles.ts'

it('does what the README says', async () => {
  const archive = createMemoryArchive()
  const readings = ['harbour-post/main', 'echo/main'].map((key) => reading(key, { text: text(9) }))
  await archive.keep({ id: 'morning', day: '2026-03-02', readings })
  await createLinker(archive).link()
  const { items, next } = await archive.quotes({ speaker: 'Ada Okoro' })
  expect(items).toHaveLength(2)
  expect(next).toBeNull()
  expect((await archive.cluster('harbour-post/main'))?.articles).toHaveLength(2)
})

it('works with a queue as the README says', async () => {
  const archive = await openArchive()
  const queue = await openWorkQueue(archive)
  const jobs = [{ id: 'news.ndjson/0', input: { file: 'news.ndjson', from: 0, count: 300 } }]
  expect(await queue.enqueue(jobs)).toEqual({ added: 1, known: 0 })
  expect(await queue.enqueue(jobs)).toEqual({ added: 0, known: 1 })
  async function* read(input: unknown) {
    yield reading((input as { file: string }).file)
  }
  expect(await queue.work(read, { untilEmpty: true })).toMatchObject({ jobs: 1, kept: 1 })
  expect(await archive.reading('news.ndjson')).not.toBeNull()
})
