import type { DateTime } from '../time/date-parts.ts'
import { parseDateTime } from '../time/date-time.ts'
import { parseLooseTime } from '../time/loose-time.ts'
import { monthNamed } from '../time/month-names.ts'
import { mayBeRelative, parseRelativeTime } from '../time/relative-time.ts'
import { isWeekday } from '../time/weekdays.ts'
import { isCategory } from './category-names.ts'

/** A line that says when, and perhaps who: "Reuters · 2 hours ago", "Axios12-03-2025", "3시간 전". */
export interface TimeLine {
  /** The span of the time within the line. */
  start: number
  end: number
  /** The outlet named on the same line. */
  publisher: { start: number; end: number } | null
  /** The author named on the same line ("By Ann Oak"). */
  author: { start: number; end: number } | null
  /** A second name on the same line: "Quarry Post · Sports · 2 hours ago". */
  section?: { start: number; end: number }
  /** The headline on the same line, in listings whose items are one line each. */
  title?: { start: number; end: number }
  /** The line holds a day of a month and nothing else: "18 July". */
  bareDay?: boolean
}

/** How lines are read: `loose` takes "yesterday at 14:20" and "18 July" for times as well. */
export interface TimeLineOptions {
  loose?: boolean
}

const longestLine = 120
const longestTime = 70
const separator =
  /\s*[·•|｜∙⋅▪●/]\s*|\s+(?:[-–—~]{1,3}|\.{3}|…)\s+|\s*[,，、]\s+|\s*[()（）[\]]\s*|\s*\t\s*|\s{3,}/gu
const label =
  /^(?:published|posted|updated|last updated|modified|created|date|time|on|at|upd|datum|data|dato|dátum|fecha|päivämäärä|дата|tarih|ημερομηνία|التاريخ|تاريخ|תאריך|日期|日付|日時|날짜|tanggal|ngày|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|le|publicado|actualizado|atualizado|el|em|pubblicato|aggiornato|il|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opublikowano|опубликовано|обновлено|опубліковано|оновлено|yayınlanma|güncelleme|نشر|تاريخ النشر|آخر تحديث|发布时间|发布|公開|更新|掲載|입력|수정|승인|등록|diterbitkan|cập nhật|julkaistu|päivitetty|közzétéve|frissítve|publicat|actualizat|δημοσιεύθηκε|ενημερώθηκε|publikováno|aktualizováno|zveřejněno|zaktualizowano|offentliggjort|opdateret|udgivet|fecha de publicación|publicação|pubblicazione|פורסם|עודכן|منتشر شده|प्रकाशित|अपडेट|เผยแพร่|时间|時間|发布于|發布時間|更新时间|更新時間|게시|업데이트)(?:\s(?:on|at|am|le|el|em|il|op|den|um|in))?(?:\s?[:：]\s{0,4}|\s{1,4})/iu
const byWord =
  /^(?:(?:story|written|reported|text|words) by|by|von|par|por|di|da|door|av|af|autor|author|yazan|автор|بقلم|oleh|bởi)\s?[:：]?\s+/iu
/** "14:30配信": Japanese and Chinese say "published" behind the time. */
const published = /\s?(?:配信|公開|更新|掲載|投稿|发布|發布|发表|업데이트|입력|등록)$/u
/** "Em Cultura": the section with "in" before it. */
const inSection = /^(?:in|em|en|dans|im|v|w|ve?|i)\s(?=\p{Lu})/iu
/** Ligatures of icon fonts that stand as text before a time. */
const icon =
  /^(?:time|clock|calendar|date|schedule|access_time|icon|history|today|watch|⏰|⏱|🕒|🕐|🗓|📅)\s?(?=\S)/u

/**
 * Returns where a line says a time and who published it, or null for a line that says anything else
 * besides. Lines over 120 code units are never read as time lines.
 */
export function readTimeLine(
  line: string,
  { loose = false }: TimeLineOptions = {},
): TimeLine | null {
  if (line.length > longestLine || line.length < 2) return null
  if (!hasDigit(line) && !mayBeRelative(line)) return null
  const whole = timeSpan(line, 0, line.length)
  if (whole) return { ...whole, publisher: null, author: null }
  const found =
    beforeAuthor(line) ??
    beforeSource(line) ??
    bySegments(line) ??
    glued(line) ??
    bySpace(line) ??
    beforeCounter(line) ??
    behindCounter(line)
  return found === null && loose && mayBeLoose(line) ? readLooseLine(line) : found
}

const _longestName = 40
const longestPhrase = 48

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return true
  return false
}

