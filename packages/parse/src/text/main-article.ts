import type { Article, FurnitureKind } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { emptyArticle, evidenceOf } from '../article.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { takePublisher, takeTimeLine } from './article-fields.ts'
import { addressesReader } from './call-to-action.ts'
import { furnitureKind, photoCredit } from './furniture-kind.ts'
import { width } from './lines.ts'
import { readHeader } from './main-header.ts'
import { type MarkedLine, mostFrequent, smallest } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'
import { readReportingCredit } from './reporting-credit.ts'

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
  const header = readHeader(builder, zone, article, context)
  if (header === null) return null
  const at = header.end
  const last = zone.at(-1)
  if (last?.label?.field === 'publisher' && article.publisher === null && zone.length > at + 1) {
    takePublisher(builder, last, article, 'text: source behind the text')
    zone = zone.slice(0, -1)
  } else if (last?.time && article.publishedAt === null && zone.length > at + 1) {
    takeTimeLine(builder, last, article, context)
    zone = zone.slice(0, -1)
  }
  const body = zone.slice(at)
  const end = alone ? Math.min(trimmedEnd(body), tagStart(body), evenEnd(body)) : bodyEnd(body)
  const paragraphs = keepParagraphs(builder, body.slice(0, end))
  if (header.standfirst !== null) paragraphs.unshift(header.standfirst)
  if (article.byline.length === 0) takeReporters(builder, body, end, article)
  dropTail(
    builder,
    body.slice(end).filter((line) => !builder.isUsed(line)),
    article,
  )
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

/** Takes the authors from a credit in the last lines of a text or behind it; in the text it stays. */
function takeReporters(
  builder: PageBuilder,
  body: readonly MarkedLine[],
  end: number,
  article: Article,
): void {
  const from = Math.max(0, end - 2)
  for (let at = from; at < Math.min(body.length, end + 3) && article.byline.length === 0; at++) {
    const line = body[at] as MarkedLine
    const people = readReportingCredit(line.text)
    if (people.length === 0) continue
    article.byline.push(...people)
    article.evidence.byline = evidenceOf('text: credit behind the text', 0.8)
    if (at >= end) builder.take(line, 'main', null, 'byline')
  }
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

/** The gap between two paragraphs of running text. */
function paragraphGap(body: readonly MarkedLine[]): number {
  const gaps: number[] = []
  for (let at = 1; at < body.length; at++) {
    if ((body[at] as MarkedLine).running && (body[at - 1] as MarkedLine).running)
      gaps.push((body[at] as MarkedLine).gap)
  }
  return gaps.length > 0
    ? mostFrequent(gaps)
    : Math.max(0, smallest(body.slice(1).map((line) => line.gap)))
}

const isLongText = (line: MarkedLine): boolean => line.running && width(line.text) >= 60

/** "Media contact: Ann Oak, ann@quarry.example": too long for promo, and it speaks to nobody. */
const isLongNote = (line: MarkedLine): boolean =>
  line.words === null && !line.rule && width(line.text) >= 60 && !addressesReader(line.text)

/** Cuts the run of short lines between the text and the next section. */
function bodyEnd(body: readonly MarkedLine[]): number {
  const gap = paragraphGap(body)
  let end = Math.min(gap === 0 ? evenEnd(body) : body.length, tagStart(body))
  for (let at = end - 1; at >= 0; at--) {
    const line = body[at] as MarkedLine
    if (isLongText(line)) break
    const section = line.gap > gap
    if (!section && isLongNote(line)) break
    if (section || line.words !== null || line.rule || (gap > 0 && !line.running)) end = at
    if (line.running && line.words === null && !section) break
  }
  return end
}

const hashtag = /^#[\p{L}\p{N}_]/u

/** Where a run of hashtags begins, or the lone word above them, behind the last running line. */
function tagStart(body: readonly MarkedLine[]): number {
  let last = body.length
  while (last > 0 && !(body[last - 1] as MarkedLine).running) last--
  const first = body.findIndex((line, at) => at >= last && hashtag.test(line.text))
  return first < 0 ? body.length : first
}

const mostPromoLines = 4

/** Where every other line is running text, the few short ones behind it belong to the next section. */
function evenEnd(body: readonly MarkedLine[]): number {
  let end = body.length
  while (end > 0 && !(body[end - 1] as MarkedLine).running) end--
  const short = body.slice(end)
  const isPromo = end > 1 || short.some((line) => addressesReader(line.text))
  const isEven = isPromo && body.slice(0, end).every((line) => line.running)
  const most = short[0] !== undefined && addressesReader(short[0].text) ? 8 : mostPromoLines
  return isEven && short.length <= most ? end : body.length
}

/** Where nothing follows the text, only interface words are cut from its end. */
function trimmedEnd(body: readonly MarkedLine[]): number {
  let end = body.length
  for (let at = body.length - 1; at >= 0; at--) {
    const line = body[at] as MarkedLine
    if (line.words !== null || line.rule) end = at
    else break
  }
  return end === body.length ? promoStart(body) : end
}

/** Short lines that speak to the reader, set apart from the text above by a wider gap than its own. */
function promoStart(body: readonly MarkedLine[]): number {
  let from = body.length
  while (from > 0 && body.length - from < mostPromoLines && !(body[from - 1] as MarkedLine).running)
    from--
  const first = body[from]
  const gap = from > 1 ? paragraphGap(body.slice(0, from)) : 0
  const isApart = first !== undefined && from > 0 && first.gap > gap
  return isApart && body.slice(from).some((line) => addressesReader(line.text)) ? from : body.length
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
    if ((advertised && run.length >= shortestAdvertisement) || form) {
      builder.drop(run, 'advertisement', 'run of short lines with the words of advertisement')
    } else {
      for (const line of run) {
        if (photoCredit.test(line.text)) builder.drop([line], 'other', 'credit of a picture')
        else if (line.words !== null || line.rule)
          builder.drop([line], furnitureKind(line.words), 'interface words')
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
  if (hashtag.test(line.text)) return 'tags'
  if (line.words !== null) return furnitureKind(line.words)
  return before === 'tags' && line.gap === 0 ? 'tags' : 'promo'
}
