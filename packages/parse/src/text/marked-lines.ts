import type { Limits } from '@wirecopy/document'
import { isCallToAction, isMailNotice } from './call-to-action.ts'
import { clock, cutTimedTexts, markClocks } from './clock-lines.ts'
import { barKind, compoundKind, type InterfaceKind, interfaceKind } from './interface-words.ts'
import { longestItem, readItemLine } from './item-line.ts'
import { markLabelledLines } from './labelled-lines.ts'
import { firstColon, isRunningText, type Line, splitLines, wordCount } from './lines.ts'
import { readTimeLine, type TimeLine } from './time-line.ts'
import { mayTellTime } from './time-span.ts'

/** A line with everything that can be said about it alone. */
export interface MarkedLine extends Line {
  time: TimeLine | null
  words: InterfaceKind | null
  /** Holds a digit or a word with which times are told, and is short enough for one. */
  timed: boolean
  /** Reads as running text. */
  running: boolean
  /** Length of a bullet mark at the head of the line, else 0. */
  bullet: number
  /** Consists of rule characters only: "-----". */
  rule: boolean
  /** The field that the line names itself, "Source: Quarry Post", and the length of the name. */
  label: { field: 'title' | 'publisher' | 'author' | 'section'; length: number } | null
}

const labels = {
  title:
    /^(?:title|headline|titel|überschrift|titre|título|titulo|titolo|tytuł|заголовок|заглавие|başlık|العنوان|عنوان|标题|標題|タイトル|제목|judul|tiêu đề)\s?[:：]\s{0,4}(?=\S)/iu,
  section:
    /^(?:section|category|rubrik|ressort|rubrique|catégorie|sección|categoría|seção|categoria|sezione|rubriek|avdelning|kategori|kategorie|dział|рубрика|раздел|القسم|分类|板块|カテゴリー?|섹션)\s?[:：]\s{0,4}(?=\S)/iu,
  author:
    /^(?:authors?|byline|writer|reporter|autor(?:in|en|a|e|es)?|auteurs?|forfatter|författare|kirjoittaja|автор|yazar|الكاتب|כותב|लेखक|penulis|tác giả|作者|記者|记者|著者|筆者|글쓴이|기자)\s?[:：]\s{0,4}(?=\S)/iu,
  publisher:
    /^(?:feed|site|newspaper|publication|source|publisher|published by|outlet|quelle|herausgeber|éditeur|fuente|medio|fonte|veículo|bron|källa|kilde|lähde|źródło|источник|издание|джерело|kaynak|المصدر|مصدر|منبع|来源|來源|出典|배포|출처|sumber|nguồn)\s?[:：]\s{0,4}(?=\S)/iu,
} as const

function labelOf(text: string): MarkedLine['label'] {
  if (firstColon(text, 20) < 0) return null
  for (const field of ['title', 'publisher', 'author', 'section'] as const) {
    const match = labels[field].exec(text)
    if (match !== null) return { field, length: match[0].length }
  }
  return null
}

