import { parentPort, workerData } from 'node:worker_threads'
import { toFailure } from './input/incoming.ts'
import { createPageReader, type ReaderOptions } from './pipeline.ts'
import type { Failure, PageReading, Source } from './report.ts'

const readPage = createPageReader(workerData as ReaderOptions)

parentPort?.on('message', (page: Source) => parentPort?.postMessage(outcomeOf(page)))

function outcomeOf(page: Source): PageReading | Failure {
  try {
    return readPage(page)
  } catch (error) {
    return toFailure(page.id, page.name, error)
  }
}
