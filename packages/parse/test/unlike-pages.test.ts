import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseHtml } from '../src/index.ts'

// Invented pages of very different make. What is right was written down before any of them was read.
const file = readFileSync(new URL('./fixtures/unlike-pages.txt', import.meta.url), 'utf8')

/** What is still wrong: sites told by their looks, texts in scripts, offers and notes within the text. */
const knownFaults = new Set([
  'br-paragraphs-table-layout',
  'div-soup',
  'liveblog',
  'opinion-author-box',
  'paywalled',
  'hydration-json',
  'amp-page',
  'print-view',
  'gallery',
  'xhtml-handwritten',
  'updated-and-published',
  'listing',
  'factbox-and-video',
  'korean',
  'two-column-city-table',
])

interface Right {
  title: string | undefined
  authors: string[]
  day: string | undefined
  text: string[]
  /** Only where they were written down. */
  comments?: string[]
}

const pages = file
  .split(/^=== /m)
  .slice(1)
  .map((page) => {
    const [head = '', html = ''] = page.split(/^--- ?\n/m)
    const [first = '', ...lines] = head.trim().split('\n')
    const [name = '', url = ''] = first.split(' | ')
    const field = (key: string) =>
      lines
        .find((line) => line.startsWith(`${key}:`))
        ?.slice(key.length + 1)
        .trim() ?? ''
    const right: Right = {
      title: field('title'),
      authors: field('authors').split('; ').filter(Boolean),
      day: field('day') || undefined,
      text: lines.filter((line) => line.startsWith('| ')).map((line) => line.slice(2)),
      ...(field('comments') && { comments: field('comments').split(' || ') }),
    }
    return { name, url, html, right }
  })

function read(html: string, url: string): Right {
  const { main, comments } = parseHtml(html, { url, retrievedAt: '2026-01-01T00:00:00Z' })
  return {
    title: main?.title ?? undefined,
    authors: main?.byline.map(({ name }) => name) ?? [],
    day: main?.publishedAt?.earliest?.slice(0, 10),
    text: main?.text.split('\n\n').filter(Boolean) ?? [],
    comments: comments.map(({ author, text }) => `${author} :: ${text}`),
  }
}

for (const { name, url, html, right } of pages) {
  const check = knownFaults.has(name) ? test.fails : test
  check(`the page "${name}" gives its title, authors, day, text and comments`, () => {
    expect(read(html, url)).toMatchObject(right)
  })
}
