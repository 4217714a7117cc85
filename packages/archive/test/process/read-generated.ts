import { existsSync } from 'node:fs'
import type { Reading } from '@wirecopy/formats'
import { stream } from '../articles.ts'

/** The input of a generated job: articles `from` to `from + count` of a stream. */
export interface GeneratedInput {
  from: number
  count: number
  /** Milliseconds that reading takes. */
  hold: number
  /** A file that the job waits for, once it has said so. */
  gate?: string
}

/** Reads generated articles, slowly. */
export async function* readGenerated(input: unknown): AsyncGenerator<Reading> {
  const { from, count, hold, gate } = input as GeneratedInput
  if (gate !== undefined) await passGate(gate)
  for (const reading of stream(from + count, 3, from)) {
    if (hold > 0) await new Promise((resolve) => setTimeout(resolve, hold / count))
    yield reading
  }
}

/** Says that a job is held, and resolves once the file is there that lets it go on. */
export async function passGate(gate: string): Promise<void> {
  process.stdout.write(`holding ${gate}\n`)
  while (!existsSync(gate)) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Returns the jobs that make `articles` of the stream. */
export function generatedJobs(articles: number, count: number, hold: number) {
  const jobs: { id: string; input: GeneratedInput }[] = []
  for (let from = 0; from < articles; from += count) {
    jobs.push({ id: `generated/${from}`, input: { from, count, hold } })
  }
  return jobs
}
