import dns from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { NetworkError } from './incoming.ts'

/** Returns true for an address on the public internet: not this machine, not its network. */
export function isPublicAddress(address: string): boolean {
  try {
    const parsed = ipaddr.process(address)
    if (parsed.range() !== 'unicast') return false
    // Of IPv6 only 2000::/3 was ever given out; the rest hides old forms of IPv4 (::127.0.0.1), too.
    return !(parsed instanceof ipaddr.IPv6) || ((parsed.parts[0] as number) & 0xe000) === 0x2000
  } catch {
    return false
  }
}

/**
 * Resolves a host as `dns.lookup` does and refuses it where any of its addresses is not public. Given
 * to the connection itself, so that the address checked is the address connected to.
 */
export const publicLookup: typeof dns.lookup = Object.assign(
  (host: string, options: unknown, done: unknown) => {
    const callback = (typeof options === 'function' ? options : done) as (
      error: Error | null,
      address?: unknown,
      family?: number,
    ) => void
    const wanted = (typeof options === 'object' ? options : {}) as dns.LookupOptions
    dns.lookup(host, { ...wanted, all: true }, (error, found) => {
      if (error) return callback(error)
      const hidden = found.find(({ address }) => !isPublicAddress(address))
      if (hidden) return callback(refusal(host, hidden.address))
      const [first] = found
      if (wanted.all) return callback(null, found)
      return callback(null, first?.address, first?.family)
    })
  },
  { __promisify__: dns.lookup.__promisify__ },
) as typeof dns.lookup

/**
 * Returns the URL if it may be fetched: http or https, on its usual port, without a password, and not
 * a literal address outside the public internet (a literal is connected to without a lookup).
 *
 * @throws NetworkError `fetch-refused` otherwise.
 */
export function checkUrl(text: string): URL {
  let url: URL
  try {
    url = new URL(text)
  } catch (cause) {
    throw new NetworkError('fetch-refused', `"${text}" is no URL`, { cause })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new NetworkError('fetch-refused', `"${url.protocol}" is neither http nor https`)
  }
  if (url.username || url.password) {
    throw new NetworkError('fetch-refused', 'the URL carries a user name or a password')
  }
  if (url.port !== '') {
    throw new NetworkError('fetch-refused', `port ${url.port} is not a usual port of the web`)
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw refusal(url.hostname, host)
  return url
}

function refusal(host: string, address: string): NetworkError {
  return new NetworkError('fetch-refused', `${host} is not on the public internet (${address})`)
}
