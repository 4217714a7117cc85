import { type Article, checkLimit, detach, type Limits } from '@wirecopy/document'
import { emptyArticle, evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { takeTimeLine } from './article-fields.ts'
import { type Credit, splitCredit } from './credit-line.ts'
import { furnitureKind } from './furniture-kind.ts'
import { type ListRecord, linesOf, readList } from './list-records.ts'
import { findStyle, type ListStyle, ordinal } from './list-style.ts'
import { address, bareText, leadOf, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'

/** Turns the records of the list on the lines from `from` up to `to` into related articles; they may have been read before. */
export function readRelated(
  builder: PageBuilder,
  from: number,
  to: number,
  context: TimeContext,
  limits: Limits,
  records: readonly ListRecord[] = readList(builder.lines, from, to),
): void {
  const { lines } = builder
  const first = linesOf(records[0])[0]
  if (first !== undefined && first > from)
    builder.drop(lines.slice(from, first), 'heading', 'above a list')
  const style = findStyle(lines, records)
  for (const record of records) {
    const index = builder.related.length
    checkLimit(limits, 'articles', index + 1)
    const article = emptyArticle()
    builder.related.push(article)
    fill(builder, article, index, record, context, style)
  }
}

/** The mark of a link behind a name. */
const arrow = /\s?[»›→]$/u

function fill(
  builder: PageBuilder,
  article: Article,
  index: number,
  fields: ListRecord,
  context: TimeContext,
  style: ListStyle,
): void {
  const at = (line: number): MarkedLine => builder.lines[line] as MarkedLine
  const take = (line: number, field: string, tail?: RegExp): string => {
    const { start } = at(line)
    const bare = bareText(at(line))
    const text = tail === undefined ? bare : bare.replace(tail, '')
    const from = start + leadOf(at(line))
    builder.take(at(line), 'related', index, field, { start: from, end: from + text.length })
    return detach(text)
  }
  if (fields.title !== null) {
    takeTitle(builder, at(fields.title), article, index, style)
    article.evidence.title = evidenceOf(
      fields.titleCopies.length > 0 ? 'text: repeated line of a record' : 'text: line of a record',
      0.85,
    )
    for (const copy of fields.titleCopies) take(copy, 'title')
  }
  for (const line of fields.times)
    takeTimeLine(builder, at(line), article, context, 'related', index)
  if (fields.publisher !== null && article.publisher !== null)
    builder.drop([at(fields.publisher)], 'other', 'second outlet')
  else if (fields.publisher !== null) {
    const line = at(fields.publisher)
    const credit = splitCredit(bareText(line))
    if (credit !== null) takeCredit(builder, line, article, index, credit)
    else article.publisher = take(fields.publisher, 'publisher', arrow)
    article.evidence.publisher = evidenceOf(
      'text: line of a record',
      fields.publisherCopies.length > 0 ? 0.95 : 0.75,
    )
    for (const copy of fields.publisherCopies) take(copy, 'publisher')
  }
  for (const line of fields.bylines) {
    article.byline.push(...splitByline(take(line, 'byline')).people)
    article.evidence.byline = evidenceOf('text: line that begins with "by"', 0.8)
  }
  if (fields.section !== null) article.section = take(fields.section, 'section')
  const { textLabel, behindText } = style
  const texts = fields.paragraphs.map((line, position) => {
    const { start, text } = at(line)
    const from = textLabel !== '' && text.startsWith(textLabel) ? textLabel.length : 0
    const isLast = position === fields.paragraphs.length - 1
    const to = isLast ? takeName(builder, at(line), article, index, behindText, text) : text.length
    builder.take(at(line), 'related', index, 'text', { start: start + from, end: start + to })
    return text.slice(from, to)
  })
  for (const line of fields.interface) {
    const link = address.exec(at(line).text)?.[1]
    if (link !== undefined && article.url === null) {
      article.url = detach(link)
      builder.take(at(line), 'related', index, 'url', {
        ...at(line),
        start: at(line).end - link.length,
      })
    } else builder.drop([at(line)], furnitureKind(at(line).words), 'interface words')
  }
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

/** Takes the people and the outlet that one line names. */
function takeCredit(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  index: number,
  { people, name }: Credit,
): void {
  article.byline.push(...people)
  const from = line.start + leadOf(line)
  const at = name === null ? line.end : line.start + line.text.lastIndexOf(name)
  const end = at + (name?.length ?? 0)
  builder.take(line, 'related', index, 'byline', { start: from, end: at })
  builder.take(line, 'related', index, 'byline', { start: end, end: line.end })
  if (name === null) return
  article.publisher = detach(name)
  builder.take(line, 'related', index, 'publisher', { start: at, end })
}

/** Takes the outlet behind a title or text, the head of the line; returns where the title or text ends. */
function takeName(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  index: number,
  form: RegExp | null,
  head: string,
): number {
  const name = form?.exec(head) ?? null
  if (name === null) return head.length
  article.publisher = detach(name[1] as string)
  article.evidence.publisher = evidenceOf('text: behind the title or text', 0.7)
  const start = line.start + head.lastIndexOf(article.publisher)
  const end = start + article.publisher.length
  builder.take(line, 'related', index, 'publisher', { start, end })
  return name.index
}

/** Takes the title of a related article without the number, bullet or outlet around it. */
function takeTitle(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  index: number,
  { numbered, before, behind }: ListStyle,
): void {
  const inLine = line.time?.title
  let start = inLine?.start ?? leadOf(line)
  const whole = line.text.slice(0, inLine?.end)
  if (numbered) start += ordinal.exec(whole.slice(start))?.[0].length ?? 0
  const name = before?.exec(whole.slice(start)) ?? null
  if (name !== null) {
    article.publisher = detach(name[1] as string)
    article.evidence.publisher = evidenceOf('text: before the title', 0.7)
    const from = line.start + start + name[0].indexOf(name[1] as string)
    const to = from + article.publisher.length
    builder.take(line, 'related', index, 'publisher', { start: from, end: to })
    start += name[0].length
  }
  const end = takeName(builder, line, article, index, behind, whole)
  builder.take(line, 'related', index, 'title', {
    start: line.start + start,
    end: line.start + end,
  })
  article.title = detach(line.text.slice(start, end))
}
