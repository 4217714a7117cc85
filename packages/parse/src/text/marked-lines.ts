import { isCategory } from './category-names.ts'
import { type InterfaceKind, interfaceKind } from './interface-words.ts'
import { isRunningText, type Line, splitLines } from './lines.ts'
import { readItemLine, readTimeLine, type TimeLine } from './time-line.ts'

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
  /** The field that the line names itself, "Source: Quarry Post", and the length of the name. */
  label: { field: 'title' | 'publisher'; length: number } | null
}

const labels = {
  title:
    /^(?:title|headline|titel|überschrift|titre|título|titulo|titolo|tytuł|заголовок|заглавие|başlık|العنوان|عنوان|标题|標題|タイトル|제목|judul|tiêu đề)\s?[:：]\s{0,4}(?=\S)/iu,
  publisher:
    /^(?:source|publisher|published by|outlet|quelle|herausgeber|éditeur|fuente|medio|fonte|veículo|bron|källa|kilde|lähde|źródło|источник|издание|джерело|kaynak|المصدر|مصدر|منبع|来源|來源|出典|배포|출처|sumber|nguồn)\s?[:：]\s{0,4}(?=\S)/iu,
} as const

function labelOf(text: string): MarkedLine['label'] {
  if (!/[:：]/.test(text.slice(0, 20))) return null
  for (const field of ['title', 'publisher'] as const) {
    const match = labels[field].exec(text)
    if (match !== null) return { field, length: match[0].length }
  }
  return null
}

const bullet = /^(?:[•·▪●○◦‣∙*–—-]|[→»])\s{1,4}(?=\S)/u
const rule = /^[-=_*~#─━•·.…\s]{3,}$/u

/** Returns the non-blank lines of a text with their marks. */
export function markLines(text: string): MarkedLine[] {
  const lines = splitLines(text).map(markLine)
  unmarkNames(lines)
  settleNames(lines)
  markItems(lines)
  markCounters(lines)
  return lines
}

/** Above a line that is a time as a whole, "Port Today" names an outlet; so it does elsewhere. */
function unmarkNames(lines: readonly MarkedLine[]): void {
  const names = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.time
    if (endsInTimeWord(line) && next && next.publisher === null) names.add(bareText(line))
  }
  if (names.size === 0) return
  for (const line of lines) {
    if (!endsInTimeWord(line) || !names.has(bareText(line))) continue
    line.time = null
    line.running = isRunningText(line)
  }
}

/**
 * Of two names beside a time the first is the outlet, unless on some line of the page it is the name of
 * a news section: one page writes all its lines in one order.
 */
function settleNames(lines: readonly MarkedLine[]): void {
  const pairs = lines.flatMap(({ text, time }) =>
    time?.publisher && time.section ? [{ text, time }] : [],
  )
  const isSection = (text: string, span: { start: number; end: number } | null | undefined) =>
    span != null && isCategory(text.slice(span.start, span.end))
  const first = pairs.filter(({ text, time }) => isSection(text, time.publisher)).length
  const second = pairs.filter(({ text, time }) => isSection(text, time.section)).length
  for (const { time } of pairs) {
    const { publisher, section } = time
    if (first > second && section) Object.assign(time, { publisher: section, section: publisher })
  }
}

/** Nothing but a space stands between a name and a time without digits. */
const endsInTimeWord = ({ time, text }: MarkedLine): boolean =>
  time?.publisher != null &&
  time.start - time.publisher.end === 1 &&
  text.charCodeAt(time.publisher.end) === 32 &&
  !/\p{Nd}/u.test(text.slice(time.start, time.end))

/** "3 comments" heads the comments once; under each item of a listing it counts them. */
function markCounters(lines: readonly MarkedLine[]): void {
  const counters = lines.filter(({ words, text }) => words === 'comments' && /^\d/.test(text))
  if (counters.length > 1) for (const line of counters) line.words = 'share'
}

function markLine(line: Line): MarkedLine {
  const short = line.text.length <= 200
  const bulletLength = short ? (bullet.exec(line.text)?.[0].length ?? 0) : 0
  const isRule = short && rule.test(line.text)
  const words = short && !isRule ? interfaceKind(line.text) : null
  let time = short && !isRule ? readTimeLine(line.text) : null
  // "Trending now" is a heading, no outlet of that name.
  if (words !== null && time !== null && time.publisher !== null) time = null
  const name = time?.publisher
  if (time && name && name.start < bulletLength && bulletLength < name.end)
    time.publisher = { start: bulletLength, end: name.end }
  return {
    start: line.start,
    end: line.end,
    text: line.text,
    gap: line.gap,
    time,
    words: time === null ? words : null,
    running: time === null && isRunningText(line),
    bullet: bulletLength,
    rule: isRule,
    label: short && time === null ? labelOf(line.text) : null,
  }
}

/** Lines that are whole items of a listing: one alone may be a headline with a day in it. */
function markItems(lines: readonly MarkedLine[]): void {
  const items: [MarkedLine, TimeLine][] = []
  for (const line of lines) {
    if (line.time !== null || line.words !== null || line.rule || line.text.length > 250) continue
    const item = readItemLine(line.text)
    if (item !== null) items.push([line, item])
  }
  if (items.length < 2) return
  for (const [line, item] of items) {
    const { title } = item
    if (title !== undefined && title.start < line.bullet)
      item.title = { start: line.bullet, end: title.end }
    line.time = item
    line.running = false
  }
}

/** True for two lines that say the same but for white space and bullet marks. */
export function sameText(a: MarkedLine, b: MarkedLine): boolean {
  return a.text.slice(a.bullet).trim() === b.text.slice(b.bullet).trim()
}

/** The text of a line without its bullet mark or the name of its field. */
export const bareText = (line: MarkedLine): string => line.text.slice(leadOf(line))

/** Length of the bullet mark or field name at the head of a line. */
export const leadOf = (line: MarkedLine): number => line.label?.length ?? line.bullet

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
