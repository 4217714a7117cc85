import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { linesOf } from './lines.ts'

/**
 * Yields the parsed lines of a JSON Lines file, gunzipped where its name ends in `.gz`.
 *
 * @throws Error naming the file and the line for one that is not JSON.
 */
export async function* readRows<Row>(file: string): AsyncGenerator<Row> {
  const bytes = createReadStream(file)
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let number = 0
  for await (const line of linesOf(text)) {
    number++
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line) as Row
    } catch (error) {
      throw new Error(`${file}:${number} is not JSON`, { cause: error })
    }
  }
}

/** Returns the first `limit` rows of a JSON Lines file. */
export async function readAllRows<Row>(
  file: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Row[]> {
  const rows: Row[] = []
  if (limit <= 0) return rows
  for await (const row of readRows<Row>(file)) {
    rows.push(row)
    if (rows.length >= limit) break
  }
  return rows
}
