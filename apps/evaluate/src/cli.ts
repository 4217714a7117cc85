import { fileURLToPath } from 'node:url'
import { probe } from './bench/probe.ts'
import { benchCommand, benchUsage } from './commands/bench.ts'
import { evaluateCommand, evaluateUsage } from './commands/evaluate.ts'
import { resultsCommand, resultsUsage } from './commands/results.ts'
import { UsageError } from './commands/usage-error.ts'

const usage = `usage:
${evaluateUsage}

${benchUsage}

${resultsUsage}
`

/** Runs the command line; returns its exit code: 0 done, 1 failed, 2 wrong call. */
async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args
  if (first === undefined || first === '--help' || first === '-h') {
    process.stdout.write(usage)
    return first === undefined ? 2 : 0
  }
  const command = commands[first]
  try {
    await (command ? command(rest) : evaluateCommand(args))
    return 0
  } catch (error) {
    const wrongCall = error instanceof UsageError || isArgumentError(error)
    process.stderr.write(
      `${wrongCall ? (error as Error).message : String((error as Error).stack)}\n`,
    )
    return wrongCall ? 2 : 1
  }
}

const program = fileURLToPath(import.meta.url)

const commands: Record<string, (args: readonly string[]) => Promise<void>> = {
  bench: (args) => benchCommand(args, program),
  results: (args) => resultsCommand(args, program),
  /** What `bench` starts in processes of their own. */
  async probe([name = '']) {
    process.stdout.write(`${JSON.stringify(await probe(name))}\n`)
  },
}

function isArgumentError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_')
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
process.exitCode = await main(process.argv.slice(2))
