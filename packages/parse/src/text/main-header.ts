import type { Article, FurnitureKind } from '@wirecopy/document'
import { detach, detectOriginator } from '@wirecopy/document'
import { evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { isCategory } from './category-names.ts'
import { furnitureKind, photoCredit } from './furniture-kind.ts'
import { readLabelledHeader, readLabelledLines } from './labelled-header.ts'
import { width, wordCount } from './lines.ts'
import { bareText, byLine, leadOf, type MarkedLine, sameText } from './marked-lines.ts'
import { isNameLike, isOutletElsewhere } from './outlet-names.ts'
import type { PageBuilder } from './page-builder.ts'
import { setPublisher, takeTimeLine } from './time-fields.ts'

const mostHeaderLines = 8

/** Where the text begins, and the line of it that stands above byline or time. */
export interface Header {
  end: number
  standfirst: MarkedLine | null
}

/**
 * Takes headline, outlet, byline and times of the main article from the head of its zone, and drops what
 * stands between them. Returns where the text begins; null where the zone holds interface only.
 */
export function readHeader(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  article: Article,
  context: TimeContext,
): Header | null {
  let at = takeMasthead(builder, zone, dropLeading(builder, zone), article)
  if (at === zone.length) return null
  const labelled = readLabelledHeader(builder, zone, at, article, context)
  if (labelled > at) return { end: labelled, standfirst: null }
  at = takeNameAndTime(builder, zone, at, article, context)
  at = takeTitle(builder, zone, at, article)
  return takeHeader(builder, zone, at, article, context)
}

/** Interface words and rules stand before the headline; so may a label in front of its copy. */
function dropLeading(builder: PageBuilder, zone: readonly MarkedLine[]): number {
  let at = 0
  while (at < zone.length) {
    const line = zone[at] as MarkedLine
    const isConsent = isConsentNotice(line) && zone[at + 1]?.words === 'navigation'
    if (line.words === null && !line.rule && !isConsent && !/^[#|>«»•·\s]+$/.test(line.text)) break
    at++
  }
  dropRuns(builder, zone.slice(0, at))
  return at
}

/** The name of an outlet of the page above a headline. */
function takeMasthead(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
): number {
  const [name, title, next] = zone.slice(at, at + 3)
  const isAbove =
    name !== undefined &&
    title !== undefined &&
    canBeHeadline(title, next) &&
    isOutletElsewhere(builder.lines, name)
  if (!isAbove && isOutletAbove(name, title, next) && name !== undefined) {
    setPublisher(article, bareText(name), 'text: line above the headline')
    builder.take(name, 'main', null, 'publisher')
    return at + 1
  }
  if (!isAbove) return at
  builder.drop([name], 'navigation', 'name of an outlet above the headline')
  return at + 1
}

/** A name of several words above a headline that a byline or a time follows. */
const isOutletAbove = (
  name: MarkedLine | undefined,
  title: MarkedLine | undefined,
  next: MarkedLine | undefined,
): boolean =>
  name !== undefined &&
  title !== undefined &&
  isNameLike(name) &&
  wordCount(name.text) > 2 &&
  wordCount(title.text) > 4 &&
  !title.running &&
  canBeHeadline(title, next) &&
  isBehindTitle(next)

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
  const isName = wordCount(name.text) <= 4
  const isTitle = canBeHeadline(title, next) && !title.running && wordCount(title.text) > 4
  if (!isName || !isTitle) return at
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
function canBeHeadline(line: MarkedLine, next: MarkedLine | undefined): boolean {
  if (line.time || line.words) return false
  if (next !== undefined && sameText(line, next)) return true
  if (/[.。]$/u.test(line.text) && width(line.text) >= 80) return false
  // A Korean headline ends in no full stop.
  if (/\p{Script=Hangul}[.]$/u.test(line.text)) return false

  return width(line.text) < 200
}

function takeTitle(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
): number {
  const skipped = sectionLinks(zone, at)
  for (const line of zone.slice(at, at + skipped)) {
    // Several are a menu.
    const [title, next] = zone.slice(at + 1, at + 3)
    const isDoubled = title !== undefined && next !== undefined && sameText(title, next)
    const isWord = line.words === null && wordCount(line.text) === 1 && !isPath(line.text)
    const isSection = isWord && !isDoubled
    if (skipped === 1 && (isSection || isCategory(line.text))) {
      article.section = detach(line.text)
      builder.take(line, 'main', null, 'section')
    } else builder.drop([line], 'navigation', 'short lines above the headline')
  }
  return takeTitleLine(builder, zone, at + skipped, article)
}

/** Number of short lines, as of a menu or a path, above a headline that a byline, time or text follows. */
function sectionLinks(zone: readonly MarkedLine[], at: number): number {
  const isLink = (line: MarkedLine | undefined): boolean =>
    line !== undefined && !line.running && (width(line.text) < 20 || isPath(line.text))
  let count = 0
  while (count < 6 && (isLink(zone[at + count]) || zone[at + count]?.words)) count++
  const line = zone[at + count]
  const next = zone[at + count + 1]
  if (line === undefined || next === undefined) return 0
  const doubled = sameText(line, next)
  const isSentence = line.running && !/[?!]["”’]?$/.test(line.text)
  const isHeadline =
    canBeHeadline(line, next) && !isSentence && (doubled || wordCount(line.text) > 4)
  const above = zone.slice(at, at + count)
  return isHeadline && !above.some((one) => sameText(one, line)) ? count : 0
}

/** "Home › News › Countryside": short steps with arrows between. */
function isPath(text: string): boolean {
  const steps = text.split(/[›»>→/|]/u)
  return steps.length > 1 && steps.every((step) => wordCount(step) <= 3)
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
  if (!canBeHeadline(line, zone[copy])) return at
  const titleStart = line.label?.length ?? 0
  article.title = detach(line.text.slice(titleStart))
  article.evidence.title = evidenceOf(
    copy > 0 ? 'text: first line, repeated' : 'text: first line',
    copy > 0 ? 0.95 : 0.85,
  )
  builder.take(line, 'main', null, 'title', { start: line.start + titleStart, end: line.end })
  if (copy !== at + 1) return at + 1
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
): Header {
  let at = from
  let summary: MarkedLine | null = null
  const limit = Math.min(zone.length, from + mostHeaderLines)
  const timeAt = zone.slice(0, limit).findIndex((line) => line.time !== null)
  while (at < limit) {
    const labelled = readLabelledLines(builder, zone, at, article, context)
    if (labelled > at) {
      at = labelled
      continue
    }
    const line = zone[at] as MarkedLine
    if (line.time) takeTimeLine(builder, line, article, context)
    else if (isByline(line) && line.text.length < 120 && takeByline(builder, line, article)) {
      // taken
    } else if (line.words !== null && line.words !== 'comments')
      builder.drop([line], furnitureKind(line.words), 'interface words')
    else if (!line.running && photoCredit.test(line.text))
      builder.drop([line], 'other', 'credit of a picture')
    else if (isAmongButtons(zone, at)) builder.drop([line], 'share-bar', 'between buttons')
    else if (
      /^(?:\p{L}{2,14}\s?[·•|:-]\s?)?\d{1,2}[\s-]{0,2}min(?:ute|s)?\b.{0,12}$/iu.test(line.text)
    )
      builder.drop([line], 'other', 'reading time')
    else if (at < timeAt && !line.running && wordCount(line.text) <= 5) {
      const isLast = zone
        .slice(at + 1, timeAt)
        .every((other) => other.words !== null || isByline(other))
      if (isLast && article.publisher === null && zone[timeAt]?.time?.publisher == null) {
        setPublisher(article, bareText(line), 'text: line above the time')
        builder.take(line, 'main', null, 'publisher', {
          start: line.start + leadOf(line),
          end: line.end,
        })
      } else {
        article.section ??= detach(line.text)
        builder.take(line, 'main', null, 'section')
      }
    } else if (article.publisher === null && isOutletElsewhere(builder.lines, line)) {
      setPublisher(article, bareText(line), 'text: name of an outlet on this page')
      builder.take(line, 'main', null, 'publisher', {
        start: line.start + leadOf(line),
        end: line.end,
      })
    } else if (at === from && isBehindTitle(zone[at + 1])) summary = line
    else break
    at++
  }
  return { end: at, standfirst: summary }
}

const isByline = (line: MarkedLine): boolean =>
  byLine.test(line.text) || line.label?.field === 'author'

/** A short line beside "Share" is a button too, if no time stands right behind it. */
function isAmongButtons(zone: readonly MarkedLine[], at: number): boolean {
  const line = zone[at] as MarkedLine
  const isButton = (other: MarkedLine | undefined): boolean =>
    other?.words === 'share' || other?.words === 'navigation'
  if (wordCount(line.text) > 3) return false
  return zone[at + 1]?.time == null && (isButton(zone[at - 1]) || isButton(zone[at + 1]))
}

/** A line that only the header of an article holds. */
const isBehindTitle = (line: MarkedLine | undefined): boolean =>
  line !== undefined && (line.time !== null || (byLine.test(line.text) && !line.running))

/** Takes the last of several authors off who is an outlet: other lines of the page name it, or it begins with "The". */
function outletAmong({ lines }: PageBuilder, article: Article): string | undefined {
  const last = article.byline.length > 1 ? article.byline.at(-1)?.name : undefined
  if (last === undefined) return undefined
  const isOutlet =
    last.startsWith('The ') ||
    lines.some(
      (line) =>
        (line.words !== null && line.text.endsWith(last)) ||
        (sameName(line, last) && isOutletElsewhere(lines, line)),
    )
  if (!isOutlet) return undefined
  article.byline.pop()
  return last
}

const sameName = (line: MarkedLine, name: string): boolean => bareText(line) === name

function takeByline(builder: PageBuilder, line: MarkedLine, article: Article): boolean {
  const { people, organizations } = splitByline(line.text)
  if (people.length === 0 && organizations.length === 0) return false
  article.byline.push(...people)
  if (people.length > 0)
    article.evidence.byline = evidenceOf('text: line that begins with "by"', 0.8)
  const outlet = organizations.at(-1) ?? outletAmong(builder, article)
  const isNamed = outlet !== undefined && line.text.endsWith(outlet)
  if (!isNamed || article.publisher !== null || detectOriginator(outlet) !== null) {
    builder.take(line, 'main', null, 'byline')
    return true
  }
  const at = line.text.length - outlet.length
  setPublisher(article, outlet, 'text: behind the authors')
  builder.take(line, 'main', null, 'byline', { start: line.start, end: line.start + at })
  builder.take(line, 'main', null, 'publisher', { start: line.start + at, end: line.end })
  return true
}
