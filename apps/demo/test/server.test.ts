import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPages } from '../src/bundled-pages.ts'
import { understand } from '../src/pipeline.ts'
import { readPages } from '../src/read-pages.ts'
import type { Report } from '../src/report.ts'
import { createApp } from '../src/server/app.ts'

let report: Report
let files: string
beforeAll(async () => {
  report = await understand(readPages(bundledPages(), { jobs: 1 }))
  files = await mkdtemp(join(tmpdir(), 'wirecopy-web-'))
  await mkdir(join(files, 'assets'))
  await writeFile(
    join(files, 'index.html'),
    '<script nonce="__CSP_NONCE__" src="/assets/main.js"></script>',
  )
  await writeFile(join(files, 'assets', 'main.js'), 'console.log(1)')
  await writeFile(join(files, 'secret.txt'), 'secret')
})
afterAll(() => rm(files, { recursive: true }))

const own = '127.0.0.1:4173'
const ask = (
  path: string,
  init: RequestInit & { headers?: Record<string, string> } = {},
  options = {},
) =>
  createApp({ report, hosts: () => new Set([own]), files, ...options }).request(
    `http://${own}${path}`,
    {
      ...init,
      headers: { host: own, ...init.headers },
    },
  )

describe('the server', () => {
  it('sends a policy that runs only scripts with the nonce of this answer', async () => {
    const [first, second] = [await ask('/'), await ask('/')]
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? ''
    expect(nonce.length).toBeGreaterThan(20)
    expect(await first.text()).toContain(`nonce="${nonce}"`)
    expect(second.headers.get('content-security-policy')).not.toBe(policy)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('sends the other headers on every answer, refusals included', async () => {
    for (const answer of [
      await ask('/'),
      await ask('/x.json'),
      await ask('/', { headers: { host: 'evil.example' } }),
    ]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('x-frame-options')).toBe('DENY')
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  })

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:80', 'localhost.evil.example:4173', ''])(
    'refuses the Host "%s"',
    async (host) => {
      expect((await ask('/report.json', { headers: { host } })).status).toBe(403)
    },
  )

  it.each(['http://evil.example', 'https://127.0.0.1:4173', 'null'])(
    'refuses the Origin "%s"',
    async (origin) => {
      expect((await ask('/report.json', { headers: { origin } })).status).toBe(403)
    },
  )

  it('refuses what another site asks for, but follows its links', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' }
    expect(
      (await ask('/report.json', { headers: { ...foreign, 'sec-fetch-mode': 'no-cors' } })).status,
    ).toBe(403)
    expect(
      (await ask('/quotes', { headers: { ...foreign, 'sec-fetch-mode': 'navigate' } })).status,
    ).toBe(200)
  })

  it.each(['same-site', 'cross-site', 'something new'])(
    'refuses what is embedded elsewhere (%s)',
    async (site) => {
      for (const mode of ['no-cors', 'cors', 'nested-navigate', 'websocket']) {
        const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode }
        expect([mode, (await ask('/report.json', { headers })).status]).toEqual([mode, 403])
      }
      for (const own of ['same-origin', 'none']) {
        const headers = { 'sec-fetch-site': own, 'sec-fetch-mode': 'cors' }
        expect((await ask('/report.json', { headers })).status).toBe(200)
      }
    },
  )

  it.each(['localhost.:4173', '127.1:4173', '127.0.0.1:04173', '0.0.0.0:4173', '2130706433:4173'])(
    'refuses the Host "%s", though it may lead here',
    async (host) => {
      expect((await ask('/', { headers: { host } })).status).toBe(403)
    },
  )

  it.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'PROPFIND'])(
    'does nothing for %s',
    async (method) => {
      for (const path of ['/', '/report.json', '/quotes.json', '/assets/main.js']) {
        const answer = await ask(path, { method })
        expect([path, answer.status]).toEqual([path, 404])
        expect(answer.headers.get('access-control-allow-origin')).toBeNull()
        expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      }
    },
  )

  it('has another nonce in each of many answers, none of them in the page of another', async () => {
    const nonces = new Set<string>()
    for (let count = 0; count < 200; count++) {
      const html = await (await ask('/')).text()
      nonces.add(/nonce="([^"]{20,40})"/.exec(html)?.[1] ?? '')
    }
    expect(nonces.size).toBe(200)
  })

  it('tells nothing of this machine when it fails', async () => {
    const answer = await ask('/', {}, { files: join(files, 'none') })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('none')
  })

  it('gives every view as JSON at its own address', async () => {
    for (const view of ['quotes', 'said-differently', 'copies', 'timeline', 'people', 'reader']) {
      const answer = await ask(`/${view}.json`)
      expect([view, answer.status]).toEqual([view, 200])
      expect(JSON.stringify(await answer.json()).length).toBeGreaterThan(100)
    }
    const one = await (await ask('/quotes.json?speaker=Maureen+Tully')).json()
    expect(one.rows.length).toBeGreaterThan(1)
    expect(one.rows.every(({ speaker }: { speaker: string }) => speaker === 'Maureen Tully')).toBe(
      true,
    )
    const key = report.pages[0]?.articles[0]?.key
    expect(await (await ask(`/reader/${key}.json`)).json()).toMatchObject({ key })
  })

  it('gives the whole report, packed where that is asked for', async () => {
    const plain = await (await ask('/report.json')).json()
    expect(plain.pages).toHaveLength(report.pages.length)
    const packed = await ask('/report.json', { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
  })

  it('answers an address that names nothing with 404', async () => {
    for (const path of [
      '/nothing',
      '/reader/a',
      '/reader/%E0%A4%A',
      '/assets/none.js',
      '/x.json',
      '/reader/no/main.json',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
  })

  it.each([
    '/assets/..%2fsecret.txt',
    '/assets/%2e%2e%2fsecret.txt',
    '/assets/..%5csecret.txt',
    '/../secret.txt',
    '/secret.txt',
  ])('gives no file outside its folder: %s', async (path) => {
    expect(await (await ask(path)).text()).not.toContain('secret!')
    expect(await (await ask(path)).text()).not.toBe('secret')
  })

  it('explains that it does not fetch pages', async () => {
    const answer = await ask('/fetch', { method: 'POST', body: '{"url":"http://example.com/"}' })
    expect(answer.status).toBe(403)
    expect((await answer.json()).error.code).toBe('fetch-disabled')
  })

  it('fetches for its own page where it may, and passes the reason on where it cannot', async () => {
    const fetchPage = async (url: string) => {
      if (url.includes('bad')) throw new TypeError('no route')
      return { content: Buffer.from('<p>Hello'), url, retrievedAt: '2026-03-13T00:00:00Z' }
    }
    const post = (body: string) => ask('/fetch', { method: 'POST', body }, { fetchPage })
    const page = await (await post('{"url":"http://a.example/"}')).json()
    expect(atob(page.bytes)).toBe('<p>Hello')
    expect((await post('{"url":"http://bad.example/"}')).status).toBe(502)
    expect(
      (await post(JSON.stringify({ url: 'http://a.example/', more: 'x'.repeat(20_000) }))).status,
    ).toBe(413)
    for (const body of ['', 'null', '{}', '{"url":1}', '[]'])
      expect((await post(body)).status).toBe(400)
  })
})
