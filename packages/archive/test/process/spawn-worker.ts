import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A worker process under test. */
export interface Worker {
  child: ChildProcess
  /** Resolves with the exit code, or null after a signal. */
  ended: Promise<number | null>
  /** What it wrote. */
  output(): string
  /** Jobs so far whose results were refused. */
  lapsed(): number
}

/** Starts a program of this folder in a process of its own. */
export function spawnWorker(program: string, ...args: string[]): Worker {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  // A test that fails must not leave it behind, least of all one that is stopped.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  return {
    child,
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    output: () => output,
    lapsed: () => Number(output.match(/"lapsed":(\d+)/)?.[1] ?? 0),
  }
}

/** Resolves once a condition holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
