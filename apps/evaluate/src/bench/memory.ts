import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { namedEngines, type ProbeResult } from './probe.ts'

export interface MemoryUse {
  job: string
  engine: string
  own: boolean
  result: ProbeResult | null
  failure: string | null
}

const run = promisify(execFile)

/** Returns the start time and peak memory of every engine, each in a process of its own. */
export async function measureMemory(
  program: string,
  onStart: (name: string) => void = () => {},
): Promise<MemoryUse[]> {
  const uses: MemoryUse[] = []
  for (const { name, engine, own } of namedEngines()) {
    onStart(`memory ${name}`)
    const use = { job: engine.command, engine: engine.name, own }
    try {
      const { stdout } = await run(process.execPath, [program, 'probe', name], {
        timeout: 300_000,
        maxBuffer: 1 << 26,
      })
      uses.push({ ...use, result: JSON.parse(stdout) as ProbeResult, failure: null })
    } catch (error) {
      uses.push({ ...use, result: null, failure: firstLine(error) })
    }
  }
  return uses
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
