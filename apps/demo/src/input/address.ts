import dns from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { NetworkError } from './incoming.ts'

/** Returns true for an address on the public internet: not this machine, not its network. */
export function isPublicAddress(address: string): boolean {
  // The parser takes numbers of other bases and addresses of fewer parts, too, which others read otherwise.
  if (isIP(address) === 0) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || hostServices.has(parsed.toString())) return false
  if (!(parsed instanceof ipaddr.IPv6)) return true
  const { parts } = parsed
  // Of IPv6 only 2000::/3 was ever given out; the rest hides old forms of IPv4 (::127.0.0.1), too.
  if (((parts[0] as number) & 0xe000) !== 0x2000) return false
  // An address of ISATAP (RFC 5214) ends in 0:5efe and the IPv4 address that a tunnel of this network leads to.
  return parts[5] !== 0x5efe || ((parts[4] as number) & 0xfdff) !== 0
}

/** Public by their number, but each machine of a cloud reaches there what knows its secrets. */
const hostServices: ReadonlySet<string> = new Set(['168.63.129.16'])

/** Ends of names that name servers of the internet never know (RFC 6761, 6762, 7686, 8375, ICANN). */
const localEnds: ReadonlySet<string> = new Set(
  'localhost local localdomain internal intranet private corp home lan arpa test invalid onion alt'.split(
    ' ',
  ),
)

function isLocalName(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.')
  return labels.length === 1 || localEnds.has(labels.at(-1) as string)
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
 * Returns the URL if it may be fetched: http or https, on its usual port, without a password, and neither
 * a literal address outside the public internet (a literal is connected to without a lookup) nor a name
 * that has a meaning inside a network alone (so that no name server is asked for it).
 *
 * @throws NetworkError `fetch-refused` otherwise.
 */
export function checkUrl(text: string, base?: URL): URL {
  let url: URL
  try {
    url = new URL(text, base)
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
  if (isIP(host) !== 0 ? !isPublicAddress(host) : isLocalName(host)) {
    throw refusal(url.hostname, host)
  }
  return url
}

function refusal(host: string, address: string): NetworkError {
  return new NetworkError('fetch-refused', `${host} is not on the public internet (${address})`)
}
