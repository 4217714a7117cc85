import { WirecopyError } from '@wirecopy/document'
import { findSuperlinear } from '@wirecopy/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml, parsePage } from '../src/index.ts'
import { long, title } from './variants.ts'

const bombs: Record<string, (n: number) => string> = {
  div: (n) => `${'<div>'.repeat(n)}x`,
  b: (n) => `${'<b>'.repeat(n)}x`,
  ab: (n) => `${'<a><b>'.repeat(n)}x`,
  font: (n) => '<p><font>'.repeat(n),
  table: (n) => '<table><tr><td>'.repeat(n),
  comment: (n) => `<!--${'-'.repeat(n)}`,
  attrs: (n) => `<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(' ')}>x`,
  entity: (n) => '&amp;'.repeat(n),
  select: (n) => '<select><option>'.repeat(n),
  text: (n) => `<p>${'word '.repeat(n)}`,
  wide: (n) => '<p>hello</p>'.repeat(n),
  fmtclose: (n) => `${'<b><i><u>'.repeat(50)}${'</b></i></u><p>'.repeat(n)}`,
  divP: (n) => '<div>'.repeat(n) + '</p>'.repeat(n),
  spanClose: (n) => '<span>'.repeat(n) + '</em>'.repeat(n),
  bp: (n) => '<b><p>'.repeat(n),
  aClose: (n) => '<div>'.repeat(n) + '</a>'.repeat(n),
  fmt: (n) => Array.from({ length: n }, (_, i) => `<b id=${i}>`).join('') + '<p>x'.repeat(n),
  nobr: (n) => '<nobr>'.repeat(n),
  ruby: (n) => '<ruby><rt>'.repeat(n),
  svg: (n) => '<svg><foreignObject>'.repeat(n),
  tmpl: (n) => '<template>'.repeat(n),
  unclosedTag: (n) => `<p ${'a'.repeat(n)}`,
  quotes: (n) => `<p a="${"'".repeat(n)}`,
  lessThan: (n) => '<'.repeat(n),
  endTags: (n) => '</div>'.repeat(n),
  custom: (n) => Array.from({ length: n }, (_, i) => `<x-${i}>y</x-${i}>`).join(''),
  scripts: (n) => '<script>a</scrip'.repeat(n),
  links: (n) => '<a href="/a">A headline of some words</a>'.repeat(n),
  classes: (n) =>
    Array.from(
      { length: n },
      (_, i) => `<p class="c${i} article-body-${i}">A text of some words.</p>`,
    ).join(''),
  flatShallow: (n) => `<div><p>${long('lock')}</p></div>`.repeat(Math.ceil(n / 20)),
  jsonLd: (n) => `<script type="application/ld+json">${'['.repeat(n)}</script>`,
  jsonLdWide: (n) =>
    `<script type="application/ld+json">[${Array.from({ length: n }, () => '{"@type":"Article"}').join(',')}]</script>`,
}

const noLimits = {
  nodes: Number.POSITIVE_INFINITY,
  treeDepth: Number.POSITIVE_INFINITY,
  attributes: Number.POSITIVE_INFINITY,
  articles: Number.POSITIVE_INFINITY,
}

