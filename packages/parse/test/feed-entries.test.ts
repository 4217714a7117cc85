import { describe, expect, it } from 'vitest'
import { hasBrokenTags } from '../src/feed/broken-tags.ts'
import { readNewsSitemap } from '../src/feed/entries.ts'
import { cutPersonFields } from '../src/feed/person-fields.ts'
import { type ParseOptions, parseFeed } from '../src/index.ts'
import { long } from './variants.ts'

const read = (
  input: string,
  options: ParseOptions = { url: 'https://lund.example/feed', retrievedAt: '2025-07-28T12:00:00Z' },
) => {
  const page = parseFeed(input, options)
  return [
    `${page.url} ${page.site} ${page.warnings.map(({ code, message }) => `${code}: ${message}`).join()}`,
    ...page.related.map((each) =>
      [
        each.title,
        each.url,
        each.byline.map(({ name }) => name).join('+'),
        each.publisher,
        each.originator,
        each.publishedAt?.earliest,
        each.modifiedAt?.earliest,
        each.tags.join('+'),
        each.images.map((image) => image.url).join('+'),
        each.language,
        each.access,
        each.dateline,
        each.text.slice(0, 24),
        each.links.map((link) => link.url).join('+'),
      ].join(' | '),
    ),
  ]
}
const rss = (items: string, channel = '<title>Lund Herald</title>') =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`

describe('the entries of a feed', () => {
  it('give all that RSS says', () => {
    expect(
      read(
        rss(`
      <item><title> Lock &lt;b&gt;closes&lt;/b&gt;  early </title><link>/1</link><author>desk@lund.example (Ann Oak)</author><dc:creator>Bo Elm</dc:creator><pubDate>Sat, 26 Jul 2025 09:30:00 GMT</pubDate><dcterms:modified>2025-07-27T08:00:00Z</dcterms:modified><description>Short.</description><content:encoded><![CDATA[<p>LUND (AP) — ${long('lock')}</p><a href="/plan">Plan</a>]]></content:encoded><category>Local</category><category>Local</category><category>Canal</category><enclosure url="/i.jpg" type="image/jpeg"/><enclosure url="/a.mp3" type="audio/mpeg"/><media:thumbnail url="/t.jpg"/><media:content url="/v.mp4" medium="video"/><source url="https://q.example">Quarry Post</source></item>
      <item><title>By id</title><guid>https://lund.example/2</guid><dcterms:issued>2025-07-20</dcterms:issued><description>${long('weir')}</description></item>
      <item><title>No link</title><guid isPermaLink="false">https://lund.example/3</guid><pubDate>2 hours ago</pubDate></item>
      <item><description>Only &lt;i&gt;text&lt;/i&gt;</description><dc:creator>Reuters</dc:creator><dcterms:modified>2025-07-21</dcterms:modified></item>`),
      ),
    ).toEqual([
      'https://lund.example/feed Lund Herald ',
      'Lock closes early | https://lund.example/1 | Ann Oak+Bo Elm | Quarry Post | Associated Press | 2025-07-26T09:30:00Z | 2025-07-27T08:00:00Z | Local+Canal | https://lund.example/t.jpg+https://lund.example/i.jpg | en |  | LUND | LUND (AP) — The harbour  | https://lund.example/plan',
      'By id | https://lund.example/2 |  | Lund Herald |  | 2025-07-20T00:00:00 |  |  |  | en | partial |  | The harbour council of L | ',
      'No link |  |  | Lund Herald |  | 2025-07-28T09:00:00Z |  |  |  |  |  |  |  | ',
      ' |  |  | Lund Herald | Reuters | 2025-07-21T00:00:00 | 2025-07-21T00:00:00 |  |  |  | partial |  | Only text | ',
    ])
  })

  it('give all that Atom and JSON Feed say', () => {
    expect(
      read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Lund Herald</title><entry><title>Lock</title><link rel="self" href="/self"/><link rel="alternate" href="/1"/><author><name>Ann Oak</name></author><author><name>Bo Elm</name></author><updated>2025-07-27T08:00:00Z</updated><summary>Short</summary><category term="Local" label="Here"/></entry>
      <entry><title>Other</title><link href="/2" rel="self"/><published>2025-07-26</published><content type="html">&lt;p&gt;${long('dam')}&lt;/p&gt;</content><source><title>Quarry Post</title></source></entry></feed>`),
    ).toEqual([
      'https://lund.example/feed Lund Herald ',
      'Lock | https://lund.example/1 | Ann Oak+Bo Elm | Lund Herald |  | 2025-07-27T08:00:00Z | 2025-07-27T08:00:00Z | Local |  |  | partial |  | Short | ',
      'Other | https://lund.example/2 |  | Quarry Post |  | 2025-07-26T00:00:00 |  |  |  | en |  |  | The harbour council of L | ',
    ])
    expect(
      read(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Lund Herald',
          language: 'sv',
          items: [
            {
              id: '1',
              external_url: 'https://x.example/1',
              title: 'Lock',
              content_text: 'Text',
              summary: 'A summary longer than the text',
              image: '/i.jpg',
              banner_image: '/b.jpg',
              date_modified: '2025-07-27T08:00:00Z',
              tags: ['a', 'b'],
              attachments: [
                { url: '/p.png', mime_type: 'image/png' },
                { url: '/s.mp3', mime_type: 'audio/mpeg' },
              ],
              language: 'en-GB',
            },
            {
              id: '2',
              url: 'https://x.example/2',
              content_html: '<p>x</p>',
              language: 'not a language',
            },
          ],
        }),
      ),
    ).toEqual([
      'https://lund.example/feed Lund Herald ',
      'Lock | https://x.example/1 |  | Lund Herald |  | 2025-07-27T08:00:00Z | 2025-07-27T08:00:00Z | a+b | https://x.example/p.png+https://x.example/i.jpg+https://x.example/b.jpg | en-GB |  |  | A summary longer than th | ',
      ' | https://x.example/2 |  | Lund Herald |  |  |  |  |  |  |  |  | x | ',
    ])
  })

  it('are read as far as a broken feed goes', () => {
    const item = (number: number) =>
      `<item><title>Item ${number}</title><link>https://lund.example/${number}</link></item>`
    expect([
      read(rss(`${item(1)}${item(2)}`).slice(0, -60)),
      read(
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title><id>1</id></entry><entry><title>Tw`,
      ),
      read(`\ufeff  junk ${rss(item(1))}`),
      read(rss('')),
      read('no feed'),
      read('{"a":1}'),
      read(''),
      read(rss(item(1) + item(1))),
    ]).toEqual([
      [
        'https://lund.example/feed Lund Herald broken-feed: the feed is cut off',
        'Item 1 | https://lund.example/1 |  | Lund Herald |  |  |  |  |  |  |  |  |  | ',
      ],
      [
        'https://lund.example/feed T broken-feed: the feed is cut off',
        'One |  |  | T |  |  |  |  |  |  |  |  |  | ',
      ],
      [
        'https://lund.example/feed Lund Herald ',
        'Item 1 | https://lund.example/1 |  | Lund Herald |  |  |  |  |  |  |  |  |  | ',
      ],
      ['https://lund.example/feed Lund Herald no-article: the feed has no entries'],
      ['https://lund.example/feed null unreadable-feed: the input is no feed that can be read'],
      ['https://lund.example/feed null unreadable-feed: the input is no feed that can be read'],
      ['https://lund.example/feed null unreadable-feed: the input is no feed that can be read'],
      [
        'https://lund.example/feed Lund Herald ',
        'Item 1 | https://lund.example/1 |  | Lund Herald |  |  |  |  |  |  |  |  |  | ',
        'Item 1 | https://lund.example/1 |  | Lund Herald |  |  |  |  |  |  |  |  |  | ',
      ],
    ])
  })

  it('give all that a news sitemap says', () => {
    const sitemap = (urls: string) => `<?xml version="1.0"?><urlset>${urls}</urlset>`
    const entry =
      '<url><loc> https://lund.example/1?a=1&amp;b=2 </loc><lastmod>2025-07-27</lastmod><image:image><image:loc>https://lund.example/i.jpg</image:loc></image:image><news:news><news:publication><news:name>Lund Herald</news:name><news:language>en</news:language></news:publication><news:publication_date>2025-07-26</news:publication_date><news:title><![CDATA[Lock & weir]]></news:title><news:keywords>a, b,,c</news:keywords></news:news></url>'
    expect(
      readNewsSitemap(
        sitemap(
          `${entry}<url><loc>https://lund.example/2</loc><lastmod>2025-07-20</lastmod><news:title>&#65;&#x42;&#0;&#1114112;&lt;&quot;&apos;&GT;</news:title></url><url>${'x'.repeat(20_000)}</url><url><loc>cut`,
        ),
      ),
    ).toEqual({
      title: 'Lund Herald',
      language: null,
      entries: [
        {
          title: 'Lock & weir',
          url: 'https://lund.example/1?a=1&b=2',
          authors: [],
          published: '2025-07-26',
          updated: '2025-07-27',
          content: null,
          summary: null,
          tags: ['a', 'b', 'c'],
          images: ['https://lund.example/i.jpg'],
          publisher: 'Lund Herald',
          language: 'en',
        },
        {
          title: 'AB&#0;&#1114112;<"\'>',
          url: 'https://lund.example/2',
          authors: [],
          published: '2025-07-20',
          updated: '2025-07-20',
          content: null,
          summary: null,
          tags: [],
          images: [],
          publisher: null,
          language: null,
        },
      ],
    })
    expect([
      readNewsSitemap('<rss></rss>'),
      readNewsSitemap(`${' '.repeat(4000)}<urlset>`),
      readNewsSitemap('<urlset></urlset>'),
    ]).toEqual([null, null, { title: null, language: null, entries: [] }])
  })

  it('are guarded against tags without end and names without end', () => {
    const cut = (xml: string) => {
      const text = cutPersonFields(xml)
      return text === xml ? 'as it was' : `${text.length} ${text.slice(0, 24)}…${text.slice(-24)}`
    }
    const name = 'n'.repeat(1001)
    expect([
      cut(`<author>${name}</author>x`),
      cut(`<author>${name.slice(1)}</author>`),
      cut(`<dc:creator a="b"><![CDATA[${name}]]></dc:creator>`),
      cut(`<author><name>${name}</name></author>`),
      cut(`<author>${name}`),
      cut(`<title>${name}</title>`),
      cut(`<author>${'n'.repeat(290)}&amp;${name}</author>`),
      cut(`<name>${name}</name><name>${name}</name>`),
      cut(`<names>${name}</names>`),
    ]).toEqual([
      '318 <author>nnnnnnnnnnnnnnnn…nnnnnnnnnnnnnn</author>x',
      'as it was',
      '343 <dc:creator a="b"><![CDA…nnnnnnnn]]></dc:creator>',
      '330 <author><name>nnnnnnnnnn…nnnnnnnn</name></author>',
      'as it was',
      'as it was',
      '307 <author>nnnnnnnnnnnnnnnn…nnnnnnnnnnnnnnn</author>',
      '626 <name>nnnnnnnnnnnnnnnnnn…nnnnnnnnnnnnnnnnn</name>',
      'as it was',
    ])
    expect([
      hasBrokenTags('<a><b></b></a>', 0),
      hasBrokenTags('<a<b>', 0),
      hasBrokenTags('<a<b>', 1),
      hasBrokenTags('<a<b<c>', 1),
      hasBrokenTags('<![CDATA[<a<b]]><c>', 0),
      hasBrokenTags('<!--<a<b--><c>', 0),
      hasBrokenTags('<![CDATA[<a<b', 0),
      hasBrokenTags('<a', 0),
      hasBrokenTags('<!--x<a<b-->c<d<e>', 0),
      hasBrokenTags('', 0),
    ]).toEqual([false, true, false, true, false, false, false, false, true, false])
  })

  it('of Atom are in the language that they, their text or the feed declare', () => {
    const atom = (entries: string) =>
      parseFeed(
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb"><title>Lund</title>${entries}</feed>`,
      ).related.map(({ language }) => language)
    expect(
      atom(`<entry><title>Slusa</title></entry><entry xml:lang="de"><title>Schleuse</title></entry>
        <entry xml:lang="de"><title>Lock</title><content type="text" xml:lang="en-GB">Lock</content></entry>
        <entry><title xml:lang="fr">L’écluse</title></entry><entry xml:lang="?"><title>Lock</title></entry>`),
    ).toEqual(['nb', 'de', 'en-GB', 'fr', null])
  })
})
