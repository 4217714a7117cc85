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

/** What is still wrong: a title for other places is taken where the heading was wanted. */
const knownFaults = new Set(['swedish-reporters'])

for (const { name, url, html, right } of pages) {
  const check = knownFaults.has(name) ? test.fails : test
  check(`the page "${name}" gives its title, who wrote it, and when`, () => {
    expect(read(html, url, right.authors?.includes('(') ?? false)).toMatchObject(right)
  })
}
