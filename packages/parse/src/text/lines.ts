import { checkLimit, type Limits } from '@wirecopy/document'

/** A line of a flat text that is not blank. */
export interface Line {
  /** The span of the line without surrounding white space. */
  start: number
  end: number
  text: string
  /** Blank lines between the line before and this one. */
  gap: number
}

/** Space, tab, vertical tab, form feed, carriage return, no-break space, zero-width space, BOM. */
function isBlankCode(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x3000
}

/**
 * Returns the lines of a text that hold something, with the number of blank lines before each.
 *
 * @throws WirecopyError `limit-lines`.
 */
export function splitLines(text: string, limits: Limits): Line[] {
  const lines: Line[] = []
  let gap = 0
  let from = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && isBlankCode(text.charCodeAt(start))) start++
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--
    if (start === end) gap++
    else {
      if (lines.length >= limits.lines) checkLimit(limits, 'lines', lines.length + 1)
      lines.push({ start, end, text: text.slice(start, end), gap: lines.length === 0 ? 0 : gap })
      gap = 0
    }
    from = to + 1
  }
  return lines
}

/** The most frequent number of blank lines between two lines. */
export function usualGap(lines: readonly Line[]): number {
  const counts = [0, 0, 0, 0]
  for (let index = 1; index < lines.length; index++) {
    const gap = Math.min((lines[index] as Line).gap, 3)
    counts[gap] = (counts[gap] as number) + 1
  }
  return counts.indexOf(Math.max(...counts))
}

const stop = /[.!?。！？؟।…][)"'”’»」』\])]{0,3}$/u

/** Thai and Lao end no sentence with a mark, and headlines in them are short. */
const thai = /^[^\p{L}]{0,4}[\u0e01-\u0eff]/u

/** True for a line that reads as running text: it is long, or it ends a sentence of some words. */
export function isRunningText(line: Line): boolean {
  const { text } = line
  if (text.length >= 160) return true
  const length = width(text)
  if (length >= 160 || (length >= 90 && thai.test(text))) return true
  // "Encara no hi ha comentaris...": what is left open so soon is no sentence.
  if (/[:：]$/.test(text) || (length < 60 && /(?:\.{3}|…)$/.test(text))) return false
  // Headlines in scripts with a full stop of their own never end in it.
  if (length >= 20 && /[。।][”’»」』]?$/.test(text)) return true
  if (stop.test(text))
    return (
      length >= 60 ||
      (length >= 18 && wordCount(text) >= 4) ||
      (length >= 16 && /[.!?。？！]\S?\s+\S.*[.!?。！？]/.test(text.slice(0, 160)))
    )
  return length >= 110 && /[.,;，、。]\s?\S/.test(text)
}

/** No question is asked about a greater width. */
const greatestWidth = 250

/** Length with East Asian characters counted twice, as a measure of how much is said; the plain length of a long text. */
export function width(text: string): number {
  if (text.length >= greatestWidth) return text.length
  let wide = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x2e7f) wide++
  return text.length + wide
}

/** Offset of the first colon among the first `most` code units, -1 where there is none. */
export function firstColon(text: string, most: number): number {
  const end = Math.min(text.length, most)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 58 || code === 0xff1a) return at
  }
  return -1
}

/** Number of words by spaces; long enough texts are not counted to the end. */
export function wordCount(text: string): number {
  let count = 0
  let inside = false
  const end = Math.min(text.length, 400)
  for (let at = 0; at < end; at++) {
    const blank = isBlankCode(text.charCodeAt(at))
    if (!blank && !inside) count++
    inside = !blank
  }
  return count
}
