import { commonOptions } from './arguments.ts'
import type { Command, OptionSpec } from './command.ts'

const exitCodes = `Exit codes
  0  done
  1  the program failed
  2  the command line asks for something that doesn't exist
  3  nothing was found (with --strict)
  4  some inputs could not be read; the others were
  5  a page could not be fetched from the network
  130  interrupted by Ctrl-C`

/** Returns the text of `wirecopy --help`. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  return `wirecopy: read news pages, and say who and what they name, who said what, and which are the same.

Usage
  wirecopy COMMAND [OPTIONS] [ARGUMENTS]

Commands
${commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`).join('\n')}

  wirecopy COMMAND --help tells more about a command; wirecopy --version its version.

Data goes to standard output, everything else to standard error. NO_COLOR switches colour off.

${exitCodes}
`
}

/** Returns the text of `wirecopy COMMAND --help`. */
export function help(command: Command): string {
  const options = Object.entries({ ...command.options, ...commonOptions })
  const labels = options.map(([name, spec]) => label(name, spec))
  const width = Math.max(...labels.map((text) => text.length)) + 2
  const lines = options.map(([, spec], index) => `  ${labels[index]?.padEnd(width)}${spec.help}`)
  const usage = ['wirecopy', command.name, command.arguments].filter((word) => word !== '')
  return `${command.summary}

Usage
  ${usage.join(' ')}

${command.details}

Options
${lines.join('\n')}

Examples
${command.examples.map((example) => `  ${example}`).join('\n')}

${exitCodes}
`
}

function label(name: string, spec: OptionSpec): string {
  const short = spec.short ? `-${spec.short}, ` : ''
  return `${short}--${name}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`
}
