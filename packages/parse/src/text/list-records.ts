import { isCategory } from './category-names.ts'
import { fitList, outside, skipped } from './fit-list.ts'
import { roles } from './line-roles.ts'
import { wordCount } from './lines.ts'
import { bareText, byLine, largest, type MarkedLine, sameText } from './marked-lines.ts'
import type { TimeLine } from './time-line.ts'

/** Which lines of a record hold which field; numbers are line indexes. */
export interface ListRecord {
  title: number | null
  /** Further lines that repeat the title. */
  titleCopies: number[]
  publisher: number | null
  /** Further lines that repeat the publisher. */
  publisherCopies: number[]
  section: number | null
  /** The line that says when, and perhaps one that says when it was changed. */
  times: number[]
  /** Lines that name authors and nothing else. */
  bylines: number[]
  paragraphs: number[]
  /** Lines of the interface inside the record. */
  interface: number[]
}

/** Returns the records of the list that stands on the lines from `from` up to `to`. */
export function readList(lines: readonly MarkedLine[], from: number, to: number): ListRecord[] {
  const questions = questionsAmongHeadlines(lines, from, to)
  for (const line of questions) line.running = false
  const { labels, starts, copies } = fitList(lines, from, to)
  for (const line of questions) line.running = true
  const records: ListRecord[] = []
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] === outside) continue
    if (starts[at] === 1) records.push(emptyRecord())
    const record = records.at(-1)
    if (record === undefined) continue
    if (labels[at] === skipped) assignSkipped(lines, record, from + at, copies[at] === 1)
    else assign(lines, record, from + at, labels[at] as number)
  }
  nameAuthors(lines, records)
  nameAuthorsBeside(lines, records)
  dropHeadings(records)
  shortenLast(lines, records)
  return records
}

const longestQuestion = 100

/** The questions of a list in which nothing else reads as running text: there they are headlines. */
function questionsAmongHeadlines(
  lines: readonly MarkedLine[],
  from: number,
  to: number,
): MarkedLine[] {
  const questions: MarkedLine[] = []
  for (let index = from; index < to; index++) {
    const line = lines[index] as MarkedLine
    if (!line.running) continue
    if (line.text.length > longestQuestion || !/^[^.!?]+\?$/.test(line.text)) return []
    questions.push(line)
  }
  return questions.length * 2 < to - from ? questions : []
}

/** The lines of a record in their order. */
export const linesOf = (record: ListRecord | undefined): number[] =>
  record === undefined
    ? []
    : [
        ...[record.title, record.publisher, record.section].filter((line) => line !== null),
        ...record.titleCopies,
        ...record.publisherCopies,
        ...record.times.filter((line) => line !== record.title),
        ...record.bylines,
        ...record.paragraphs,
        ...record.interface,
      ].sort((a, b) => a - b)

function assign(
  lines: readonly MarkedLine[],
  record: ListRecord,
  index: number,
  role: number,
): void {
  if (role === roles.outlet) record.publisher = index
  else if (role === roles.title) record.title = index
  else if (role === roles.section) record.section = index
  else if (role === roles.text) record.paragraphs.push(index)
  else {
    record.times.push(index)
    if (lines[index]?.time?.title !== undefined) record.title = index
  }
}

function assignSkipped(
  lines: readonly MarkedLine[],
  record: ListRecord,
  index: number,
  isCopy: boolean,
): void {
  const line = lines[index] as MarkedLine
  const repeats = (other: number | null): boolean =>
    other !== null && sameText(lines[other] as MarkedLine, line)
  if (line.time !== null && record.times.length === 1) record.times.push(index)
  else if (isCopy && repeats(record.title)) record.titleCopies.push(index)
  else if (isCopy && repeats(record.publisher)) record.publisherCopies.push(index)
  else if (line.label?.field === 'author' || isByline(line)) record.bylines.push(index)
  else record.interface.push(index)
}