describe('hostile markup', () => {
  it.each(Object.keys(bombs))('gives a result or a limit error: %s', (name) => {
    for (const size of [1000, 12_000]) {
      try {
        parseHtml((bombs[name] as (n: number) => string)(size))
      } catch (error) {
        if (!WirecopyError.isInstance(error)) throw error
        expect(error.code).toMatch(/^limit-/)
      }
    }
  })

  it.each(Object.keys(bombs))('takes time in proportion to its length: %s', async (name) => {
    const read = (html: string): void => {
      // Nesting beyond the limit is never read, so depth is kept at what the limit allows.
      try {
        parseHtml(html, { limits: { ...noLimits, treeDepth: 512 } })
      } catch (error) {
        if (!WirecopyError.isInstance(error)) throw error
      }
    }
    const bomb = bombs[name] as (n: number) => string
    expect(await findSuperlinear(read, bomb, 500, { factor: 8, most: 24 })).toBeNull()
  })

  it('has a limit for each thing that can be too much', () => {
    const codeOf = (html: string, limits: object): string | null => {
      try {
        parseHtml(html, { limits })
        return null
      } catch (error) {
        return WirecopyError.isInstance(error) ? error.code : String(error)
      }
    }
    expect(codeOf('<p>abc</p>', { inputLength: 10 })).toBe(null)
    expect(codeOf('<p>abc</p>', { inputLength: 9 })).toBe('limit-input-length')
    expect(codeOf('<div><div><p>x', { treeDepth: 4 })).toBe(null)
    expect(codeOf('<div><div><p>x', { treeDepth: 3 })).toBe('limit-tree-depth')
    expect(codeOf('<p a=1 b=2>x', { attributes: 2 })).toBe(null)
    expect(codeOf('<p a=1 b=2>x', { attributes: 1 })).toBe('limit-attributes')
    expect(codeOf('<p>x</p><p>y</p>', { nodes: 5 })).toBe(null)
    expect(codeOf('<p>x</p><p>y</p>', { nodes: 4 })).toBe('limit-nodes')
  })

  it('never throws on any string', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="article">',
        '</div>',
        '<a href=',
        '"',
        "'",
        '>',
        '<!--',
        '-->',
        '<script type="application/ld+json">',
        '{"@type":"Article",',
        '</script>',
        '&#x',
        '&amp;',
        '<title>',
        '<table><tr>',
        '<li>',
        long('lock'),
        '<meta property="og:title" content="',
        '<time datetime="2025',
        '<svg>',
        '<textarea>',
        '<![CDATA[',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const page = parseHtml(pieces.join(''))
        for (const { start, end } of page.main?.blocks ?? [])
          expect(page.main?.text.slice(start, end).length).toBe(end - start)
        for (const { start, end } of page.main?.links ?? [])
          expect(page.main?.text.slice(start, end).trim().length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(
          undefined,
          'text/html; charset=shift_jis',
          'text/html; charset=nonsense',
          'text/plain',
        ),
        (bytes, contentType) => {
          parsePage(bytes, { contentType })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('leaves prototypes alone', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
    for (const name of names) {
      parseHtml(
        `<meta name="${name}" content="polluted"><p itemprop="${name}" class="${name}">x</p><script type="application/ld+json">{"@type":"Article","${name}":{"polluted":true},"author":{"${name}":{"polluted":1},"name":"Ann Oak"}}</script><h1>${title}</h1><p>${long('lock')}</p><${name}>y</${name}>`,
      )
    }
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  })

  it('mends broken structured data and says what could not be read', () => {
    const page = (script: string): string =>
      `<script type="application/ld+json">${script}</script><h1>${title}</h1><p>${long('lock')}</p><p>${long('quay')}</p>`
    const broken = parseHtml(
      page(
        `{"@type":"NewsArticle","headline":"${title}","datePublished":"2025-07-26","description":"two\nlines",}`,
      ),
    )
    expect(broken.main?.publishedAt?.earliest).toBe('2025-07-26T00:00:00')
    expect(broken.warnings).toEqual([])
    const hopeless = parseHtml(page('{"@type": "NewsArticle", headline'))
    expect(hopeless.warnings.map(({ code }) => code)).toEqual(['broken-json-ld'])
    expect(hopeless.main?.title).toBe(title)
  })

  it('keeps no page alive through its titles', () => {
    const heap = (): number => {
      globalThis.gc?.()
      return process.memoryUsage().heapUsed
    }
    const before = heap()
    const titles: (string | null | undefined)[] = []
    for (let count = 0; count < 40; count++) {
      const html = `<title>${title} ${count}</title><h1>${title} of the year ${count}</h1><p>${long('lock')}</p><p>${long('quay')}</p><!--${String(count).repeat(600_000)}-->`
      titles.push(parseHtml(html).main?.title)
    }
    expect(titles.every((text) => text?.startsWith(title))).toBe(true)
    // Forty pages of more than half a megabyte would be over 24 MB; without a forced collection, less is meant.
    if (globalThis.gc) expect(heap() - before).toBeLessThan(12_000_000)
  })
})
