import { spawn } from 'node:child_process'
import type { Ledger } from './ledger.ts'
import type { Part } from './plan.ts'

export interface RunOptions {
  /** The folder in which the parts run. */
  folder: string
  /** No part is begun after this time, in milliseconds as `Date.now()` counts. */
  until: number
  /** Ends the part under way, which is then left, and begins no other. */
  signal: AbortSignal
  /** Called with a line for each part that ended. */
  say: (line: string) => void
}

/**
 * Runs, one after another, the parts that have not passed yet, each in a process of its own, so that one
 * that fails hides no other, and keeps in the ledger how they ended.
 */
export async function runParts(
  parts: readonly Part[],
  ledger: Ledger,
  { folder, until, signal, say }: RunOptions,
): Promise<void> {
  for (const part of parts) {
    ledger.lookAgain()
    if (ledger.outcomeOf(part)?.passed) continue
    if (signal.aborted || Date.now() >= until) return
    const fingerprint = ledger.fingerprintOf(part)
    const start = performance.now()
    const { passed, output } = await runPart(part, folder, signal)
    if (signal.aborted) return
    const seconds = Math.round((performance.now() - start) / 100) / 10
    const at = new Date().toISOString()
    ledger.keep(part, { name: part.name, passed, seconds, at, output, fingerprint })
    say(`${passed ? 'passed' : 'FAILED'} ${part.name} (${seconds} s)`)
    if (!passed) say(output.replace(/^/gm, '  '))
  }
}

/** Output that grows without end is cut at its start. */
const longestOutput = 20_000

function runPart(
  { command }: Part,
  folder: string,
  signal: AbortSignal,
): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (data: Buffer) => {
      output = (output + data).slice(-longestOutput)
    }
    const stop = () => child.kill()
    signal.addEventListener('abort', stop, { once: true })
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ passed: false, output: `${error}` }))
    child.on('close', (code, ended) => {
      signal.removeEventListener('abort', stop)
      if (ended !== null) output += `\nended by ${ended}`
      resolve({ passed: code === 0, output: output.trim() })
    })
  })
}
