import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { checkText } from '../src/input/binary.ts'
import type { Incoming } from '../src/input/incoming.ts'
import { createSourceIds } from '../src/input/source-id.ts'
import { readWarc } from '../src/input/warc.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

describe('checkText', () => {
  it.each([
    ['nothing', bytes('')],
    ['UTF-8', bytes('café\n\tand tabs')],
    ['UTF-16', bytes('\ufeffcafé', 'utf16le')],
    ['windows-1251', Buffer.from([0xd1, 0xee, 0xf4, 0xe8, 0xff])],
    ['a page with a stray NUL', bytes(`${'word '.repeat(30)}\0`)],
  ])('lets %s pass', (_, data) => {
    expect(() => checkText(data)).not.toThrow()
  })

  it.each([
    ['PDF', bytes('%PDF-1.7')],
    ['ZIP', bytes('PK\u0003\u0004')],
    ['noise', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 31) % 256))],
  ])('refuses %s', (_, data) => {
    expect(() => checkText(data)).toThrow(expect.objectContaining({ code: 'unsupported' }))
  })
})

describe('createSourceIds', () => {
  it('gives readable ids, each once', () => {
    const idOf = createSourceIds()
    expect(
      [
        'a/Storm Hedda.html',
        'b/storm-hedda.txt',
        'storm-hedda-2',
        'https://x.example/news/?a=1',
        'feed.rss.xml',
        '…',
      ].map(idOf),
    ).toEqual(['storm-hedda', 'storm-hedda-2', 'storm-hedda-2-2', 'news', 'feed', 'page'])
  })

  it('never repeats an id, whatever the names', () => {
    const idOf = createSourceIds()
    const ids = Array.from({ length: 500 }, (_, at) =>
      idOf(`p-${at % 7}${at % 3 ? '' : `-${at % 5}`}`),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('readWarc', () => {
  const page = '<title>Bridge shut</title><p>The council voted on Monday.'

  const record = (url: string, options: { type?: string; body?: string; status?: string } = {}) =>
    WARCSerializer.serialize(
      WARCRecord.create(
        {
          url,
          date: '2026-03-13T19:30:00Z',
          type: 'response',
          warcVersion: 'WARC/1.1',
          httpHeaders: { 'content-type': options.type ?? 'text/html; charset=utf-8' },
          statusline: `HTTP/1.1 ${options.status ?? '200 OK'}`,
        },
        (async function* () {
          yield bytes(options.body ?? page)
        })(),
      ),
      { gzip: true },
    )

  const readAll = async (archive: Uint8Array, maxBytes = 10_000) => {
    const found: Incoming[] = []
    const stream = (async function* () {
      yield archive
    })()
    for await (const one of readWarc(stream, {
      name: 'a.warc.gz',
      idOf: createSourceIds(),
      maxBytes,
    })) {
      found.push(one)
    }
    return found
  }

  it('gives the pages with address and time, and leaves out images and failures', async () => {
    const archive = Buffer.concat([
      await record('http://news.example/a'),
      await record('http://news.example/b.png', { type: 'image/png' }),
      await record('http://news.example/c', { status: '404 Not Found' }),
      await record('http://news.example/d', { type: 'application/rss+xml' }),
    ])
    expect(await readAll(archive)).toMatchObject([
      {
        id: 'a',
        url: 'http://news.example/a',
        content: bytes(page),
        retrievedAt: '2026-03-13T19:30:00Z',
      },
      { id: 'd', url: 'http://news.example/d' },
    ])
  })

  it('names a page over the limit, however small it was packed, and reads on', async () => {
    const archive = Buffer.concat([
      await record('http://news.example/bomb', { body: ' '.repeat(3_000_000) }),
      await record('http://news.example/a'),
    ])
    expect(archive.length).toBeLessThan(10_000)
    expect(await readAll(archive)).toMatchObject([
      { id: 'bomb', error: { code: 'limit-input-length' } },
      { id: 'a', content: bytes(page) },
    ])
  })

  it('stops at a record that claims to fill the disk', async () => {
    const archive = gzipSync(
      'WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://news.example/\r\nContent-Length: 99999999999\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
    )
    expect(await readAll(archive)).toMatchObject([{ error: { code: 'limit-input-length' } }])
  })

  it.each([
    ['a head of one endless line', `WARC/1.0\r\nX: ${'a'.repeat(30_000_000)}`],
    ['a head of endless lines', `WARC/1.0\r\n${'X: a\r\n'.repeat(4_000_000)}`],
    [
      'an endless head of HTTP',
      `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 30000100\r\n\r\nHTTP/1.1 200 OK\r\nX: ${'a'.repeat(30_000_000)}`,
    ],
  ])('stops at %s, packed or not', async (_, text) => {
    const first = await record('http://news.example/a')
    for (const archive of [bytes(text), gzipSync(text), Buffer.concat([first, gzipSync(text)])]) {
      expect((await readAll(archive)).at(-1)).toMatchObject({
        error: { code: 'limit-input-length' },
      })
    }
  })

  it.each([
    ['nothing', ''],
    ['text', 'this is no archive at all'],
    ['a ZIP', 'PK\u0003\u0004 and so on'],
    ['blank lines', '\r\n'.repeat(100_000)],
  ])('says of %s that it is no archive', async (_, text) => {
    for (const archive of [bytes(text), gzipSync(text), gzipSync(gzipSync(text))]) {
      expect(await readAll(archive)).toMatchObject([{ error: { code: 'unsupported' } }])
    }
  })

  it('does not unpack twice', async () => {
    const twice = gzipSync(await record('http://news.example/a'))
    expect(await readAll(twice)).toMatchObject([{ error: { code: 'unsupported' } }])
  })

  it('reads on after a packed page over the limit', async () => {
    const block = Buffer.concat([
      bytes('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'),
      gzipSync(Buffer.alloc(30_000_000)),
    ])
    const bomb = Buffer.concat([
      bytes(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${block.length}\r\n\r\n`),
      block,
      bytes('\r\n\r\n'),
    ])
    const { 0: first, 1: second } = await readAll(
      gzipSync(Buffer.concat([bomb, gunzipSync(await record('http://news.example/a'))])),
    )
    expect(first).toMatchObject({ error: { code: 'limit-input-length' } })
    expect(second).toMatchObject({ id: 'a', content: bytes(page) })
  })

  it('keeps no address that is not of the web', async () => {
    const [found] = await readAll(await record('javascript:alert(1)'))
    expect(found).not.toHaveProperty('url')
  })

  it('gives what stands before a damage of its gzip, and says that there is one', async () => {
    const whole = await record('http://news.example/a')
    const damaged = Buffer.concat([whole, gzipSync('WARC').subarray(0, 12), bytes('junk')])
    expect(await readAll(damaged)).toMatchObject([{ id: 'a' }, { error: { code: 'invalid-data' } }])
  })

  it('gives the pages before the damage of an archive, and never throws', async () => {
    const whole = Buffer.concat([
      await record('http://news.example/a'),
      await record('http://news.example/b'),
    ])
    for (const cut of [1, 20, 200, whole.length - 400, whole.length - 5]) {
      const found = await readAll(whole.subarray(0, cut))
      // Both pages, where they were packed whole, and the damage.
      expect(found.length).toBeLessThanOrEqual(3)
    }
    expect((await readAll(whole.subarray(0, whole.length - 5)))[0]).toMatchObject({ id: 'a' })
    expect((await readAll(Buffer.from('this is no archive at all'))).length).toBeLessThanOrEqual(1)
  })
})
