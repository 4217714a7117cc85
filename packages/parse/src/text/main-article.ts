import type { Article, FurnitureKind } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { emptyArticle, evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import { readTimestamp, type TimeContext } from '../time/timestamp.ts'
import type { InterfaceKind } from './interface-words.ts'
import { width, wordCount } from './lines.ts'
import { bareText, leadOf, type MarkedLine, mostFrequent, sameText } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'

const furnitureOf: Record<InterfaceKind, FurnitureKind> = {
  related: 'heading',
  comments: 'comments',
  'no-comments': 'comments',
  tags: 'tags',
  advertisement: 'advertisement',
  newsletter: 'newsletter',
  share: 'share-bar',
  navigation: 'navigation',
  more: 'other',
  copyright: 'other',
}

/** The kind of furniture that a line of interface words makes. */
export const furnitureKind = (words: InterfaceKind | null): FurnitureKind =>
  words === null ? 'promo' : furnitureOf[words]

export const byLine =
  /^(?:by|von|par|por|di|door|av|af|przez|автор|yazan|بقلم|oleh|penulis)\s?[:：]?\s+\p{Lu}/iu
/** "Photo: Ann Oak / Lund Herald" names who took a picture that a flat text lacks. */
const photoCredit =
  /^(?:photos?|images?|pictures?|fotos?|photographs?|bild|bilder|фото|写真|图片|圖片|사진|الصورة|gambar|ảnh)(?:\s(?:by|credit|de|von))?\s?[:：/]\s?\S.{0,90}$/iu
const mostHeaderLines = 8

/**
 * Reads the main article from the lines of its zone and marks every line of the zone. Returns null
 * where the zone holds no article, only interface.
 */
export function readMainArticle(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  context: TimeContext,
  alone: boolean,
): Article | null {
  const article = emptyArticle()
  let at = dropLeading(builder, zone)
  if (at === zone.length) return null
  at = takeNameAndTime(builder, zone, at, article, context)
  at = takeTitle(builder, zone, at, article)
  at = takeHeader(builder, zone, at, article, context)
  const last = zone.at(-1)
  if (last?.label?.field === 'publisher' && article.publisher === null && zone.length > at + 1) {
    setPublisher(article, bareText(last), 'text: source behind the text')
    builder.take(last, 'main', null, 'publisher', {
      start: last.start + leadOf(last),
      end: last.end,
    })
    zone = zone.slice(0, -1)
  }
  const body = zone.slice(at)
  const end = alone ? trimmedEnd(body) : bodyEnd(body)
  const paragraphs = keepParagraphs(builder, body.slice(0, end))
  dropTail(builder, body.slice(end), article)
  if (article.title === null && paragraphs.length === 0) {
    builder.releaseMain()
    return null
  }
  const texts: string[] = []
  for (const line of paragraphs) {
    builder.take(line, 'main', null, 'text')
    texts.push(line.text)
  }
  setText(article, texts)
  return article
}

function setText(article: Article, texts: readonly string[]): void {
  let at = 0
  article.blocks = texts.map((text) => {
    const block = { start: at, end: at + text.length, kind: 'paragraph' as const, level: null }
    at += text.length + 2
    return block
  })
  article.text = texts.join('\n\n')
}

/** Interface words and rules stand before the headline; so may a label in front of its copy. */
function dropLeading(builder: PageBuilder, zone: readonly MarkedLine[]): number {
  let at = 0
  while (at < zone.length && at < 12) {
    const line = zone[at] as MarkedLine
    const isConsent = isConsentNotice(line) && zone[at + 1]?.words === 'navigation'
    if (line.words === null && !line.rule && !isConsent && !/^[#|>«»•·\s]+$/.test(line.text)) break
    at++
  }
  dropRuns(builder, zone.slice(0, at))
  return at
}

/** What a banner says above its buttons. */
const isConsentNotice = (line: MarkedLine): boolean =>
  /\bcookies?\b|\bprivacy\b|\bconsent\b|datenschutz|confidentialité|privacidad/iu.test(
    line.text.slice(0, 300),
  )

/** An outlet and a time may stand above the headline. */
function takeNameAndTime(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
  context: TimeContext,
): number {
  const [name, time, title, next] = zone.slice(at, at + 4)
  if (!name || !time || !title || time.time === null || time.time.publisher !== null) return at
  const isName = !name.running && name.time === null && wordCount(name.text) <= 4
  const isTitle =
    canBeHeadline(title, next) && !title.running && wordCount(title.text) > 4 && next !== undefined
  if (!isName || !isTitle || width(name.text) > 40) return at
  setPublisher(article, bareText(name), 'text: line above the time')
  builder.take(name, 'main', null, 'publisher', {
    start: name.start + leadOf(name),
    end: name.end,
  })
  takeTimeLine(builder, time, article, context)
  return at + 2
}

function dropRuns(builder: PageBuilder, lines: readonly MarkedLine[]): void {
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const kind = (line: MarkedLine | undefined): FurnitureKind | null =>
      line === undefined ? null : line.rule ? 'other' : furnitureKind(line.words)
    if (at < lines.length && kind(lines[at]) === kind(lines[from])) continue
    builder.drop(lines.slice(from, at), kind(lines[from]) ?? 'other', 'interface words')
    from = at
  }
}

/** True for a line that can head an article: not too long, and not a sentence among others. */
export function canBeHeadline(line: MarkedLine, next: MarkedLine | undefined): boolean {
  if (line.time || line.words || line.text.length > 260) return false
  if (next !== undefined && sameText(line, next)) return true
  if (/[.。]$/u.test(line.text) && width(line.text) >= 80) return false
  if (/\p{Ll}{3}[.。]["”’]?\s+\p{Lu}/u.test(line.text)) return false
  return width(line.text) < 200
}

function takeTitle(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
): number {
  const skipped = sectionLinks(zone, at)
  for (const line of zone.slice(at, at + skipped))
    builder.drop([line], 'navigation', 'short lines above the headline')
  return takeTitleLine(builder, zone, at + skipped, article)
}

/** Number of short lines, as of a menu or a path, above a headline that a byline, time or text follows. */
function sectionLinks(zone: readonly MarkedLine[], at: number): number {
  const isLink = (line: MarkedLine | undefined): boolean =>
    line !== undefined &&
    line.time === null &&
    !line.running &&
    wordCount(line.text) <= 2 &&
    width(line.text) < 20
  let count = 0
  while (count < 6 && (isLink(zone[at + count]) || zone[at + count]?.words)) count++
  const line = zone[at + count]
  const next = zone[at + count + 1]
  if (count === 0 || line === undefined || next === undefined) return 0
  const isHeadline =
    canBeHeadline(line, next) && !line.running && wordCount(line.text) > 4 && !sameText(line, next)
  const isHead = next.time !== null || next.running || byLine.test(next.text)
  return isHeadline && isHead && !zone.slice(at, at + count).some((one) => sameText(one, line))
    ? count
    : 0
}

function takeTitleLine(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
): number {
  const line = zone[at] as MarkedLine
  // A section label may stand above the headline when the headline stands twice.
  const copy = zone.findIndex(
    (other, index) => index > at && index < at + 6 && sameText(other, line),
  )
  if (!canBeHeadline(line, copy > 0 ? zone[copy] : undefined)) return at
  const titleStart = line.label?.length ?? 0
  article.title = detach(line.text.slice(titleStart))
  article.evidence.title = evidenceOf(
    copy > 0 ? 'text: first line, repeated' : 'text: first line',
    copy > 0 ? 0.95 : 0.85,
  )
  builder.take(line, 'main', null, 'title', { start: line.start + titleStart, end: line.end })
  if (copy < 0) return at + 1
  for (const other of zone.slice(at + 1, copy)) {
    if (other.words !== null || other.rule)
      builder.drop([other], furnitureKind(other.words), 'between two headlines')
    else return at + 1
  }
  builder.take(zone[copy] as MarkedLine, 'main', null, 'title')
  return copy + 1
}

/** Publisher, author and time lines between headline and text. */
function takeHeader(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  from: number,
  article: Article,
  context: TimeContext,
): number {
  let at = from
  const limit = Math.min(zone.length, from + mostHeaderLines)
  const timeAt = zone.findIndex(
    (line, index) => index >= from && index < limit && line.time !== null,
  )
  const standfirst = timeAt > from && zone.slice(from, timeAt).some((line) => line.running)
  while (at < limit) {
    const line = zone[at] as MarkedLine
    if (line.time) takeTimeLine(builder, line, article, context)
    else if (
      byLine.test(line.text) &&
      line.text.length < 120 &&
      takeByline(builder, line, article)
    ) {
      // taken
    } else if (line.words !== null && line.words !== 'comments' && line.words !== 'related')
      builder.drop([line], furnitureKind(line.words), 'interface words')
    else if (!line.running && photoCredit.test(line.text))
      builder.drop([line], 'other', 'credit of a picture')
    else if (/^\d{1,2}[\s-]{0,2}min(?:ute|s)?\b.{0,12}$/i.test(line.text))
      builder.drop([line], 'other', 'reading time')
    else if (
      at < timeAt &&
      !standfirst &&
      !line.running &&
      wordCount(line.text) <= 5 &&
      line.text.length <= 48
    ) {
      if (
        at === timeAt - 1 &&
        article.publisher === null &&
        zone[timeAt]?.time?.publisher == null
      ) {
        setPublisher(article, bareText(line), 'text: line above the time')
        builder.take(line, 'main', null, 'publisher', {
          start: line.start + leadOf(line),
          end: line.end,
        })
      } else {
        article.section ??= detach(line.text)
        builder.take(line, 'main', null, 'section')
      }
    } else break
    at++
  }
  return at
}

function takeByline(builder: PageBuilder, line: MarkedLine, article: Article): boolean {
  const { people, organizations } = splitByline(line.text)
  if (people.length === 0 && organizations.length === 0) return false
  article.byline.push(...people)
  if (people.length > 0)
    article.evidence.byline = evidenceOf('text: line that begins with "by"', 0.8)
  builder.take(line, 'main', null, 'byline')
  return true
}

function setPublisher(article: Article, name: string, source: string): void {
  article.publisher = detach(name)
  article.evidence.publisher = evidenceOf(source, 0.7)
}

/** Takes time, publisher and author from one line of an article. */
export function takeTimeLine(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  context: TimeContext,
  kind: 'main' | 'related' = 'main',
  index: number | null = null,
): void {
  const time = line.time
  if (time === null) return
  const part = (span: { start: number; end: number }): { start: number; end: number } => ({
    start: line.start + span.start,
    end: line.start + span.end,
  })
  const stamp = readTimestamp(detach(line.text.slice(time.start, time.end)), 'text', context)
  if (article.publishedAt === null) {
    article.publishedAt = stamp
    article.evidence.publishedAt = evidenceOf('text: time line', 0.8)
    builder.take(line, kind, index, 'publishedAt', part(time))
  } else {
    article.modifiedAt ??= stamp
    builder.take(line, kind, index, 'modifiedAt', part(time))
  }
  if (time.publisher) {
    setPublisher(
      article,
      line.text.slice(time.publisher.start, time.publisher.end),
      'text: time line',
    )
    builder.take(line, kind, index, 'publisher', part(time.publisher))
  }
  if (time.author) {
    article.byline.push(...splitByline(line.text.slice(time.author.start, time.author.end)).people)
    builder.take(line, kind, index, 'byline', part(time.author))
  }
}

/** The gap between two paragraphs of running text. */
function paragraphGap(body: readonly MarkedLine[]): number {
  const gaps: number[] = []
  for (let at = 1; at < body.length; at++) {
    if ((body[at] as MarkedLine).running && (body[at - 1] as MarkedLine).running)
      gaps.push((body[at] as MarkedLine).gap)
  }
  return gaps.length > 0
    ? mostFrequent(gaps)
    : Math.max(0, Math.min(...body.slice(1).map((line) => line.gap)))
}

const isLongText = (line: MarkedLine): boolean => line.running && width(line.text) >= 60

/** Cuts the run of short lines between the text and the next section. */
function bodyEnd(body: readonly MarkedLine[]): number {
  const gap = body.length > 1 ? paragraphGap(body) : 0
  let end = body.length
  for (let at = body.length - 1; at >= 0; at--) {
    const line = body[at] as MarkedLine
    if (isLongText(line)) break
    const section = line.gap > gap || (at === 0 && line.gap > 0)
    if (section || line.words !== null || line.rule || (gap > 0 && !line.running)) end = at
    if (gap > 0 && line.running && line.words === null && !section) break
  }
  return end
}

/** Where nothing follows the text, only interface words are cut from its end. */
function trimmedEnd(body: readonly MarkedLine[]): number {
  let end = body.length
  for (let at = body.length - 1; at >= 0; at--) {
    const line = body[at] as MarkedLine
    if (line.words !== null || line.rule) end = at
    else if (line.running || body.length - at > 12) break
  }
  return end
}

const shortestAdvertisement = 3

/** Drops interface lines and blocks of advertisement from the middle of the text. */
function keepParagraphs(builder: PageBuilder, body: readonly MarkedLine[]): MarkedLine[] {
  const kept: MarkedLine[] = []
  for (let at = 0; at < body.length; ) {
    let end = at
    while (end < body.length && !(body[end] as MarkedLine).running) end++
    if (end === at) {
      kept.push(body[at++] as MarkedLine)
      continue
    }
    const run = body.slice(at, end)
    const words = run.filter((line) => line.words !== null).length
    const advertised = run.some((line) => line.words === 'advertisement')
    const form = run.some((line) => line.words === 'newsletter') && words >= 2
    const isShort = run.every((line) => wordCount(line.text) <= 5)
    if (
      (advertised && run.length >= shortestAdvertisement) ||
      (run.length >= 6 && words >= 2) ||
      (form && isShort)
    ) {
      builder.drop(run, 'advertisement', 'run of short lines with the words of advertisement')
    } else {
      for (const [index, line] of run.entries()) {
        const teaser = run[index - 1]?.words === 'related' && run.length === 2
        if (photoCredit.test(line.text)) builder.drop([line], 'other', 'credit of a picture')
        else if (line.words !== null || line.rule || teaser)
          builder.drop(
            [line],
            teaser ? 'related-links' : furnitureKind(line.words),
            'interface words',
          )
        else kept.push(line)
      }
    }
    at = end
  }
  return kept
}

/** Drops what stands between the text and the next section; hashtags become tags. */
function dropTail(builder: PageBuilder, tail: readonly MarkedLine[], article: Article): void {
  let from = 0
  let kind: FurnitureKind | null = null
  for (let at = 0; at <= tail.length; at++) {
    const line = tail[at]
    const own: FurnitureKind | null = line === undefined ? null : kindOfTail(line, kind)
    if (own === kind && line !== undefined) continue
    if (at > from)
      builder.drop(tail.slice(from, at), kind ?? 'promo', 'short lines behind the text')
    from = at
    kind = own
  }
  for (const line of tail) {
    if (line.words === 'tags' && line.text.includes(':'))
      for (const tag of line.text.slice(line.text.indexOf(':') + 1).split(/[,;|]/))
        if (tag.trim() !== '') article.tags.push(detach(tag.trim()))
    for (const match of line.text.matchAll(/(?:^|\s)#([\p{L}\p{N}_]{2,60})/gu))
      article.tags.push(detach(match[1] as string))
  }
}

function kindOfTail(line: MarkedLine, before: FurnitureKind | null): FurnitureKind {
  if (/^#[\p{L}\p{N}_]/u.test(line.text)) return 'tags'
  if (line.words !== null) return furnitureKind(line.words)
  return before === 'tags' && line.gap === 0 ? 'tags' : 'promo'
}
