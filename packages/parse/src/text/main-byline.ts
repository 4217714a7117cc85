import { type Article, detach, detectOriginator } from '@wirecopy/document'
import { evidenceOf } from '../article.ts'
import { isPersonName, isWriterRole, splitByline } from '../byline.ts'
import { setPublisher } from './article-fields.ts'
import { bareText, byLine, type MarkedLine } from './marked-lines.ts'
import { isOutletElsewhere } from './outlet-names.ts'
import type { PageBuilder } from './page-builder.ts'

/** A line that names authors by its words or its label. */
export const isByline = (line: MarkedLine): boolean =>
  byLine.test(line.text) || line.label?.field === 'author'

/** A line that only the header of an article holds. */
export const isBehindTitle = (line: MarkedLine | undefined): boolean =>
  line !== undefined && (line.time !== null || (byLine.test(line.text) && !line.running))

/** A name above what its bearer does: "Ann Oak" above "Environment correspondent". */
export const isNameAboveRole = (line: MarkedLine, next: MarkedLine | undefined): boolean =>
  next !== undefined &&
  line.text.includes(' ') &&
  isWriterRole(next.text) &&
  !isWriterRole(line.text) &&
  isPersonName(line.text)

/** A line of names of which one has a role: "Ann Oak, environment correspondent, and Bo Elm in Lund". */
export const isNamesAndRoles = ({ text, running, time }: MarkedLine): boolean =>
  !running &&
  time === null &&
  text.length < 120 &&
  text.includes(',') &&
  splitByline(text).people.some(({ name, role }) => name.includes(' ') && isWriterRole(role ?? ''))

/** Takes a line that says what the author above it does; returns false where it is another's. */
export function takeRole(builder: PageBuilder, line: MarkedLine, article: Article): boolean {
  const author = article.byline.at(-1)
  if (author === undefined || author.role !== null || !isWriterRole(line.text)) return false
  author.role = detach(line.text)
  builder.take(line, 'main', null, 'byline')
  return true
}

/** Takes authors from a line, and the outlet behind them; returns false where it names neither. */
export function takeByline(
  builder: PageBuilder,
  line: MarkedLine,
  article: Article,
  source = 'text: line that begins with "by"',
): boolean {
  const { people, organizations } = splitByline(line.text)
  if (people.length === 0 && organizations.length === 0) return false
  article.byline.push(...people)
  if (people.length > 0) article.evidence.byline = evidenceOf(source, 0.8)
  const outlet = organizations.at(-1) ?? outletAmong(builder, article)
  const isNamed = outlet !== undefined && line.text.endsWith(outlet)
  if (!isNamed || article.publisher !== null || detectOriginator(outlet) !== null) {
    builder.take(line, 'main', null, 'byline')
    return true
  }
  const at = line.text.length - outlet.length
  setPublisher(article, outlet, 'text: behind the authors')
  builder.take(line, 'main', null, 'byline', { start: line.start, end: line.start + at })
  builder.take(line, 'main', null, 'publisher', { start: line.start + at, end: line.end })
  return true
}

/** Takes the last of several authors off who is an outlet: other lines of the page name it, or it begins with "The". */
function outletAmong({ lines }: PageBuilder, article: Article): string | undefined {
  const last = article.byline.length > 1 ? article.byline.at(-1)?.name : undefined
  if (last === undefined) return undefined
  const isOutlet =
    last.startsWith('The ') ||
    lines.some(
      (line) =>
        (line.words !== null && line.text.endsWith(last)) ||
        (bareText(line) === last && isOutletElsewhere(lines, line)),
    )
  if (!isOutlet) return undefined
  article.byline.pop()
  return last
}
