import type { Span } from './model/span.ts'
import { findService, longestMark } from './wire-service-names.ts'

/** A wire or press-release service, and the words that name it in a text. */
export interface Originator extends Span {
  /** The service under its usual English name: `Associated Press`, `PR Newswire`. */
  name: string
  kind: 'wire' | 'press-release'
}

/** How much of the head and of the tail of a text is read for a dateline or a credit. */
const headLength = 400
const tailLength = 600
/** Longest text that is read as a byline or credit line rather than as an article. */
const creditLength = 90

const openers = '(/[（［【〔['
const closers = ')/]）］】〕]'
const dashes = '-–—―=:：|'
/** Hyphen, en dash, em dash and slash, as code units. */
const nameDashes: ReadonlySet<number> = new Set([45, 0x2013, 0x2014, 47])

/** A dateline is short and holds no sentence: its words are names, numbers and months. */
function looksLikeDateline(head: string): boolean {
  if (head.length > 90) return false
  let small = 0
  let words = 0
  for (const word of head.split(/[\s,/]/)) {
    if (word === '') continue
    words++
    if (/^\p{Ll}/u.test(word) && word.length > 3) small++
  }
  return words <= 12 && small <= 1 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(head)
}

/** "(Reuters) -", "/PRNewswire/ --", "【共同】", "(서울=연합뉴스)": a name in brackets at the head. */
function inHead(text: string): Originator | null {
  const end = Math.min(text.length, headLength)
  let unlisted: Originator | null = null
  let lineStart = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) lineStart = at + 1
    // Most code units are none of the openers by a look at them alone.
    if (code < 0x3010 && code !== 40 && code !== 47 && code !== 91) continue
    const opener = openers.indexOf(text[at] as string)
    if (opener < 0) continue
    const close = text.indexOf(closers[opener] as string, at + 1)
    if (close < 0 || close - at > longestMark + 24) continue
    const dateline = looksLikeDateline(text.slice(lineStart, at))
    for (const part of parts(text, at + 1, close)) {
      const service = findService(text.slice(part.start, part.end))
      if (service === null) continue
      let next = close + 1
      while (text[next] === ' ' || text[next] === '\u00a0') next++
      const followed = next < text.length && dashes.includes(text[next] as string)
      // Without a dash, "(AP)" may explain a name before it: only a dateline speaks for a credit.
      if (followed ? dateline || at - lineStart < 90 : dateline && at > lineStart) {
        return { ...service, ...part }
      }
      if (at === lineStart && (followed || service.kind === 'press-release'))
        return { ...service, ...part }
      const foreign = text.charCodeAt(part.start) > 0x24f
      if (at === lineStart && (foreign || text.charCodeAt(at) > 0x2fff))
        return { ...service, ...part }
    }
    if (dateline) unlisted ??= unlistedService(text, lineStart, at, close)
  }
  return atStart(text) ?? unlisted
}

const capitalized = /^\p{Lu}[\p{L}\p{N}]{1,30}$/u
const mostNameWords = 4
const agencyWords = /(?:wire|press|news|media|agency|newswires?|news service|press service)$/iu

/**
 * A service that is on no list, where its place in the dateline leaves no doubt: a place in capitals
 * before it, a double dash or a dash behind it. Slashes are the mark of press releases ("/NewsReach/
 * --"); in round brackets only a name that says what it is counts ("(Northwire) —").
 */
function unlistedService(
  text: string,
  lineStart: number,
  at: number,
  close: number,
): Originator | null {
  const place = /^[\p{Lu}][\p{Lu} .'’-]{2,40}/u.exec(text.slice(lineStart, at))
  if (place === null || !/^ ?(?:--|[–—])/.test(text.slice(close + 1, close + 4))) return null
  const name = text.slice(at + 1, close)
  const words = name.split(' ')
  if (words.length > mostNameWords || !words.every((word) => capitalized.test(word))) return null
  const span = { start: at + 1, end: close }
  if (text[at] === '/') return { name, kind: 'press-release', ...span }
  return text[at] === '(' && agencyWords.test(name) ? { name, kind: 'wire', ...span } : null
}

/** The names inside brackets: "dpa/lnw", "서울=연합뉴스", "AFP, Reuters". */
function parts(text: string, start: number, end: number): Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !'/=,;+&'.includes(text[at] as string)) continue
    let left = from
    let right = at
    while (left < right && text[left] === ' ') left++
    while (right > left && text[right - 1] === ' ') right--
    if (right > left) found.push({ start: left, end: right })
    from = at + 1
  }
  if (found.length > 1) found.push({ start, end })
  return found
}

/** "新华社北京7月26日电" and "AFP - Some headline": the name opens the text without brackets. */
function atStart(text: string): Originator | null {
  const start = text.length - text.trimStart().length
  const cjk = /^(新华社|新華社|中新社|中央社)/.exec(text.slice(start, start + 8))
  if (cjk?.[1] !== undefined && /[电電讯訊]/.test(text.slice(start, start + 40))) {
    const service = findService(cjk[1])
    if (service) return { ...service, start, end: start + cjk[1].length }
  }
  const dateline = /^([^\n]{1,60}?)\s*(?:--?|[–—])\s*/.exec(text.slice(start, start + 70))
  if (dateline?.[1] === undefined) return null
  const comma = dateline[1].lastIndexOf(',')
  const nameStart = comma < 0 ? 0 : comma + 1 + (dateline[1][comma + 1] === ' ' ? 1 : 0)
  const words = dateline[1].slice(nameStart)
  const service = words.length > 2 || /^[A-Z]{2}$/.test(words) ? findService(words) : null
  if (service === null || (comma < 0 && !isUpper(words) && words.length < 5)) return null
  return { ...service, start: start + nameStart, end: start + nameStart + words.length }
}

