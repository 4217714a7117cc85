#!/usr/bin/env node
import { runCommand } from './command/run.ts'
import { openTerminal } from './command/terminal.ts'

const terminal = openTerminal()
try {
  process.exitCode = await runCommand(process.argv.slice(2), terminal)
} catch (error) {
  const failure = error instanceof Error ? error : new Error(String(error))
  terminal.note(`wirecopy: ${failure.message}`)
  if (process.env.DEBUG) terminal.note(failure.stack ?? '')
  process.exitCode = 1
}
