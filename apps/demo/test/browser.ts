import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Report } from '../src/report.ts'
import { createApp } from '../src/server/app.ts'

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']

/** Where a browser is installed, or undefined: then the browser tests are skipped. */
export const browserPath = candidates.find((path) => path && existsSync(path))

if (!browserPath) {
  console.warn('No Chromium is installed: the tests in a browser are skipped.')
}

/** Starts the browser, without a window and without talk to its maker. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(browserPath ? { executablePath: browserPath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens an empty page in a context of its own, which waits as long as a busy machine may need. */
export async function newPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(200_000)
  return context.newPage()
}

export interface Site {
  url: string
  close(): void
}

/** Serves a report with the built web page on a free port. */
export function serveSite(report: Report): Promise<Site> {
  const files = fileURLToPath(new URL('../dist/web/', import.meta.url))
  return new Promise((resolve) => {
    let hosts: ReadonlySet<string> = new Set()
    const app = createApp({ report, hosts: () => hosts, files })
    const server = serve(
      { fetch: app.fetch, hostname: '127.0.0.1', port: 0 },
      (info: AddressInfo) => {
        const host = `127.0.0.1:${info.port}`
        hosts = new Set([host])
        resolve({ url: `http://${host}`, close: () => server.close() })
      },
    )
  })
}
