import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../src/html/charset.ts'
import { readJsonLd, textOf, typesOf } from '../src/html/json-ld.ts'
import { pathOf, readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { Tag } from '../src/html/tags.ts'
import { resolveUrl, withoutQuery } from '../src/html/url.ts'

const treeOf = (html: string) => parseTree(html, resolveLimits())
const names = new Map(Object.entries(Tag).map(([name, number]) => [number as number, name]))

/** A tree in brackets, texts in quotes: `p("One" br)`. */
function outline(html: string): string {
  const tree = treeOf(html)
  const write = (node: number): string => {
    const tag = tree.tag[node] as number
    if (tag === Tag.text) return JSON.stringify(tree.text(node))
    const inside: string[] = []
    for (let at = node + 1; at < (tree.end[node] as number); at = tree.end[at] as number)
      inside.push(write(at))
    const raw =
      (tree.textEnd[node] as number) > (tree.textStart[node] as number)
        ? [JSON.stringify(tree.text(node))]
        : []
    const all = [...raw, ...inside]
    return `${names.get(tag) ?? tag}${all.length === 0 ? '' : `(${all.join(' ')})`}`
  }
  return write(0).slice('html'.length)
}

describe('a tree', () => {
  it('closes what browsers close', () => {
    expect(
      [
        '<p>a<p>b<ul><li>c<li>d<ul><li>e</ul>f</ul>g',
        '<p>a<button><p>b</button>c</p>',
        '<p>a<table><tr><td><p>b</table>c',
        '<dl><dt>a<dd>b<dl><dt>c</dl><dt>d</dl>',
        '<table><thead><tr><th>a<tbody><tr><td>b<td>c<tr><td>d<tfoot><tr><td>e</table>f',
        '<table><tr><td><table><tr><td>a</table>b<td>c</table>',
        '<table><tr><td>a</tr></b><tr><td>b</tbody></table></tr>c',
        '<div><table><tr><td>a</div>b</table>c</div>d',
        '<div><table><tr><td>a</span>b</x-y>c',
        '<select><optgroup><option>a<option>b</select><option>c<option>d',
        '<ruby>a<rt>b<rp>c<rt>d</ruby>',
        '<a>a<a>b<p>c<a>d</a>e</a>f',
        '<h1>a<h2>b</h2><h3><p>c<h4>d',
        '<b><p>a</b>b</p>c</b>d',
        '<i>a<b>b</i>c</b>d',
        '<x-a>a<y-b>b</x-a>c</y-b>d</x-a>',
        '<x-a><td>a</x-a>b',
        'a</br>b</p>c</html>d</body>e',
      ].map(outline),
    ).toEqual([
      '(p("a") p("b") ul(li("c") li("d" ul(li("e")) "f")) "g")',
      '(p("a" button(p("b")) "c"))',
      '(p("a") table(tr(td(p("b")))) "c")',
      '(dl(dt("a") dd("b" dl(dt("c"))) dt("d")))',
      '(table(thead(tr(th("a"))) tbody(tr(td("b") td("c")) tr(td("d"))) tfoot(tr(td("e")))) "f")',
      '(table(tr(td(table(tr(td("a"))) "b") td("c"))))',
      '(table(tr(td("a")) tr(td("b"))) "c")',
      '(div(table(tr(td("a" "b"))) "c") "d")',
      '(div(table(tr(td("a" "b" "c")))))',
      '(select(optgroup(option("a") option("b"))) option("c") option("d"))',
      '(78("a" rt("b") rp("c") rt("d")))',
      '(a("a") a("b" p("c" a("d") "e" "f")))',
      '(h1("a") h2("b") h3(p("c")) h4("d"))',
      '(b(p("a" "b") "c") "d")',
      '(i("a" b("b")) "c" "d")',
      '(other("a" other("b")) "c" "d")',
      '(other(td("a" "b")))',
      '("a" br "b" "c" "d" "e")',
    ])
  })

  it('has one body, and a head that ends where the text begins', () => {
    expect(
      [
        '<html lang=a><head><title>a</title></head><body class=x>b<body><html lang=b>c',
        '<head><meta charset=x><link><script>1</script><x-y></x-y><p>a<title>b</title>',
        '<!doctype html><!-- c --><html><body>a',
      ].map(outline),
    ).toEqual([
      '(html(head(title("a")) body("b" "c")))',
      '(head(meta link script("1") other) p("a" title("b")))',
      '(html(body("a")))',
    ])
  })

  it('reads comments, instructions and what only looks like markup', () => {
    expect(
      [
        'a<!-- b --> c<!-->d<!--->e<!-- f --!>g',
        'a<!-- b',
        'a<!-- b --!> c <!-- d -->e',
        'a<![CDATA[<p>b]]>c',
        'a<![CDATA[b',
        'a<!x <b>c',
        'a<!x',
        'a<?php b ?>c',
        'a</>b</ c>d</',
        'a</1',
        'a < b <3 <',
        'a<b',
        'a</b',
        '<',
        '<p/>a<svg/>b<math/>c<svg>d</svg>e',
        '<br/>a<img src=x/>b<hr>c<wbr>d',
      ].map(outline),
    ).toEqual([
      '("a" " c" "d" "e" "g")',
      '("a")',
      '("a" "e")',
      '("a" "c")',
      '("a")',
      '("a" "c")',
      '("a")',
      '("a" "c")',
      '("a" "b" "d")',
      '("a")',
      '("a < b <3 <")',
      '("a" b)',
      '("a")',
      '("<")',
      '(p("a" svg "b" math "c" svg "e"))',
      '(br "a" img "b" hr "c" 111 "d")',
    ])
  })

  it('keeps the text of raw elements as it is', () => {
    expect(
      [
        '<script>a<b></scrip></SCRIPT >b',
        '<style>p{}</style>a',
        '<title>a &amp; <b>b</title>c',
        '<textarea><p>a</textarea/>b',
        '<script>a',
        '<script>a</script',
        '<title>a</titlex>b</title>c',
        '<iframe><p>a</iframe>b<xmp><i></xmp>c',
        '<noscript><p>a</noscript>b',
      ].map(outline),
    ).toEqual([
      '(script("a<b></scrip>") "b")',
      '(style "a")',
      '(title("a & <b>b") "c")',
      '(textarea("<p>a") "b")',
      '(script("a"))',
      '(script("a"))',
      '(title("a</titlex>b") "c")',
      '(iframe "b" 112 "c")',
      '(noscript(p("a")) "b")',
    ])
  })

  it('gives attributes as they are meant', () => {
    const attributesOf = (html: string) => {
      const tree = treeOf(html)
      return (['class', 'id', 'href', 'content', 'hidden', 'data-lazy-src'] as const).flatMap(
        (name) => (tree.hasAttribute(1, name) ? [`${name}=${tree.attribute(1, name)}`] : []),
      )
    }
    expect(
      [
        `<p class="a b" id='c"d' href=e/f?g=h&amp;i>`,
        '<p CLASS=a class=b>',
        '<p class = "a"\nid\t=\'b\' / href=c/>x',
        '<p class= id=a>',
        '<p hidden>',
        '<p hidden/id=a>',
        '<p class="a>b',
        '<p class=a',
        '<p =class id=a>',
        '<p class="a"id=b>',
        '<p content="&eacute; &lt; &copy 1">',
        '<p data-lazy-src=a data-unknown=b data-a-very-long-name-of-one=c x=d>',
        '<p class=>a',
        '<p class',
        '<p class=',
      ].map((html) => attributesOf(html).join(' ')),
    ).toEqual([
      'class=a b id=c"d href=e/f?g=h&i',
      'class=a',
      'class=a id=b href=c/',
      'class=id=a',
      'hidden=',
      'id=a hidden=',
      'class=a>b',
      'class=a',
      'id=a',
      'class=a id=b',
      'content=é < © 1',
      'data-lazy-src=a',
      'class=',
      'class=',
      'class=',
    ])
  })

  it('gives the text of an element with its white space collapsed, up to a length', () => {
    const tree = treeOf('<div>a <b> b\n</b><i></i>&amp;<script>c</script><p>d</p></div><p>e</p>')
    expect([
      tree.textContent(0),
      tree.textContent(1),
      tree.textContent(1, 3),
      tree.textContent(3),
      tree.textContent(tree.length - 1),
    ]).toEqual(['a b &c d e', 'a b &c d', 'a b', 'b', 'e'])
  })

  it('stands within its limits', () => {
    const within = (html: string, limits: object) => {
      try {
        return parseTree(html, resolveLimits(limits)).length
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect([
      within('<p>a</p>', { nodes: 3 }),
      within('<p>a</p>b', { nodes: 3 }),
      within('<b><b><b>', { treeDepth: 4 }),
      within('<b><b><b><b>', { treeDepth: 4 }),
      within('<p a b>', { attributes: 2 }),
      within('<p a b c>', { attributes: 2 }),
    ]).toEqual([3, 'limit-nodes', 4, 'limit-tree-depth', 2, 'limit-attributes'])
  })
})

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
