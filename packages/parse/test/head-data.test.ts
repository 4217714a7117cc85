import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../src/html/charset.ts'
import { readJsonLd, textOf, typesOf } from '../src/html/json-ld.ts'
import { pathOf, readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { resolveUrl, withoutQuery } from '../src/html/url.ts'

const treeOf = (html: string) => parseTree(html, resolveLimits())

describe('structured data', () => {
  it('is mended where that is safe', () => {
    const read = (script: string) => {
      const { objects, broken } = readJsonLd([script])
      return `${broken} ${JSON.stringify(objects)}`
    }
    expect(
      [
        '{"@type":"A","b":1}',
        ' <!-- {"@id":"A"} --> ',
        '//<![CDATA[\n{"@id":"A"}\n//]]>',
        '/*<![CDATA[*/{"@id":"A"}/*]]>*/',
        '<![CDATA[{"@id":"A"}]]>',
        '{"@id":"A"};',
        '{"@id":"a\nb\tc\u0001d","e":[1,2, ],}',
        '{"@id":"a\\"b,]"} trailing',
        '[{"@id":"A"},{"x":1},{"y":{"@type":"B"}}]extra',
        '{"@id":"A"',
        '',
        '"text"',
        '{"a":[{"@id":"1"}],"@id":"2","b":{"@id":"3"}}',
        'null',
        '{"@id":"a\r\nb"}',
      ].map(read),
    ).toEqual([
      '0 [{"@type":"A","b":1}]',
      '0 [{"@id":"A"}]',
      '0 [{"@id":"A"}]',
      '0 [{"@id":"A"}]',
      '0 [{"@id":"A"}]',
      '0 [{"@id":"A"}]',
      '0 [{"@id":"a\\nb\\tc d","e":[1,2]}]',
      '0 [{"@id":"a\\"b,]"}]',
      '0 [{"@id":"A"},{"@type":"B"}]',
      '1 []',
      '0 []',
      '0 []',
      '0 [{"a":[{"@id":"1"}],"@id":"2","b":{"@id":"3"}},{"@id":"3"},{"@id":"1"}]',
      '0 []',
      '0 [{"@id":"a \\nb"}]',
    ])
  })

  it('gives types and texts in their many forms', () => {
    expect(
      [
        { '@type': 'A' },
        { '@type': ['https://schema.org/B', 'schema:C', 1] },
        { '@type': 'https://schema.org/#D' },
        {},
      ].map(typesOf),
    ).toEqual([['A'], ['B', 'C'], ['D'], []])
    expect(
      [
        ' a ',
        ' ',
        7,
        [' ', ['b']],
        [],
        { '@value': 'c' },
        { name: ['d'] },
        { url: 'e' },
        { contentUrl: 'f' },
        {},
        null,
        undefined,
        true,
      ].map(textOf),
    ).toEqual(['a', null, '7', 'b', null, 'c', 'd', 'e', 'f', null, null, null, null])
  })

  it('has one article, the one with the address or the headline of the page', () => {
    const headlineOf = (head: string, ...objects: object[]) => {
      const scripts = `<script type="application/LD+json">${JSON.stringify(objects)}</script>`
      return (
        readPageData(treeOf(head + scripts), 'https://lund.example/b/?x').article?.headline ?? null
      )
    }
    const first = { '@type': 'Article', headline: 'First' }
    expect([
      headlineOf('', first),
      headlineOf(''),
      headlineOf('', first, { ...first, headline: 'Second' }),
      headlineOf('', first, { ...first, headline: 'By url', url: 'https://www.lund.example/b' }),
      headlineOf('', first, { ...first, headline: 'By id', '@id': 'https://lund.example/b#a' }),
      headlineOf('', first, { ...first, headline: 'By page', mainEntityOfPage: '/b' }),
      headlineOf('', first, {
        ...first,
        headline: 'By entity',
        mainEntityOfPage: { '@id': 'https://lund.example/b/' },
      }),
      headlineOf('<title>Title here | Lund</title>', first, { ...first, headline: 'title HERE' }),
      headlineOf('<meta property="og:title" content="Here">', first, {
        ...first,
        headline: 'It is here',
      }),
      headlineOf('', first, { ...first, headline: 'Dated', datePublished: '2025' }),
      headlineOf('', first, { ...first, headline: 'Whole', articleBody: 'x' }),
      headlineOf('', { '@type': 'Article', name: 'x' }, first),
      headlineOf('<link rel=canonical href="/c">', first, {
        ...first,
        headline: 'Canonical',
        url: '/c',
      }),
      headlineOf('<meta property="og:url" content="https://lund.example/d">', first, {
        ...first,
        headline: 'Shared',
        url: '/d',
      }),
      headlineOf('', { '@type': 'JobPosting', headline: 'Job' }),
      headlineOf('', { '@type': 'OpinionNewsArticle', headline: 'Opinion' }),
      headlineOf('', { '@type': 'NewsArticles', headline: 'None' }),
      headlineOf('', { '@type': 'LiveBlogPosting', headline: 'Live' }),
      headlineOf('', { '@type': 'Recipe', headline: 'Soup' }),
    ]).toEqual([
      'First',
      null,
      'First',
      'By url',
      'By id',
      'By page',
      'By entity',
      'title HERE',
      'It is here',
      'Dated',
      'Whole',
      'First',
      'Canonical',
      'Shared',
      null,
      'Opinion',
      null,
      'Live',
      'Soup',
    ])
  })

  it('stands beside what the head and marked elements say', () => {
    const data = readPageData(
      treeOf(`<html lang=en xml:lang=fr><head><base href="/x/"><base href="/y/"><title> a
      b </title><title>c</title><meta property="OG:Title" name="title" content=" T "><meta name=empty content=" "><meta itemprop=datePublished content=D><meta name=author content=A><meta name=author content=B>
      <meta http-equiv="Content-Language" content=nl><link rel="Canonical x" href="/c"><link rel=canonical href="/d"><link rel=canonical></head><body><h1>H</h1><h1>I</h1><a rel="nofollow author" href=x>L</a><a rel=authors>M</a><i itemprop="Name  jobTitle">N</i>`),
      null,
    )
    expect([
      data.language,
      data.base,
      data.title,
      data.canonical,
      [...data.meta],
      [...data.itemprops.keys()],
      data.h1.length,
      data.authorLinks.length,
    ]).toEqual([
      'en',
      '/x/',
      'a b',
      '/c',
      [
        ['og:title', ['T']],
        ['title', ['T']],
        ['datepublished', ['D']],
        ['author', ['A', 'B']],
      ],
      ['datepublished', 'name', 'jobtitle'],
      2,
      1,
    ])
  })
})

describe('addresses', () => {
  it('are absolute and lead to pages', () => {
    const base = 'https://lund.example/a/b'
    expect(
      [
        ' /c ',
        'c?d#e',
        '//other.example',
        'HTTP://X.example',
        '#top',
        '',
        'mailto:a@b.example',
        'JavaScript:x',
        'data:x',
        'tel:1',
        'ftp://x.example',
        'https://',
        `/${'x'.repeat(4000)}`,
      ].map((href) => resolveUrl(href, base)),
    ).toEqual([
      'https://lund.example/c',
      'https://lund.example/a/c?d#e',
      'https://other.example/',
      'http://x.example/',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ])
    expect([
      resolveUrl('/c', null),
      resolveUrl('https://x.example', null),
      withoutQuery('a?b#c'),
      withoutQuery('a#b?c'),
      withoutQuery('a'),
      pathOf('HTTPS://x.example/a/b/?c'),
      pathOf('/a'),
      pathOf('https://x.example'),
    ]).toEqual([null, 'https://x.example/', 'a', 'a', 'a', '/a/b', '/a', ''])
  })
})

describe('charsets', () => {
  it('come from the mark, the server or the page, and give way to what the bytes say', () => {
    const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
    const utf8 = (text: string) => new TextEncoder().encode(text)
    const read = (bytes: Uint8Array, type: string | null = null) =>
      Object.values(decodeBytes(bytes, type)).join(' | ')
    expect([
      read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)),
      read(Uint8Array.of(0xff, 0xfe, 0x41, 0)),
      read(Uint8Array.of(0xfe, 0xff, 0, 0x41)),
      read(utf8('café')),
      read(latin('café au lait, très bon, où ça'), null),
      read(latin('caf\u00e9'), 'text/html; charset="ISO-8859-1"'),
      read(utf8('café'), 'text/html; charset=iso-8859-1'),
      read(latin('\u00e1'), 'charset=win-1251'),
      read(latin('\u00e1'), 'charset=cp1250'),
      read(latin('\u00e1'), 'charset=nonsense'),
      read(latin('a'), 'charset=utf-16'),
      read(utf8('a\u00e9'), 'charset=utf-16le'),
      read(latin('<?xml version="1.0" encoding="iso-8859-7"?>\u00e1')),
      read(latin('<meta charset=windows-1251>\u00e1')),
      read(latin('<meta charset="utf-16">a')),
      read(
        latin(
          '<html lang="cs"><p>p\u0159\u00edli\u009e \u009elu\u009d\u00f3u\u00e8k\u00fd'.replaceAll(
            '\u0159',
            '\u00f8',
          ),
        ),
      ),
      read(Uint8Array.of(...utf8('é'.repeat(9)), 0xe9, 0x20, 0x41)),
    ]).toEqual([
      'A | utf-8 | ',
      'A | utf-16le | ',
      'A | utf-16be | ',
      'café | utf-8 | ',
      'café au lait, très bon, où ça | windows-1252 | the page is no valid UTF-8 and declares no other charset: read as windows-1252',
      'café | iso-8859-1 | ',
      'café | utf-8 | the page declares iso-8859-1, but is UTF-8',
      'б | windows-1251 | ',
      'á | windows-1250 | ',
      '� | utf-8 | unknown charset nonsense',
      'a | utf-8 | the page declares utf-16, but is UTF-8',
      'aé | utf-8 | the page declares utf-16le, but is UTF-8',
      '<?xml version="1.0" encoding="iso-8859-7"?>α | iso-8859-7 | ',
      '<meta charset=windows-1251>б | windows-1251 | ',
      '<meta charset="utf-16">a | utf-8 | ',
      '<html lang="cs"><p>příliž žluťóučký | windows-1250 | the page is no valid UTF-8 and declares no other charset: read as windows-1250',
      'ééééééééé� A | utf-8 | 1 broken UTF-8 sequences',
    ])
  })
})
