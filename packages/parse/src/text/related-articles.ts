import { type Article, checkLimit, detach, type Limits } from '@wirecopy/document'
import { emptyArticle, evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { splitCredit } from './credit-line.ts'
import { furnitureKind } from './furniture-kind.ts'
import { type ListRecord, readList } from './list-records.ts'
import { address, bareText, leadOf, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'
import { takeTimeLine } from './time-fields.ts'

/** Turns the records of the list on the lines from `from` up to `to` into related articles. */
export function readRelated(
  builder: PageBuilder,
  from: number,
  to: number,
  context: TimeContext,
  limits: Limits,
): void {
  const { lines } = builder
  const records = readList(lines, from, to)
  const titles = records.map(({ title }) => (title === null ? null : lines[title]))
  const named = records.some(
    ({ publisher, times }) =>
      publisher !== null || times.some((time) => lines[time]?.time?.publisher != null),
  )
  const style = {
    numbered: areNumbered(titles),
    outlet: outletStyle(titles, named),
  }
  const textLabel = commonLabel(lines, records)
  for (const record of records) {
    const index = builder.related.length
    checkLimit(limits, 'articles', index + 1)
    const article = emptyArticle()
    builder.related.push(article)
    fill(builder, article, index, record, context, style, textLabel)
  }
}

/** What stands before the titles of a listing: a number, or the outlet in brackets or before a colon. */
interface TitleStyle {
  numbered: boolean
  outlet: RegExp | null
}

const bracketed = /^[[【]([^\]】]{2,40})[\]】]\s{0,3}(?=\S)/u
const beforeColon = /^(\p{Lu}[^:：.!?]{1,38})[:：]\s{0,3}(?=\S)/u

/** The form in which all titles begin with an outlet; without brackets it takes three of several names. */
function outletStyle(
  titles: readonly (MarkedLine | null | undefined)[],
  named: boolean,
): RegExp | null {
  const all = (form: RegExp): boolean =>
    titles.length > 1 && titles.every((title) => title && form.test(bareText(title)))
  if (all(bracketed)) return bracketed
  if (named || titles.length < 3 || !all(beforeColon)) return null
  const names = titles.map((title) => beforeColon.exec(bareText(title as MarkedLine))?.[1])
  return new Set(names).size > 1 ? beforeColon : null
}

const ordinal = /^(\d{1,3})[.)]\s{1,3}/

/** True where each title but those without one begins with the number behind that of the one before. */
function areNumbered(titles: readonly (MarkedLine | null | undefined)[]): boolean {
  let last: number | null = null
  for (const title of titles) {
    if (!title) continue
    const number = Number(ordinal.exec(bareText(title))?.[1] ?? Number.NaN)
    if (Number.isNaN(number) || (last !== null && number !== last + 1)) return false
    last = number
  }
  return last !== null && titles.length > 1
}

function fill(
  builder: PageBuilder,
  article: Article,
  index: number,
  fields: ListRecord,
  context: TimeContext,
  style: TitleStyle,
  textLabel: string,
): void {
  const at = (line: number): MarkedLine => builder.lines[line] as MarkedLine
  const take = (line: number, field: string): string => {
    const { start, end } = at(line)
    builder.take(at(line), 'related', index, field, { start: start + leadOf(at(line)), end })
    return detach(bareText(at(line)))
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
    if (credit !== null) {
      article.byline.push(...credit.people)
      const cut = credit.name === null ? line.end : line.end - credit.name.length
      builder.take(line, 'related', index, 'byline', { start: line.start + line.bullet, end: cut })
      if (credit.name !== null) {
        article.publisher = detach(credit.name)
        builder.take(line, 'related', index, 'publisher', { start: cut, end: line.end })
      }
    } else article.publisher = take(fields.publisher, 'publisher')
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
  const texts = fields.paragraphs.map((line) => {
    const { start, end, text } = at(line)
    const from = textLabel !== '' && text.startsWith(textLabel) ? textLabel.length : 0
    builder.take(at(line), 'related', index, 'text', { start: start + from, end })
    return text.slice(from)
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

/** Takes the title of a related article without the number, bullet or outlet before it. */
function takeTitle(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  index: number,
  { numbered, outlet }: TitleStyle,
): void {
  const inLine = line.time?.title
  let start = inLine?.start ?? leadOf(line)
  const end = inLine?.end ?? line.text.length
  if (numbered) start += ordinal.exec(line.text.slice(start, end))?.[0].length ?? 0
  const name = outlet?.exec(line.text.slice(start, end)) ?? null
  if (name !== null) {
    article.publisher = detach(name[1] as string)
    article.evidence.publisher = evidenceOf('text: before the title', 0.7)
    const from = line.start + start + name[0].indexOf(name[1] as string)
    const to = from + article.publisher.length
    builder.take(line, 'related', index, 'publisher', { start: from, end: to })
    start += name[0].length
  }
  builder.take(line, 'related', index, 'title', {
    start: line.start + start,
    end: line.start + end,
  })
  article.title = detach(line.text.slice(start, end))
}

const label = /^\p{L}[\p{L} ]{1,20}[:：]\s/u

/** The same words before a colon at the head of the text of every record: "Summary: ". */
function commonLabel(lines: readonly MarkedLine[], records: readonly ListRecord[]): string {
  let common: string | undefined
  for (const { paragraphs } of records) {
    const first = lines[paragraphs[0] ?? -1]
    const found = first === undefined ? undefined : label.exec(first.text)?.[0]
    if (found === undefined || (common !== undefined && found !== common)) return ''
    common = found
  }
  return records.length > 1 ? (common ?? '') : ''
}
