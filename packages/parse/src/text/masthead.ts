import type { Article, FurnitureKind } from '@wirecopy/document'
import type { TimeContext } from '../time/timestamp.ts'
import { takePublisher, takeTimeLine } from './article-fields.ts'
import { furnitureKind } from './furniture-kind.ts'
import { canBeHeadline } from './headline.ts'
import { wordCount } from './lines.ts'
import { isBehindTitle } from './main-byline.ts'
import type { MarkedLine } from './marked-lines.ts'
import { isNameLike, isOutletElsewhere } from './outlet-names.ts'
import type { PageBuilder } from './page-builder.ts'

/** Interface words and rules stand before the headline; so may a label in front of its copy. */
export function dropLeading(builder: PageBuilder, zone: readonly MarkedLine[]): number {
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

/** What a banner says above its buttons. */
const isConsentNotice = (line: MarkedLine): boolean =>
  /\bcookies?\b|\bprivacy\b|\bconsent\b|datenschutz|confidentialité|privacidad/iu.test(
    line.text.slice(0, 300),
  )

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

/** The name of an outlet above a headline: of one that the page speaks of elsewhere, or of the article's own. */
export function takeMasthead(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
): number {
  const [name, title, next] = zone.slice(at, at + 3)
  if (name === undefined || title === undefined || !canBeHeadline(title, next)) return at
  if (isOutletElsewhere(builder.lines, name))
    builder.drop([name], 'navigation', 'name of an outlet above the headline')
  else if (isOwnOutlet(name, title, next))
    takePublisher(builder, name, article, 'text: line above the headline')
  else return at
  return at + 1
}

/** A name of several words above a headline that a byline or a time follows. */
const isOwnOutlet = (name: MarkedLine, title: MarkedLine, next: MarkedLine | undefined): boolean =>
  isNameLike(name) &&
  wordCount(name.text) > 2 &&
  wordCount(title.text) > 4 &&
  !title.running &&
  isBehindTitle(next)

/** An outlet and a time may stand above the headline. */
export function takeNameAndTime(
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
  takePublisher(builder, name, article, 'text: line above the time')
  takeTimeLine(builder, time, article, context)
  return at + 2
}
