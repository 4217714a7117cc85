import { describe, expect, it } from 'vitest'
import { parseFeed, parsePage } from '../src/index.ts'

describe('the kind of a page', () => {
  it('is told by its first characters or its content type', () => {
    const kindOf = (input: string | Uint8Array, contentType?: string) => {
      const page = parsePage(input, { contentType })
      return `${page.kind} ${page.warnings.map(({ code }) => code).join()}`.trim()
    }
    const bytes = (...codes: number[]) => Uint8Array.from(codes)
    const many = (code: number, odd: number) =>
      bytes(...Array.from({ length: 40 }, (_, at) => (at < odd ? code : 97)))
    expect([
      kindOf('<rss></rss>'),
      kindOf('<?xml version="1.0"?><!-- c --><feed></feed>'),
      kindOf('<!-- cut <rss>'),
      kindOf('\ufeff <RDF:rdf >'),
      kindOf('<urlset></urlset>'),
      kindOf('{"version": "https://jsonfeed.org/version/1"}'),
      kindOf('{"version": 1}'),
      kindOf('<p>x', 'application/rss+xml'),
      kindOf('plain', 'text/html'),
      kindOf('<p>x</p>', 'text/plain'),
      kindOf('plain'),
      kindOf('<p>x'),
      kindOf('a <p>x</p> <b>'),
      kindOf('a <p>x <p>y <br>z'),
      kindOf('<unknown>x'),
      kindOf('a < b'),
      kindOf('<article>x'),
      kindOf(bytes(0xef, 0xbb, 0xbf, 60, 112, 62)),
      kindOf(many(1, 3)),
      kindOf(many(1, 2)),
      kindOf(many(0, 9)),
      kindOf(many(8, 3)),
      kindOf(many(9, 9)),
      kindOf(many(13, 9)),
      kindOf(many(14, 3)),
      kindOf(many(27, 9)),
      kindOf(many(31, 3)),
      kindOf(many(32, 9)),
      kindOf(bytes()),
    ]).toEqual([
      'feed unreadable-feed',
      'feed unreadable-feed',
      'text',
      'feed unreadable-feed',
      'feed no-article',
      'feed unreadable-feed',
      'text',
      'feed unreadable-feed',
      'html no-article',
      'text',
      'text',
      'html no-article',
      'text',
      'html no-article',
      'text',
      'text',
      'html no-article',
      'html no-article',
      'text binary',
      'text',
      'text binary',
      'text binary',
      'text',
      'text',
      'text binary',
      'text',
      'text binary',
      'text',
      'text empty-input',
    ])
    expect(parsePage(many(1, 3)).regions).toEqual([
      { start: 0, end: 40, kind: 'furniture', index: null, field: null },
    ])
  })

  it('is what the caller says, and nothing else', () => {
    expect([
      parsePage('<p>x', { kind: 'text' }).kind,
      parsePage('x', { kind: 'html' }).kind,
      parsePage('x', { kind: 'feed' }).kind,
    ]).toEqual(['text', 'html', 'feed'])
    expect(() => parsePage('x', { kind: 'pdf' as 'html' })).toThrow('there is no page kind "pdf"')
    for (const wrong of [null, 7, {}]) {
      expect(() => parsePage(wrong as unknown as string)).toThrow(
        expect.objectContaining({
          code: 'invalid-option',
          message: `the page must be a string or bytes, not ${typeof wrong}`,
        }),
      )
      expect(() => parseFeed(wrong as unknown as string)).toThrow(
        expect.objectContaining({
          code: 'invalid-option',
          message: `the feed must be a string or bytes, not ${typeof wrong}`,
        }),
      )
    }
  })
})