const isUpper = (words: string): boolean => words === words.toUpperCase()

/** "(Reuters)", "— AFP", "Reporting by …; Editing by …", "SOURCE Acme Corp." at the end. */
function inTail(text: string): Originator | null {
  const from = Math.max(0, text.length - tailLength)
  const tail = text.slice(from)
  const give = (
    name: string,
    kind: Originator['kind'],
    index: number,
    length: number,
  ): Originator => ({
    name,
    kind,
    start: from + index,
    end: from + index + length,
  })
  const folded = tail.toLowerCase()
  const credits = /\bReport(?:ing|ed) by [^\n]{3,300}?;\s{0,3}(?:[Ww]riting|[Ee]diting) by /.exec(
    tail,
  )
  if (credits) return give('Reuters', 'wire', credits.index, 12)
  // A look for plain words costs less than the patterns, which few texts need.
  const release =
    folded.includes('wire.com') || folded.includes('view original')
      ? /\bview original content\b|\b(?:www\.)?(prnewswire|businesswire|globenewswire|accesswire|einpresswire)\.com\b/i.exec(
          tail,
        )
      : null
  if (release) {
    const service = findService(release[1] ?? 'prnewswire')
    if (service) return give(service.name, service.kind, release.index, release[0].length)
  }
  const source = tail.includes('SOURCE')
    ? /(?:^|\n)SOURCE:? \p{Lu}[^\n]{2,80}\s*$/u.exec(tail)
    : null
  if (source) {
    const start = source.index + (tail[source.index] === '\n' ? 1 : 0)
    return give('PR Newswire', 'press-release', start, 6)
  }
  const copyright =
    folded.includes('copyright') || folded.includes('©') || folded.includes('(c)')
      ? /(?:©|\(c\)|copyright)\s{0,2}(?:\d{4}\s{1,2})?(?:the )?(associated press|afp|canadian press|reuters)\b/i.exec(
          tail,
        )
      : null
  if (copyright?.[1] !== undefined) {
    const service = findService(copyright[1])
    if (service) return give(service.name, service.kind, copyright.index, copyright[0].length)
  }
  return atEnd(text)
}

function atEnd(text: string): Originator | null {
  let end = text.length
  while (end > 0 && ' \n\r\t.'.includes(text[end - 1] as string)) end--
  const close = closers.indexOf(text[end - 1] ?? ' ')
  if (close >= 0) {
    const open = text.lastIndexOf(openers[close] as string, end - 2)
    if (open < 0 || end - open > longestMark + 24) return null
    for (const part of parts(text, open + 1, end - 1)) {
      const service = findService(text.slice(part.start, part.end))
      // "… the Associated Press (AP)." explains a name; a credit follows the stop of a sentence.
      if (service && /[.!?"”’»。…]\s*$|\n\s*$/u.test(text.slice(Math.max(0, open - 8), open))) {
        return { ...service, ...part }
      }
    }
    return null
  }
  for (let start = Math.max(0, end - longestMark); start < end - 1; start++) {
    if (!isBehindDash(text, start)) continue
    const service = findService(text.slice(start, end))
    if (service) return { ...service, start, end }
  }
  return null
}

/** True where a line begins, or behind a dash or slash and perhaps a space. */
function isBehindDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (code === 10) return true
  const isSpace = code === 32 || code === 9 || code === 0xa0
  return nameDashes.has(isSpace ? text.charCodeAt(at - 2) : code)
}

/** "By AFP", "Reuters Staff", "AFP, MANILA", "Source: Yonhap", "AP Photo" (no). */
function inCredit(text: string): Originator | null {
  const lead =
    /^\s*(?:(?:by|von|par|por|di|door|source|sources|quelle|fonte|fuente|kaynak|via|from|with|foto|text|credit)\b\s?[:：]?|\p{So}|[-–—•|/([（【])*\s*/iu.exec(
      text,
    )
  const start = lead?.[0].length ?? 0
  let end = text.length
  while (end > start && ' \n\r\t.)]/）】'.includes(text[end - 1] as string)) end--
  const words = text.slice(start, end)
  const direct = findService(words)
  if (direct) return { ...direct, start, end }
  const first =
    /^(.{2,40}?)(?:\s*[,/|+;–—-]\s|\s*[,/|]\s*|\s+(?:staff|correspondent|news service|newsroom|agency|reporter|writer)\b)/iu.exec(
      words,
    )
  if (first?.[1] === undefined) return null
  const service = findService(first[1])
  return service ? { ...service, start, end: start + first[1].length } : null
}

/**
 * Returns the wire or press-release service that wrote a text, judged by the text alone: its dateline
 * ("BEIJING, July 26, 2025 /PRNewswire/ --", "LONDON (AP) —"), its closing credit ("(Reporting by …;
 * Editing by …)", "— AFP", "SOURCE Acme") or, for a text of one short line, a byline or credit line
 * ("By AFP", "Reuters Staff"). Returns null where the service is only spoken about.
 *
 * `start` and `end` are the UTF-16 offsets of the words that gave it away. Only the first 400 and the
 * last 600 code units are read.
 *
 * @example
 * detectOriginator('SEOUL, July 26 (Yonhap) -- The minister left for …')?.name // 'Yonhap'
 */
export function detectOriginator(text: string): Originator | null {
  if (text.length <= creditLength && !text.trim().includes('\n')) {
    return inCredit(text) ?? inHead(text) ?? atEnd(text)
  }
  return inHead(text) ?? inTail(text)
}