const bullet = /^(?:[•·▪●○◦‣∙*–—→»-]|(?![©®™])\p{Extended_Pictographic}\ufe0f?)\s{1,4}(?=\S)/u
const rule = /^[-=_*~#─━•·.…\s]{3,}$/u

/**
 * Returns the non-blank lines of a text with their marks.
 *
 * @throws WirecopyError `limit-lines`.
 */
export function markLines(text: string, limits: Limits): MarkedLine[] {
  const lines = cutTimedTexts(splitLines(text, limits).map(markLine), markLine)
  unmarkNames(lines)
  unmarkDays(lines)
  markLabelledLines(lines)
  markItems(lines)
  markClocks(lines)
  markCounters(lines)
  markLinksBehind(lines)
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

/** "18 July" below running text is a heading of a text that goes by days. */
function unmarkDays(lines: readonly MarkedLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (!line.time?.bareDay || !(lines[index - 1]?.running ?? true)) continue
    line.time = null
    line.running = isRunningText(line)
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

/** "Lees verder" heads a list once; at the end of each item of a listing it leads to the article. */
function markLinksBehind(lines: readonly MarkedLine[]): void {
  const groups = new Map<string, number[]>()
  for (const [index, { words, text }] of lines.entries()) {
    if (words !== 'related') continue
    const group = groups.get(text)
    if (group) group.push(index)
    else groups.set(text, [index])
  }
  for (const group of groups.values()) {
    const isBehind = (at: number): boolean => {
      const next = lines[at + 1]
      const isEnd = next === undefined || next.words !== null || next.gap > 0
      return isEnd && at > 0 && (lines[at] as MarkedLine).gap === 0
    }
    if (group.length < 2 || !group.every(isBehind)) continue
    for (const at of group) (lines[at] as MarkedLine).words = 'more'
  }
}

/** A line that is an address and nothing else. */
export const address = /^(?:\p{L}{2,12}\s?[:：]\s?)?(https?:\/\/\S{3,190})$/iu

/** "More from Quarry Post" heads a list as "Related" does. */
const moreFrom =
  /^(?:More (?:from|in|about)|MORE (?:FROM|IN|ABOUT)|Mehr (?:von|aus|zu)|Más (?:de|sobre)|Plus de|Mais (?:de|sobre)|Altro (?:da|su)|Meer (?:van|uit|over)|Mer (?:från|om|fra)|Więcej (?:z|o)|Více (?:z|o)|Ещё из|Больше о|Latest (?:from|in)|Trending in)\s(?=\p{Lu})/u

/** "Read also: Ferry sails for free". */
function isTeaser(text: string): boolean {
  const colon = text.length < 200 ? firstColon(text, 26) : -1
  return colon > 2 && text.length > colon + 2 && interfaceKind(text.slice(0, colon)) === 'related'
}

function wordsOf(text: string): InterfaceKind | null {
  const kind = interfaceKind(text)
  if (kind !== null) return kind
  if (isTeaser(text)) return 'more'
  if (isCallToAction(text) || isMailNotice(text)) return 'newsletter'
  const bar = barKind(text)
  if (bar !== null) return bar
  const compound = compoundKind(text)
  if (compound !== null) return compound
  return text.length < 40 && !/[.!?]$/.test(text) && moreFrom.test(text) && wordCount(text) < 6
    ? 'related'
    : null
}

function markLine(line: Line): MarkedLine {
  const short = line.text.length <= 200
  const bulletLength = short ? (bullet.exec(line.text)?.[0].length ?? 0) : 0
  const isRule = short && rule.test(line.text)
  const link = short && !isRule && line.text.includes('://') && address.test(line.text)
  const words = short && !isRule ? (link ? 'more' : wordsOf(line.text)) : null
  const timed = line.text.length <= longestItem && mayTellTime(line.text)
  let time = timed && short && !isRule ? readTimeLine(line.text, { loose: true }) : null
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
    timed,
    running: time === null && words === null && isRunningText(line),
    bullet: bulletLength,
    rule: isRule,
    label: short && time === null ? labelOf(line.text) : null,
  }
}

const isClock = (text: string): boolean => clock.exec(text)?.[0].length === text.length

/** Lines that are whole items of a listing: one alone may be a headline with a day in it. */
function markItems(lines: readonly MarkedLine[]): void {
  const items: [MarkedLine, TimeLine][] = []
  const clocked: [MarkedLine, TimeLine][] = []
  for (const line of lines) {
    if (!line.timed || line.time !== null || line.words !== null || line.rule) continue
    const item = readItemLine(line.text)
    if (item !== null) items.push([line, item])
    else if (!line.running && /\d[:.]\d\d/.test(line.text)) {
      const timed = readItemLine(line.text, isClock)
      if (timed !== null) clocked.push([line, timed])
    }
  }
  if (clocked.length > 2) items.push(...clocked)
  if (items.length < 2) return
  for (const [line, item] of items) {
    const { title } = item
    if (title !== undefined && title.start < line.bullet)
      item.title = { start: line.bullet, end: title.end }
    line.time = item
    line.running = false
  }
}

/** Begins a line that names authors; a noun needs a colon behind it, Korean puts it last. */
export const byLine =
  /^(?:(?:(?:story|written|reported|text|words) by|by|von|par|por|di|door|av|af|przez|автор|yazan|بقلم|كتبت?|oleh|penulis|skriven av|skrevet a[vf]|írta|napsala?|מאת|bởi|द्वारा|โดย|本报记者|本報記者|记者|記者)(?:\s?[:：]\s{0,3}|\s{1,3})|(?:autor(?:in|en|a|e|es)?|authors?|szerző|text|texte|texto|testo|tekst|teksti|reporter|نویسنده|作者|文|글|기자)\s?[:：/]\s{0,3})\p{L}|^[가-힣]{2,4}\s(?:기자|특파원)(?![가-힣])/iu

/** A number and a word, in any language: "12 comments". */
export const isCounter = (line: MarkedLine | undefined): boolean =>
  line !== undefined && line.gap === 0 && /^\d{1,6}[km]?\s?\p{L}{2,16}$/iu.test(line.text)

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

/** The largest of some numbers, however many; minus infinity of none. */
export const largest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

/** The smallest of some numbers, however many; infinity of none. */
export const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
