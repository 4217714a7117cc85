import { WirecopyError } from '@wirecopy/document'
import type { Line } from './lines.ts'

export type Id = string | number

/** An object read from a line of NDJSON; `id` is what the answer will carry. */
export interface InputRecord {
  id: Id
  fields: Record<string, unknown>
}

/** Why a line could not be answered, with the id where the line gave one. */
export interface LineError {
  id: Id | null
  error: { code: string; message: string }
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

/** Returns the record of a line, or why there is none. */
export function readRecord(line: Line): InputRecord | LineError {
  if (line.bytes === null) {
    return failure(
      null,
      'limit-input-length',
      `line ${line.number} has ${line.length} bytes, over the limit of one line`,
    )
  }
  let text: string
  let valid = true
  try {
    text = strict.decode(line.bytes)
  } catch {
    text = lenient.decode(line.bytes)
    valid = false
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failure(
      null,
      'invalid-data',
      `line ${line.number} is not JSON: ${(error as Error).message}`,
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return failure(null, 'invalid-data', `line ${line.number} is not a JSON object`)
  }
  const fields = value as Record<string, unknown>
  const { id } = fields
  if (typeof id !== 'string' && typeof id !== 'number') {
    return failure(null, 'invalid-data', `line ${line.number} has no "id" (a string or a number)`)
  }
  if (!valid) return failure(id, 'invalid-data', `line ${line.number} is not valid UTF-8`)
  return { id, fields }
}

/** Returns the answer that stands in the place of a record that could not be worked on. */
export function failureOf(id: Id, error: unknown): LineError {
  if (WirecopyError.isInstance(error)) return failure(id, error.code, error.message)
  return failure(id, 'internal', error instanceof Error ? error.message : String(error))
}

/** Returns a string field. @throws WirecopyError `invalid-data` where it is missing or no string. */
export function requiredText(record: InputRecord, name: string): string {
  const value = record.fields[name]
  if (typeof value === 'string') return value
  throw new WirecopyError(
    'invalid-data',
    value === undefined ? `"${name}" is missing` : `"${name}" is not a string`,
  )
}

/**
 * Returns a string field, or undefined where it is missing or null.
 *
 * @throws WirecopyError `invalid-data` where it is something else.
 */
export function optionalText(record: InputRecord, name: string): string | undefined {
  const value = record.fields[name]
  if (value === undefined || value === null) return undefined
  return requiredText(record, name)
}

function failure(id: Id | null, code: string, message: string): LineError {
  return { id, error: { code, message } }
}
