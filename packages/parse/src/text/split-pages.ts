import { type MarkedLine, sameText } from './marked-lines.ts'
import { findRecords, type Record } from './records.ts'

/**
 * Returns the first line of each page of an input that may hold several. A new page is known by its
 * headings: the heading of the comments or of the related articles stands once on a page, so where the
 * same line comes again, another page has begun in between.
 */
export function splitPages(input: string, lines: readonly MarkedLine[]): number[] {
  const starts = [0]
  const { heading, alone } = repeatedHeading(lines)
  for (let index = 1; index < heading.length; index++) {
    const from = heading[index - 1] as number
    const to = heading[index] as number
    const pageStart = starts.at(-1) as number
    const border =
      markedBorder(input, lines, from, to, pageStart) ??
      (alone ? null : recordBorder(lines, from, to))
    if (border !== null && border > (starts.at(-1) as number)) starts.push(border)
  }
  return starts
}

/** The lines that repeat the first heading of comments or related articles; whether it is the only one. */
function repeatedHeading(lines: readonly MarkedLine[]): { heading: number[]; alone: boolean } {
  const groups = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (line.words !== 'comments' && line.words !== 'related' && line.words !== 'no-comments')
      continue
    const list = groups.get(line.text)
    if (list) list.push(index)
    else groups.set(line.text, [index])
  }
  const [first = []] = groups.values()
  // The headings below each other must come again as well, or "Read also" within a text looks the same.
  const sizes = [...groups.values()].map((list) => list.length)
  const size = first.length
  const alone = sizes.length === 1
  const isRepeated = size > 1 && (alone || sizes.filter((other) => other === size).length > 1)
  return { heading: isRepeated ? first : [], alone }
}

/** A rule, a page break or the first line of the page again. */
function markedBorder(
  input: string,
  lines: readonly MarkedLine[],
  from: number,
  to: number,
  pageStart: number,
): number | null {
  const opening = lines[pageStart] as MarkedLine
  for (let index = from + 1; index < to; index++) {
    const line = lines[index] as MarkedLine
    const before = lines[index - 1] as MarkedLine
    if (input.slice(before.end, line.start).includes('\f')) return index
    if (line.rule && /^[=*_~─━-]{5,}$/.test(line.text)) return index
    if (opening.words === 'navigation' && sameText(line, opening)) return index
  }
  return null
}

/** Where the records of one page end without such a mark. */
function recordBorder(lines: readonly MarkedLine[], from: number, to: number): number | null {
  const anchors: number[] = []
  for (let index = from + 1; index < to; index++) if (lines[index]?.time) anchors.push(index)
  const records = findRecords(lines, anchors, from + 1, to)
  const last = records.at(-1)
  if (last === undefined) return null
  const isCard = ({ anchor }: Record): boolean => (lines[anchor + 1]?.bullet ?? 0) > 0
  // Behind cards, a time line of another build heads the next main article.
  if (records.some(isCard) && !isCard(last)) return last.start
  return last.end < to ? last.end : null
}
