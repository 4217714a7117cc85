import { MockAgent } from 'undici'
import { describe, expect, it } from 'vitest'
import { checkUrl, isPublicAddress, publicLookup } from '../src/input/address.ts'
import { createPageFetcher } from '../src/input/fetch-page.ts'

const hidden = [
  'http://127.0.0.1/',
  'http://127.0.0.2/',
  'http://127.255.255.255/',
  'http://0.0.0.0/',
  'http://0.1.2.3/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:10.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[fd00::1]/',
  'http://[fc00::1]/',
  'http://[fe80::1]/',
  'http://[ff02::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://2130706433/',
  'http://127.1/',
  'http://127.0.1/',
  'http://017700000001/',
  'http://0177.0.0.1/',
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://192.0.2.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://１２７.0.0.1/',
  'http://127。0。0。1/',
  'http://user:password@example.com/',
  'http://user@example.com/',
  'http://example.com:22/',
  'https://example.com:8443/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'gopher://example.com/',
  'ftp://example.com/',
  'javascript:alert(1)',
  'blob:http://example.com/1',
  '//example.com/',
  'not a url',
]

describe('addresses', () => {
  it.each(hidden)('%s is not fetched', (url) => {
    expect(() => checkUrl(url)).toThrow(expect.objectContaining({ code: 'fetch-refused' }))
  })

  it.each(['http://example.com/', 'https://example.com/a?b#c', 'http://93.184.216.34/'])(
    '%s may be',
    (url) => {
      expect(checkUrl(url).href).toBe(url)
    },
  )

  it('that are no addresses are not public', () => {
    for (const text of ['', 'example.com', '999.1.1.1', '::g'])
      expect(isPublicAddress(text)).toBe(false)
  })

  it('are checked when the connection is made, so that a name of this machine is refused', async () => {
    const error = await new Promise<Error | null>((resolve) =>
      publicLookup('localhost', { all: true }, (failure) => resolve(failure)),
    )
    expect(error).toMatchObject({ code: 'fetch-refused' })
    const fetchPage = createPageFetcher({ maxBytes: 1000 })
    await expect(fetchPage('http://localhost/')).rejects.toMatchObject({ code: 'fetch-refused' })
  })
})

/** A net of one site, whose robots.txt and pages are given by path. */
function site(
  paths: Record<string, { status?: number; body?: string; headers?: Record<string, string> }>,
) {
  const dispatcher = new MockAgent()
  dispatcher.disableNetConnect()
  const pool = dispatcher.get('http://news.example')
  for (const [path, { status = 200, body = '', headers = {} }] of Object.entries(paths)) {
    pool.intercept({ path }).reply(status, body, { headers }).persist()
  }
  return createPageFetcher({ maxBytes: 1000, dispatcher })
}

describe('fetching', () => {
  it('gives the bytes, the type and the final address', async () => {
    const fetchPage = site({
      '/robots.txt': { status: 404 },
      '/old': { status: 301, headers: { location: '/new' } },
      '/new': { body: '<p>Hello', headers: { 'content-type': 'text/html' } },
    })
    const page = await fetchPage('http://news.example/old')
    expect(new TextDecoder().decode(page.content)).toBe('<p>Hello')
    expect(page).toMatchObject({ url: 'http://news.example/new', contentType: 'text/html' })
    expect(page.retrievedAt).toMatch(/^\d{4}-/)
  })

  it('obeys robots.txt, for the page and for each hop', async () => {
    const fetchPage = site({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /private' },
      '/private': { body: 'secret' },
      '/away': { status: 302, headers: { location: '/private' } },
      '/open': { body: 'ok' },
    })
    for (const path of ['/private', '/away']) {
      await expect(fetchPage(`http://news.example${path}`)).rejects.toMatchObject({
        code: 'fetch-robots',
      })
    }
    expect((await fetchPage('http://news.example/open')).content.length).toBe(2)
  })

  it('takes a robots.txt that fails as a no', async () => {
    const fetchPage = site({ '/robots.txt': { status: 503 }, '/': { body: 'ok' } })
    await expect(fetchPage('http://news.example/')).rejects.toMatchObject({ code: 'fetch-robots' })
  })

  it('does not follow a redirect into the network, to another scheme, or for ever', async () => {
    for (const location of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'file:///etc/passwd',
      'http://10.0.0.1:8080/',
    ]) {
      const fetchPage = site({
        '/robots.txt': { status: 404 },
        '/': { status: 302, headers: { location } },
      })
      await expect(fetchPage('http://news.example/')).rejects.toMatchObject({
        code: 'fetch-refused',
      })
    }
    const round = site({
      '/robots.txt': { status: 404 },
      '/': { status: 302, headers: { location: '/' } },
    })
    await expect(round('http://news.example/')).rejects.toThrow('more than 5 times')
  })

  it('stops at the limit of bytes, and tells a status that is no success', async () => {
    const fetchPage = site({
      '/robots.txt': { status: 404 },
      '/large': { body: 'x'.repeat(1001) },
      '/gone': { status: 410 },
    })
    await expect(fetchPage('http://news.example/large')).rejects.toMatchObject({
      code: 'limit-input-length',
    })
    await expect(fetchPage('http://news.example/gone')).rejects.toMatchObject({
      code: 'fetch-failed',
      message: expect.stringContaining('410'),
    })
  })
})
