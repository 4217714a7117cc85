import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

export interface Outcome {
  code: number | null
  out: string
  err: string
  /** Lines of standard output as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at parts of any answer
  lines: () => any[]
}

/** Runs the built command line with the words and the input, to its end. */
export function wirecopy(
  words: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
): Promise<Outcome> {
  const child = start(words, env)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return outcomeOf(child)
}

/** Starts the built command line. */
export function start(
  words: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [cli, ...words], { env: { ...process.env, ...env } })
}

/** Resolves when the process has ended. */
export function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const lines = () =>
        out
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      resolve({ code, out, err, lines })
    })
  })
}
