import { WirecopyError } from '@wirecopy/document'

export interface NdjsonOptions {
  /** Longest line in UTF-16 code units; 50,000,000 unless given. A longer one is reported and skipped. */
  lineLength?: number
}

/** A line of NDJSON, counted from 1: its value, or why it could not be read. */
export type NdjsonLine = { line: number; value: unknown } | { line: number; error: WirecopyError }

/**
 * Yields each line of NDJSON that is not blank, wherever the chunks are cut, holding one line at a
 * time. A line that is no JSON or too long gives an error in its place, and reading goes on.
 *
 * @throws WirecopyError `invalid-option` for a line length that is not positive.
 */
export async function* readNdjson(
  chunks: AsyncIterable<string> | Iterable<string>,
  { lineLength = 50_000_000 }: NdjsonOptions = {},
): AsyncGenerator<NdjsonLine, void, undefined> {
  if (!(lineLength > 0)) {
    throw new WirecopyError('invalid-option', `lineLength must be positive, not ${lineLength}`)
  }
  let parts: string[] = []
  let length = 0
  let line = 1
  const add = (part: string) => {
    length += part.length
    // What is too long is counted and let go.
    if (length > lineLength) parts = []
    else if (part !== '') parts.push(part)
  }
  const take = (): NdjsonLine | null => {
    const text = parts.join('')
    const result = length > lineLength ? tooLong(line, length, lineLength) : parse(line, text)
    parts = []
    length = 0
    line++
    return result
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      add(chunk.slice(from, end))
      from = end + 1
      const result = take()
      if (result !== null) yield result
    }
    add(chunk.slice(from))
  }
  const last = length > 0 ? take() : null
  if (last !== null) yield last
}

function parse(line: number, text: string): NdjsonLine | null {
  const json = line === 1 ? text.replace(/^\ufeff/, '') : text
  if (json.trim() === '') return null
  try {
    return { line, value: JSON.parse(json) }
  } catch (cause) {
    const error = new WirecopyError('invalid-data', `line ${line} is not JSON`, { cause })
    return { line, error }
  }
}

function tooLong(line: number, length: number, limit: number): NdjsonLine {
  const message = `line ${line} has ${length} UTF-16 code units, over the limit of ${limit}`
  return { line, error: new WirecopyError('limit-input-length', message) }
}
