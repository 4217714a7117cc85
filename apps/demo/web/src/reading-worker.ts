import { checkText } from '../../src/input/binary.ts'
import { createSourceIds } from '../../src/input/source-id.ts'
import { createPageReader, understand } from '../../src/pipeline.ts'
import type { Failure, PageReading } from '../../src/report.ts'
import type { GivenPage, WorkerAnswer } from './reading.ts'

/** The whole pipeline in the browser: nothing of the pages leaves this thread but the findings. */
addEventListener('message', async ({ data: pages }: MessageEvent<GivenPage[]>) => {
  const answer = (message: WorkerAnswer) => postMessage(message)
  try {
    let done = 0
    const report = await understand(readAll(pages), {
      onPage: () => answer({ type: 'progress', done: ++done, total: pages.length }),
    })
    answer({ type: 'report', report })
  } catch (error) {
    answer({ type: 'error', message: error instanceof Error ? error.message : String(error) })
  }
})

function* readAll(pages: readonly GivenPage[]): Generator<PageReading | Failure> {
  const readPage = createPageReader()
  const idOf = createSourceIds()
  for (const { name, content, ...known } of pages) {
    const id = idOf(name)
    try {
      const bytes = typeof content === 'string' ? content : new Uint8Array(content)
      if (typeof bytes !== 'string') checkText(bytes)
      yield readPage({ ...known, id, name, content: bytes })
    } catch (error) {
      const { code = 'internal', message } = error as { code?: string; message: string }
      yield { id, name, error: { code, message } }
    }
  }
}
