import { type Article, detectOriginator, type Limits, type Page } from '@wirecopy/document'
import { articleId, evidenceOf } from '../article.ts'
import { readDateline } from '../dateline.ts'
import { detectLanguage } from '../language.ts'
import { parseRelativeTime } from '../time/relative-time.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { setPublisher } from './article-fields.ts'
import { readComments } from './comments.ts'
import { copyrightHolder } from './copyright-holder.ts'
import { furnitureKind } from './furniture-kind.ts'
import { findLiveEntries } from './live-entries.ts'
import { readMainArticle } from './main-article.ts'
import { mainBorder } from './main-border.ts'
import { largest, type MarkedLine, sameText } from './marked-lines.ts'
import { PageBuilder } from './page-builder.ts'
import { findRecords, type Record } from './records.ts'
import { readRelated } from './related-articles.ts'
import { findSections, type Section } from './sections.ts'
import { findSite } from './site.ts'
import { readUntimedList } from './untimed-list.ts'

/** Reads the lines of one page; `start` and `end` bound the stretch of the input that they tile. */
export function readPage(
  input: string,
  lines: readonly MarkedLine[],
  start: number,
  end: number,
  context: TimeContext,
  limits: Limits,
): Page {
  const builder = new PageBuilder(input, lines)
  const sections = findSections(lines)
  const headed = sections.some((section) => section.kind === 'related')
  for (const section of sections) {
    if (section.kind === 'main')
      readMainSection(builder, section, headed, sections.length === 1, context, limits)
    else if (section.kind === 'comments')
      readComments(builder, lines.slice(section.start, section.end), context)
    else readRelatedSection(builder, section, context, limits)
  }
  dropRest(builder)
  namePublisher(builder)
  for (const article of [builder.main, ...builder.related]) if (article) complete(article, context)
  return {
    url: null,
    site: findSite(builder.furniture),
    kind: 'text',
    main: builder.main,
    related: builder.related,
    comments: builder.comments,
    furniture: builder.furniture,
    ...builder.finish(start, end),
    warnings: builder.warnings,
  }
}

/** The holder of the copyright is the outlet of a page that names no other. */
function namePublisher({ main, related, furniture }: PageBuilder): void {
  if (main === null || main.publisher !== null) return
  if (related.some(({ publisher }) => publisher !== null)) return
  const name = copyrightHolder(furniture)
  if (name !== null) setPublisher(main, name, 'text: copyright notice')
}

function anchorsOf(lines: readonly MarkedLine[], section: Section): number[] {
  const anchors: number[] = []
  for (let index = section.start; index < section.end; index++) {
    const time = lines[index]?.time
    if (!time) continue
    // "Published …" and "Updated …" on two lines are times of one article.
    const isSecond = anchors.at(-1) === index - 1 && time.publisher === null
    if (!isSecond) anchors.push(index)
  }
  return anchors
}

function readMainSection(
  builder: PageBuilder,
  section: Section,
  headed: boolean,
  alone: boolean,
  context: TimeContext,
  limits: Limits,
): void {
  const { lines } = builder
  const untimed = headed ? null : readUntimedList(lines, section.start, section.end)
  if (untimed !== null) {
    readRelated(builder, section.start, section.end, context, limits, untimed)
    return
  }
  const records = headed ? [] : recordsWithoutHeading(lines, section)
  const mainEnd = records[0]?.start ?? section.end
  const zone = lines.slice(section.start, mainEnd)
  const isHeading = zone.length === 1 && records.length > 1
  const hasText = zone.some((line) => line.running) && !isHeading
  // Lines above a plain listing are its heading, not a headline without a text.
  if (records.length > 0 && !hasText && !zone.some((line) => line.time)) {
    readRelated(builder, section.start, section.end, context, limits)
    return
  }
  builder.main = readMainArticle(builder, zone, context, alone && records.length === 0)
  if (records.length > 0) readRelated(builder, mainEnd, section.end, context, limits)
}

/** Finds the records of a page without a heading above them; the first group may be the main article. */
function recordsWithoutHeading(lines: readonly MarkedLine[], section: Section): Record[] {
  const anchors = anchorsOf(lines, section)
  if (anchors.length === 0) return []
  const records = findRecords(lines, anchors, section.start, section.end)
  if (records.length === 1) return isCard(lines, records[0] as Record) ? records : []
  return isMainAmong(lines, records) ? records.slice(1) : records
}

