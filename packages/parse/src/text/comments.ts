import type { Comment } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { readLooseTimestamp } from '../time/loose-time.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { furnitureKind } from './furniture-kind.ts'
import { wordCount } from './lines.ts'
import { bareText, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'
import { findRecords, type Record } from './records.ts'

/**
 * Reads the comments below a "Comments" heading: an author, a time, and what was written; or, where no line has a time,
 * one line each of author, colon and text. The heading and everything that is no comment becomes furniture.
 */
export function readComments(
  builder: PageBuilder,
  zone: readonly MarkedLine[],
  context: TimeContext,
): void {
  if (readNamedLines(builder, zone)) return
  const anchors = zone.flatMap((line, index) => (line.time ? [index] : []))
  const records = findRecords(zone, anchors, 1, zone.length)
  const buttons = findButtons(zone, records)
  let from = 0
  for (const record of records) {
    const lines = zone.slice(record.start, record.end)
    if (!readComment(builder, lines, context, buttons)) continue
    builder.drop(zone.slice(from, record.start), 'comments', 'comments section')
    from = record.end
  }
  builder.drop(zone.slice(from), 'comments', 'comments section')
}

/** UTF-16 code units of a commenter's name at most. */
const longestName = 40

/** Where the text of "kofi77: About time!" begins; -1 in a line that is none of that form. */
function startOfText({ text, time }: MarkedLine): number {
  const colon = text.indexOf(': ')
  const named = !time && colon > 0 && colon <= longestName
  return named && text.slice(0, colon).split(' ').length <= 4 ? colon + 2 : -1
}

/** Reads a section of two comments or more of one line each, "kofi77: About time!"; returns whether it is one. */
function readNamedLines(builder: PageBuilder, zone: readonly MarkedLine[]): boolean {
  const texts = zone.map((line) => (line.words === null ? startOfText(line) : 0))
  if (texts.includes(-1) || texts.filter((from) => from > 0).length < 2) return false
  for (const [at, line] of zone.entries()) {
    const from = texts[at] as number
    if (from === 0) {
      builder.drop([line], 'comments', 'comments section')
      continue
    }
    const author = detach(line.text.slice(0, from - 2))
    const index = builder.comments.length
    builder.comments.push({ author, publishedAt: null, text: detach(line.text.slice(from)) })
    const [start, end] = [line.start, line.start + line.text.length]
    builder.take(line, 'comment', index, 'author', { start, end: start + author.length })
    builder.take(line, 'comment', index, 'text', { start: start + from, end })
  }
  return true
}

/** What stands alike below two comments or more: "Answer". */
function findButtons(zone: readonly MarkedLine[], records: readonly Record[]): Set<string> {
  const seen = new Set<string>()
  const buttons = new Set<string>()
  for (const { anchor, end } of records) {
    const last = zone[end - 1]
    if (end - anchor < 3 || last === undefined || wordCount(last.text) > 2) continue
    if (seen.has(last.text)) buttons.add(last.text)
    seen.add(last.text)
  }
  return buttons
}

function readComment(
  builder: PageBuilder,
  lines: readonly MarkedLine[],
  context: TimeContext,
  buttons: ReadonlySet<string>,
): boolean {
  const index = builder.comments.length
  const comment: Comment = { author: null, publishedAt: null, text: '' }
  const texts: string[] = []
  const taken: [MarkedLine, string, { start: number; end: number }][] = []
  const interfaceLines: MarkedLine[] = []
  for (const line of lines) {
    if (line.time) {
      const { start, end } = line.time
      comment.publishedAt = readLooseTimestamp(detach(line.text.slice(start, end)), 'text', context)
      taken.push([line, 'publishedAt', { start: line.start + start, end: line.start + end }])
      const name = line.time.publisher ?? line.time.author
      if (name) {
        comment.author = detach(line.text.slice(name.start, name.end))
        taken.push([line, 'author', { start: line.start + name.start, end: line.start + name.end }])
      }
    } else if (line.words !== null || buttons.has(line.text)) interfaceLines.push(line)
    else if (comment.author === null && comment.publishedAt === null) {
      comment.author = detach(bareText(line))
      taken.push([line, 'author', line])
    } else {
      texts.push(line.text)
      taken.push([line, 'text', line])
    }
  }
  if (texts.length === 0) return false
  comment.text = texts.join('\n\n')
  builder.comments.push(comment)
  for (const [line, field, span] of taken) builder.take(line, 'comment', index, field, span)
  for (const line of interfaceLines)
    builder.drop([line], furnitureKind(line.words), 'interface words')
  return true
}
