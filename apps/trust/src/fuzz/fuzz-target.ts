import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WirecopyError } from '@wirecopy/document'
import type { Target } from '../targets/target.ts'
import { Coverage } from './coverage.ts'
import { createRandom, mutateText } from './mutate-text.ts'

/** A text that a function must not answer so. */
export interface Crash {
  target: string
  text: string
  reason: string
}

export interface FuzzReport {
  runs: number
  /** Blocks, by how often they run, that some text reached. */
  features: number
  /** Texts that each reached something new. */
  corpus: string[]
  crashes: Crash[]
}

export interface FuzzOptions {
  seconds: number
  seed: number
  seeds: readonly string[]
  words: readonly string[]
}

/** A text of at most 4,000 code units that takes longer is worth a look. */
const slowMilliseconds = 400
const batchSize = 32

/**
 * Runs a function on texts that grow out of each other: one that reaches new code, or the same code
 * another order of magnitude more often, is kept and changed further.
 */
export async function fuzzTarget(
  { name, run }: Target,
  { seconds, seed, seeds, words }: FuzzOptions,
): Promise<FuzzReport> {
  const random = createRandom(seed)
  const coverage = new Coverage()
  const known = new Set<number>()
  const report: FuzzReport = { runs: 0, features: 0, corpus: [], crashes: [] }
  const reasons = new Set<string>()
  const attempt = async (text: string) => {
    report.runs++
    const start = performance.now()
    const reason = await reasonOf(run, text)
    const milliseconds = performance.now() - start
    const crash = reason ?? (milliseconds > slowMilliseconds ? await confirmSlow(run, text) : null)
    if (crash !== null && !reasons.has(crash.replace(/\d+/g, ''))) {
      reasons.add(crash.replace(/\d+/g, ''))
      report.crashes.push({ target: name, text, reason: crash })
    }
  }
  const isNew = () => {
    const before = known.size
    for (const feature of coverage.take()) known.add(feature)
    return known.size > before
  }
  // Reading the coverage costs more than most runs, so a whole batch is read at once, and only a batch
  // that reached something new is run again text by text.
  const attemptAll = async (batch: readonly string[]) => {
    for (const text of batch) await attempt(text)
    const reached = coverage.take()
    if ([...reached].every((feature) => known.has(feature))) return
    for (const text of batch) {
      await reasonOf(run, text)
      if (isNew()) report.corpus.push(text)
    }
    for (const feature of reached) known.add(feature)
  }
  try {
    await attemptAll(seeds)
    const end = performance.now() + seconds * 1000
    while (performance.now() < end) {
      // Later texts reach deeper, so they are chosen more often.
      const pick = () => report.corpus[Math.floor(Math.sqrt(random()) * report.corpus.length)] ?? ''
      const batch = Array.from({ length: batchSize }, () =>
        mutateText(pick(), pick(), words, random),
      )
      await attemptAll(batch)
    }
  } finally {
    coverage.close()
  }
  report.features = known.size
  return report
}

/** Why an answer is none that a text may get, else null. */
async function reasonOf(run: (text: string) => unknown, text: string): Promise<string | null> {
  try {
    await run(text)
    return null
  } catch (error) {
    if (WirecopyError.isInstance(error) && error.code.startsWith('limit-')) return null
    return error instanceof Error
      ? (error.stack ?? error.message).split('\n', 3).join(' ')
      : `${error}`
  }
}

async function confirmSlow(run: (text: string) => unknown, text: string): Promise<string | null> {
  for (let again = 0; again < 3; again++) {
    const before = process.cpuUsage()
    await reasonOf(run, text)
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1000 <= slowMilliseconds) return null
  }
  return `slow: over ${slowMilliseconds} ms for ${text.length} code units`
}

/** Writes crashes under `dist/crashes`, each as a file that a test can read, and returns the folder. */
export function writeCrashes(crashes: readonly Crash[]): string {
  const folder = new URL('../../dist/crashes/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [index, crash] of crashes.entries()) {
    writeFileSync(new URL(`${crash.target}-${index}.json`, folder), JSON.stringify(crash, null, 2))
  }
  return fileURLToPath(folder)
}
