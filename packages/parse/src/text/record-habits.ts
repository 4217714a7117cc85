import { width, wordCount } from './lines.ts'
import type { MarkedLine } from './marked-lines.ts'
import type { Record } from './records.ts'

/** What all records of a list say together. */
export interface RecordHabits {
  /** How often a line occurs among the heads of all records: publishers repeat, titles don't. */
  counts: Map<string, number>
  /** The time opens the record, and the outlet stands between it and the title. */
  nameBelowTime: boolean
  /** Of two names above the time, the one right above it is a section: single words below longer names. */
  sectionAboveTime: boolean
  /** The title stands above the time, and the outlet below it. */
  titleAboveTime: boolean
  /** Every record ends in a number and a word: "12 comments". */
  countersBehind: boolean
  /** What the text of every record begins with, as "Summary: "; '' for nothing. */
  textLabel: string
}

export function findHabits(lines: readonly MarkedLine[], records: readonly Record[]): RecordHabits {
  return {
    counts: countHeads(lines, records),
    nameBelowTime: areNamesBelow(lines, records),
    sectionAboveTime: areSectionsAbove(lines, records),
    titleAboveTime: areTitlesAbove(lines, records),
    countersBehind:
      records.length > 1 &&
      records.every(({ anchor, end }) => end > anchor + 1 && isCounter(lines[end - 1])),
    textLabel: commonLabel(lines, records),
  }
}

/** A number and a word, in any language. */
export const isCounter = (line: MarkedLine | undefined): boolean =>
  line !== undefined && line.gap === 0 && /^\d{1,6}[km]?\s?\p{L}{2,16}$/iu.test(line.text)

/** In every record the line above the time is longer than the name below it, and text or nothing follows. */
function areTitlesAbove(lines: readonly MarkedLine[], records: readonly Record[]): boolean {
  return (
    records.length > 1 &&
    records.every(({ start, anchor, end, timeLast }) => {
      const [above, below, text] = [lines[anchor - 1], lines[anchor + 1], lines[anchor + 2]]
      if (timeLast || anchor === start || anchor + 1 >= end || !above || !below) return false
      return (
        lines[anchor]?.time?.publisher == null &&
        isNameLike(below) &&
        below.bullet === 0 &&
        (anchor + 2 >= end || text?.running === true) &&
        width(above.text) > width(below.text)
      )
    })
  )
}

function areSectionsAbove(lines: readonly MarkedLine[], records: readonly Record[]): boolean {
  let longer = 0
  for (const { start, anchor, end } of records) {
    const [outer, inner, title] = [lines[anchor - 2], lines[anchor - 1], lines[anchor + 1]]
    if (anchor - start < 2 || anchor + 1 >= end || !outer || !inner || !title) return false
    if (!isNameLike(outer) || !isNameLike(inner) || wordCount(inner.text) > 1) return false
    if (title.running || title.bullet > 0) return false
    if (wordCount(outer.text) > 1) longer++
  }
  return records.length > 2 && longer * 2 > records.length
}

const label = /^\p{L}[\p{L} ]{1,20}[:：]\s/u

/** The same words before a colon at the head of the first running line of every record. */
function commonLabel(lines: readonly MarkedLine[], records: readonly Record[]): string {
  let common: string | undefined
  for (const { start, end } of records) {
    let index = start
    while (index < end && !lines[index]?.running) index++
    const found = index < end ? label.exec((lines[index] as MarkedLine).text)?.[0] : undefined
    if (found === undefined || (common !== undefined && found !== common)) return ''
    common = found
  }
  return records.length > 1 ? (common ?? '') : ''
}

/** Of two short lines below a leading time, the shorter one in most records is the name. */
function areNamesBelow(lines: readonly MarkedLine[], records: readonly Record[]): boolean {
  let pairs = 0
  let names = 0
  for (const { start, anchor, end, timeLast } of records) {
    const first = lines[anchor + 1]
    const second = lines[anchor + 2]
    if (timeLast || start < anchor || anchor + 2 >= end || !first || !second) continue
    if (lines[anchor]?.time?.publisher || first.running || first.bullet > 0 || second.running)
      continue
    pairs++
    if (isNameLike(first) && width(first.text) < width(second.text)) names++
  }
  return names * 2 > pairs
}

/** A short line that can be the name of an outlet. */
export const isNameLike = (line: MarkedLine): boolean =>
  !line.running &&
  line.time === null &&
  line.words === null &&
  wordCount(line.text) <= 4 &&
  width(line.text) < 40 &&
  !/[.:!?]$/.test(line.text)

function countHeads(lines: readonly MarkedLine[], records: readonly Record[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) {
    if (record.timeLast) continue
    const seen = new Set<string>()
    for (let index = record.start; index < record.anchor; index++)
      seen.add((lines[index] as MarkedLine).text)
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
