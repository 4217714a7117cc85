import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { Agent } from 'undici'
import { afterEach, describe, expect, it } from 'vitest'
import { createPageFetcher } from '../src/input/fetch-page.ts'

let server: Server | undefined
const open = new Set<{ destroy(): void }>()
afterEach(() => {
  for (const socket of open) socket.destroy()
  open.clear()
  server?.close()
})

type Answer = (write: (part: string | Uint8Array) => void, end: () => void) => unknown

/** Fetches the page of a site that answers with whatever bytes it likes; it has no robots.txt unless given. */
async function fetchFrom(page: Answer, options: { robots?: Answer; timeout?: number } = {}) {
  const none: Answer = (write, end) => {
    write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    end()
  }
  const asked: string[] = []
  server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.once('data', (data) => {
      const path = `${data}`.split(' ')[1] ?? ''
      asked.push(path)
      const answer = path === '/robots.txt' ? (options.robots ?? none) : page
      answer(
        (part) => !socket.destroyed && socket.write(part),
        () => socket.end(),
      )
    })
  })
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // As if the server were on the internet, at a usual port.
  const dispatcher = new Agent().compose(
    (dispatch) => (given, handler) =>
      dispatch({ ...given, origin: `http://127.0.0.1:${port}` }, handler),
  )
  const fetchPage = createPageFetcher({
    maxBytes: 100_000,
    dispatcher,
    timeout: options.timeout ?? 20_000,
  })
  const result = await fetchPage('http://news.example/page').then(
    (found) => ({ bytes: found.content.length, url: found.url }),
    (error) => ({ code: error.code as unknown, message: `${error.message}` }),
  )
  return { ...result, asked }
}

