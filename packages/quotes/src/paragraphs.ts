import type { Span } from '@wirecopy/document'
import { isSpaceCode } from './tokens.ts'

function isLower(code: number): boolean {
  return code >= 97 && code <= 122
}

/**
 * Returns the paragraphs of a text, without the white space around them. A single line break in the
 * middle of a sentence (no final mark before it, a small letter after it) is a wrapped line.
 */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = -1
  let end = -1
  let breaks = 0
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    if (code === 10 || code === 0x2029 || (code === 13 && text.charCodeAt(position + 1) !== 10)) {
      breaks++
      continue
    }
    if (isSpaceCode(code)) continue
    if (start < 0) start = position
    else if (
      breaks > 1 ||
      (breaks === 1 && !(isLower(code) && isLower(text.charCodeAt(end - 1))))
    ) {
      paragraphs.push({ start, end })
      start = position
    }
    end = position + 1
    breaks = 0
  }
  if (start >= 0) paragraphs.push({ start, end })
  return paragraphs
}
