import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { readTimestamp } from '../src/time/timestamp.ts'
import { news, read } from './news-page.ts'

const sentence =
  'The council of Elm closed the old lock on Monday and said that it would stay closed until spring. '
const long = sentence.repeat(3)
const body = (inner: string, head = '') =>
  parseHtml(
    `<html lang="en"><head>${head}</head><body><article><h1>Old harbour lock closes</h1>${inner}</article></body></html>`,
    { url: 'https://www.lundherald.example/a/lock', retrievedAt: '2025-07-28T12:00:00Z' },
  ).main

describe('a first paragraph', () => {
  const authors = (line: string) =>
    body(`<p>${line}</p><p>${long}</p><p>${long}</p>`)?.byline.map(({ name }) => name)

  it('that holds names and nothing else is a byline', () => {
    expect(authors('Ann Oak, Bo Elm')).toEqual(['Ann Oak', 'Bo Elm'])
  })

  it.each([
    'Elm',
    'Ann Oak walked home',
    'Ann Oak, Bo Elm, Cy Ash, Di Fir, Ed Yew, Flo Box, Gus Hop, Hal Ivy, Ida Lim, Jo Pine, Kim Rue',
  ])('"%s" is none', (line) => {
    expect(authors(line)).toEqual([])
  })
})

describe('a picture', () => {
  it('has the source that stands before it in the same frame', () => {
    const article = body(
      `<figure><picture><source srcset="https://a.example/wide.jpg 1200w"><img alt="The lock"></picture></figure><p>${long}</p><p>${long}</p>`,
    )
    expect(article?.images.map(({ url }) => url)).toContain('https://a.example/wide.jpg')
  })
})

describe('a table without closing tags', () => {
  it('keeps the cells of its rows apart', () => {
    const article = body(
      `<p>${long}</p><table><thead><tr><th>Lock<th>Boats<tbody><tr><td>Elm<td>40<tr><td>Oak<td>12<tfoot><tr><td>Both<td>52</table><p>${long}</p>`,
    )
    const text = article?.text ?? ''
    for (const row of ['Elm', 'Oak', 'Both']) expect(text).toContain(row)
    expect(text).not.toMatch(/Elm40|40Oak|12Both/)
  })
})

describe('tags', () => {
  it('are known by their first letter, whatever its case, and nothing else begins one', () => {
    const article = body(
      `<P>${long}</P><A HREF="/z">Zed</A><z-card><p>${long}</p></z-card><p>Fewer than 3 <4 boats, [a <[b>, {c <{d> and @e <@f> remained in the lock of Elm on Monday.</p>`,
    )
    expect(article?.text).toContain('3 <4 boats, [a <[b>, {c <{d> and @e <@f> remained')
  })
})

describe('another article of the page', () => {
  const other = (inner: string) =>
    parseHtml(
      `<html lang="en"><body><article><h1>Old harbour lock closes</h1><p>${long}</p><p>${long}</p></article><article><h2>Bridge toll to rise</h2>${inner}<p>${sentence.replace('lock', 'bridge').repeat(3)}</p><p>${sentence.replace('lock', 'toll').repeat(3)}</p></article></body></html>`,
      { retrievedAt: '2025-07-28T12:00:00Z' },
    ).related.find(({ title }) => title === 'Bridge toll to rise')

  it('was published when its own time element says', () => {
    expect(
      other('<time datetime="2025-07-20T10:00:00Z">20 July</time>')?.publishedAt?.earliest,
    ).toBe('2025-07-20T10:00:00Z')
  })

  it('was not published when some other element of it says', () => {
    expect(other('<del datetime="2025-07-20T10:00:00Z">old</del>')?.publishedAt).toBeNull()
  })
})

describe('seconds since 1970', () => {
  const read = (text: string) => readTimestamp(text, 'meta', { retrievedAt: null })?.earliest

  it('are read where a value holds nothing else', () => {
    expect(read('1753700000')).toBe('2025-07-28T10:53:20Z')
    expect(read('1753700000123')).toBe('2025-07-28T10:53:20Z')
    expect(read('a1753700000')).toBeUndefined()
    expect(read('21753700000')).toBeUndefined()
    expect(read('1753700000a')).toBeUndefined()
  })
})

describe('JSON-LD', () => {
  it('may hold line breaks and other controls within its words', () => {
    const raw = news({ description: 'x' }).replace('"x"', '"one\ntwo\tthree\u0001four five"')
    expect(read(raw, '')?.evidence.title?.source).toContain('json-ld')
  })
})
