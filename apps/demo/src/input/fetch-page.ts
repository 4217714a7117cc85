import robotsParser, { type Robot } from 'robots-parser'
import { Agent, type Dispatcher, fetch, type Response } from 'undici'
import { checkUrl, publicLookup } from './address.ts'
import { readBounded } from './bounded.ts'
import { NetworkError, type RawPage } from './incoming.ts'

export type FetchPage = (url: string, signal?: AbortSignal) => Promise<Omit<RawPage, 'id' | 'name'>>

export interface PageFetcherOptions {
  /** Largest page, in bytes. */
  maxBytes: number
  /** Makes the connections; the one that refuses addresses outside the public internet unless given. */
  dispatcher?: Dispatcher
}

const userAgent = 'wirecopy'
const maxRedirects = 5
const timeout = 10_000
const maxRobotsBytes = 500_000

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
}: PageFetcherOptions): FetchPage {
  const robots = new Map<string, Promise<Robot | null>>()

  const request = async (url: URL, signal: AbortSignal): Promise<Response> => {
    try {
      return await fetch(url, {
        dispatcher,
        redirect: 'manual',
        signal,
        headers: { 'user-agent': userAgent, accept: 'text/html, application/xhtml+xml, */*;q=0.8' },
      })
    } catch (error) {
      throw failure(url, error)
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
      if (response.status < 300 || response.status > 399 || location === null) {
        return { url, response }
      }
      await response.body?.cancel()
      url = checkUrl(new URL(location, url).href)
    }
    throw new NetworkError(
      'fetch-failed',
      `${start.href} redirects more than ${maxRedirects} times`,
    )
  }

  const rulesOf = (url: URL, signal: AbortSignal): Promise<Robot | null> => {
    const address = new URL('/robots.txt', url)
    let rules = robots.get(address.href)
    if (!rules) {
      rules = loadRules(address, signal)
      robots.set(address.href, rules)
      // A failure to load is no rule; ask again the next time.
      rules.catch(() => robots.delete(address.href))
    }
    return rules
  }

  const loadRules = async (address: URL, signal: AbortSignal): Promise<Robot | null> => {
    const { response } = await follow(address, signal, async () => {})
    if (response.status >= 500) {
      throw new NetworkError('fetch-robots', `${address.href} answers ${response.status}`)
    }
    if (!response.ok || !response.body) return null
    const bytes = await readBounded(response.body, maxRobotsBytes)
    return robotsParser(address.href, new TextDecoder().decode(bytes))
  }

  return async (text, outer) => {
    const start = checkUrl(text)
    const limit = AbortSignal.timeout(timeout)
    const signal = outer ? AbortSignal.any([outer, limit]) : limit
    const { url, response } = await follow(start, signal, async (hop) => {
      const rules = await rulesOf(hop, signal)
      if (rules?.isAllowed(hop.href, userAgent) === false) {
        throw new NetworkError(
          'fetch-robots',
          `the site's robots.txt asks not to fetch ${hop.href}`,
        )
      }
    })
    if (!response.ok || !response.body) {
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
      throw failure(url, error)
    }
  }
}

function failure(url: URL, error: unknown): unknown {
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
