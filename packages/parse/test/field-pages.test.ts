import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseHtml } from '../src/index.ts'

// Invented pages of many systems, each with all that it tells of its article. What is right was written down
// before any of them was read; a field that a page's head doesn't name isn't compared.
const file = readFileSync(new URL('./fixtures/field-pages.txt', import.meta.url), 'utf8')

/** What is still wrong, by the field of which it is. */
const knownFaults: Record<string, string> = {
  'french-regional-two': 'authors',
  'italian-direct': 'section',
  'several-posts': 'authors',
  'next-opinion': 'authors',
}

function read(html: string, url: string): Record<string, string> {
  const { main } = parseHtml(html, { url, retrievedAt: '2026-01-01T00:00:00Z' })
  if (main === null) return { title: '', authors: '' }
  const people = main.byline.map(({ name, role }) => (role === null ? name : `${name} (${role})`))
  const fields = {
    title: main.title,
    authors: people.join('; '),
    day: main.publishedAt?.earliest?.slice(0, 10),
    modified: main.modifiedAt?.earliest?.slice(0, 10),
    publisher: main.publisher,
    originator: main.originator,
    section: main.section,
    tags: main.tags.join('; '),
    image: main.images[0]?.url,
    url: main.url,
    language: main.language,
    dateline: main.dateline,
    access: main.access,
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? '']))
}

for (const page of file.split(/^=== /m).slice(1)) {
  const [head = '', html = ''] = page.split(/^---\n/m)
  const [first = '', ...lines] = head.trim().split('\n')
  const [name = '', url = ''] = first.split(' | ')
  const right = Object.fromEntries(
    lines.map((line) => [line.split(':', 1)[0], line.slice(line.indexOf(':') + 1).trim()]),
  )
  const fault = knownFaults[name]
  const { [fault ?? '']: wanted, ...others } = right
  test(`the page "${name}" gives all that it tells of its article`, () => {
    expect(read(html, url)).toMatchObject(others)
  })
  if (fault !== undefined)
    test.fails(`the page "${name}" gives its ${fault}`, () => {
      expect(read(html, url)[fault]).toBe(wanted)
    })
}
