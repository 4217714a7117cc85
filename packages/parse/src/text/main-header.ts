import type { Article, FurnitureKind } from '@wirecopy/document'
import type { TimeContext } from '../time/timestamp.ts'
import { takePublisher, takeSection, takeTimeLine } from './article-fields.ts'
import { furnitureKind, photoCredit } from './furniture-kind.ts'
import { takeTitle } from './headline.ts'
import { readLabelledHeader } from './labelled-header.ts'
import { wordCount } from './lines.ts'
import {
  isBehindTitle,
  isByline,
  isNameAboveRole,
  isNamesAndRoles,
  takeByline,
  takeRole,
} from './main-byline.ts'
import { bareText, type MarkedLine } from './marked-lines.ts'
import { dropLeading, takeMasthead, takeNameAndTime } from './masthead.ts'
import { isOutletElsewhere } from './outlet-names.ts'
import type { PageBuilder } from './page-builder.ts'

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
  at = readLabelledHeader(builder, zone, at, article, context)
  if (article.title !== null) return { end: at, standfirst: null }
  at = takeNameAndTime(builder, zone, at, article, context)
  at = takeTitle(builder, zone, at, article)
  return takeHeader(builder, zone, at, article, context)
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
  let standfirst: MarkedLine | null = null
  const limit = Math.min(zone.length, from + mostHeaderLines)
  const timeAt = zone.slice(0, limit).findIndex((line) => line.time !== null)
  while (at < limit) {
    const labelled = readLabelledHeader(builder, zone, at, article, context)
    if (labelled > at) {
      at = labelled
      continue
    }
    const line = zone[at] as MarkedLine
    const furniture = furnitureAt(zone, at)
    if (line.time) takeTimeLine(builder, line, article, context)
    else if (isByline(line) && line.text.length < 120 && takeByline(builder, line, article)) {
      // taken
    } else if (takeRole(builder, line, article)) {
      // taken
    } else if (bareText(line) === article.title) builder.take(line, 'main', null, 'title')
    else if (
      (isNameAboveRole(line, zone[at + 1]) || (at < timeAt && isNamesAndRoles(line))) &&
      takeByline(builder, line, article, 'text: name with a role')
    ) {
      // taken
    } else if (furniture !== null) builder.drop([line], ...furniture)
    else if (at < timeAt && !line.running && wordCount(line.text) <= 5) {
      const isNamed = article.publisher !== null || zone[timeAt]?.time?.publisher != null
      if (isNamed || !isLastAbove(zone, at, timeAt)) takeSection(builder, line, article)
      else takePublisher(builder, line, article, 'text: line above the time')
    } else if (article.publisher === null && isOutletElsewhere(builder.lines, line))
      takePublisher(builder, line, article, 'text: name of an outlet on this page')
    else if (at === from && isBehindTitle(zone[at + 1])) standfirst = line
    else break
    at++
  }
  return { end: at, standfirst }
}

/** Nothing but buttons and authors stands between a line and the time. */
const isLastAbove = (zone: readonly MarkedLine[], at: number, timeAt: number): boolean =>
  zone.slice(at + 1, timeAt).every((line) => line.words !== null || isByline(line))

const readingTime = /^(?:\p{L}{2,14}\s?[·•|:-]\s?)?\d{1,2}[\s-]{0,2}min(?:ute|s)?\b.{0,12}$/iu

/** What a line between headline and text is dropped as, and why; null for one that isn't. */
function furnitureAt(
  zone: readonly MarkedLine[],
  at: number,
): [kind: FurnitureKind, reason: string] | null {
  const { words, running, text } = zone[at] as MarkedLine
  if (words !== null && words !== 'comments') return [furnitureKind(words), 'interface words']
  if (!running && photoCredit.test(text)) return ['other', 'credit of a picture']
  if (isAmongButtons(zone, at)) return ['share-bar', 'between buttons']
  return readingTime.test(text) ? ['other', 'reading time'] : null
}

/** A short line beside "Share" is a button too, if no time stands right behind it. */
function isAmongButtons(zone: readonly MarkedLine[], at: number): boolean {
  const line = zone[at] as MarkedLine
  const isButton = (other: MarkedLine | undefined): boolean =>
    other?.words === 'share' || other?.words === 'navigation'
  if (wordCount(line.text) > 3) return false
  return zone[at + 1]?.time == null && (isButton(zone[at - 1]) || isButton(zone[at + 1]))
}
