import { readFileSync } from 'node:fs'
import { readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { help, overview } from './help.ts'
import type { Terminal } from './terminal.ts'

/** Runs the command that the words ask for, and returns the exit code of the process. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = commands.find((command) => command.name === rest[0])
    await terminal.write(topic && name === 'help' ? help(topic) : overview(commands))
    return name === undefined ? ExitCode.usage : ExitCode.ok
  }
  if (name === '--version' || name === '-V') {
    await terminal.write(`${version()}\n`)
    return ExitCode.ok
  }
  const command = commands.find((candidate) => candidate.name === name)
  try {
    if (!command) throw new UsageError(`there is no command "${name}"`)
    const { positionals, options } = readArguments(command, rest)
    if (options.help) {
      await terminal.write(help(command))
      return ExitCode.ok
    }
    const run = await command.load()
    return await run({ positionals, options, terminal })
  } catch (error) {
    if (terminal.signal.aborted) return ExitCode.interrupted
    if (error instanceof UsageError) {
      terminal.note(`wirecopy: ${error.message}`)
      terminal.note(`Try: wirecopy ${command ? `${command.name} ` : ''}--help`)
      return ExitCode.usage
    }
    throw error
  }
}

function version(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
