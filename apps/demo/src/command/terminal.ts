import { once } from 'node:events'

/** The two ways out of the program, and what is known about where they lead. */
export interface Terminal {
  /** Writes data to standard output and waits where the reader is slower than we are. */
  write(text: string): Promise<void>
  /** Writes a line about the run to standard error. */
  note(line: string): void
  /** Rewrites the last line of standard error; does nothing where that is no terminal. */
  status(line: string): void
  /** True where standard output takes colour. */
  color: boolean
  /** True where standard error takes colour. */
  noteColor: boolean
  /** True where standard error is a terminal, so that progress can be drawn. */
  interactive: boolean
  width: number
  /** Aborted by Ctrl-C and by a request to terminate. */
  signal: AbortSignal
}

/**
 * Returns the terminal of this process. A reader that goes away (`wirecopy … | head`) ends the
 * process quietly.
 */
export function openTerminal(): Terminal {
  const { stdout, stderr, env } = process
  const controller = new AbortController()
  let statusShown = false
  const clear = () => {
    if (statusShown) stderr.write('\r\x1b[2K')
    statusShown = false
  }
  const leave = (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  }
  stdout.on('error', leave)
  stderr.on('error', leave)
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
    })
  }
  return {
    async write(text) {
      clear()
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    note(line) {
      clear()
      stderr.write(`${line}\n`)
    },
    status(line) {
      if (!stderr.isTTY) return
      stderr.write(`\r\x1b[2K${line}`)
      statusShown = line !== ''
    },
    color: takesColor(stdout, env),
    noteColor: takesColor(stderr, env),
    interactive: stderr.isTTY === true,
    width: stdout.columns ?? 80,
    signal: controller.signal,
  }
}

function takesColor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
