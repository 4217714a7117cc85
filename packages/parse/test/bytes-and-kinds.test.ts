import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../src/html/charset.ts'
import { type ParseOptions, parseFeed, parseHtml, parsePage } from '../src/index.ts'
import { detectLanguage } from '../src/language.ts'

/** One byte for each character up to U+00FF. */
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
/** Russian letters as windows-1251 has them. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? code : code - 0x410 + 0xc0
  })

describe('bytes', () => {
  const undeclared = 'the page is no valid UTF-8 and declares no other charset: read as'
  it.each<[string, Uint8Array, string, string, string | null]>([
    ['of UTF-8 that say nothing', utf8('Ein Café'), 'Ein Café', 'utf-8', null],
    ['behind a UTF-8 mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), 'A', 'utf-8', null],
    [
      'behind a mark of big-endian UTF-16',
      Uint8Array.of(0xfe, 0xff, 0, 0x41),
      'A',
      'utf-16be',
      null,
    ],
    ['behind half a mark', bytes('ï»AB'), 'ï»AB', 'windows-1252', `${undeclared} windows-1252`],
    [
      'behind an XML declaration',
      bytes('<?xml version="1.0" encoding = "iso-8859-1"?>é'),
      '<?xml version="1.0" encoding = "iso-8859-1"?>é',
      'iso-8859-1',
      null,
    ],
    [
      'behind a content type within a meta element',
      bytes('<meta http-equiv="content-type" content="text/html; charset = iso-8859-2">\u00ea'),
      '<meta http-equiv="content-type" content="text/html; charset = iso-8859-2">ę',
      'iso-8859-2',
      null,
    ],
    [
      'of a charset by another name',
      bytes('<meta charset="win_1250">\u009a'),
      '<meta charset="win_1250">š',
      'windows-1250',
      null,
    ],
    [
      'of a charset that nobody knows',
      bytes('<meta charset="xwindows-1251">A'),
      '<meta charset="xwindows-1251">A',
      'utf-8',
      'unknown charset xwindows-1251',
    ],
    [
      'that declare Latin letters and are ASCII',
      utf8('<meta charset="iso-8859-1">A'),
      '<meta charset="iso-8859-1">A',
      'iso-8859-1',
      null,
    ],
    [
      'that declare UTF-16 and are read byte by byte',
      utf8('<meta charset="utf16">é'),
      '<meta charset="utf16">é',
      'utf-8',
      null,
    ],
    [
      'that declare Latin letters and are Cyrillic',
      windows1251('<meta charset="latin1">Совет закрыл старый шлюз до весны.'),
      '<meta charset="latin1">Совет закрыл старый шлюз до весны.',
      'windows-1251',
      'the page declares latin1, but is windows-1251',
    ],
    [
      'of a page in Polish',
      bytes('<!-- <p lang="tr"> --><html lang=pl><p>Za\u00bf\u00f3\u00b3\u00e6'),
      '<!-- <p lang="tr"> --><html lang=pl><p>Zażółć',
      'windows-1250',
      `${undeclared} windows-1250`,
    ],
  ])('%s', (_, input, text, charset, warning) => {
    expect(decodeBytes(input, null)).toEqual({ text, charset, warning })
  })
})

describe('what a page is', () => {
  const told = (input: string | Uint8Array, options: ParseOptions = {}) => {
    const { kind, warnings, regions } = parsePage(input, options)
    return [kind, warnings.map(({ code }) => code).join(), regions.length]
  }
  const noise = bytes('\0\u0001\u0002'.repeat(50))

  it.each<[string, string | Uint8Array, ParseOptions, unknown[]]>([
    [
      'text in another charset',
      bytes('Café fermé\n\nLe café du port est fermé, a dit le maire.'),
      {},
      ['text', 'charset', 3],
    ],
    ['noise', noise, {}, ['text', 'binary', 1]],
    ['what the caller says', noise, { kind: 'text' }, ['text', '', 1]],
    ['nothing', bytes(''), {}, ['text', 'empty-input', 0]],
    [
      'a page of two bytes for each letter',
      Uint8Array.from(
        [...'\u00ff\u00fe', ...[...'<p>The pier</p>'].flatMap((letter) => [letter, '\0'])],
        (letter) => letter.charCodeAt(0),
      ),
      {},
      ['html', 'no-article', 0],
    ],
    [
      'a content type with room before it',
      'x',
      { contentType: `${' '.repeat(200)}text/html` },
      ['html', 'no-article', 0],
    ],
    [
      'a content type without end',
      'x',
      { contentType: `${' '.repeat(301)}text/html` },
      ['text', '', 1],
    ],
    [
      'a feed by its content type',
      '{"a":1}',
      { contentType: 'application/feed+json' },
      ['feed', 'unreadable-feed', 0],
    ],
    ['text that names two tags', 'Use <p> and <a> tags', {}, ['text', '', 1]],
    ['text with three tags', 'Use <p>, <a> and <br>', {}, ['html', 'no-article', 0]],
    [
      'a feed behind a comment',
      ' <!-- x --><?xml version="1"?> <rss><channel/></rss>',
      {},
      ['feed', 'unreadable-feed', 0],
    ],
    ['a comment without end', '<!-- <rss>', {}, ['text', '', 1]],
  ])('%s', (_, input, options, expected) => {
    expect(told(input, options)).toEqual(expected)
  })

  it.each([
    ['feed', parseFeed],
    ['page', parseHtml],
    ['page', parsePage],
  ])('is never a number: the %s must be text', (name, read) => {
    expect(() => read(3 as unknown as string)).toThrow(
      `the ${name} must be a string or bytes, not number`,
    )
  })
})

describe('a feed', () => {
  const rss = (items: string) =>
    `<rss version="2.0"><channel><title>Lund Herald</title>${items}</channel></rss>`
  const read = (input: string | Uint8Array, options: ParseOptions = {}) => {
    const page = parseFeed(input, { url: 'https://lund.example/feed', ...options })
    return [
      page.warnings.map(({ message }) => message).join(),
      ...page.related.map(({ title }) => title),
    ]
  }

  it('is read in the charset that its letters tell', () => {
    expect(read(utf8(rss('<item><title>Café</title></item>')))).toEqual(['', 'Café'])
    expect(read(bytes(rss('<item><title>Café fermé à midi</title></item>')))).toEqual([
      'the page is no valid UTF-8 and declares no other charset: read as windows-1252',
      'Café fermé à midi',
    ])
  })

  it('loses the control characters that XML and JSON forbid', () => {
    expect(
      read(
        rss(
          '<item><ti\u0001tle>The\tpier\u000b</title></item><\0item><title>A\r\nB</title></item>',
        ),
      ),
    ).toEqual(['', 'The pier', 'A B'])
    expect(
      read(
        '{"version":"https://jsonfeed.org/version/1.1","title":"x",\n"items":[{"id":"1","title":"A\nB"}]}',
      ),
    ).toEqual(['', 'A B'])
  })

  it('is ended behind its last whole item where it is cut off', () => {
    const cut = 'the feed is cut off'
    const whole = (name: string) => `<${name}><title>A</title></${name}>`
    expect([
      read(rss(`${whole('item')}<item><title>B`).slice(0, -16)),
      read(
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>L</title></channel>${whole('item')}<item><ti`,
      ),
      read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title>${whole('entry')}<entry><ti`),
      read('<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><ti'),
      read(rss('<a <b '.repeat(101))),
    ]).toEqual([
      [cut, 'A'],
      [cut, 'A'],
      [cut, 'A'],
      ['the input is no feed that can be read'],
      ['the tags of the feed do not end'],
    ])
  })

  it('is not too long by items that a text shows', () => {
    const items =
      '<item><title>A</title><description><![CDATA[<item><item ><entry>]]></description></item><item\n><title>B</title></item>'
    expect(read(rss(items), { limits: { articles: 2 } })).toEqual(['', 'A', 'B'])
    expect(() => read(rss(items), { limits: { articles: 1 } })).toThrow('articles is 2')
    const long =
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1"},{"id":"2"}]}'
    expect(() => read(long, { limits: { articles: 1 } })).toThrow('articles is 2')
  })

  it('names its pictures, its agencies and the people behind addresses of mail', () => {
    const { related } = parseFeed(
      rss(`<item><author>desk@lund.example (Ann Oak)</author><link>http://lund.example/1</link><enclosure url="javascript:x" type="image/png"/><media:content url="/a.gif" type="image/gif"/><media:content url="/b" type="application/image-list"/></item>
        <item><author>REUTERS</author><source url="x">Reuters</source><guid>http://lund.example/2</guid></item>`),
    )
    expect(
      related.map(({ byline, images, originator, url }) => [
        byline.map(({ name }) => name),
        images.map((image) => image.url),
        originator,
        url,
      ]),
    ).toEqual([
      [['Ann Oak'], ['http://lund.example/a.gif'], null, 'http://lund.example/1'],
      [[], [], null, 'http://lund.example/2'],
    ])
  })
})

it.each([
  ['Δήμαρχος', 'el'],
  ['ο δήμος', null],
  ['Der Rat hat', null],
  ['Das Boot ist im Hafen und wird nicht mehr von der Stadt', 'de'],
  ['Η θάλασσα and the sea of the Greeks that was not', 'en'],
  ['古い水門は、旧市街', 'ja'],
])('the language of %j is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})
