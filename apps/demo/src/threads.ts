import { Worker } from 'node:worker_threads'
import { WirecopyError } from '@wirecopy/document'
import type { ReaderOptions } from './pipeline.ts'
import type { Failure, PageReading, Source } from './report.ts'

export interface ThreadPool {
  /** Resolves to what was found on the page; never rejects but when the pool is closed. */
  read(page: Source): Promise<PageReading | Failure>
  /** Stops all threads; pages in flight reject with the code `aborted`. */
  close(): Promise<void>
}

interface Task {
  page: Source
  resolve: (outcome: PageReading | Failure) => void
  reject: (error: Error) => void
}

/** Returns threads that read pages; they start as pages come, at most `size` of them. */
export function createThreadPool(size: number, options: ReaderOptions): ThreadPool {
  const threads = new Set<Worker>()
  const idle: Worker[] = []
  const waiting: Task[] = []
  const running = new Map<Worker, Task>()
  let closed = false

  const start = (): Worker => {
    const thread = new Worker(new URL('./read-page-thread.js', import.meta.url), {
      workerData: options,
    })
    threads.add(thread)
    thread.on('message', (outcome: PageReading | Failure) => {
      running.get(thread)?.resolve(outcome)
      running.delete(thread)
      next(thread)
    })
    thread.on('error', (error) => lost(thread, error.message))
    thread.on('exit', () => lost(thread, 'the thread ended'))
    return thread
  }

  const next = (thread: Worker) => {
    const task = waiting.shift()
    if (!task) {
      idle.push(thread)
      return
    }
    running.set(thread, task)
    thread.postMessage(task.page)
  }

  /** A thread that dies (out of memory, say) takes one page with it, and another takes its place. */
  const lost = (thread: Worker, message: string) => {
    threads.delete(thread)
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
    const task = running.get(thread)
    running.delete(thread)
    if (closed || !task) return
    const { id, name } = task.page
    task.resolve({ id, name, error: { code: 'internal', message } })
    if (waiting.length > 0) next(start())
  }

  return {
    read(page) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(aborted())
        waiting.push({ page, resolve, reject })
        const thread = idle.pop() ?? (threads.size < size ? start() : undefined)
        if (thread) next(thread)
      })
    },
    async close() {
      if (closed) return
      closed = true
      for (const task of [...waiting.splice(0), ...running.values()]) task.reject(aborted())
      await Promise.all([...threads].map((thread) => thread.terminate()))
    },
  }
}

const aborted = () => new WirecopyError('aborted', 'the run was stopped')
