import { WirecopyError } from '@wirecopy/document'
import { WARCParser, type WARCRecord } from 'warcio'
import { readBounded } from './bounded.ts'
import { type Incoming, toFailure, toIncoming } from './incoming.ts'

export interface WarcOptions {
  name: string
  idOf: (name: string) => string
  maxBytes: number
}

/** No record of a web crawl is larger; one that says so is there to fill the disk or the clock. */
const maxRecordBytes = 1 << 28

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
  try {
    for await (const record of new WARCParser(stream)) {
      const declared = Number(record.warcHeader('Content-Length') ?? 0)
      if (declared > maxRecordBytes) {
        throw new WirecopyError(
          'limit-input-length',
          `a record of the archive says that it has ${declared} bytes; the rest of it was not read`,
        )
      }
      if (holdsPage(record)) yield await toPage(record, idOf, maxBytes)
    }
  } catch (error) {
    yield toFailure(idOf(name), name, error)
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
  const url = record.warcTargetURI ?? ''
  const id = idOf(url || 'record')
  const contentType = contentTypeOf(record)
  const retrievedAt = record.warcDate
  try {
    const bytes = await readBounded(record.contentReader as AsyncIterable<Uint8Array>, maxBytes)
    return toIncoming({
      id,
      name: url,
      content: bytes,
      ...(url ? { url } : {}),
      ...(contentType ? { contentType } : {}),
      ...(retrievedAt ? { retrievedAt } : {}),
    })
  } catch (error) {
    return toFailure(id, url, error)
  }
}

function contentTypeOf(record: WARCRecord): string | undefined {
  return record.httpHeaders?.headers.get('content-type') ?? undefined
}
