/** True for a code unit that `\s` matches. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    (code >= 0xa0 &&
      (code === 0xa0 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

/** True where a stretch of a text holds nothing but what sets off markup: blanks, tabs and line breaks. */
export function isIndent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && (code < 9 || code > 13)) return false
  }
  return true
}

/** Above this number of runs of white space the rest is left to a regular expression, which needs less memory. */
const mostRuns = 100

/** Returns a text without white space at its ends, and with one blank for each run of it inside. */
export function collapseSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  let collapsed = ''
  let from = start
  let runs = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if ((code > 32 && code < 0xa0) || !isSpace(code)) continue
    const run = at++
    while (isSpace(text.charCodeAt(at))) at++
    if (code === 32 && at === run + 1) continue
    if (++runs > mostRuns) return collapsed + text.slice(from, end).replace(/\s+/g, ' ')
    collapsed += `${text.slice(from, run)} `
    from = at
  }
  return collapsed + text.slice(from, end)
}