/** A digit of ASCII; of another script, one that may be. */
const isDigit = (code: number): boolean =>
  code < 0x660 ? code >= 48 && code <= 57 : anyDigit.test(String.fromCharCode(code))
const anyDigit = /\p{Nd}/u

/** Labels, weekdays and the like take no more code units before the first digit of a time. */
const mostBeforeDigits = 40
const _mostBehindDigits = 32

/** False where a stretch of a line can't be a time: a quick look ahead. */
function mayBeTime(line: string, from: number, to: number): boolean {
  let first = -1
  let _last = -1
  for (let at = from; at < to; at++) {
    if (!isDigit(line.charCodeAt(at))) continue
    if (first < 0) first = at
    _last = at
  }
  if (first < 0) return mayBeRelative(line.slice(from, to))
  return first - from <= mostBeforeDigits
}

/** A word such as "yesterday" or a month must stand in a line whose time is told loosely. */
function mayBeLoose(line: string): boolean {
  if (!hasDigit(line)) return false
  if (mayBeRelative(line)) return true
  for (const [word] of line.matchAll(/\p{L}[\p{L}\p{M}]{2,14}/gu))
    if (monthNamed(word) > 0) return true
  return false
}

/** A line whose time is told without its year or by the day of reading. */
function readLooseLine(line: string): TimeLine | null {
  const whole = timeSpan(line, 0, line.length, isLooseTime)
  if (whole) {
    const bareDay = whole.start === 0 && (parseLooseTime(line)?.hour ?? 0) < 0
    return { ...whole, publisher: null, author: null, bareDay }
  }
  return bySegments(line, isLooseTime) ?? bySpace(line, isLooseTime)
}

const isLooseTime = (text: string): boolean => parseLooseTime(text) !== null

