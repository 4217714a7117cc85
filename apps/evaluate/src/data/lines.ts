/**
 * Yields the lines of a UTF-8 stream. A line ends at a line feed alone: `node:readline` also ends it at
 * U+2028, which stands within JSON as it is.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield [...parts, text.slice(start, end)].join('')
      parts = []
      start = end + 1
    }
    parts.push(text.slice(start))
  }
  const last = parts.join('') + decoder.decode()
  if (last !== '') yield last
}
