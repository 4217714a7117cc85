import { articlesOf, type Report } from '../report.ts'
import { copiesAndStories } from '../views/copies.ts'
import { findFigures } from '../views/people.ts'
import { differs, findSayings } from '../views/sayings.ts'
import { summarize } from '../views/summary.ts'
import { counted, createStyle, wrap } from './text-style.ts'

export interface DemoTextOptions {
  seconds: number
  color: boolean
  width: number
}

const listed = 6

/** Returns what the demo tells a stranger: what was read, and the best of what was found. */
export function demoText(report: Report, { seconds, color, width }: DemoTextOptions): string {
  const style = createStyle(color)
  const numbers = summarize(report)
  const releases = articlesOf(report).filter(({ article }) => article.originator).length
  const { groups, stories } = copiesAndStories(report)
  const quoted = findFigures(report, ['person']).figures.filter(({ quotes }) => quotes > 0)
  const different = findSayings(report).filter(differs)
  const lines = [
    style.headline(`Read ${counted(numbers.pages, 'bundled page')} in ${seconds.toFixed(1)} s`),
    `  ${counted(numbers.articles, 'article')}, ${releases} of them from a wire or press-release service`,
    `  ${counted(numbers.people, 'person', 'people')} and ${counted(numbers.organizations, 'organization')}`,
    `  ${counted(numbers.quotes, 'quote')}, ${numbers.attributed} with a named speaker`,
    '',
    style.headline('Most quoted'),
  ]
  for (const { name, roles, quotes } of quoted.slice(0, listed)) {
    const [role] = roles
    lines.push(...wrap(`${style.name(name)}${role ? `, ${role}` : ''}: ${quotes}`, width, '  '))
  }
  lines.push('', style.headline('Copied'))
  for (const { copies, chain, edited } of groups.slice(0, listed)) {
    lines.push(...wrap(copies[0]?.title ?? '', width, '  '))
    const note = `${chain}${edited ? ', and edited later' : ''}`
    lines.push(...wrap(style.quiet(`${counted(copies.length, 'article')}: ${note}`), width, '    '))
  }
  lines.push('', style.headline('The same story in other words'))
  for (const { title, articles, outlets } of stories.slice(0, listed)) {
    lines.push(...wrap(title ?? 'Untitled', width, '  '))
    const note = `${counted(articles, 'article')} in ${counted(outlets.length, 'outlet')}`
    lines.push(...wrap(style.quiet(note), width, '    '))
  }
  lines.push('', style.headline('Said differently'))
  for (const { speaker, versions } of different.slice(0, 2)) {
    lines.push(...wrap(style.name(speaker ?? 'Speaker not known'), width, '  '))
    for (const { text, places } of versions) {
      lines.push(...wrap(`${text} ${style.quiet(places[0]?.outlet ?? '')}`, width, '    '))
    }
  }
  return `${lines.join('\n')}\n\n`
}
