import type { Quote } from '@wirecopy/document'
import type { ArticleReading, PageReading, Report } from '../report.ts'
import { copiesAndStories } from '../views/copies.ts'
import { formatTimestamp, outletOf, titleOf } from '../views/outlet.ts'
import { type Figure, findFigures } from '../views/people.ts'
import { differs, findSayings } from '../views/sayings.ts'
import { summarize } from '../views/summary.ts'
import { counted, createStyle, type Style, wrap } from './text-style.ts'

export interface ReportTextOptions {
  color: boolean
  width: number
}

/** Up to so many pages each article is told; beyond, only what all pages have in common. */
export const pagesToldOneByOne = 20
const peopleTold = 8
const quotesTold = 12

/** Returns a report for people to read in a terminal. */
export function reportText(report: Report, { color, width }: ReportTextOptions): string {
  const style = createStyle(color)
  const blocks: string[] = []
  if (report.pages.length <= pagesToldOneByOne) {
    for (const page of report.pages) blocks.push(pageText(page, style, width))
  }
  if (report.pages.length > 1) blocks.push(overallText(report, style, width))
  else if (report.sayings.length + report.matches.length > 0) {
    blocks.push(relationsText(report, style, width))
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function pageText(page: PageReading, style: Style, width: number): string {
  const lines = wrap(style.title(page.name), width, '')
  if (page.articles.length === 0) {
    lines.push('  No article was found on this page.')
    for (const { message } of page.page.warnings) lines.push(`  ${style.quiet(message)}`)
    return lines.join('\n')
  }
  for (const reading of page.articles) lines.push(articleText(reading, page, style, width))
  const left = new Map<string, number>()
  for (const { kind } of page.page.furniture) left.set(kind, (left.get(kind) ?? 0) + 1)
  const { comments } = page.page
  if (page.headlines.length > 0) {
    lines.push('', `  ${counted(page.headlines.length, 'linked headline')} without a text`)
  }
  if (comments.length > 0) lines.push('', `  ${counted(comments.length, 'comment')} kept apart`)
  if (left.size > 0) {
    const parts = [...left].map(([kind, count]) => `${kind}${count > 1 ? ` ×${count}` : ''}`)
    lines.push('', ...wrap(style.quiet(`Left out: ${parts.join(', ')}`), width, '  '))
  }
  return lines.join('\n')
}

function articleText(reading: ArticleReading, page: PageReading, style: Style, width: number) {
  const { article, place, entities, quotes } = reading
  const about = [
    place === 'related' ? 'Related' : null,
    place === 'related' || article.publisher ? outletOf(article, page) : null,
    article.originator ? `written by ${article.originator}` : null,
    article.byline.length > 0 ? `by ${article.byline.map(({ name }) => name).join(', ')}` : null,
    formatTimestamp(article.publishedAt),
    counted(article.blocks.length, 'paragraph'),
  ].filter((part) => part !== null)
  const lines = [
    '',
    ...wrap(style.headline(titleOf(article)), width, '  '),
    ...wrap(style.quiet(about.join(' · ')), width, '  '),
  ]
  const people = entities
    .filter(({ type }) => type === 'person')
    .sort((left, right) => right.salience - left.salience)
    .slice(0, peopleTold)
  if (people.length > 0) lines.push('', `  ${style.label('Who')}`)
  for (const { name, role } of people) {
    lines.push(...wrap(`${style.name(name)}${role ? `, ${role}` : ''}`, width, '    '))
  }
  if (quotes.length > 0) lines.push('', `  ${style.label('Who said what')}`)
  const told = quotes.filter(({ nested }) => !nested)
  for (const quote of told.slice(0, quotesTold)) lines.push(...quoteText(quote, style, width))
  if (told.length > quotesTold) {
    lines.push(`    ${style.quiet(`and ${told.length - quotesTold} more`)}`)
  }
  return lines.join('\n')
}

function quoteText(quote: Quote, style: Style, width: number): string[] {
  const { speaker } = quote
  const who = speaker?.name ?? speaker?.text ?? null
  const as =
    speaker?.name && speaker.text !== speaker.name ? style.quiet(` (“${speaker.text}”)`) : ''
  const head = who ? style.name(who) + as : style.quiet('Speaker not known')
  const how = quote.type === 'direct' ? '' : style.quiet(` [${quote.type}]`)
  return [...wrap(head + how, width, '    '), ...wrap(quote.text, width, '      ')]
}

function overallText(report: Report, style: Style, width: number): string {
  const numbers = summarize(report)
  const lines = [
    style.title('All together'),
    `  ${counted(numbers.pages, 'page')} · ${counted(numbers.articles, 'article')} · ${counted(numbers.people, 'person', 'people')} · ${counted(numbers.organizations, 'organization')}`,
    `  ${counted(numbers.quotes, 'quote')}, ${numbers.attributed} with a named speaker`,
    `  ${counted(numbers.copyGroups, 'set', 'sets')} of copies · ${counted(numbers.stories, 'story', 'stories')} told in different words · ${counted(numbers.saidDifferently, 'utterance')} reported more than once`,
  ]
  if (numbers.failures > 0) {
    lines.push(`  ${style.warning(`${counted(numbers.failures, 'page')} could not be read`)}`)
  }
  const quoted = findFigures(report).figures.filter(({ quotes }) => quotes > 0)
  if (quoted.length > 0) {
    lines.push(
      '',
      ...wrap(
        `Most quoted: ${quoted.slice(0, peopleTold).map(quotedText).join(' · ')}`,
        width,
        '  ',
      ),
    )
  }
  return [lines.join('\n'), relationsText(report, style, width)]
    .filter((part) => part !== '')
    .join('\n\n')
}

const quotedText = ({ name, quotes }: Figure) => `${name} ${quotes}`

function relationsText(report: Report, style: Style, width: number): string {
  const { groups, stories } = copiesAndStories(report)
  const lines: string[] = []
  if (groups.length > 0) lines.push(`  ${style.label('Copies')}`)
  for (const { copies, chain, edited } of groups.slice(0, quotesTold)) {
    const [first] = copies
    lines.push(...wrap(first?.title ?? '', width, '    '))
    const note = `${edited ? 'edited later; ' : ''}${counted(copies.length, 'article')}: ${chain}`
    lines.push(...wrap(style.quiet(note), width, '      '))
  }
  if (stories.length > 0) lines.push('', `  ${style.label('Stories')}`)
  for (const { title, articles, outlets } of stories.slice(0, quotesTold)) {
    lines.push(...wrap(title ?? 'Untitled', width, '    '))
    const note = `${counted(articles, 'article')} in ${outlets.join(', ')}`
    lines.push(...wrap(style.quiet(note), width, '      '))
  }
  lines.push(...sayingsText(report, style, width))
  return lines.join('\n')
}

function sayingsText(report: Report, style: Style, width: number): string[] {
  const sayings = findSayings(report).filter(differs)
  if (sayings.length === 0) return []
  const lines = ['', `  ${style.label('Said differently')}`]
  for (const { speaker, versions } of sayings.slice(0, quotesTold)) {
    lines.push(...wrap(style.name(speaker ?? 'Speaker not known'), width, '    '))
    for (const { text, verdict, places } of versions) {
      const outlets = [...new Set(places.map(({ outlet }) => outlet))].join(', ')
      lines.push(...wrap(text, width, '      '))
      lines.push(...wrap(style.quiet(`${verdict}: ${outlets}`), width, '        '))
    }
  }
  return lines
}
