import { parseArgs } from 'node:util'
import type { Command, Invocation, OptionSpec } from './command.ts'
import { UsageError } from './exit-code.ts'

/** Options that every command takes. */
export const commonOptions: Record<string, OptionSpec> = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
}

/**
 * Returns what the words after a command's name ask for.
 *
 * @throws UsageError for an option that the command doesn't have, or a value that is missing.
 */
export function readArguments(
  command: Command,
  words: readonly string[],
): Pick<Invocation, 'positionals' | 'options'> {
  const options: Record<
    string,
    { type: 'boolean' | 'string'; short?: string; multiple?: boolean }
  > = {}
  for (const [name, spec] of Object.entries({ ...commonOptions, ...command.options })) {
    const { type, short, multiple } = spec
    options[name] = { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) }
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    })
    return { positionals, options: values }
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UsageError(firstSentence(error.message))
    }
    throw error
  }
}

/**
 * Returns the value of an option as a whole number, or undefined where it was not given.
 *
 * @throws UsageError for a value that is not a whole number from `least` to `most`.
 */
export function numberOption(
  options: Invocation['options'],
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = options[name]
  if (value === undefined) return undefined
  const number = Number(value)
  if (typeof value === 'string' && /^\d{1,15}$/.test(value) && number >= least && number <= most) {
    return number
  }
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${value}"`)
}

function firstSentence(message: string): string {
  const end = message.indexOf('. ')
  return end < 0 ? message : message.slice(0, end)
}
