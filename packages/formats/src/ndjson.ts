// JSON allows these in a string, but tools that split text into lines (Python's among them) break a
// line at each of them.
const lineBreaks = /[\u0085\u2028\u2029]/g

/**
 * Returns a value as one line of NDJSON, line end included. The line holds no character that any
 * Unicode-aware tool takes for a line break.
 *
 * @example
 * formatNdjsonLine({ id: 'a' }) // '{"id":"a"}\n'
 */
export function formatNdjsonLine(value: object): string {
  const json = JSON.stringify(value)
  return `${json.replace(lineBreaks, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
