import { type InterfaceKind, interfaceKind } from './interface-words.ts'
import { isRunningText, type Line, splitLines } from './lines.ts'
import { readTimeLine, type TimeLine } from './time-line.ts'

/** A line with everything that can be said about it alone. */
export interface MarkedLine extends Line {
  time: TimeLine | null
  words: InterfaceKind | null
  /** Reads as running text. */
  running: boolean
  /** Length of a bullet mark at the head of the line, else 0. */
  bullet: number
  /** Consists of rule characters only: "-----". */
  rule: boolean
}

const bullet = /^(?:[•·▪●○◦‣∙*–—-]|[→»])\s{1,4}(?=\S)/u
const rule = /^[-=_*~#─━•·\s]{3,}$/u

/** Returns the non-blank lines of a text with their marks. */
export function markLines(text: string): MarkedLine[] {
  return splitLines(text).map((line) => {
    const short = line.text.length <= 200
    const isRule = short && rule.test(line.text)
    const time = short && !isRule ? readTimeLine(line.text) : null
    return {
      start: line.start,
      end: line.end,
      text: line.text,
      gap: line.gap,
      time,
      words: short && time === null && !isRule ? interfaceKind(line.text) : null,
      running: time === null && isRunningText(line),
      bullet: short ? (bullet.exec(line.text)?.[0].length ?? 0) : 0,
      rule: isRule,
    }
  })
}

/** True for two lines that say the same but for white space and bullet marks. */
export function sameText(a: MarkedLine, b: MarkedLine): boolean {
  return a.text.slice(a.bullet).trim() === b.text.slice(b.bullet).trim()
}

/** The text of a line without its bullet mark. */
export const bareText = (line: MarkedLine): string => line.text.slice(line.bullet)

/** The most frequent of some numbers, the smallest of several; 0 of none. */
export function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  let bestCount = 0
  for (const [value, count] of counts) {
    if (count > bestCount || (count === bestCount && value < best)) {
      best = value
      bestCount = count
    }
  }
  return best
}