/** "Quarry Post 3 hours ago 128 comments": how often the article was read or answered stands last. */
function beforeCounter(line: string): TimeLine | null {
  if (/[.!?"”»)]$/.test(line)) return null
  const match = /\s\d{1,6}\s?\p{L}{1,12}$/u.exec(line)
  if (match === null) return null
  const head = line.slice(0, match.index)
  const whole = timeSpan(head, 0, head.length)
  return whole ? { ...whole, publisher: null, author: null } : (bySegments(head) ?? bySpace(head))
}

const sourceLabel =
  /\s(?:source|via|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj|источник|джерело|kaynak|المصدر|منبع|来源|來源|出典|出处|출처)\s?[:：]\s?(?=\S)/iu

/** "2025-07-26 14:30 Source: Quarry Post". */
function beforeSource(line: string): TimeLine | null {
  const label = sourceLabel.exec(line)
  const time = label === null ? null : timeSpan(line, 0, label.index)
  if (label === null || time === null) return null
  const publisher = { start: label.index + label[0].length, end: line.length }
  return isName(line.slice(publisher.start), true) ? { ...time, publisher, author: null } : null
}

/** "August 3, 2025 by Mona Ferris". */
function beforeAuthor(line: string): TimeLine | null {
  const by = behindName.exec(line)
  const time = by === null ? null : timeSpan(line, 0, by.index)
  if (by === null || time === null) return null
  const author = { start: by.index + by[0].length, end: line.length }
  return /[·•|,;/]/.test(line.slice(author.start)) ? null : { ...time, publisher: null, author }
}

const countedBy = /^(?:\d{1,6}\s\p{L}{2,12}|\p{L}{4,12})\s(?:by|von|par|por|door|av|af|от)\s(?=\S)/u

/** "123 points by lamp 3 hours ago | hide | 45 comments", "submitted by lamp 3 hours ago". */
function behindCounter(line: string): TimeLine | null {
  const lead = countedBy.exec(line)?.[0].length
  if (lead === undefined) return null
  const bar = line.indexOf('|')
  const end = bar < 0 ? line.length : bar
  for (let at = line.indexOf(' ', lead); at > 0 && at < end; at = line.indexOf(' ', at + 1)) {
    const time = timeSpan(line, at + 1, end)
    if (time !== null) return { ...time, publisher: null, author: { start: lead, end: at } }
  }
  return null
}

/** Returns the span of the time if the stretch is a time and nothing more. */
function timeSpan(line: string, from: number, to: number, test = isTime): Segment | null {
  if (!mayBeTime(line, from, to)) return null
  let start = from
  let end = to
  while (start < end && line.charCodeAt(start) <= 32) start++
  while (end > start && line.charCodeAt(end - 1) <= 32) end--
  let text = line.slice(start, end)
  const suffix = published.exec(text)
  if (suffix !== null && test(text.slice(0, suffix.index)))
    return { start, end: start + suffix.index }
  if (test(text)) return { start, end }
  for (const pattern of [icon, label, icon]) {
    const match = pattern.exec(text)
    if (match === null) continue
    start += match[0].length
    text = text.slice(match[0].length)
    if (test(text)) return { start, end }
  }
  return null
}

function isTime(text: string): boolean {
  if (text.length > longestTime) return false
  if (parseRelativeTime(text)) return true
  const date = parseDateTime(text)
  return date !== null && date.day > 0 && coversLine(text, date)
}

/** A weekday, a zone or "at" may stand around a date; a name may not. */
function coversLine(text: string, date: DateTime): boolean {
  const before = text.slice(0, date.start).replace(/[\s,.()]/g, '')
  const after = text
    .slice(date.end)
    .replace(/^\s?[+-]\d{4}$/, '')
    .replace(/[\s,.()|-]/g, '')
  if (/\d{3}/.test(before + after)) return false
  const isZone = after.length <= 5 || !/\p{L}/u.test(after)
  if (!isZone && !isWeekday(after)) return false

  return before === '' || isWeekday(before) || isWeekday(after)
}

const longestItem = 250

/**
 * Returns the parts of a line that is a whole item of a listing, "Bridge closed - Quarry Post - 2 hours
 * ago" or "Bridge closed (Quarry Post, 2 hours ago)", else null.
 */
export function readItemLine(line: string, test = isTime): TimeLine | null {
  if (line.length > longestItem || /[.!?。]$/.test(line)) return null
  const tail = line.slice(-longestPhrase)
  if (!hasDigit(line) && !mayBeRelative(tail)) return null
  const found = segments(line)
  if (found.length < 2 || found.length > 12) return null
  const first = firstOfItem(line, found, test)
  if (first !== null) return first
  for (let size = Math.min(3, found.length - 1); size >= 1; size--) {
    const rest = found.slice(0, -size)
    const time = timeSpan(
      line,
      (found[rest.length] as Segment).start,
      (found.at(-1) as Segment).end,
      test,
    )
    if (time === null) continue
    const named = rest.at(-1) as Segment
    const isNamed = rest.length > 1 && isName(line.slice(named.start, named.end))
    const last = isNamed ? (rest.at(-2) as Segment) : named
    const begin = (rest[0] as Segment).start
    // A bracket at the head of the line holds the outlet.
    const title = { start: /^[[【]$/.test(line.slice(0, begin)) ? 0 : begin, end: last.end }
    return { ...time, publisher: isNamed ? named : null, author: null, title }
  }
  return null
}

/** "2025-08-01 | Lund Herald | Council buys the old cannery". */
function firstOfItem(line: string, found: Segment[], test: typeof isTime): TimeLine | null {
  const [head, named, ...rest] = found
  if (head === undefined || named === undefined || rest.length === 0) return null
  const time = timeSpan(line, head.start, head.end, test)
  const title = { start: (rest[0] as Segment).start, end: (rest.at(-1) as Segment).end }
  const isWhole = isName(line.slice(named.start, named.end))
  return time !== null && isWhole ? { ...time, publisher: named, author: null, title } : null
}

interface Segment {
  start: number
  end: number
}

function segments(line: string): Segment[] {
  const found: Segment[] = []
  let from = 0
  for (const match of line.matchAll(separator)) {
    if (match.index > from) found.push({ start: from, end: match.index })
    from = match.index + match[0].length
  }
  if (from < line.length) found.push({ start: from, end: line.length })
  return found
}

function bySegments(line: string, test = isTime): TimeLine | null {
  const found = segments(line)
  if (found.length < 2) return null
  // A written date may itself hold a comma, so runs of up to three segments are tried as one time.
  for (let size = Math.min(3, found.length); size >= 1; size--) {
    for (let first = 0; first + size <= found.length; first++) {
      const from = (found[first] as Segment).start
      const to = (found[first + size - 1] as Segment).end
      const time = timeSpan(line, from, to, test)
      if (time === null) continue
      const others = found.filter((_, index) => index < first || index >= first + size)
      return withOthers(line, time, others)
    }
  }
  return null
}

function withOthers(line: string, time: Segment, others: Segment[]): TimeLine | null {
  const names: Segment[] = []
  let author: Segment | null = null
  let category: Segment | null = null
  for (const other of others) {
    const text = line.slice(other.start, other.end)
    const by = byWord.exec(text)
    const placed = inSection.exec(text)?.[0].length ?? 0
    if (by) author = { start: other.start + by[0].length, end: other.end }
    else if (isCategory(text.slice(placed)))
      category ??= { start: other.start + placed, end: other.end }
    else if (/^@\S+$/.test(text) || isReadingTime(text) || timeSpan(line, other.start, other.end))
      continue
    else if (!isName(text, isApart(line, other, time))) return null
    else {
      const start = other.start + leadLength(text)
      const by = behindName.exec(line.slice(start, other.end))
      names.push({ start, end: by ? start + by.index : other.end })
      if (by) author ??= { start: start + by.index + by[0].length, end: other.end }
    }
  }
  const isItem = names.some(({ start, end }) => isHeadlineLike(line.slice(start, end)))
  if (names.length > 1 && isItem) return null
  const [publisher = null, second] = names
  const section = category ?? second
  return section == null ? { ...time, publisher, author } : { ...time, publisher, author, section }
}

/** Length of "via", "published by" and the like before the name of an outlet. */
const leadLength = (text: string): number =>
  /^(?:via|from|source:?|(?:published|posted|reported)\s(?:by|in|on))\s(?=\p{Lu})/iu.exec(text)?.[0]
    .length ?? 0

/** "Quarry Post by Ann Oak". */
const behindName = /(?<=\S)\s(?:by|von|par|por|door)\s(?=\p{Lu}\S{0,20}\s\p{Lu})/u

/** "14 comentários": what is counted is no name. */
const counter = /^\d{1,6}[km]?\s\p{Ll}{3,16}$/u

const isReadingTime = (text: string): boolean =>
  /\d\s?-?\s?min|read$|views?$|comments?$|lesezeit|lecture|^\d+$/i.test(text) || counter.test(text)

/** A mark that no sentence has between its words stands between the two. */
function isApart(line: string, one: Segment, other: Segment): boolean {
  const between =
    one.end <= other.start ? line.slice(one.end, other.start) : line.slice(other.end, one.start)
  return /[·•|｜∙⋅▪●~–—]/.test(between)
}

const isHeadlineLike = (text: string): boolean => text.split(' ').length > 3

/** A publisher's name is short and is no sentence; set apart, it may hold more small words. */
function isName(text: string, apart = false): boolean {
  if (text.length > 40 || /[.!?:;]\s|[!?:;]$/.test(text)) return false
  const words = text.split(/\s+/)
  if (!/\p{L}/u.test(text)) return false
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && word.length > 3 && !/\.\p{L}{2,}$/u.test(word),
  )
  // "Вестник порта": where only the first word of a name is capitalized.
  const most = apart && /^\p{Lu}/u.test(text) ? words.length >> 1 : 0
  return small.length <= Math.max(1, most)
}

/** "Axios12-03-2025", "time2 hours ago", "Reuters2h": a name runs into the time without a space. */
function glued(line: string): TimeLine | null {
  const month = /(?<=\p{Ll})(\p{Lu}\p{L}{2,11})\.?\s\d{1,2}/u.exec(line)
  if (month !== null && monthNamed(month[1] as string) > 0) {
    const time = timeSpan(line, month.index, line.length)
    if (time !== null) return { ...time, publisher: { start: 0, end: month.index }, author: null }
  }
  const digit = line.search(/\d/)
  if (digit < 2) return null
  // A name may itself end in a digit ("News1"), so each later digit is tried as well.
  for (let at = digit; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code < 48 || code > 57) continue
    const time = timeSpan(line, at, line.length)
    if (time === null) continue
    if (line[at - 1] === ' ') return null
    const name = line.slice(0, at).replace(/[\s・:：]{1,4}$/u, '')
    if (!isName(name)) continue
    return { ...time, publisher: { start: 0, end: name.length }, author: null }
  }
  return null
}

/** "Reuters 2 hours ago", "Published by Reuters 26 July 2025": only spaces stand between. */
function bySpace(line: string, test = isTime): TimeLine | null {
  for (let at = line.indexOf(' '); at > 0; at = line.indexOf(' ', at + 1)) {
    const time = timeSpan(line, at + 1, line.length, test)
    if (time === null) continue
    // "Rails Today" is a name as a whole.
    if (/^\p{Lu}[\p{L}\p{M}]{0,20}$/u.test(line.slice(at + 1))) return null
    const lead = leadLength(line.slice(0, at))
    const name = line.slice(lead, at)
    const words = name.split(/\s+/)
    const capital = words.every((word) => !/^\p{Ll}/u.test(word) || /\.\p{L}{2,}$/u.test(word))
    if (words.length > 4 || !capital || !isName(name)) return null
    const by = byWord.exec(name)
    if (by) return { ...time, publisher: null, author: { start: by[0].length, end: at } }
    return { ...time, publisher: { start: lead, end: at }, author: null }
  }
  return null
}
