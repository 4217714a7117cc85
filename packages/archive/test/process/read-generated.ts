import type { Reading } from '@wirecopy/formats'
import { stream } from '../articles.ts'

/** The input of a generated job: articles `from` to `from + count` of a stream. */
export interface GeneratedInput {
  from: number
  count: number
  /** Milliseconds that reading takes. */
  hold: number
}

/** Reads generated articles, slowly. */
export async function* readGenerated(input: unknown): AsyncGenerator<Reading> {
  const { from, count, hold } = input as GeneratedInput
  for (const reading of stream(from + count, 3, from)) {
    if (hold > 0) await new Promise((resolve) => setTimeout(resolve, hold / count))
    yield reading
  }
}

/** Returns the jobs that make `articles` of the stream. */
export function generatedJobs(articles: number, count: number, hold: number) {
  const jobs: { id: string; input: GeneratedInput }[] = []
  for (let from = 0; from < articles; from += count) {
    jobs.push({ id: `generated/${from}`, input: { from, count, hold } })
  }
  return jobs
}
