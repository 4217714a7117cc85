import { fileURLToPath } from 'node:url'
import { usage } from './commands/usage.ts'
import { UsageError } from './commands/usage-error.ts'

const program = fileURLToPath(import.meta.url)

type Run = (args: readonly string[]) => Promise<void>

// Each command is loaded when it is called: measuring tools and peers are heavy.
const commands: Record<string, () => Promise<Run>> = {
  async bench() {
    const { benchCommand } = await import('./commands/bench.ts')
    return (args) => benchCommand(args, program)
  },
  async check() {
    return (await import('./commands/check.ts')).checkCommand
  },
  async results() {
    const { resultsCommand } = await import('./commands/results.ts')
    return (args) => resultsCommand(args, program)
  },
  /** What `bench` starts in processes of their own. */
  async probe() {
    const { probe } = await import('./bench/probe.ts')
    return async ([name = '']) => {
      process.stdout.write(`${JSON.stringify(await probe(name))}\n`)
    }
  },
}

/** Runs the command line; returns its exit code: 0 done, 1 failed, 2 wrong call. */
async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args
  if (first === undefined || first === '--help' || first === '-h') {
    process.stdout.write(usage)
    return first === undefined ? 2 : 0
  }
  try {
    const command = Object.hasOwn(commands, first) ? await commands[first]?.() : undefined
    if (command) await command(rest)
    else await (await import('./commands/evaluate.ts')).evaluateCommand(args)
    return 0
  } catch (error) {
    const wrongCall = error instanceof UsageError || isArgumentError(error)
    const { message, stack } = error as Error
    process.stderr.write(`${wrongCall ? message : stack}\n`)
    return wrongCall ? 2 : 1
  }
}

function isArgumentError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_')
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await main(process.argv.slice(2))