const answerOf =
  (head: string, body: string | Uint8Array = ''): Answer =>
  (write, end) => {
    write(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n${head}\r\n`)
    write(body)
    end()
  }

const zeros = Buffer.alloc(50_000_000)

describe('a page that is packed', { timeout: 60_000 }, () => {
  it.each([
    ['gzip', gzipSync(zeros)],
    ['x-gzip', gzipSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['deflate', deflateRawSync(zeros)],
    ['br', brotliCompressSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
    ['br, gzip, deflate', deflateSync(gzipSync(brotliCompressSync(zeros)))],
  ])('as %s is unpacked to the limit and no further', async (encoding, body) => {
    expect(body.length).toBeLessThan(100_000)
    const before = process.memoryUsage().arrayBuffers
    const result = await fetchFrom(answerOf(`Content-Encoding: ${encoding}\r\n`, body))
    expect(result).toMatchObject({ code: 'limit-input-length' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })

  it('a hundred times over is refused', async () => {
    const encodings = Array(100).fill('gzip').join(', ')
    const result = await fetchFrom(answerOf(`Content-Encoding: ${encodings}\r\n`, gzipSync('<p>')))
    expect(result).toMatchObject({ code: 'fetch-failed' })
  })

  it.each(['gzip', 'br', 'deflate'])('as %s, but is not, is a failure', async (encoding) => {
    const result = await fetchFrom(answerOf(`Content-Encoding: ${encoding}\r\n`, 'x'.repeat(5000)))
    expect(result).toMatchObject({ code: 'fetch-failed' })
  })
})

describe('a server that takes its time', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
  const drip =
    (first: string): Answer =>
    (write) => {
      write(first)
      const timer = setInterval(() => write('a'), 20)
      open.add({ destroy: () => clearInterval(timer) })
    }

  it.each<[string, Answer]>([
    ['never answers', () => {}],
    ['never ends its head', drip('HTTP/1.1 200 OK\r\nX: ')],
    ['never begins its page', (write) => write(head)],
    ['sends its page byte by byte', drip(head)],
  ])('and %s is left when the time is over', async (_, answer) => {
    expect(await fetchFrom(answer, { timeout: 400 })).toMatchObject({ code: 'fetch-failed' })
  })

  it('with its robots.txt is left, too, and its page is not asked for', async () => {
    const result = await fetchFrom(answerOf('', '<p>Hello'), { robots: drip(head), timeout: 400 })
    expect(result).toMatchObject({ code: 'fetch-failed', asked: ['/robots.txt'] })
  })
})

describe('a server that breaks the protocol', () => {
  it.each<[string, Answer]>([
    ['says that there is more than it sends', answerOf('Content-Length: 500\r\n', '<p>Hello')],
    ['has a megabyte of headers', answerOf(`X: ${'a'.repeat(1e6)}\r\n`, '<p>Hello')],
    ['has no end of headers', answerOf('X: a\r\n'.repeat(100_000), '<p>Hello')],
    ['has two lengths', answerOf('Content-Length: 8\r\nContent-Length: 9\r\n', '<p>Hello')],
    ['has a length that is none', answerOf('Content-Length: -8\r\n', '<p>Hello')],
    ['has chunks that are none', answerOf('Transfer-Encoding: chunked\r\n', 'zz\r\n<p>Hello')],
    [
      'speaks something else',
      (write, end) => {
        write('220 mail.example ESMTP\r\n')
        end()
      },
    ],
    ['ends at once', (_, end) => end()],
  ])('and %s is a failure', async (_, answer) => {
    expect(await fetchFrom(answer)).toMatchObject({ code: 'fetch-failed' })
  })

  it('and sends more than it says gives what it said', async () => {
    const result = await fetchFrom(answerOf('Content-Length: 5\r\n', '<p>Hello, and more'))
    expect('bytes' in result ? result.bytes : 5).toBe(5)
  })
})

describe('a redirect', () => {
  const to =
    (location: string, status = 302): Answer =>
    (write, end) => {
      write(`HTTP/1.1 ${status} Found\r\nLocation: ${location}\r\nConnection: close\r\n\r\n`)
      end()
    }

  it.each([
    'http://[',
    'http://%zz/',
    '//127.0.0.1/',
    '\\\\127.0.0.1\\',
    '//[::ffff:a9fe:a9fe]/latest/',
    'http://0xa9fea9fe/',
    'http://user:password@news.example/',
    'http://news.example:22/',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'http://metadata.google.internal/',
    'http://localhost/',
    'http://intranet/',
    'http://168.63.129.16/machine',
  ])('to %s is refused', async (location) => {
    expect(await fetchFrom(to(location))).toMatchObject({
      code: 'fetch-refused',
      asked: ['/robots.txt', '/page'],
    })
  })

  it.each([300, 304, 399])('of status %s is none', async (status) => {
    expect(await fetchFrom(to('/other', status))).toMatchObject({
      code: 'fetch-failed',
      asked: ['/robots.txt', '/page'],
    })
  })

  it('of a robots.txt into the network is refused', async () => {
    const result = await fetchFrom(answerOf('', '<p>Hello'), { robots: to('http://10.0.0.1/') })
    expect(result).toMatchObject({ code: 'fetch-refused', asked: ['/robots.txt'] })
  })

  it('of a robots.txt that goes round is a failure', async () => {
    const result = await fetchFrom(answerOf('', '<p>Hello'), { robots: to('/robots.txt') })
    expect(result).toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('5') })
    expect(result.asked).toHaveLength(6)
  })
})

describe('a robots.txt', () => {
  it('without an end is read as far as half a megabyte', async () => {
    const endless: Answer = (write) => {
      write('HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /page\n')
      const timer = setInterval(() => write('#'.repeat(200_000)), 1)
      open.add({ destroy: () => clearInterval(timer) })
    }
    const result = await fetchFrom(answerOf('', '<p>Hello'), { robots: endless })
    expect(result).toMatchObject({ code: 'fetch-robots', asked: ['/robots.txt'] })
  })

  it('that unpacks to fifty megabytes is no harm', async () => {
    const robots = answerOf('Content-Encoding: gzip\r\n', gzipSync(zeros))
    expect(await fetchFrom(answerOf('', '<p>Hello'), { robots })).toMatchObject({ bytes: 8 })
  })
})
