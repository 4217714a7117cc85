import fc from 'fast-check'

/** Characters that break text tools: halves of pairs, controls, marks, joiners, changes of direction. */
export const oddPieces = [
  '\ud800',
  '\udc00',
  '\0',
  '\u0007',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\r',
  '\r\n',
  '\t',
  '\u00a0',
  'e\u0301',
  '👩‍👧',
  '🇰🇷',
  'ﬁ',
  'ß',
  'İ',
  '＂',
]

/** Words, names and marks as news uses them, so that texts reach the inner parts of each package. */
export const newsPieces = [
  'Ada Novak',
  'Mayor Novak',
  'Mr. Okoro',
  'Okoro',
  'Foreign Minister Park Ji-won',
  'Park',
  'the ministry',
  'the Harbour Board',
  'Northern Wire',
  'South Korea',
  'U.S.',
  'she',
  'they',
  'said',
  'told reporters',
  'according to',
  'added that',
  'asked',
  'called it',
  'was quoted as saying',
  'the pier',
  'closed',
  'will open',
  'on Monday',
  'Aug. 1',
  'March 1, 2026',
  '2 hours ago',
  '$1.5 million',
  '3.2 percent',
  '15%',
  '1,200 tonnes',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '「',
  '」',
  '„',
  '. ',
  '.',
  ', ',
  ': ',
  '? ',
  '— ',
  '-',
  '(',
  ')',
  '...',
  '\n',
  '\n\n',
  '#harbour',
  'Read more',
  'Related',
  'Comments 3',
  'By Ida Lund',
  'LONDON (Reuters) -',
  'https://paper.example/a?b=1',
  '외교부는',
  '「了解」',
]

/** Any string: random code units, odd characters, and everything between. */
export function anyText(maxLength = 120): fc.Arbitrary<string> {
  const size = Math.ceil(maxLength / 4)
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength, size: 'max' }),
    fc.string({ unit: 'grapheme', maxLength: size }),
    joined([...oddPieces, ...newsPieces], '', size),
    newsText(size),
  )
}

/** Text of news words, mostly with spaces between them, now and then with an odd character. */
export function newsText(maxPieces = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...newsPieces) },
    { weight: 1, arbitrary: fc.constantFrom(...oddPieces) },
    { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
  )
  return fc
    .noBias(fc.array(piece, { maxLength: maxPieces, size: 'max' }))
    .map((pieces) => pieces.join(' '))
}

function joined(pieces: string[], separator: string, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength }).map((chosen) => chosen.join(separator))
}

const tagNames =
  'html head body title meta link script style article section main header footer nav aside h1 h2 p div span a b ul li ol table tr td th figure img figcaption blockquote q time address form select option svg math template noscript iframe br hr pre code'.split(
    ' ',
  )

const attributes = [
  '',
  ' class="article-body"',
  ' class="related"',
  ' class="comment"',
  ' id=x',
  ' itemscope itemtype="https://schema.org/NewsArticle"',
  ' itemprop=headline',
  ' itemprop="author"',
  ' property="og:title" content="The pier closes"',
  ' property="article:published_time" content="2026-03-01T09:00:00Z"',
  ' name=author content="By Ida Lund"',
  ' type="application/ld+json"',
  ' href="/news/1"',
  ' href="javascript:x"',
  ' src=a.jpg alt="The pier"',
  ' datetime="2026-03-01"',
  ' rel=canonical href="https://paper.example/a"',
  ' style="display:none"',
  ' hidden',
  ' "',
  " a='",
]

const jsonLd = [
  '{"@type":"NewsArticle","headline":"The pier closes","author":{"name":"Ida Lund"}}',
  '{"@graph":[{"@type":"Article","articleBody":"It closed on Monday."},null,1]}',
  '{"__proto__":{"polluted":1},"@type":"NewsArticle"}',
  '[[[]],{"@type":["NewsArticle",3]}]',
  '{"headline":{"@value":"x"},"datePublished":17,"author":[[],{"name":["a",null]}]}',
  '{"headline": "broken',
]

/** Pages of random tags, attributes, data blocks and text, mostly with broken structure. */
export function anyHtml(maxPieces = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...tagNames), fc.constantFrom(...attributes))
        .map(([name, attribute]) => `<${name}${attribute}>`),
    },
    { weight: 3, arbitrary: fc.constantFrom(...tagNames).map((name) => `</${name}>`) },
    { weight: 6, arbitrary: newsText(12) },
    { weight: 1, arbitrary: anyText(20) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...jsonLd)
        .map((json) => `<script type="application/ld+json">${json}</script>`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<!doctype html>',
        '&amp;',
        '&#0;',
        '&#xd800;',
        '<',
        '</',
        '<?xml?>',
      ),
    },
  )
  return fc
    .noBias(fc.array(piece, { maxLength: maxPieces, size: 'max' }))
    .map((pieces) => pieces.join(''))
}

/** Feeds of random elements in the shapes of RSS, Atom and JSON Feed. */
export function anyFeed(): fc.Arbitrary<string> {
  const names =
    'rss channel item title link description pubDate guid feed entry updated author name content media:content dc:creator __proto__ constructor'.split(
      ' ',
    )
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => `<${name}>`) },
    { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => `</${name}>`) },
    { weight: 3, arbitrary: newsText(6) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<![CDATA[', ']]>', '&', '&lt;p&gt;', '<!DOCTYPE a [', '&a;'),
    },
  )
  const xml = fc
    .array(piece, { maxLength: 30 })
    .map((pieces) => `<?xml version="1.0"?><rss version="2.0"><channel>${pieces.join('')}`)
  const json = fc
    .json({ maxDepth: 3 })
    .map((value) => `{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[${value}]}`)
  return fc.oneof(xml, json)
}

/** JSON whose keys are those that reach prototypes. */
export function pollutingJson(): fc.Arbitrary<string> {
  const key = fc.constantFrom('__proto__', 'constructor', 'prototype', 'polluted', 'a')
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('1', '"x"', 'null', 'true'),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 3 })
        .map((pairs) => `{${pairs.map(([name, inner]) => `"${name}":${inner}`).join(',')}}`),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    ),
  }))
  return value
}
