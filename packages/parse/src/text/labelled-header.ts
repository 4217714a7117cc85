import { type Article, detach } from '@wirecopy/document'
import { evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { furnitureKind } from './furniture-kind.ts'
import { bareText, leadOf, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'
import { setPublisher, takeTimeLine } from './time-fields.ts'

const mostLines = 12
/** A field of a kind that no list holds: "Language: English". */
const otherField = /^\p{L}[\p{L} _-]{1,20}:\s\S/u

/** Reads a head whose lines name their fields, "Feed: …", "Title: …"; returns where it ends, `at` for none. */
export function readLabelledHeader(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  at: number,
  article: Article,
  context: TimeContext,
): number {
  let end = at
  while (end < zone.length && end - at < mostLines && isField(zone[end] as MarkedLine)) end++
  const head = zone.slice(at, end)
  if (head.length < 2 || !head.some(({ label }) => label?.field === 'title')) return at
  for (const line of head) {
    const { label } = line
    const span = { start: line.start + leadOf(line), end: line.end }
    if (line.time !== null) takeTimeLine(builder, line, article, context)
    else if (label?.field === 'title' && article.title === null) {
      article.title = detach(bareText(line))
      article.evidence.title = evidenceOf('text: line that names itself a title', 0.95)
      builder.take(line, 'main', null, 'title', span)
    } else if (label?.field === 'publisher' && article.publisher === null) {
      setPublisher(article, bareText(line), 'text: line that names itself a source')
      builder.take(line, 'main', null, 'publisher', span)
    } else if (label?.field === 'author') {
      article.byline.push(...splitByline(bareText(line)).people)
      builder.take(line, 'main', null, 'byline', span)
    } else builder.drop([line], line.words ? furnitureKind(line.words) : 'other', 'named field')
  }
  return end
}

const isField = ({ label, time, words, running, text }: MarkedLine): boolean =>
  label !== null || time !== null || words !== null || (!running && otherField.test(text))
