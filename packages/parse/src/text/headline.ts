import { type Article, detach } from '@wirecopy/document'
import { evidenceOf } from '../article.ts'
import { takeSection } from './article-fields.ts'
import { isCategory } from './category-names.ts'
import { width, wordCount } from './lines.ts'
import { type MarkedLine, sameText } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'

/** True for a line that can head an article: not too long, and not a sentence among others. */
export function canBeHeadline(line: MarkedLine, next: MarkedLine | undefined): boolean {
  if (line.time || line.words) return false
  if (next !== undefined && sameText(line, next)) return true
  if (/[.。]$/u.test(line.text) && width(line.text) >= 80) return false
  // A Korean headline ends in no full stop.
  if (/\p{Script=Hangul}[.]$/u.test(line.text)) return false
  return width(line.text) < 200
}

/** Takes the headline of the main article and the short lines above it; returns where what follows begins. */
export function takeTitle(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
): number {
  const skipped = sectionLinks(zone, at)
  const section = sectionAmong(zone, at, skipped)
  for (const line of zone.slice(at, at + skipped)) {
    if (line === section) takeSection(builder, line, article)
    else builder.drop([line], 'navigation', 'short lines above the headline')
  }
  return takeTitleLine(builder, zone, at + skipped, article)
}

/** The section among the short lines above a headline: a lone line, or a known name below a path. Several others are a menu. */
function sectionAmong(
  zone: readonly MarkedLine[],
  at: number,
  count: number,
): MarkedLine | undefined {
  if (count === 1) return isSection(zone, at) ? zone[at] : undefined
  const [path, last] = count > 1 ? zone.slice(at + count - 2, at + count) : []
  return path && last && isPath(path.text) && isCategory(last.text) ? last : undefined
}

/** The name of a section, or one word above a headline that does not stand twice. */
function isSection(zone: readonly MarkedLine[], at: number): boolean {
  const [line, title, next] = zone.slice(at, at + 3) as [MarkedLine, MarkedLine, MarkedLine]
  const isWord = line.words === null && wordCount(line.text) === 1 && !isPath(line.text)
  return (isWord && !(next && sameText(title, next))) || isCategory(line.text)
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
