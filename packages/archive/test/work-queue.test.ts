import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../src/index.ts'
import { openWorkQueue, type WorkQueue } from '../src/node.ts'
import { reading } from './articles.ts'
import { homes } from './homes.ts'
import { generatedJobs, readGenerated } from './process/read-generated.ts'

describe.each(homes)('a queue in %s', (_, open) => {
  let archive: Archive
  let queue: WorkQueue
  beforeAll(async () => {
    archive = await open()
    queue = await openWorkQueue(archive)
  })
  afterAll(async () => {
    await queue.close()
    await archive.close()
  })

  it('does each job once, and compares what it brought', async () => {
    const jobs = generatedJobs(40, 10, 0)
    expect(await queue.enqueue(jobs)).toEqual({ added: 4, known: 0 })
    const worked = await queue.work(readGenerated, { untilEmpty: true })
    expect(worked).toEqual({ jobs: 4, kept: 40, known: 0, linked: 40, failures: 0, lapsed: 0 })
    expect(await archive.counts()).toMatchObject({ articles: 40, quotes: 80, pending: 0 })
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 0 })
  })

  it('passes over jobs that wait or are done', async () => {
    const jobs = [
      ...generatedJobs(40, 10, 0),
      { id: 'new', input: { from: 40, count: 1, hold: 0 } },
    ]
    expect(await queue.enqueue(jobs)).toEqual({ added: 1, known: 4 })
    expect(await queue.enqueue(jobs)).toEqual({ added: 0, known: 5 })
    expect(await queue.work(readGenerated, { untilEmpty: true })).toMatchObject({
      jobs: 1,
      kept: 1,
    })
  })

  it('takes any JSON as input, and any string as name', async () => {
    const input = { text: 'NUL \0, half \ud800, quote "', list: [null, 1.5] }
    const id = 'odd \0 \udfff name'
    await queue.enqueue([{ id, input }])
    const seen: unknown[] = []
    await queue.work(
      (given) => {
        seen.push(given)
        return []
      },
      { untilEmpty: true },
    )
    expect(seen).toEqual([input])
    expect(await queue.enqueue([{ id, input }])).toEqual({ added: 0, known: 1 })
  })

  it('gives a job back when it is stopped, and keeps nothing of it', async () => {
    const before = await archive.counts()
    await queue.enqueue([{ id: 'stopped', input: { from: 50, count: 5, hold: 0 } }])
    const stop = new AbortController()
    const worked = await queue.work(
      async function* (input) {
        for await (const article of readGenerated(input)) {
          yield article
          stop.abort()
        }
      },
      { signal: stop.signal },
    )
    expect(worked).toMatchObject({ jobs: 0, kept: 0, failures: 0 })
    expect(await archive.counts()).toEqual(before)
    expect(await queue.work(readGenerated, { untilEmpty: true })).toMatchObject({
      jobs: 1,
      kept: 5,
    })
  })
})

describe.each(homes)('a long job in %s', (_, open) => {
  it('is kept in parts, and an attempt that broke off leaves nothing lost or doubled', async () => {
    const archive = await open()
    const queue = await openWorkQueue(archive)
    const job = { id: 'long', input: { from: 0, count: 1300, hold: 0 } }
    await queue.enqueue([job])
    let attempts = 0
    const read = async function* (input: unknown) {
      const breaksOff = attempts++ === 0
      let count = 0
      for await (const article of readGenerated(input)) {
        if (breaksOff && count++ === 1100) throw new Error('broke off')
        yield article
      }
    }
    await queue.work(read, { untilEmpty: true, link: false })
    // In memory a failed job waits to be handed in again.
    await queue.enqueue([job])
    await queue.work(read, { untilEmpty: true, link: false })
    expect(attempts).toBe(2)
    expect(await archive.counts()).toMatchObject({ articles: 1300, quotes: 2600, entities: 1300 })
    expect(await queue.enqueue([job])).toEqual({ added: 0, known: 1 })
    await queue.close()
    await archive.close()
  })
})

describe.each(homes.slice(1))('a job that fails, in %s', (_, open) => {
  it('is tried again, given up in the end, and taken on again when handed in anew', async () => {
    const archive = await open()
    const queue = await openWorkQueue(archive)
    await queue.enqueue([{ id: 'poison', input: null }])
    let tries = 0
    const failures: unknown[] = []
    const worked = await queue.work(
      function* () {
        tries++
        yield reading(`poison-${tries}`)
        throw new Error('cannot be read')
      },
      {
        untilEmpty: true,
        onProgress: (_worked, failure) => {
          if (failure) failures.push(failure)
        },
      },
    )
    expect(worked).toMatchObject({ jobs: 0, kept: 0, failures: 11 })
    expect(failures).toHaveLength(11)
    expect(await queue.counts()).toEqual({ waiting: 0, active: 0, failed: 1 })
    expect((await archive.counts()).articles).toBe(0)
    await queue.enqueue([{ id: 'poison', input: null }])
    const again = await queue.work(() => [reading('healed')], { untilEmpty: true })
    expect(again).toMatchObject({ jobs: 1, kept: 1 })
    await queue.close()
    await archive.close()
  })
})
