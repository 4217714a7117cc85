import type { Report } from '../../src/report.ts'
import workerUrl from './reading-worker.ts?worker&url'

/** A page that the visitor brought: text that was pasted, or the bytes of a file. */
export interface GivenPage {
  name: string
  content: string | ArrayBuffer
  url?: string
  contentType?: string
  retrievedAt?: string
}

export type WorkerAnswer =
  | { type: 'progress'; done: number; total: number }
  | { type: 'report'; report: Report }
  | { type: 'error'; message: string }

/** Reads pages in a thread of this tab; rejects with an AbortError where the signal stops it. */
export function readPages(
  pages: readonly GivenPage[],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = startWorker()
    const stop = () => {
      worker.terminate()
      reject(new DOMException('The reading was stopped.', 'AbortError'))
    }
    signal.addEventListener('abort', stop, { once: true })
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', stop)
      worker.terminate()
      settle()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.type === 'progress') onProgress(data.done, data.total)
      else if (data.type === 'report') end(() => resolve(data.report))
      else end(() => reject(new Error(data.message)))
    })
    worker.addEventListener('error', (event) => {
      end(() => reject(new Error(event.message || 'The reader could not be loaded.')))
    })
    worker.postMessage(pages)
  })
}

// The policy of the page lets no string become the address of a script but by this door.
const policy = (
  globalThis as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string }
    }
  }
).trustedTypes?.createPolicy('wirecopy', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('not the address of the reader')
    return url
  },
})

function startWorker(): Worker {
  const url = policy ? policy.createScriptURL(workerUrl) : workerUrl
  return new Worker(url, { type: 'module' })
}

/** Asks the server for a page. @throws Error with the reason that the server gave. */
export async function fetchPage(url: string, signal: AbortSignal): Promise<GivenPage> {
  const response = await fetch('/fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
    signal,
  })
  const answer = await response.json()
  if (!response.ok)
    throw new Error(answer.error?.message ?? `The server answered ${response.status}.`)
  const bytes = Uint8Array.from(atob(answer.bytes), (character) => character.charCodeAt(0))
  return { ...answer, name: url, content: bytes.buffer }
}