const personName = /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,20}\s){1,3}\p{Lu}[\p{L}\p{M}'’-]{1,20}$/u

const isPerson = (text: string): boolean => personName.test(text) && !isCategory(text)

/** Second names on the lines of the times, or the only ones where others stand on lines of their own. */
function nameAuthorsBeside(lines: readonly MarkedLine[], records: readonly ListRecord[]): void {
  const isNamed = records.some(({ publisher }) => publisher !== null)
  const field = isNamed ? 'publisher' : 'section'
  const named = records.flatMap(({ times }) => {
    const line = lines[times[0] ?? -1]
    return line?.time?.[field] == null ? [] : [line]
  })
  const texts = named.map(({ text, time }) => text.slice(time?.[field]?.start, time?.[field]?.end))
  if (named.length === 0) return
  const longer = records.filter(
    ({ publisher }) => publisher !== null && wordCount((lines[publisher] as MarkedLine).text) > 1,
  )
  const mayBeAuthor = !isNamed || longer.length * 2 > records.length
  if (
    mayBeAuthor &&
    named.length > 1 &&
    new Set(texts).size === texts.length &&
    texts.every(isPerson)
  ) {
    for (const { time } of named) moveToAuthor(time as TimeLine, field)
  } else if (isNamed) {
    // The outlet stands beside the time, so the other name is a section.
    for (const record of records) {
      record.section ??= record.publisher
      if (record.section !== record.publisher && record.publisher !== null)
        record.interface.push(record.publisher)
      record.interface.push(...record.publisherCopies.splice(0))
      record.publisher = null
    }
  }
}

function moveToAuthor(time: TimeLine, field: 'publisher' | 'section'): void {
  if (time.author !== null || time[field] == null) return
  time.author = time[field]
  if (field === 'section') delete time.section
  else time.publisher = null
}

/** A second name beside the outlet that differs in every record and is no section's names authors. */
function nameAuthors(lines: readonly MarkedLine[], records: readonly ListRecord[]): void {
  const named = records.filter(({ section }) => section !== null)
  const texts = named.map(({ section }) => bareText(lines[section as number] as MarkedLine))
  if (named.length < 2 || new Set(texts).size < texts.length || !texts.every(isPerson)) return
  for (const record of named) {
    record.bylines.push(record.section as number)
    record.section = null
  }
}

/** A section that few records name, or not all and those that do above all else, is a heading among them. */
function dropHeadings(records: readonly ListRecord[]): void {
  const named = records.filter(({ section }) => section !== null)
  const isAbove = named.every((record) => linesOf(record)[0] === record.section)
  if (named.length === records.length || (named.length * 2 > records.length && !isAbove)) return
  for (const record of named) {
    record.interface.push(record.section as number)
    record.section = null
  }
}

/** Paragraphs behind a wider gap than the text of any record has are no part of the last one. */
function shortenLast(lines: readonly MarkedLine[], records: readonly ListRecord[]): void {
  const last = records.at(-1)
  if (last === undefined || last.paragraphs.length < 2) return
  const others = records.slice(0, -1)
  const most = Math.max(1, largest(others.map(({ paragraphs }) => paragraphs.length)))
  const gapAt = (index: number): number => (lines[index] as MarkedLine).gap
  const usual = gapAt(last.paragraphs[0] as number)
  for (let at = most; at < last.paragraphs.length; at++) {
    if (gapAt(last.paragraphs[at] as number) <= usual) continue
    const behind = last.paragraphs.splice(at)
    last.interface = last.interface.filter((index) => index < (behind[0] as number))
    return
  }
}

/** "By Ann Oak". */
const isByline = (line: MarkedLine): boolean =>
  line.words === null && !line.running && byLine.test(bareText(line))

const emptyRecord = (): ListRecord => ({
  title: null,
  titleCopies: [],
  publisher: null,
  publisherCopies: [],
  section: null,
  times: [],
  bylines: [],
  paragraphs: [],
  interface: [],
})
