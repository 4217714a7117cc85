import type { MarkedLine } from './marked-lines.ts'

/** A stretch of lines under one heading of the interface; the first stretch has none. */
export interface Section {
  kind: 'main' | 'related' | 'comments' | 'after'
  start: number
  end: number
  /** Number of heading lines at its start. */
  heading: number
}

/** How many lines below a heading a first time line is looked for. */
const reach = 9

/** Returns the sections of a page, in order, from its first line to its last. */
export function findSections(lines: readonly MarkedLine[]): Section[] {
  const sections: Section[] = [{ kind: 'main', start: 0, end: lines.length, heading: 0 }]
  const nextTime = nextIndex(lines, (line) => line.time !== null)
  const nextText = nextIndex(lines, (line) => line.running)
  for (const [index, line] of lines.entries()) {
    const kind = kindAt(lines, index, nextTime, nextText)
    if (kind === null) continue
    const last = sections.at(-1) as Section
    // "No comments yet" closes the comments that its heading opened.
    if (kind === 'after' && last.kind === 'comments' && index - last.start < 3) {
      last.kind = 'after'
      last.heading = index - last.start + 1
      continue
    }
    if (line.words === 'no-comments' && last.kind === 'related') continue

    last.end = index
    sections.push({ kind, start: index, end: lines.length, heading: 1 })
  }
  return withoutBar(lines, sections)
}

/** A bar of "Trending" words above the headline is no list, where another list stands behind the text. */
function withoutBar(lines: readonly MarkedLine[], sections: Section[]): Section[] {
  const [, bar, ...others] = sections
  if (bar?.kind !== 'related' || !others.some(({ kind }) => kind === 'related')) return sections
  const inside = lines.slice(bar.start, bar.end)
  const times = inside.filter(({ time }) => time !== null).length
  const texts = inside.filter(({ running }) => running).length
  const isText =
    times === 1 && texts > 1 && !lines.slice(0, bar.start).some(({ running }) => running)
  if (!isText) return sections
  const whole: Section = { kind: 'main', start: 0, end: bar.end, heading: 0 }
  return [whole, ...others]
}

function kindAt(
  lines: readonly MarkedLine[],
  index: number,
  nextTime: Int32Array,
  nextText: Int32Array,
): Section['kind'] | null {
  const { words } = lines[index] as MarkedLine
  if (words === 'no-comments') return 'after'
  if (words === 'comments') {
    // A link "Comments" above the text heads no section.
    const next = lines[index + 1]
    return next !== undefined && !isHeader(lines, index, nextText) ? 'comments' : null
  }
  if (words !== 'related' || index + 1 >= lines.length) return null
  const time = nextTime[index] as number
  if (time >= 0 && time - index <= reach) return 'related'
  // Without times: only where no running text of some length follows the list, as after "Also read".
  if (time < 0 && lines.length - index > 2)
    return countRunning(lines, index) <= groups(lines, index) ? 'related' : null
  return null
}

/** True where nothing but short lines stands above and running text follows. */
function isHeader(lines: readonly MarkedLine[], index: number, nextText: Int32Array): boolean {
  const text = nextText[index] as number
  return text >= 0 && text - index <= 3 && !lines.slice(0, index).some((line) => line.running)
}

function countRunning(lines: readonly MarkedLine[], from: number): number {
  let count = 0
  for (let index = from; index < Math.min(lines.length, from + 200); index++)
    if (lines[index]?.running) count++
  return count
}

/** Lines with a larger gap before them than their neighbour: each begins a group. */
function groups(lines: readonly MarkedLine[], from: number): number {
  let count = 0
  for (let index = from + 1; index < Math.min(lines.length, from + 200); index++) {
    const line = lines[index] as MarkedLine
    if (!line.running && lines[index + 1]?.running) count++
  }
  return count
}

function nextIndex(lines: readonly MarkedLine[], test: (line: MarkedLine) => boolean): Int32Array {
  const next = new Int32Array(lines.length)
  let seen = -1
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = seen
    if (test(lines[index] as MarkedLine)) seen = index
  }
  return next
}
