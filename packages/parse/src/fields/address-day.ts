/** "/2025/07/26/", "/2025-07-26-", "/20250726/", "/2025/jul/26/" and "/2025/july/26/" in a path. */
export function dateInUrl(url: string | null): string | null {
  if (url === null) return null
  const path = url.slice(0, 500)
  const match =
    /[/_-](20\d{2}|19\d{2})[/_.-]?(0[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path)
  if (match) return `${match[1]}-${match[2]}-${match[3]}`
  const named =
    /\/(20\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(\d{1,2})\//i.exec(
      path,
    )
  return named ? `${named[3]} ${named[2]} ${named[1]}` : null
}
