import { largest, type MarkedLine, mostFrequent } from './marked-lines.ts'

/** A repeated group of lines around a line that says a time. */
export interface Record {
  /** First line of the group. */
  start: number
  /** The line that says the time. */
  anchor: number
  /** First line behind the group. */
  end: number
}

/** Returns the first line of the head that ends at an anchor: short lines without a larger gap. */
export function headStart(lines: readonly MarkedLine[], anchor: number, floor: number): number {
  const gap = (lines[anchor] as MarkedLine).gap
  let start = anchor
  if (lines[anchor]?.time?.title !== undefined) return start
  while (start - 1 >= floor) {
    if ((lines[start] as MarkedLine).gap > gap) break
    const above = lines[start - 1] as MarkedLine
    if (above.time || above.words || above.rule) break
    if (above.bullet > 0 || above.running) break
    start--
  }
  return start
}

/**
 * Returns the records around the given anchors, in order; `floor` is the first line that may belong to
 * the first of them, `ceiling` the first line behind the last.
 */
export function findRecords(
  lines: readonly MarkedLine[],
  anchors: readonly number[],
  floor: number,
  ceiling: number,
): Record[] {
  if (anchors.length === 0) return []
  if (isTimeLast(lines, anchors, floor, ceiling)) return timeLastRecords(anchors, floor)
  const starts = anchors.map((anchor, index) =>
    headStart(lines, anchor, index === 0 ? floor : (anchors[index - 1] as number) + 1),
  )
  trimHeads(lines, anchors, starts)
  const records: Record[] = []
  const bodies: number[] = []
  for (const [index, anchor] of anchors.entries()) {
    const next = starts[index + 1] ?? ceiling
    let end = sectionEnd(lines, anchor + 1, next)
    if (index === anchors.length - 1) end = lastEnd(lines, anchor, end, bodies)
    else bodies.push(end - anchor)
    records.push({ start: starts[index] as number, anchor, end })
  }
  return records
}

/** Without gaps, a record that ends in a title lends it to the next head: the usual size decides. */
function trimHeads(
  lines: readonly MarkedLine[],
  anchors: readonly number[],
  starts: number[],
): void {
  const sizes = anchors.map((anchor, index) => anchor - (starts[index] as number))
  const usual = mostFrequent(sizes)
  for (const [index, anchor] of anchors.entries()) {
    const start = starts[index] as number
    if (anchor - start <= usual) continue
    // A gap or the first position is as good a border as the usual size.
    if (index > 0 && (lines[start] as MarkedLine).gap <= (lines[anchor] as MarkedLine).gap)
      starts[index] = anchor - usual
  }
}

/** A section heading of the interface or a rule ends a record. */
function sectionEnd(lines: readonly MarkedLine[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const { words, rule } = lines[index] as MarkedLine
    if (rule) return index
    if (words === 'related' || words === 'comments' || words === 'no-comments') return index
    if (words === 'copyright' || words === 'tags') return index
  }
  return to
}

/** Nothing follows the last record to end it: the size of the others, gaps and short lines do. */
function lastEnd(
  lines: readonly MarkedLine[],
  anchor: number,
  end: number,
  bodies: readonly number[],
): number {
  const gap = (lines[anchor] as MarkedLine).gap
  const longest = bodies.length > 0 ? largest(bodies) : Number.POSITIVE_INFINITY
  let index = anchor + 1
  let text = 0
  for (; index < end; index++) {
    const line = lines[index] as MarkedLine
    const wide = line.gap > gap
    if (index - anchor >= longest && (wide || text > 0)) break
    if (text > 0 && !line.running && (wide || line.words !== null)) break
    if (line.running) text++
  }
  return index
}

/** "Title, text, Reuters · 2 hours ago": text stands before each time line, none after the last. */
function isTimeLast(
  lines: readonly MarkedLine[],
  anchors: readonly number[],
  floor: number,
  ceiling: number,
): boolean {
  const last = anchors.at(-1) as number
  for (let index = last + 1; index < ceiling; index++) {
    const line = lines[index] as MarkedLine
    if (line.rule) break
    if (line.running || line.bullet > 0) return false
  }
  let before = 0
  let from = floor
  for (const anchor of anchors) {
    for (let index = from; index < anchor; index++) {
      if ((lines[index] as MarkedLine).running) {
        before++
        break
      }
    }
    from = anchor + 1
  }
  return before === anchors.length
}

/** Each such record ends with its time line. */
const timeLastRecords = (anchors: readonly number[], floor: number): Record[] =>
  anchors.map((anchor, index) => ({
    start: index === 0 ? floor : (anchors[index - 1] as number) + 1,
    anchor,
    end: anchor + 1,
  }))
