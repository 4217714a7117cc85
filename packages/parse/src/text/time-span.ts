import type { Span } from '@wirecopy/document'
import type { DateTime } from '../time/date-parts.ts'
import { parseDateTime } from '../time/date-time.ts'
import { parseLooseTime } from '../time/loose-time.ts'
import { mayBeRelative, parseRelativeTime } from '../time/relative-time.ts'
import { isWeekday } from '../time/weekdays.ts'

const longestTime = 70
const label =
  /^(?:(?:first|originally) (?:published|posted)|published|posted|updated|last updated|modified|created|date|time|on|at|upd|datum|data|dato|dátum|fecha|päivämäärä|дата|tarih|ημερομηνία|التاريخ|تاريخ|תאריך|日期|日付|日時|날짜|tanggal|ngày|veröffentlicht|aktualisiert|erstellt|stand|publié|mis à jour|le|publicado|actualizado|atualizado|el|em|pubblicato|aggiornato|il|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opublikowano|опубликовано|обновлено|опубліковано|оновлено|yayınlanma|güncelleme|نشر|تاريخ النشر|آخر تحديث|发布时间|发布|公開|更新|掲載|입력|수정|승인|등록|diterbitkan|cập nhật|julkaistu|päivitetty|közzétéve|frissítve|publicat|actualizat|δημοσιεύθηκε|ενημερώθηκε|publikováno|aktualizováno|zveřejněno|zaktualizowano|offentliggjort|opdateret|udgivet|fecha de publicación|publicação|pubblicazione|פורסם|עודכן|منتشر شده|प्रकाशित|अपडेट|เผยแพร่|时间|時間|发布于|發布時間|更新时间|更新時間|게시|업데이트)(?:\s(?:on|at|am|le|el|em|il|op|den|um|in))?(?:\s?[:：]\s{0,4}|\s{1,4})/iu
/** "14:30配信": Japanese and Chinese say "published" behind the time. */
const published = /\s?(?:配信|公開|更新|掲載|投稿|发布|發布|发表|업데이트|입력|등록)$/u
/** Ligatures of icon fonts that stand as text before a time. */
const icon =
  /^(?:time|clock|calendar|date|schedule|access_time|icon|history|today|watch|⏰|⏱|🕒|🕐|🗓|📅)\s?(?=\S)/u

/** Returns the span of the time if the stretch of a line from `from` up to `to` is a time and nothing more. */
export function timeSpan(line: string, from: number, to: number, test = isTime): Span | null {
  if (!mayBeTime(line, from, to)) return null
  let start = from
  let end = to
  while (start < end && line.charCodeAt(start) <= 32) start++
  while (end > start && line.charCodeAt(end - 1) <= 32) end--
  let text = line.slice(start, end)
  const suffix = line.charCodeAt(end - 1) > 0x2fff ? published.exec(text) : null
  if (suffix !== null && test(text.slice(0, suffix.index)))
    return { start, end: start + suffix.index }
  if (test(text)) return { start, end }
  // No label begins with a digit.
  if (isDigit(line.charCodeAt(start))) return null
  for (const pattern of [icon, label, icon]) {
    const match = pattern.exec(text)
    if (match === null) continue
    start += match[0].length
    text = text.slice(match[0].length)
    if (test(text)) return { start, end }
  }
  return null
}

export function isTime(text: string): boolean {
  if (text.length > longestTime) return false
  if (parseRelativeTime(text)) return true
  const date = parseDateTime(text)
  return date !== null && date.day > 0 && coversLine(text, date)
}

/** True for a time that is told without its year or by the day of reading. */
export const isLooseTime = (text: string): boolean => parseLooseTime(text) !== null

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

/** False for a text that no time can stand in: a quick look. */
export const mayTellTime = (text: string): boolean => hasDigit(text) || mayBeRelative(text)

/** True where a digit stands in a text. */
export const hasDigit = (text: string): boolean => firstDigit(text, 0, text.length) >= 0

/** Labels, weekdays and the like take no more code units before the first digit of a time. */
const mostBeforeDigits = 40

/** False where a stretch of a line can't be a time: a quick look ahead. */
function mayBeTime(line: string, from: number, to: number): boolean {
  const first = firstDigit(line, from, to)
  return first < 0 ? mayBeRelative(line.slice(from, to)) : first - from <= mostBeforeDigits
}

function firstDigit(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isDigit(text.charCodeAt(at))) return at
  return -1
}

const isDigit = (code: number): boolean =>
  code < 0x660
    ? code >= 48 && code <= 57
    : !isEastAsian(code) && anyDigit.test(String.fromCharCode(code))
const anyDigit = /\p{Nd}/u

/** Kana, Chinese characters and Hangul hold no digits of their own. */
const isEastAsian = (code: number): boolean =>
  (code >= 0x3000 && code < 0xa600) || (code >= 0xac00 && code < 0xd800)
