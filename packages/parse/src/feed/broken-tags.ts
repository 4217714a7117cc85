/**
 * Returns true where more than `most` tags of an XML text do not end before the next one begins. No feed
 * has such tags but at a cut end, and readers of XML take quadratic time on many of them.
 */
export function hasBrokenTags(text: string, most = 100): boolean {
  let broken = 0
  let close = -1
  let at = text.indexOf('<')
  while (at >= 0) {
    const skipped = sectionEnd(text, at)
    if (skipped < 0) return false
    if (skipped > at) {
      at = text.indexOf('<', skipped)
      continue
    }
    const next = text.indexOf('<', at + 1)
    if (close < at) close = endOr(text, text.indexOf('>', at))
    if (close > next && next >= 0) broken++
    if (broken > most) return true
    at = next
  }
  return false
}

const endOr = (text: string, found: number) => (found < 0 ? text.length : found)

/** End of the CDATA section or comment that begins at `at`: `at` where none does, -1 where it never ends. */
function sectionEnd(text: string, at: number): number {
  const cdata = text.startsWith('<![CDATA[', at)
  if (!cdata && !text.startsWith('<!--', at)) return at
  const mark = cdata ? ']]>' : '-->'
  const end = text.indexOf(mark, at)
  return end < 0 ? -1 : end + mark.length
}
