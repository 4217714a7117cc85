import type { Archive } from '../archive.ts'
import { createLinker } from '../linker.ts'
import { ReaderFailure, readParts } from './parts.ts'
import { pause, today } from './pause.ts'
import type { Enqueued, Job, JobReader, Worked, WorkOptions, WorkQueue } from './work-queue.ts'

/** The queue of an archive in memory: one process, nothing survives it. */
export class MemoryQueue implements WorkQueue {
  private readonly known = new Set<string>()
  private readonly covered = new Set<string>()
  private readonly waiting: { job: Job; day: string }[] = []
  private active = 0
  private failed = 0
  private readonly archive: Archive

  constructor(archive: Archive) {
    this.archive = archive
  }

  async admit(names: readonly string[]): Promise<string[]> {
    return names.filter((name) => !this.covered.has(name))
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
      for (const name of job.covers ?? []) this.covered.add(name)
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
        if (link) await linker.link({ signal })
        if (untilEmpty) break
        await pause(200, signal)
        continue
      }
      this.active++
      let failure: unknown
      try {
        const { job, day } = next
        const attempt = globalThis.crypto.randomUUID()
        let part = 0
        for await (const { readings, isLast } of readParts(read, job.input, signal)) {
          const id = isLast ? job.id : `${job.id} ${attempt}.${part++}`
          const { kept, known } = await this.archive.keep({ id, day, readings })
          worked.kept += kept
          worked.known += known
        }
        worked.jobs++
        if (link) worked.linked += (await linker.link({ signal, settle: false })).linked
      } catch (error) {
        if (signal.aborted) {
          this.waiting.unshift(next)
        } else {
          failure = error instanceof ReaderFailure ? error.cause : error
          worked.failures++
          this.failed++
          // Handed in again, it is tried again.
          this.known.delete(next.job.id)
          for (const name of next.job.covers ?? []) this.covered.delete(name)
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
