import { type Article, checkLimit, detach, type Limits } from '@wirecopy/document'
import { emptyArticle, evidenceOf } from '../article.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { width, wordCount } from './lines.ts'
import { furnitureKind, takeTimeLine } from './main-article.ts'
import { bareText, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'
import { assignFields, countHeads, type RecordFields } from './record-fields.ts'
import type { Record } from './records.ts'

/** Turns the records of a page into related articles and marks their lines. */
export function readRelated(
  builder: PageBuilder,
  records: readonly Record[],
  context: TimeContext,
  limits: Limits,
): void {
  const { lines } = builder
  const counts = countHeads(lines, records)
  for (const record of records) {
    const fields = assignFields(lines, record, counts)
    const index = builder.related.length
    checkLimit(limits, 'articles', index + 1)
    const article = emptyArticle()
    builder.related.push(article)
    fill(builder, article, index, record, fields, context)
  }
}

function fill(
  builder: PageBuilder,
  article: Article,
  index: number,
  record: Record,
  fields: RecordFields,
  context: TimeContext,
): void {
  const at = (line: number): MarkedLine => builder.lines[line] as MarkedLine
  const take = (line: number, field: string): string => {
    const { start, end, bullet } = at(line)
    builder.take(at(line), 'related', index, field, { start: start + bullet, end })
    return detach(bareText(at(line)))
  }
  if (fields.title !== null) {
    article.title = take(fields.title, 'title')
    article.evidence.title = evidenceOf(
      fields.titleCopies.length > 0 ? 'text: repeated line of a record' : 'text: line of a record',
      0.85,
    )
    for (const copy of fields.titleCopies) take(copy, 'title')
  }
  takeTimeLine(builder, at(record.anchor), article, context, 'related', index)
  if (fields.publisher !== null) {
    article.publisher = take(fields.publisher, 'publisher')
    article.evidence.publisher = evidenceOf(
      'text: line of a record',
      fields.publisherCopies.length > 0 ? 0.95 : 0.75,
    )
    for (const copy of fields.publisherCopies) take(copy, 'publisher')
  }
  if (fields.section !== null) article.section = take(fields.section, 'section')
  const texts = fields.paragraphs.map((line) => {
    builder.take(at(line), 'related', index, 'text')
    return at(line).text
  })
  for (const line of fields.interface)
    builder.drop([at(line)], furnitureKind(at(line).words), 'interface words')
  let offset = 0
  for (const text of texts) {
    article.blocks.push({
      start: offset,
      end: offset + text.length,
      kind: 'paragraph',
      level: null,
    })
    offset += text.length + 2
  }
  article.text = texts.join('\n\n')
}

/**
 * Reads a related section without any times: groups set apart by gaps become articles, of which the
 * first line is the title; lone lines of some length become titles.
 */
export function readUntimedRelated(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  limits: Limits,
): void {
  const groups = groupByGap(zone)
  const repeated = new Map<string, number>()
  for (const line of zone) repeated.set(line.text, (repeated.get(line.text) ?? 0) + 1)
  for (const group of groups) {
    const [head] = group
    if (head === undefined) continue
    if (
      head.words !== null ||
      head.rule ||
      (width(head.text) < 20 && wordCount(head.text) < 4 && group.length === 1)
    ) {
      builder.drop(group, furnitureKind(head.words), 'interface words')
      continue
    }
    const index = builder.related.length
    checkLimit(limits, 'articles', index + 1)
    const article = emptyArticle()
    builder.related.push(article)
    const publisher = group.find(
      (line) =>
        !line.running &&
        line.text.length <= 40 &&
        ((repeated.get(line.text) ?? 0) > 1 || (wordCount(line.text) <= 3 && group.length > 1)),
    )
    const texts: string[] = []
    for (const line of group) {
      const span = { start: line.start + line.bullet, end: line.end }
      if (line === publisher) {
        article.publisher = detach(bareText(line))
        builder.take(line, 'related', index, 'publisher', span)
      } else if (article.title === null && texts.length === 0 && line.text.length <= 250) {
        article.title = detach(bareText(line))
        article.evidence.title = evidenceOf('text: first line of a group', 0.6)
        builder.take(line, 'related', index, 'title', span)
      } else {
        builder.take(line, 'related', index, 'text')
        article.blocks.push({ start: 0, end: 0, kind: 'paragraph', level: null })
        texts.push(line.text)
      }
    }
    let offset = 0
    for (const [position, text] of texts.entries()) {
      article.blocks[position] = {
        start: offset,
        end: offset + text.length,
        kind: 'paragraph',
        level: null,
      }
      offset += text.length + 2
    }
    article.text = texts.join('\n\n')
  }
}

function groupByGap(zone: readonly MarkedLine[]): MarkedLine[][] {
  const gaps = zone.slice(1).map((line) => line.gap)
  const smallest = gaps.length > 0 ? Math.min(...gaps.slice(0, 4000)) : 0
  const varied = gaps.some((gap) => gap > smallest)
  const groups: MarkedLine[][] = []
  for (const line of zone) {
    const last = groups.at(-1)
    const fresh =
      last === undefined ||
      (varied ? line.gap > smallest : !(line.running && !last.at(-1)?.running))
    if (fresh || line.words !== null) groups.push([line])
    else last.push(line)
  }
  return groups
}
