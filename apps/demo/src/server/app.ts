import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { FetchPage } from '../input/fetch-page.ts'
import { toFailure } from '../input/incoming.ts'
import type { Report } from '../report.ts'
import { readAddress } from '../views/address.ts'
import { viewData } from '../views/view-data.ts'
import { ownOriginOnly, type SecurityVariables, securityHeaders } from './security.ts'

export interface AppOptions {
  report: Report
  /** The values of `Host` that are this server. */
  hosts: () => ReadonlySet<string>
  /** Fetches a page for the visitor; without it, fetching is explained and refused. */
  fetchPage?: FetchPage
  /** Folder of the built web page. */
  files?: string
}

const builtFiles = fileURLToPath(new URL('./web/', import.meta.url))
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
const maxUrlLength = 4096
const maxRequestBytes = 16_384

/** Returns the web application: the page, its findings as JSON, and the fetching of pages. */
export function createApp({ report, hosts, fetchPage, files = builtFiles }: AppOptions) {
  const app = new Hono<{ Variables: SecurityVariables }>()
  const whole = gzipSync(JSON.stringify(report))
  const page = readFile(join(files, 'index.html'), 'utf8')
  page.catch(() => {})
  const cache = new Map<string, Promise<Buffer | null>>()

  app.use(securityHeaders())
  app.use(ownOriginOnly(hosts))

  app.get('/report.json', (context) => {
    context.header('cache-control', 'no-store')
    context.header('content-type', 'application/json')
    if (!context.req.header('accept-encoding')?.includes('gzip')) return context.json(report)
    context.header('content-encoding', 'gzip')
    return context.body(new Uint8Array(whole))
  })

  const onError = (context: Context) =>
    context.json({ error: { code: 'limit-input-length', message: 'the request is too long' } }, 413)
  app.post('/fetch', bodyLimit({ maxSize: maxRequestBytes, onError }), async (context) => {
    if (!fetchPage) {
      const message =
        'This server does not fetch pages, so that nobody can use it to reach addresses inside its network. Start it with --allow-fetch, or paste the page.'
      return context.json({ error: { code: 'fetch-disabled', message } }, 403)
    }
    const body: unknown = await context.req.json().catch(() => null)
    const url = (body as { url?: unknown } | null)?.url
    if (typeof url !== 'string' || url.length > maxUrlLength) {
      return context.json({ error: { code: 'invalid-data', message: '"url" is missing' } }, 400)
    }
    try {
      const { content, ...known } = await fetchPage(url, context.req.raw.signal)
      return context.json({ ...known, bytes: Buffer.from(content).toString('base64') })
    } catch (error) {
      return context.json({ error: toFailure('', url, error).error }, 502)
    }
  })

  app.get('/assets/:name', async (context) => {
    const { name } = context.req.param()
    const found = cache.get(name) ?? readAsset(files, join('assets', name))
    cache.set(name, found)
    const compressed = await found
    if (!compressed) {
      cache.delete(name)
      return context.notFound()
    }
    context.header('cache-control', 'public, max-age=31536000, immutable')
    context.header('content-type', types[extname(name)] ?? 'application/octet-stream')
    context.header('content-encoding', 'gzip')
    return context.body(new Uint8Array(compressed))
  })

  app.get('/icon.svg', async (context) => {
    context.header('content-type', 'image/svg+xml')
    return context.body(new Uint8Array(await readFile(join(files, 'icon.svg'))))
  })

  app.get('*', async (context) => {
    const { pathname, search } = new URL(context.req.url)
    if (pathname.endsWith('.json')) {
      const address = readAddress(pathname.slice(0, -'.json'.length), search)
      const data = address?.desk === 'served' ? viewData(report, address) : null
      if (data === null)
        return context.json({ error: { code: 'not-found', message: pathname } }, 404)
      return context.json(data as object)
    }
    context.header('cache-control', 'no-store')
    const html = (await page).replaceAll('__CSP_NONCE__', context.get('nonce'))
    return context.html(html, readAddress(pathname, search) ? 200 : 404)
  })

  // What went wrong may name folders of this machine.
  app.onError((_, context) => {
    return context.json({ error: { code: 'internal', message: 'the server failed' } }, 500)
  })
  return app
}

async function readAsset(files: string, name: string): Promise<Buffer | null> {
  const path = normalize(join(files, name))
  if (!path.startsWith(normalize(files + sep).replace(/[/\\]{2}$/, sep))) return null
  return readFile(path).then(
    (bytes) => gzipSync(bytes),
    () => null,
  )
}
