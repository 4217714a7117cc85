const dash = /\s?(?:--|[–—]|-)\s|[—–]/u
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?$|^\p{L}{3,9}\.?$/iu

/**
 * Returns the place at the head of a text ("BEIJING, July 26, 2025 /PRNewswire/ --" gives "BEIJING"),
 * as written, or null. Only a head in capitals, or one with a service in brackets, is a dateline.
 */
export function readDateline(text: string): string | null {
  const line = text.slice(0, 120)
  const end = line.search(dash)
  if (end < 3 || end > 90 || line.slice(0, end).includes('\n')) return null
  const head = line.slice(0, end)
  const service = /[(/[]\s?[\p{L}\p{N} .\-/=]{2,30}[)/\]]\s*$/u.exec(head)
  const words = (service ? head.slice(0, service.index) : head).trim()
  const place =
    /^([\p{Lu}][\p{L}.'’ -]{1,30}?(?:\s?[/–-]\s?\p{Lu}[\p{L}.' -]{2,24}?)?)(?:,\s(.{2,40}))?$/u.exec(
      words,
    )
  if (place?.[1] === undefined) return null
  const rest = place[2] ?? ''
  const isCapital = place[1] === place[1].toUpperCase() && place[1].length > 2
  if (!isCapital && !service) return null
  if (month.test(place[1]) && !isCapital && /^\d/.test(rest)) return null
  if (/\s\p{Ll}{3,}/u.test(place[1])) return null
  return place[1].trim()
}

/** Returns the words of a dateline that say a day ("July 26, 2025" of the above), or null. */
export function readDatelineDay(text: string): string | null {
  const line = text.slice(0, 160)
  // A byline may stand before: "By Ann Oak LUND, July 26, 2025 (QP) - …".
  const found =
    /,\s((?:\p{L}{3,12}\.?\s\d{1,2},?|\d{1,2}\.?\s\p{L}{3,12}\.?,?)\s(?:19|20)\d\d)\b/u.exec(line)
  if (found === null) return null
  const end = found.index + found[0].length
  return /^\s?(?:[(/[][^)/\]\n]{2,40}[)/\]]\s?)?(?:--|[–—]|-\s)/u.test(line.slice(end))
    ? (found[1] as string)
    : null
}
