import { type Article, checkLimit, detach, type Limits } from '@wirecopy/document'
import { emptyArticle, evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { splitCredit } from './credit-line.ts'
import { furnitureKind } from './furniture-kind.ts'
import { width, wordCount } from './lines.ts'
import { address, bareText, leadOf, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'
import { assignFields, isSecondTime, type RecordFields } from './record-fields.ts'
import { findHabits } from './record-habits.ts'
import type { Record } from './records.ts'
import { takeTimeLine } from './time-fields.ts'

/** Turns the records of a page into related articles and marks their lines. */
export function readRelated(
  builder: PageBuilder,
  records: readonly Record[],
  context: TimeContext,
  limits: Limits,
): void {
  const { lines } = builder
  const habits = findHabits(lines, records)
  const assigned = records.map((record) => assignFields(lines, record, habits))
  const titles = assigned.map(({ title }) => (title === null ? null : lines[title]))
  const named = assigned.some(
    ({ publisher }, position) =>
      publisher !== null || lines[(records[position] as Record).anchor]?.time?.publisher != null,
  )
  const style = {
    numbered: areNumbered(titles),
    outlet: outletStyle(titles, named),
  }
  for (const [position, record] of records.entries()) {
    const fields = assigned[position] as RecordFields
    const index = builder.related.length
    checkLimit(limits, 'articles', index + 1)
    const article = emptyArticle()
    builder.related.push(article)
    fill(builder, article, index, record, fields, context, style, habits.textLabel)
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
  record: Record,
  fields: RecordFields,
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
  takeTimeLine(builder, at(record.anchor), article, context, 'related', index)
  if (isSecondTime(builder.lines, record.anchor + 1, record))
    takeTimeLine(builder, at(record.anchor + 1), article, context, 'related', index)
  if (fields.publisher !== null) {
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
      const span = { start: line.start + leadOf(line), end: line.end }
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
