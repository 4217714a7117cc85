import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

export interface OptionSpec {
  type: 'boolean' | 'string'
  short?: string
  multiple?: boolean
  /** What to call the value in the help text. */
  value?: string
  help: string
}

export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface Invocation {
  positionals: string[]
  options: OptionValues
  terminal: Terminal
}

export type Run = (invocation: Invocation) => Promise<ExitCode>

/** One sub-command: what it is for, what it takes, and how to load it when it is asked for. */
export interface Command {
  name: string
  /** What follows the name in the usage line. */
  arguments: string
  summary: string
  details: string
  options: Record<string, OptionSpec>
  examples: readonly string[]
  load: () => Promise<Run>
}
