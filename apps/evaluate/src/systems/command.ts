import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { linesOf } from '../data/lines.ts'
import type { Answer, Command, Run, System } from './system.ts'

/** The exit code that says that some lines failed; their answers carry the errors. */
const someFailed = 4

/** Returns a system that runs `node PATH COMMAND` once per task, NDJSON in and out. */
export function createCommandSystem(path: string): System {
  return { name: path, run: (command, inputs) => runCommand(path, command, inputs) }
}

async function runCommand(
  path: string,
  command: Command,
  inputs: readonly { id: string }[],
): Promise<Run> {
  const child = spawn(process.execPath, [path, command], { stdio: ['pipe', 'pipe', 'inherit'] })
  const closed = once(child, 'close') as Promise<[code: number | null, signal: string | null]>
  const answers: Answer[] = []
  const reading = (async () => {
    for await (const line of linesOf(child.stdout)) {
      if (line !== '') answers.push(JSON.parse(line) as Answer)
    }
  })()
  // A program that dies early closes its input; its exit code tells more than the broken pipe.
  child.stdin.on('error', () => {})
  const started = performance.now()
  for (const input of inputs) {
    if (!child.stdin.writable) break
    if (!child.stdin.write(`${JSON.stringify(input)}\n`)) {
      await Promise.race([once(child.stdin, 'drain'), closed])
    }
  }
  child.stdin.end()
  const [code, signal] = await closed
  await reading
  if (code !== 0 && code !== someFailed) {
    throw new Error(`${path} ${command} ended with ${signal ?? `exit code ${code}`}`)
  }
  return { answers, seconds: (performance.now() - started) / 1000 }
}
