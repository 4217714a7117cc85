import type { Span } from '@wirecopy/document'

/** "·", "|", "/" and their like, and brackets. */
const marks = '·•|｜∙⋅▪●/()（）[]'
const commas = ',，、'
const dashes = '-–—~'

/**
 * Returns the parts of a line between the marks that separate names and times: dots, bars and brackets
 * anywhere, a comma before a space, dashes or an ellipsis between spaces, a tab and three spaces.
 */
export function segments(line: string): Span[] {
  const found: Span[] = []
  let from = 0
  for (let at = 0; at < line.length; ) {
    const end = endOfSeparator(line, at)
    if (end === 0) {
      at = Math.max(at + 1, endOfSpace(line, at))
      continue
    }
    if (at > from) found.push({ start: from, end: at })
    from = end
    at = end
  }
  if (from < line.length) found.push({ start: from, end: line.length })
  return found
}

/** Where the separator ends that begins at an offset, with the white space around it; 0 for none. */
function endOfSeparator(line: string, at: number): number {
  const code = line.charCodeAt(at)
  // Letters and digits are most of a line.
  if (isPlain(code)) return 0
  const start = endOfSpace(line, at)
  const mark = line[start] ?? ' '
  if (marks.includes(mark)) return endOfSpace(line, start + 1)
  if (commas.includes(mark)) {
    const end = endOfSpace(line, start + 1)
    if (end > start + 1) return end
  }
  if (start === at) return 0
  const behind = endOfDash(line, start)
  const end = endOfSpace(line, behind)
  if (behind > start && end > behind) return end
  return start - at > 2 || line.slice(at, start).includes('\t') ? start : 0
}

/** Where up to three dashes, or the dots of an ellipsis, end; `at` for none. */
function endOfDash(line: string, at: number): number {
  if (line[at] === '…') return at + 1
  if (line.startsWith('...', at)) return at + 3
  let end = at
  while (end < line.length && end - at < 4 && dashes.includes(line[end] as string)) end++
  return end - at > 3 ? at : end
}

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

function endOfSpace(line: string, from: number): number {
  let at = from
  while (at < line.length && isSpace(line.charCodeAt(at))) at++
  return at
}

/** White space of ASCII, and other that may stand in a line. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))
