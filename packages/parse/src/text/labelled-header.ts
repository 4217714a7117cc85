import { type Article, detach } from '@wirecopy/document'
import { evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { bareSpan, takePublisher, takeSection, takeTimeLine } from './article-fields.ts'
import { furnitureKind } from './furniture-kind.ts'
import { wordCount } from './lines.ts'
import { bareText, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'

/** A field of a kind that no list holds: "Language: English". */
const otherField = /^\p{L}[\p{L} _-]{1,20}:\s\S/u

/**
 * Reads lines of a header that name their fields, "Feed: …", "Title: …", and the lone word that may stand between them
 * and the text; returns where they end, `at` for none.
 */
export function readLabelledHeader(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
  context: TimeContext,
): number {
  const end = endOfFields(zone, at)
  const fields = zone.slice(at, end)
  const title = fields.find(({ label }) => label?.field === 'title')
  const named = title
    ? [title]
    : fields.filter(({ time, words }) => time === null && words === null)
  const isHeader = fields.length > 1 && (title !== undefined || named.length > 1)
  if (!isHeader || named.some((line) => isRepeated(zone, line))) return at
  for (const line of fields) takeField(builder, line, article, context)
  const heading = zone[end]
  if (heading === undefined || wordCount(heading.text) > 1) return end
  if (zone[end + 1]?.running !== true) return end
  builder.drop([heading], 'heading', 'above the text')
  return end + 1
}

/** Where the lines that name their fields end. */
function endOfFields(zone: readonly MarkedLine[], at: number): number {
  let end = at
  while (end < zone.length && isField(zone[end] as MarkedLine)) end++
  return end
}

/** The fields of records stand more than once. */
function isRepeated(zone: readonly MarkedLine[], { text }: MarkedLine): boolean {
  const name = text.slice(0, text.search(/[:：]/) + 1)
  return zone.filter((line) => line.text.startsWith(name)).length > 1
}

function takeField(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  context: TimeContext,
): void {
  const field = line.label?.field
  const span = bareSpan(line)
  if (line.time !== null) takeTimeLine(builder, line, article, context)
  else if (field === 'title' && article.title === null) {
    article.title = detach(bareText(line))
    article.evidence.title = evidenceOf('text: line that names itself a title', 0.95)
    builder.take(line, 'main', null, 'title', span)
  } else if (field === 'publisher' && article.publisher === null) {
    takePublisher(builder, line, article, 'text: line that names itself a source')
  } else if (field === 'author') {
    article.byline.push(...splitByline(bareText(line)).people)
    builder.take(line, 'main', null, 'byline', span)
  } else if (field === 'section' && article.section === null) takeSection(builder, line, article)
  else builder.drop([line], line.words ? furnitureKind(line.words) : 'other', 'named field')
}

const isField = ({ label, time, words, running, text }: MarkedLine): boolean =>
  label !== null || time !== null || words !== null || (!running && otherField.test(text))
