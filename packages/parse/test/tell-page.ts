import type { Article, Page, Timestamp } from '@wirecopy/document'

/**
 * Writes all that was read of a page in lines for a reader, so that a change of any field shows; with the input,
 * of flat text also what each stretch of it was taken for.
 */
export function tellPage(page: Page, text = ''): string {
  const lines: string[] = []
  const { main } = page
  if (page.site !== null) lines.push(`site: ${page.site}`)
  if (main === null) lines.push('no main article')
  else lines.push(...tellArticle(main, page))
  for (const article of page.related)
    lines.push('', 'related', ...tellArticle(article, page).map((line) => `  ${line}`))
  if (page.comments.length > 0) lines.push('')
  for (const { author, publishedAt, text } of page.comments) {
    const when = publishedAt === null ? '' : `, ${tellTime(publishedAt)}`
    lines.push(`comment by ${author ?? 'nobody'}${when}: ${flat(text)}`)
  }
  if (page.furniture.length > 0) lines.push('')
  for (const { kind, reason, text } of page.furniture)
    lines.push(`dropped as ${kind} (${reason}): ${flat(text)}`)
  if (page.regions.length > 0) lines.push('')
  for (const { start, end, kind, index, field } of page.regions)
    if (kind !== 'blank')
      lines.push(
        `${[kind, index === null ? '' : index + 1, field ?? ''].filter((part) => part !== '').join(' ')} = ${text.slice(start, Math.min(end, start + 60)).trim()}`,
      )
  if (page.warnings.length > 0) lines.push('')
  for (const { code, message } of page.warnings) lines.push(`warning ${code}: ${message}`)
  return `${lines.join('\n')}\n`
}

function tellArticle(article: Article, page: Page): string[] {
  const lines: string[] = []
  const say = (field: string, value: string | null): void => {
    if (value === null || value === '') return
    const evidence = article.evidence[field]
    const against = (evidence?.conflicting ?? []).map((other) => `${other.source} “${other.value}”`)
    const from = evidence ? ` <- ${evidence.source} ${evidence.confidence.toFixed(2)}` : ''
    lines.push(
      `${field}: ${value}${from}${against.length > 0 ? `; against it ${against.join(', ')}` : ''}`,
    )
  }
  say('title', article.title)
  say(
    'byline',
    article.byline
      .map(({ name, role, affiliation, url }) =>
        [name, role && `(${role})`, affiliation && `of ${affiliation}`, url && `at ${url}`]
          .filter(Boolean)
          .join(' '),
      )
      .join('; '),
  )
  say('publisher', article.publisher)
  say('originator', article.originator)
  say('publishedAt', article.publishedAt && tellTime(article.publishedAt))
  say('modifiedAt', article.modifiedAt && tellTime(article.modifiedAt))
  say('url', article.url)
  say('language', article.language)
  say('section', article.section)
  say('dateline', article.dateline)
  say('access', article.access)
  say('tags', article.tags.join('; '))
  for (const { url, alt, caption, credit } of article.images)
    lines.push(
      [
        'image:',
        url,
        alt && `“${alt}”`,
        caption && `caption “${caption}”`,
        credit && `by ${credit}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
  say('text', article.evidence.text ? 'from the structured data' : null)
  for (const entry of article.entries) {
    const when = entry.publishedAt === null ? '' : ` at ${tellTime(entry.publishedAt)}`
    const text = flat(article.text.slice(entry.start, entry.end))
    lines.push(`entry${entry.title === null ? '' : ` “${entry.title}”`}${when}: ${text}`)
  }
  const kind = page.kind
  for (const block of article.blocks) {
    const text = article.text.slice(block.start, block.end)
    const links = article.links.filter(({ start }) => start >= block.start && start < block.end)
    const mark = block.kind === 'paragraph' ? '|' : `| [${block.kind}${block.level ?? ''}]`
    lines.push(`${mark} ${withLinks(text, links, block.start)}`)
  }
  if (article.blocks.length === 0 && kind !== 'html' && article.text !== '')
    lines.push(`| ${flat(article.text)}`)
  return lines
}

function withLinks(text: string, links: Article['links'], offset: number): string {
  let told = ''
  let at = 0
  for (const { start, end, url } of links) {
    told += `${text.slice(at, start - offset)}[${text.slice(start - offset, end - offset)}](${url})`
    at = end - offset
  }
  return told + text.slice(at)
}

function tellTime({ earliest, latest, precision, relative, raw, source }: Timestamp): string {
  const span = earliest === latest ? `${earliest}` : `${earliest} to ${latest}`
  return `${span} by ${precision}${relative === null ? '' : `, ${relative} back`} (“${raw}” of ${source})`
}

const flat = (text: string): string => text.replace(/\n/g, ' ⏎ ')
