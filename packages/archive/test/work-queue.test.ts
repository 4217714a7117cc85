import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Archive } from '../src/index.ts'
import { openWorkQueue, type WorkQueue } from '../src/node.ts'
import { reading } from './articles.ts'
import { homes } from './homes.ts'
import { generatedJobs, readGenerated } from './process/read-generated.ts'

/** Works until the first article has come, and is stopped there. */
function stopAfterOne(queue: WorkQueue) {
  const stop = new AbortController()
  return queue.work(
    async function* (input) {
      for await (const article of readGenerated(input)) {
        yield article
        stop.abort()
      }
    },
    { signal: stop.signal },
  )
}

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
    const worked = await stopAfterOne(queue)
    expect(worked).toMatchObject({ jobs: 0, kept: 0, failures: 0 })
    expect(await archive.counts()).toEqual(before)
    expect(await queue.work(readGenerated, { untilEmpty: true })).toMatchObject({
      jobs: 1,
      kept: 5,
    })
  })
})

describe.each(homes)('a worker that is stopped, in %s', (_, open) => {
  it('gives its job back as often as it takes', async () => {
    const archive = await open()
    const queue = await openWorkQueue(archive)
    await queue.enqueue([{ id: 'patient', input: { from: 0, count: 5, hold: 0 } }])
    for (let time = 0; time < 12; time++) {
      const worked = await stopAfterOne(queue)
      expect(worked).toMatchObject({ jobs: 0, kept: 0, failures: 0 })
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, failed: 0 })
    }
    expect(await queue.work(readGenerated, { untilEmpty: true })).toMatchObject({
      jobs: 1,
      kept: 5,
    })
    await queue.close()
    await archive.close()
  })

  it('completes no job whose reader ended quietly because of that, and closes the reader', async () => {
    const archive = await open()
    const queue = await openWorkQueue(archive)
    await queue.enqueue([{ id: 'quiet', input: { from: 0, count: 5, hold: 0 } }])
    const stop = new AbortController()
    let closed = 0
    const worked = await queue.work(
      async function* (input, signal) {
        try {
          for await (const article of readGenerated(input)) {
            if (signal.aborted) return
            yield article
            setImmediate(() => stop.abort())
            await new Promise((resolve) => signal.addEventListener('abort', resolve))
          }
        } finally {
          closed++
        }
      },
      { signal: stop.signal },
    )
    expect(worked).toMatchObject({ jobs: 0, kept: 0, failures: 0 })
    expect(closed).toBe(1)
    expect(await queue.counts()).toEqual({ waiting: 1, active: 0, failed: 0 })
    await queue.close()
    await archive.close()
  })
})

describe.each(homes)('a list of files in %s', (_, open) => {
  it('brings only the new ones when it has grown, and none that was given up twice', async () => {
    const archive = await open()
    const queue = await openWorkQueue(archive)
    const take = (id: string, covers: string[]) => ({ id, input: covers, covers })
    expect(await queue.admit(['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    await queue.enqueue([take('ab', ['a', 'b']), take('c', ['c'])])
    expect(await queue.admit(['a', 'b', 'c', 'd\0'])).toEqual(['d\0'])
    const read = (fails: boolean) =>
      function* (input: unknown) {
        for (const key of input as string[]) {
          if (fails && key === 'b') throw new Error('cannot be read')
          yield reading(key)
        }
      }
    await queue.work(read(true), { untilEmpty: true })
    expect(await queue.counts()).toMatchObject({ waiting: 0, failed: 1 })
    // What was done stays known; what was given up is tried again, one way or the other.
    const admitted = await queue.admit(['a', 'b', 'c'])
    expect(admitted).not.toContain('c')
    if (admitted.length > 0) await queue.enqueue([take('ab', admitted)])
    await queue.work(read(false), { untilEmpty: true })
    expect((await archive.counts()).articles).toBe(3)
    expect(await queue.admit(['a', 'b', 'c'])).toEqual([])
    await queue.close()
    await archive.close()
  })
})

describe.each(homes)('a long job in %s', (_, open) => {
  it('is kept in parts, and an attempt that broke off leaves nothing lost or doubled', async () => {
    const archive = await open()
    const queue = await openWorkQueue(archive)
    const job = { id: 'long', input: { from: 0, count: 700, hold: 0 } }
    await queue.enqueue([job])
    let attempts = 0
    const read = async function* (input: unknown) {
      const breaksOff = attempts++ === 0
      let count = 0
      for await (const article of readGenerated(input)) {
        if (breaksOff && count++ === 600) throw new Error('broke off')
        yield article
      }
    }
    await queue.work(read, { untilEmpty: true, link: false })
    // In memory a failed job waits to be handed in again.
    await queue.enqueue([job])
    await queue.work(read, { untilEmpty: true, link: false })
    expect(attempts).toBe(2)
    expect(await archive.counts()).toMatchObject({ articles: 700, quotes: 1400, entities: 700 })
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
