import type { Span } from '@wirecopy/document'
import { isSpaceCode } from './characters.ts'

function isLower(code: number): boolean {
  return code >= 97 && code <= 122
}

/** Whether a full stop, question mark or colon ends the text before `end`, marks left out. */
function endsSentence(text: string, end: number): boolean {
  let last = end - 1
  const code = text.charCodeAt(last)
  if (code === 0x22 || code === 0x27 || code === 0x201d || code === 0x2019 || code === 0x29) last--
  const mark = text.charCodeAt(last)
  return mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x3a
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
    else if (breaks > 1 || (breaks === 1 && !(isLower(code) && !endsSentence(text, end)))) {
      paragraphs.push({ start, end })
      start = position
    }
    end = position + 1
    breaks = 0
  }
  if (start >= 0) paragraphs.push({ start, end })
  return paragraphs
}
