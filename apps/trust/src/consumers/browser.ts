import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']

/** Where a browser is installed, or undefined. */
export const browserPath = candidates.find((path) => path && existsSync(path))

/** What a script did in a browser. */
export interface BrowserRun {
  version: string
  /** What the promise in `globalThis.answers` gave in the page. */
  page: unknown
  /** The same in a worker. */
  worker: unknown
  /** Addresses asked for, but those of the page itself. */
  requests: string[]
}

const parts: Record<string, [type: string, body: string]> = {
  '/': ['text/html', '<!doctype html><title>a</title><script src="/script.js"></script>'],
  '/worker.js': [
    'text/javascript',
    'importScripts("/script.js"); answers.then((answers) => postMessage(answers))',
  ],
}

/**
 * Runs a classic script in a real browser, in a page and in a worker that allow no other script. Only
 * the worker allows WebAssembly.
 */
export async function runInBrowser(script: string): Promise<BrowserRun> {
  const server = createServer(({ url = '' }, response) => {
    const [type, body] =
      url === '/script.js' ? ['text/javascript', script] : (parts[url] ?? ['text/plain', ''])
    response.setHeader('content-type', `${type}; charset=utf-8`)
    const scripts = url === '/worker.js' ? "'self' 'wasm-unsafe-eval'" : "'self'"
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${scripts}; worker-src 'self'`,
    )
    response.end(body)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const browser = await chromium.launch({
    ...(browserPath ? { executablePath: browserPath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  })
  try {
    const page = await browser.newPage()
    const own = new Set(['', 'script.js', 'worker.js', 'favicon.ico'].map((path) => origin + path))
    const requests: string[] = []
    page.on('request', (request) => {
      if (!own.has(request.url())) requests.push(request.url())
    })
    await page.goto(origin)
    const inPage = await page.evaluate('answers')
    const inWorker = await page.evaluate(
      `new Promise((resolve, reject) => {
        const worker = new Worker('/worker.js')
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = ({ message }) => reject(new Error(message))
      })`,
    )
    return { version: browser.version(), page: inPage, worker: inWorker, requests }
  } finally {
    await browser.close()
    server.close()
  }
}
