import { WirecopyError } from '@wirecopy/document'

/**
 * Returns the bytes of a stream.
 *
 * @throws WirecopyError `limit-input-length` as soon as there are more than `maxBytes`.
 */
export async function readBounded(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    checkBytes(length, maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Returns the first `maxBytes` bytes of a stream, or all if there are fewer, and reads no further. */
export async function readHead(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= maxBytes) break
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

/** @throws WirecopyError `limit-input-length` for more bytes than allowed. */
export function checkBytes(length: number, maxBytes: number): void {
  if (length <= maxBytes) return
  throw new WirecopyError(
    'limit-input-length',
    `the page has ${length} bytes or more, over the limit of ${maxBytes}; --max-bytes raises it`,
  )
}
