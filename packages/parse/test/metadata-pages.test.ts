import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseHtml } from '../src/index.ts'

// Invented pages, marked as systems of many kinds and countries mark who wrote an article, and when. What is
// right was written down before any of them was read; a field that a page's head doesn't name isn't compared.
const file = readFileSync(new URL('./fixtures/metadata-pages.txt', import.meta.url), 'utf8')

const pages = file
  .split(/^=== /m)
  .slice(1)
  .map((page) => {
    const [head = '', html = ''] = page.split(/^---\n/m)
    const [first = '', ...lines] = head.trim().split('\n')
    const [name = '', url = ''] = first.split(' | ')
    const right = Object.fromEntries(
      lines.map((line) => [line.split(':', 1)[0], line.slice(line.indexOf(':') + 1).trim()]),
    )
    return { name, url, html, right }
  })

function read(html: string, url: string, withRoles: boolean): Record<string, string> {
  const { main } = parseHtml(html, { url, retrievedAt: '2026-01-01T00:00:00Z' })
  const names = main?.byline.map(({ name, role }) =>
    withRoles && role !== null ? `${name} (${role})` : name,
  )
  const credits = main?.images.flatMap(({ credit }) => credit ?? [])
  return {
    title: main?.title ?? '',
    authors: names?.join('; ') ?? '',
    day: main?.publishedAt?.earliest?.slice(0, 10) ?? '',
    modified: main?.modifiedAt?.earliest?.slice(0, 10) ?? '',
    credit: credits?.join('; ') ?? '',
  }
}

test.each(pages)('the page "$name" gives who wrote it, and when', ({ url, html, right }) => {
  expect(read(html, url, right.authors?.includes('(') ?? false)).toMatchObject(right)
})
