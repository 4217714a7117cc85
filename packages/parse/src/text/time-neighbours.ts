import type { Span } from '@wirecopy/document'
import { isCategory } from './category-names.ts'
import { timeSpan } from './time-span.ts'

/** Who and what a line names beside its time. */
export interface TimeNeighbours {
  publisher: Span | null
  author: Span | null
  section?: Span
}

/** Begins the name of an author. */
export const byWord =
  /^(?:(?:story|written|reported|text|words) by|by|von|par|por|di|da|door|av|af|autor|author|yazan|автор|بقلم|oleh|bởi)\s?[:：]?\s+/iu
/** "Em Cultura": the section with "in" before it. */
const inSection = /^(?:in|em|en|dans|im|v|w|ve?|i)\s(?=\p{Lu})/iu
/** Returns what the other parts of a line with a time name, null where one of them says anything else. */
export function readNeighbours(
  line: string,
  time: Span,
  others: readonly Span[],
): TimeNeighbours | null {
  const names: Span[] = []
  let author: Span | null = null
  let category: Span | null = null
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
  return section == null ? { publisher, author } : { publisher, author, section }
}

/** Length of "via", "published by" and the like before the name of an outlet. */
export const leadLength = (text: string): number =>
  /^(?:via|from|source:?|(?:published|posted|reported)\s(?:by|in|on))\s(?=\p{Lu})/iu.exec(text)?.[0]
    .length ?? 0

/** "Quarry Post by Ann Oak". */
export const behindName = /(?<=\S)\s(?:by|von|par|por|door)\s(?=\p{Lu}\S{0,20}\s\p{Lu})/u

/** "14 comentários": what is counted is no name. */
const counter = /^\d{1,6}[km]?\s\p{Ll}{3,16}$/u

const isReadingTime = (text: string): boolean =>
  /\d\s?-?\s?min|read$|views?$|comments?$|lesezeit|lecture|^\d+$/i.test(text) || counter.test(text)

/** A mark that no sentence has between its words stands between the two. */
function isApart(line: string, one: Span, other: Span): boolean {
  const between =
    one.end <= other.start ? line.slice(one.end, other.start) : line.slice(other.end, one.start)
  return /[·•|｜∙⋅▪●~–—]/.test(between)
}

const isHeadlineLike = (text: string): boolean => text.split(' ').length > 3

/** No outlet's name has more code units. */
export const longestName = 40

/** A publisher's name is short and is no sentence; set apart, it may hold more small words. */
export function isName(text: string, apart = false): boolean {
  if (text.length > longestName || /[.!?:;]\s|[!?:;]$/.test(text)) return false
  const words = text.split(/\s+/)
  if (!/\p{L}/u.test(text)) return false
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && word.length > 3 && !/\.\p{L}{2,}$/u.test(word),
  )
  // "Вестник порта": where only the first word of a name is capitalized.
  const most = apart && /^\p{Lu}/u.test(text) ? words.length >> 1 : 0
  return small.length <= Math.max(1, most)
}
