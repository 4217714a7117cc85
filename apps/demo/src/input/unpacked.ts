import { once } from 'node:events'
import { createGunzip } from 'node:zlib'
import { WirecopyError } from '@wirecopy/document'

/**
 * Yields the bytes of a stream without its gzip, if it has one. What stands before a damage is yielded.
 *
 * @throws WirecopyError `invalid-data` at a damage.
 */
export async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = Buffer.alloc(0)
  let parts: Uint8Array[] = []
  let damage: Error | null = null
  const gunzip = createGunzip()
  gunzip.on('data', (part: Uint8Array) => parts.push(part))
  gunzip.on('error', (error) => {
    damage = error
  })
  const closed = once(gunzip, 'close').catch(() => {})
  const taken = () => {
    const ready = parts
    parts = []
    return ready
  }
  let isPacked = false
  try {
    for await (let chunk of stream) {
      if (head !== null) {
        chunk = head = Buffer.concat([head, chunk])
        if (head.length < 2) continue
        isPacked = head[0] === 0x1f && head[1] === 0x8b
        head = null
      }
      if (!isPacked) {
        yield chunk
        continue
      }
      // One piece at a time: what it unpacks to is a thousand times its length at most.
      const written = new Promise<void>((resolve) => void gunzip.write(chunk, () => resolve()))
      await Promise.race([written, closed])
      yield* taken()
      if (damage !== null) break
    }
    if (isPacked && damage === null) {
      gunzip.end()
      await closed
      yield* taken()
    }
  } finally {
    gunzip.destroy()
  }
  if (damage !== null) {
    const { message } = damage as Error
    throw new WirecopyError('invalid-data', `the archive is damaged: ${message}`)
  }
  if (head !== null) yield head
}
