import { type Page, WirecopyError } from '@wirecopy/document'
import { decodeBytes } from './html/charset.ts'
import type { ParseOptions } from './options.ts'
import { parseFeed } from './parse-feed.ts'
import { parseHtml } from './parse-html.ts'
import { parseText } from './parse-text.ts'

const sniffLength = 3000
/** A content type comes from a stranger's server, too. */
const longestType = 300

/**
 * Returns what stands on a page of any kind: `parseHtml`, `parseFeed` or `parseText` reads it, as
 * `options.kind`, the content type or the first characters tell.
 *
 * @throws WirecopyError like the function that reads it; `invalid-option` for an unknown kind.
 */
export function parsePage(input: string | Uint8Array, options: ParseOptions = {}): Page {
  const { kind } = options
  if (kind !== undefined && kind !== 'html' && kind !== 'text' && kind !== 'feed') {
    throw new WirecopyError('invalid-option', `there is no page kind ${JSON.stringify(kind)}`)
  }
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    throw new WirecopyError(
      'invalid-option',
      `the page must be a string or bytes, not ${typeof input}`,
    )
  }
  const found = kind ?? detectKind(input, options.contentType ?? null)
  if (found === 'feed') return parseFeed(input, options)
  if (found === 'html') return parseHtml(input, options)
  if (typeof input === 'string') return parseText(input, options)
  const { text, warning } = decodeBytes(input, options.contentType ?? null)
  if (kind === undefined && isBinary(text)) return binaryPage(text, options)
  const page = parseText(text, options)
  if (warning !== null) page.warnings.push({ code: 'charset', message: warning })
  return page
}

/** Pictures, archives and the like are full of what no text holds: control characters, broken bytes. */
function isBinary(text: string): boolean {
  const end = Math.min(text.length, sniffLength)
  let odd = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if ((code < 32 && (code < 9 || code > 13) && code !== 27) || code === 0xfffd) odd++
  }
  return odd > end / 20
}

function binaryPage(text: string, options: ParseOptions): Page {
  const page = parseText('', options)
  if (text.length > 0)
    page.regions = [{ start: 0, end: text.length, kind: 'furniture', index: null, field: null }]
  page.warnings = [{ code: 'binary', message: 'the input is no text' }]
  return page
}

function detectKind(
  input: string | Uint8Array,
  contentType: string | null,
): 'html' | 'text' | 'feed' {
  const head =
    typeof input === 'string'
      ? input.slice(0, sniffLength)
      : new TextDecoder('latin1').decode(input.subarray(0, sniffLength)).replaceAll('\0', '')
  const type = (contentType ?? '').slice(0, longestType)
  const text = head.replace(/^[\s\ufeff\u00ef\u00bb\u00bf\u00ff\u00fe]+/, '')
  if (/^<(?:rss|feed|rdf:RDF|urlset)[\s>]/i.test(afterProlog(text))) return 'feed'
  if (/^\{/.test(text) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org/.test(text)) return 'feed'
  if (/\b(?:rss|atom|feed)\b.*(?:xml|json)/i.test(type)) return 'feed'
  if (/text\/html|xhtml/i.test(type)) return 'html'
  if (/text\/plain/i.test(type)) return 'text'
  const tags = text.match(
    /<(?:!doctype html|html|head|body|meta|div|p|a|span|script|article|section|title|table|h[1-6]|br|ul|li|main|header|link|img)(?:[\s>/]|$)/gi,
  )
  return tags !== null && (/^</.test(text) || tags.length >= 3) ? 'html' : 'text'
}

/** Skips XML declarations, processing instructions and comments at the head of a document. */
function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    while (text.charCodeAt(at) <= 32) at++
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null
    if (closing === null) return text.slice(at)
    const end = text.indexOf(closing, at)
    if (end < 0) return ''
    at = end + closing.length
  }
}