/** A time line followed by bullets, one of which repeats the publisher above, is a card of a listing. */
function isCard(lines: readonly MarkedLine[], record: Record): boolean {
  const above = lines[record.anchor - 1]
  if (above === undefined || record.anchor - 1 < record.start) return false
  for (let index = record.anchor + 1; (lines[index]?.bullet ?? 0) > 0; index++) {
    if (sameText(lines[index] as MarkedLine, above)) return true
  }
  return false
}

/**
 * The first group is the main article if it has more text than any other, or gives a day where the others
 * say how long ago, and a second sign agrees: it is built otherwise, or a heading or a wider gap follows.
 */
function isMainAmong(lines: readonly MarkedLine[], records: readonly Record[]): boolean {
  const [first, ...others] = records as [Record, ...Record[]]
  if (isCard(lines, first)) return false
  const paragraphs = (record: Record, next: Record | undefined): number =>
    lines.slice(record.anchor + 1, next?.start ?? record.end).filter((line) => line.running).length
  const most = largest(others.map((record, index) => paragraphs(record, records[index + 2])))
  const own = paragraphs(first, records[1])
  if (own > 2 * most) return true
  const dated = !isRelative(lines, first) && others.every((record) => isRelative(lines, record))
  const strong = Number(own > most) + Number(dated)
  const apart = Number(others.length > 1 && isSetApart(lines, records))
  return own > 0 && strong > 0 && strong + apart > 1
}

function isRelative(lines: readonly MarkedLine[], record: Record): boolean {
  const { text, time } = lines[record.anchor] as MarkedLine
  return time !== null && parseRelativeTime(text.slice(time.start, time.end)) !== null
}

/** Behind the first record, and behind no other, stands a heading. */
function isSetApart(lines: readonly MarkedLine[], records: readonly Record[]): boolean {
  const [second, ...others] = records.slice(1).map(({ start }) => {
    const above = lines[start - 1]
    return above !== undefined && !above.running
  })
  return second === true && !others.includes(true)
}

function readRelatedSection(
  builder: PageBuilder,
  section: Section,
  context: TimeContext,
  limits: Limits,
): void {
  const { lines } = builder
  const from = section.start + section.heading
  builder.drop(
    lines.slice(section.start, from),
    section.kind === 'related' ? 'heading' : 'comments',
    'section heading',
  )
  const anchors = anchorsOf(lines, { ...section, start: from })
  if (anchors.length === 0) {
    if (section.kind === 'related') readRelated(builder, from, section.end, context, limits)
    return
  }
  const records = findRecords(lines, anchors, from, section.end)
  const border = builder.main === null ? mainBorder(lines, records) : -1
  if (border >= 0) {
    readRelated(builder, from, border, context, limits)
    builder.main = readMainArticle(builder, lines.slice(border, section.end), context, true)
    return
  }
  readRelated(builder, from, section.end, context, limits)
  const rest = lines.slice(records.at(-1)?.end, section.end)
  if (builder.main === null && rest.some((line) => line.running))
    builder.main = readMainArticle(builder, rest, context, true)
}

/** Every line has a place: what nothing has claimed is furniture. */
function dropRest(builder: PageBuilder): void {
  let from = -1
  const { lines } = builder
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index]
    const free = line !== undefined && !builder.isUsed(line)
    if (free && from < 0) from = index
    if (from >= 0 && (!free || lines[from]?.words !== line.words)) {
      builder.drop(
        lines.slice(from, index),
        furnitureKind(lines[from]?.words ?? null),
        'outside of every article',
      )
      from = free ? index : -1
    }
  }
}

function complete(article: Article, context: TimeContext): void {
  const sample = article.text.length > 40 ? article.text : `${article.title ?? ''} ${article.text}`
  article.language = detectLanguage(sample)
  const originator = detectOriginator(article.text)
  if (originator && originator.name.toLowerCase() !== article.publisher?.toLowerCase()) {
    article.originator = originator.name
    article.evidence.originator = evidenceOf('text: dateline or credit', 0.9)
  }
  const dateline = readDateline(article.text)
  article.dateline = dateline
  if (article.text.length > 200 && /(?:…|\.{3})\]?$/.test(article.text.slice(-4)))
    article.access = 'partial'
  const paragraphs = article.blocks.map((block) => ({
    start: block.start,
    end: block.end,
    text: article.text.slice(block.start, block.end),
  }))
  article.entries = findLiveEntries(paragraphs, context)
  article.id = articleId(article)
}
