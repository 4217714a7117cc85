import { Agent, type Dispatcher, fetch, type Response } from 'undici'
import { checkUrl, publicLookup } from './address.ts'
import { readBounded, readHead } from './bounded.ts'
import { NetworkError, type RawPage } from './incoming.ts'
import { type Robots, readRobots } from './robots.ts'

export type FetchPage = (url: string, signal?: AbortSignal) => Promise<Omit<RawPage, 'id' | 'name'>>

export interface PageFetcherOptions {
  /** Largest page, in bytes. */
  maxBytes: number
  /** Makes the connections; the one that refuses addresses outside the public internet unless given. */
  dispatcher?: Dispatcher
  /** Milliseconds for a page with its redirects and robots.txt; 10,000 unless given. */
  timeout?: number
}

const userAgent = 'wirecopy'
const maxRedirects = 5
const maxRobotsBytes = 500_000
/** The rules of as many sites are remembered. */
const mostSites = 200
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Returns a function that fetches pages as a polite stranger would: robots.txt is obeyed, at most five
 * redirects are followed (each checked anew), and addresses outside the public internet are refused
 * when the connection is made.
 *
 * The function throws `NetworkError` with the code `fetch-refused`, `fetch-robots` or `fetch-failed`,
 * and WirecopyError `limit-input-length` for a page of more than `maxBytes`.
 */
export function createPageFetcher({
  maxBytes,
  dispatcher = new Agent({ connect: { lookup: publicLookup } }),
  timeout = 10_000,
}: PageFetcherOptions): FetchPage {
  const robots = new Map<string, Promise<Robots | null>>()

  const request = async (url: URL, signal: AbortSignal): Promise<Response> => {
    try {
      return await fetch(url, {
        dispatcher,
        redirect: 'manual',
        signal,
        headers: { 'user-agent': userAgent, accept: 'text/html, application/xhtml+xml, */*;q=0.8' },
      })
    } catch (error) {
      throw failure(url, error, timeout)
    }
  }

  const follow = async (
    start: URL,
    signal: AbortSignal,
    allowed: (url: URL) => Promise<void>,
  ): Promise<{ url: URL; response: Response }> => {
    let url = start
    for (let hop = 0; hop <= maxRedirects; hop++) {
      await allowed(url)
      const response = await request(url, signal)
      const location = response.headers.get('location')
      if (!redirects.has(response.status) || location === null) return { url, response }
      await response.body?.cancel()
      url = checkUrl(location, url)
    }
    throw new NetworkError(
      'fetch-failed',
      `${start.href} redirects more than ${maxRedirects} times`,
    )
  }

  const rulesOf = (url: URL, signal: AbortSignal): Promise<Robots | null> => {
    const address = new URL('/robots.txt', url)
    let rules = robots.get(address.href)
    if (!rules) {
      const [oldest] = robots.keys()
      if (robots.size >= mostSites && oldest !== undefined) robots.delete(oldest)
      rules = loadRules(address, signal)
      robots.set(address.href, rules)
      // A failure to load is no rule; ask again the next time.
      rules.catch(() => robots.delete(address.href))
    }
    return rules
  }

  const loadRules = async (address: URL, signal: AbortSignal): Promise<Robots | null> => {
    const { response } = await follow(address, signal, async () => {})
    if (!response.ok) await response.body?.cancel()
    if (response.status >= 500) {
      throw new NetworkError('fetch-robots', `${address.href} answers ${response.status}`)
    }
    if (!response.ok || !response.body) return null
    try {
      const bytes = await readHead(response.body, maxRobotsBytes)
      return readRobots(new TextDecoder().decode(bytes), userAgent)
    } catch (error) {
      throw failure(address, error, timeout)
    }
  }

  return async (text, outer) => {
    const start = checkUrl(text)
    const limit = AbortSignal.timeout(timeout)
    const signal = outer ? AbortSignal.any([outer, limit]) : limit
    const { url, response } = await follow(start, signal, async (hop) => {
      const rules = await rulesOf(hop, signal)
      if (rules?.allows(hop) === false) {
        throw new NetworkError(
          'fetch-robots',
          `the site's robots.txt asks not to fetch ${hop.href}`,
        )
      }
    })
    if (!response.ok || !response.body) {
      await response.body?.cancel()
      throw new NetworkError('fetch-failed', `${url.href} answers ${response.status}`)
    }
    try {
      const bytes = await readBounded(response.body, maxBytes)
      const contentType = response.headers.get('content-type')
      return {
        content: bytes,
        url: url.href,
        retrievedAt: new Date().toISOString(),
        ...(contentType ? { contentType } : {}),
      }
    } catch (error) {
      throw failure(url, error, timeout)
    }
  }
}

function failure(url: URL, error: unknown, timeout: number): unknown {
  const { name, cause } = error as Error
  if (name === 'WirecopyError' || name === 'NetworkError') return error
  if (cause instanceof NetworkError) return cause
  if (name === 'TimeoutError') {
    return new NetworkError(
      'fetch-failed',
      `${url.href} did not answer in ${timeout / 1000} seconds`,
    )
  }
  const reason = cause instanceof Error ? cause.message : (error as Error).message
  return new NetworkError('fetch-failed', `${url.href}: ${reason}`, { cause: error })
}
