/** Returns an absolute http(s) URL, resolved against the page's, else null. */
export function resolveUrl(href: string, base: string | null): string | null {
  const trimmed = href.trim()
  if (
    trimmed === '' ||
    trimmed.length > 4000 ||
    /^(?:javascript|data|mailto|tel|about|blob):/i.test(trimmed)
  )
    return null
  if (trimmed.startsWith('#')) return null
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

/** Returns a URL without its query and fragment. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/)
  return end < 0 ? url : url.slice(0, end)
}
