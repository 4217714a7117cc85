import type { Article, Span, Timestamp } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { evidenceOf } from '../article.ts'
import { splitByline } from '../byline.ts'
import { readLooseTimestamp } from '../time/loose-time.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { bareText, leadOf, type MarkedLine } from './marked-lines.ts'
import type { PageBuilder } from './page-builder.ts'

/** Sets the outlet of an article, as the text names it. */
export function setPublisher(article: Article, name: string, source: string): void {
  article.publisher = detach(name)
  article.evidence.publisher = evidenceOf(source, 0.7)
}

/** Gives a line that names the outlet and nothing else to the main article. */
export function takePublisher(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  source: string,
): void {
  setPublisher(article, bareText(line), source)
  builder.take(line, 'main', null, 'publisher', bareSpan(line))
}

/** Gives a line that names the section and nothing else to the main article. */
export function takeSection(builder: PageBuilder, line: MarkedLine, article: Article): void {
  article.section ??= detach(bareText(line))
  builder.take(line, 'main', null, 'section', bareSpan(line))
}

/** The span in the input of a line without its bullet mark or the name of its field. */
export const bareSpan = (line: MarkedLine): Span => ({
  start: line.start + leadOf(line),
  end: line.end,
})

/** Takes time, publisher and author from one line of an article. */
export function takeTimeLine(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  context: TimeContext,
  kind: 'main' | 'related' = 'main',
  index: number | null = null,
): void {
  const time = line.time
  if (time === null) return
  const part = (span: Span): Span => ({
    start: line.start + span.start,
    end: line.start + span.end,
  })
  const stamp = timestampOf(detach(line.text.slice(time.start, time.end)), context)
  if (article.publishedAt === null) {
    article.publishedAt = stamp
    article.evidence.publishedAt = evidenceOf('text: time line', 0.8)
    builder.take(line, kind, index, 'publishedAt', part(time))
  } else {
    article.modifiedAt ??= stamp
    builder.take(line, kind, index, 'modifiedAt', part(time))
  }
  if (time.modified) {
    article.modifiedAt ??= timestampOf(
      detach(line.text.slice(time.modified.start, time.modified.end)),
      context,
    )
    builder.take(line, kind, index, 'modifiedAt', part(time.modified))
  }
  const name = time.publisher && line.text.slice(time.publisher.start, time.publisher.end)
  // A second name, beside the time of a change, is not the outlet that the first line names.
  if (time.publisher && name && (article.publisher === null || article.publisher === name)) {
    setPublisher(article, name, 'text: time line')
    builder.take(line, kind, index, 'publisher', part(time.publisher))
  }
  if (time.section) {
    article.section ??= detach(line.text.slice(time.section.start, time.section.end))
    builder.take(line, kind, index, 'section', part(time.section))
  }
  if (time.author) {
    const author = detach(line.text.slice(time.author.start, time.author.end))
    const { people, organizations } = splitByline(author)
    // The name of an account is none that a byline would have.
    const isAccount = people.length + organizations.length === 0 && !author.includes(' ')
    article.byline.push(
      ...(isAccount ? [{ name: author, role: null, affiliation: null, url: null }] : people),
    )
    builder.take(line, kind, index, 'byline', part(time.author))
  }
}

/** A time as a line says it; a time of day without a day is kept as written: it has no place on the calendar. */
export function timestampOf(value: string, context: TimeContext): Timestamp {
  return (
    readLooseTimestamp(value, 'text', context) ?? {
      earliest: null,
      latest: null,
      precision: 'minute',
      relative: null,
      raw: value,
      source: 'text',
    }
  )
}
