import { width, wordCount } from './lines.ts'
import { bareText, type MarkedLine } from './marked-lines.ts'

/** True if a short line stands as the name of an outlet elsewhere on the page: beside or next to a time. */
export function isOutletElsewhere(lines: readonly MarkedLine[], line: MarkedLine): boolean {
  if (!isNameLike(line)) return false
  const name = bareText(line).toLowerCase()
  return lines.some((other, index) => {
    const { time, text } = other
    if (time === null || other === line) return false
    if (time.publisher)
      return text.slice(time.publisher.start, time.publisher.end).toLowerCase() === name
    return [lines[index - 1], lines[index + 1]].some(
      (near) => near !== undefined && near !== line && bareText(near).toLowerCase() === name,
    )
  })
}

/** A short line that can be the name of an outlet. */
export const isNameLike = (line: MarkedLine): boolean =>
  !line.running &&
  line.time === null &&
  line.words === null &&
  wordCount(line.text) <= 4 &&
  width(line.text) < 40 &&
  !line.text.startsWith('#') &&
  !/[.:!?]$/.test(line.text)
