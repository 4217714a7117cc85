import type { Archive } from '../archive.ts'
import { createLinker } from '../linker.ts'
import { pause, today } from './pause.ts'
import type { Enqueued, Job, JobReader, Worked, WorkOptions, WorkQueue } from './work-queue.ts'

/** The queue of an archive in memory: one process, nothing survives it. */
export class MemoryQueue implements WorkQueue {
  private readonly known = new Set<string>()
  private readonly waiting: { job: Job; day: string }[] = []
  private active = 0
  private failed = 0
  private readonly archive: Archive

  constructor(archive: Archive) {
    this.archive = archive
  }

  async enqueue(
    jobs: AsyncIterable<Job> | Iterable<Job>,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Enqueued> {
    const result = { added: 0, known: 0 }
    const day = today()
    for await (const job of jobs) {
      if (signal?.aborted) break
      if (this.known.has(job.id)) {
        result.known++
        continue
      }
      this.known.add(job.id)
      this.waiting.push({ job, day })
      result.added++
    }
    return result
  }

  async work(read: JobReader, options: WorkOptions = {}): Promise<Worked> {
    const { signal = new AbortController().signal, untilEmpty = false, link = true } = options
    const worked: Worked = { jobs: 0, kept: 0, known: 0, linked: 0, failures: 0, lapsed: 0 }
    const linker = createLinker(this.archive)
    while (!signal.aborted) {
      const next = this.waiting.shift()
      if (next === undefined) {
        if (untilEmpty) break
        await pause(200, signal)
        continue
      }
      this.active++
      let failure: unknown
      try {
        const readings = []
        for await (const reading of read(next.job.input, signal)) {
          signal.throwIfAborted()
          readings.push(reading)
        }
        const { kept, known } = await this.archive.keep({
          id: next.job.id,
          day: next.day,
          readings,
        })
        worked.jobs++
        worked.kept += kept
        worked.known += known
        if (link) worked.linked += (await linker.link({ signal })).linked
      } catch (error) {
        if (signal.aborted) {
          this.waiting.unshift(next)
        } else {
          failure = error
          worked.failures++
          this.failed++
        }
      } finally {
        this.active--
      }
      options.onProgress?.(worked, failure)
    }
    await linker.stop()
    return worked
  }

  async counts() {
    return { waiting: this.waiting.length, active: this.active, failed: this.failed }
  }

  async close() {}
}
