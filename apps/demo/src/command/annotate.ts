import { defaultLimits } from '@wirecopy/document'
import type { Invocation } from './command.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { lineBytes, readLines } from './lines.ts'
import { failureOf, type InputRecord, type LineError, readRecord } from './record.ts'
import type { Terminal } from './terminal.ts'

/** Answers are joined up to this length before they are written. */
const batchLength = 1 << 18

/** Returns the answer to one record, or throws; its fields follow the `id`. */
export type Annotate = (record: InputRecord) => object

/**
 * Answers every line of standard input by one line on standard output, in order, keeping nothing. A
 * line that can't be read or worked on gets `{"id","error"}` in its place.
 */
export async function annotateLines(invocation: Invocation, annotate: Annotate): Promise<ExitCode> {
  const { terminal } = invocation
  let failed = false
  let batch = ''
  for await (const lines of inputLines(invocation)) {
    for (const line of lines) {
      const record = readRecord(line)
      const answer = 'error' in record ? record : answerTo(record, annotate)
      failed ||= 'error' in answer
      batch += `${JSON.stringify(answer)}\n`
      if (batch.length > batchLength) {
        await terminal.write(batch)
        batch = ''
      }
    }
    if (batch !== '') await terminal.write(batch)
    batch = ''
  }
  return terminal.signal.aborted ? ExitCode.interrupted : failed ? ExitCode.someFailed : ExitCode.ok
}

/** Yields all records of standard input. What could not be read stands in its place as a `LineError`. */
export async function* readRecords(
  invocation: Invocation,
): AsyncGenerator<InputRecord | LineError> {
  for await (const lines of inputLines(invocation)) {
    for (const line of lines) yield readRecord(line)
  }
}

/** Writes one line of JSON per value, several at a time. */
export async function writeLines(terminal: Terminal, values: Iterable<unknown>): Promise<void> {
  let batch = ''
  for (const value of values) {
    batch += `${JSON.stringify(value)}\n`
    if (batch.length <= batchLength) continue
    await terminal.write(batch)
    batch = ''
  }
  if (batch !== '') await terminal.write(batch)
}

async function* inputLines(invocation: Invocation) {
  const { positionals, terminal } = invocation
  if (positionals.length > 0) {
    throw new UsageError(
      `this command reads NDJSON from standard input, not ${JSON.stringify(positionals[0])}; to read pages use: wirecopy read ${positionals[0]}`,
    )
  }
  const { stdin } = process
  if (stdin.isTTY) terminal.note('Reading NDJSON from the keyboard; Ctrl-D ends it.')
  const stop = () => stdin.destroy()
  terminal.signal.addEventListener('abort', stop, { once: true })
  try {
    yield* readLines(stdin, lineBytes(defaultLimits.inputLength))
  } catch (error) {
    if (!terminal.signal.aborted) throw error
  }
}

function answerTo(record: InputRecord, annotate: Annotate): object {
  try {
    return { id: record.id, ...annotate(record) }
  } catch (error) {
    return failureOf(record.id, error)
  }
}
