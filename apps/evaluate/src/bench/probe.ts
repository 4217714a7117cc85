import { readFileSync } from 'node:fs'
import type { Engine } from '../engines/engine.ts'
import { peers } from '../engines/peers.ts'
import { measuredEngines } from '../engines/wirecopy.ts'
import { createCorpus } from './corpora.ts'

/** What a fresh process saw of one engine. */
export interface ProbeResult {
  /** Processor time from asking for the code to the first answer. */
  startMilliseconds: number
  /** Resident memory before the engine was loaded, and at most afterwards. */
  baseMegabytes: number
  peakMegabytes: number
}

const megabyte = 1024 * 1024

/** Returns every engine, ours first, under the name that a probe is called with. */
export function namedEngines(): { name: string; engine: Engine; own: boolean }[] {
  return [
    ...measuredEngines.map((engine) => ({ engine, own: true })),
    ...peers.map((engine) => ({ engine, own: false })),
  ].map((entry) => ({ ...entry, name: `${entry.engine.command} ${entry.engine.name}` }))
}

/**
 * Loads one engine, runs it over generated inputs, and returns its start time and memory. To be called
 * in a process of its own, since memory once taken stays.
 */
export async function probe(name: string): Promise<ProbeResult> {
  const entry = namedEngines().find((candidate) => candidate.name === name)
  if (!entry) throw new Error(`there is no engine named ${name}`)
  const { engine } = entry
  const sizes = { pages: 200, texts: 100, articles: 600 }
  const { inputs } = createCorpus(engine.command, sizes)
  const baseMegabytes = process.memoryUsage.rss() / megabyte
  const before = process.cpuUsage()
  const answer = (await engine.load()) as (inputs: readonly unknown[]) => Promise<unknown[]>
  await answer(inputs.slice(0, 1))
  const { user, system } = process.cpuUsage(before)
  // One by one where the job allows it, as a stream of pages would come; what answers hold is dropped.
  if (engine.command === 'dedupe' || engine.command === 'same-quotes') await answer(inputs)
  else for (const input of inputs) await answer([input])
  return {
    startMilliseconds: (user + system) / 1000,
    baseMegabytes,
    peakMegabytes: peakMemory(),
  }
}

/** The most resident memory that this process ever had, in megabytes. */
function peakMemory(): number {
  try {
    // On Linux `maxRSS` starts with that of the parent; the kernel's own mark does not.
    const mark = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (mark) return Number(mark[1]) / 1024
  } catch {
    // No such file elsewhere.
  }
  return process.resourceUsage().maxRSS / 1024
}
