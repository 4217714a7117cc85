import { keyOf, type Reading } from './reading.ts'

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const notUri = /[^!$&'()*+,\-./0-9:;=?@A-Z_a-z~%]/gu
const brokenEscape = /%(?![0-9A-Fa-f]{2})/g
const absoluteHttp = /^https?:\/\/[^\s/?#\\]/i
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~'

/**
 * Returns the address that stands for an article: its URL without fragment where that is absolute
 * HTTP, else a name made from its key (`urn:x-wirecopy:KEY`). It is always a valid RFC 3986 URI.
 */
export function articleUri(reading: Reading): string {
  return httpUri(reading.article.url) ?? `urn:x-wirecopy:${escapeAll(keyOf(reading))}`
}

/** Returns a valid absolute HTTP URI without fragment, or null for anything else. */
export function httpUri(url: string | null): string | null {
  if (url === null || !absoluteHttp.test(url)) return null
  const hash = url.indexOf('#')
  const plain = (hash < 0 ? url : url.slice(0, hash)).replace(loneSurrogate, '\ufffd')
  return plain.replace(brokenEscape, '%25').replace(notUri, encodeURIComponent)
}

/** Returns the part of a URI after `#` for a kind of thing and its id. */
export function fragment(kind: string, id: string | number): string {
  return `#${kind}-${escapeAll(String(id))}`
}

/** Returns the Wikidata URI of an item id such as `Q42`, or null where it is none. */
export function wikidataUri(id: string | undefined): string | null {
  return id !== undefined && /^Q[1-9][0-9]{0,18}$/.test(id)
    ? `http://www.wikidata.org/entity/${id}`
    : null
}

function escapeAll(text: string): string {
  let escaped = ''
  for (const character of text.replace(loneSurrogate, '\ufffd')) {
    escaped += characters.includes(character) ? character : encodeURIComponent(character)
  }
  // encodeURIComponent leaves these five alone; they are delimiters in a URN.
  return escaped.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
