import { WirecopyError } from '@wirecopy/document'
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { readBounded } from './bounded.ts'
import { type Incoming, toFailure, toIncoming } from './incoming.ts'
import { isUrl } from './is-url.ts'
import { unpacked } from './unpacked.ts'

export interface WarcOptions {
  name: string
  idOf: (name: string) => string
  maxBytes: number
}

/** No record of a web crawl is larger; one that says so is there to fill the disk or the clock. */
const maxRecordBytes = 1 << 28
/** All that stands before the page in a record: its own head and that of HTTP. */
const maxHeadBytes = 1 << 20

/** Returns true for the file names that web archives carry. */
export function isWarc(name: string): boolean {
  return /\.warc(\.gz)?$/i.test(name)
}

/**
 * Yields the pages of a web archive (WARC, gzipped or not, as Common Crawl's news set): every response
 * of a status below 300 that holds HTML, a feed or plain text. A damaged archive gives the pages up to
 * the damage, and a failure.
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  { name, idOf, maxBytes }: WarcOptions,
): AsyncGenerator<Incoming> {
  const budget = { bytes: maxHeadBytes }
  let records = 0
  try {
    // Unpacked here alone: what is packed twice would pass the budget.
    const reader = new AsyncIterReader(bounded(unpacked(stream), budget), null)
    for await (const record of new WARCParser(reader)) {
      if (record.warcType) records++
      const declared = Number(record.warcHeader('Content-Length') ?? 0)
      if (declared > maxRecordBytes) {
        throw new WirecopyError(
          'limit-input-length',
          `a record of the archive says that it has ${declared} bytes; the rest of it was not read`,
        )
      }
      budget.bytes = maxRecordBytes
      if (holdsPage(record)) yield await toPage(record, idOf, maxBytes)
      await record.skipFully()
      budget.bytes = maxHeadBytes
    }
    if (records === 0) throw new WirecopyError('unsupported', 'this is no web archive (WARC)')
  } catch (error) {
    yield toFailure(idOf(name), name, error)
  }
}

/**
 * Yields the bytes of a stream as long as the budget lasts. A head is kept in memory until it ends, and one
 * of gigabytes packs into some kilobytes.
 */
async function* bounded(
  stream: AsyncIterable<Uint8Array>,
  budget: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    budget.bytes -= chunk.length
    if (budget.bytes < 0) {
      throw new WirecopyError(
        'limit-input-length',
        'the head of a record of the archive does not end; the rest of it was not read',
      )
    }
    yield chunk
  }
}

function holdsPage(record: WARCRecord): boolean {
  if (record.warcType === 'conversion') return true
  if (record.warcType !== 'response' || !record.httpHeaders) return false
  const status = Number(record.httpHeaders.statusCode)
  if (status >= 300) return false
  const type = contentTypeOf(record) ?? 'text/html'
  return /html|xml|json|text\/plain/i.test(type)
}

async function toPage(
  record: WARCRecord,
  idOf: (name: string) => string,
  maxBytes: number,
): Promise<Incoming> {
  const target = record.warcTargetURI ?? ''
  const url = isUrl(target) ? target : ''
  const id = idOf(target || 'record')
  const contentType = contentTypeOf(record)
  const retrievedAt = record.warcDate
  try {
    const bytes = await readBounded(record.contentReader as AsyncIterable<Uint8Array>, maxBytes)
    return toIncoming({
      id,
      name: target,
      content: bytes,
      ...(url ? { url } : {}),
      ...(contentType ? { contentType } : {}),
      ...(retrievedAt ? { retrievedAt } : {}),
    })
  } catch (error) {
    return toFailure(id, target, error)
  }
}

function contentTypeOf(record: WARCRecord): string | undefined {
  return record.httpHeaders?.headers.get('content-type') ?? undefined
}
