import { describe, expect, it } from 'vitest'
import { cutPersonFields } from '../src/feed/person-fields.ts'
import { parseFeed, parsePage } from '../src/index.ts'
import { long, title } from './variants.ts'

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lund Herald</title><link>https://lund.example/</link><language>en-gb</language>
<item><title>${title} &amp; more</title><link>https://lund.example/1</link><dc:creator>Ann Oak</dc:creator><pubDate>Sat, 26 Jul 2025 09:30:00 +0900</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${long('lock')}</p><p>See <a href="/plan">the plan</a>.</p>]]></content:encoded><category>Local</category><media:content url="https://lund.example/i.jpg" medium="image"/></item>
<item><title>Bridge toll to rise</title><guid isPermaLink="true">https://lund.example/2</guid><author>desk@lund.example (Bo Elm)</author><description>${long('bridge')}</description></item></channel></rss>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lund Herald</title><entry><title type="html">${title} &amp;amp; more</title><link rel="alternate" href="https://lund.example/1"/><author><name>Ann Oak</name></author><published>2025-07-26T00:30:00Z</published><updated>2025-07-26T02:00:00Z</updated><content type="html">&lt;p&gt;${long('lock')}&lt;/p&gt;</content><category term="Local"/></entry></feed>`
const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://lund.example"><title>Lund Herald</title><link>https://lund.example</link></channel><item rdf:about="https://lund.example/1"><title>${title}</title><link>https://lund.example/1</link><description>${long('lock')}</description><dc:date>2025-07-26</dc:date><dc:creator>Ann Oak</dc:creator></item></rdf:RDF>`
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Lund Herald',
  items: [
    {
      id: '1',
      url: 'https://lund.example/1',
      title,
      content_html: `<p>${long('lock')}</p>`,
      date_published: '2025-07-26T00:30:00Z',
      authors: [{ name: 'Ann Oak' }],
      tags: ['Local'],
    },
  ],
})
const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://lund.example/1</loc><news:news><news:publication><news:name>Lund Herald</news:name><news:language>en</news:language></news:publication><news:publication_date>2025-07-26T00:30:00Z</news:publication_date><news:title>${title} &amp; more</news:title><news:keywords>lock, harbour</news:keywords></news:news></url></urlset>`

describe('parseFeed', () => {
  it('reads RSS with its namespaces', () => {
    const page = parseFeed(rss)
    expect(page).toMatchObject({ kind: 'feed', site: 'Lund Herald', main: null })
    expect(page.related[0]).toMatchObject({
      title: `${title} & more`,
      url: 'https://lund.example/1',
      byline: [{ name: 'Ann Oak' }],
      publisher: 'Lund Herald',
      publishedAt: { earliest: '2025-07-26T09:30:00+09:00', source: 'feed' },
      language: 'en-gb',
      tags: ['Local'],
      images: [{ url: 'https://lund.example/i.jpg' }],
      text: `${long('lock')}\n\nSee the plan.`,
      links: [{ url: 'https://lund.example/plan' }],
      access: null,
    })
    expect(page.related[1]).toMatchObject({
      url: 'https://lund.example/2',
      byline: [{ name: 'Bo Elm' }],
      access: 'partial',
      publishedAt: null,
    })
  })

  it.each([
    ['Atom', atom, `${title} & more`],
    ['RDF', rdf, title],
    ['JSON Feed', json, title],
  ])('reads %s', (_, text, head) => {
    const { related } = parseFeed(text)
    expect(related.length).toBe(1)
    expect(related[0]).toMatchObject({
      title: head,
      url: 'https://lund.example/1',
      byline: [{ name: 'Ann Oak' }],
      text: long('lock'),
    })
    expect(related[0]?.publishedAt?.earliest?.slice(0, 10)).toBe('2025-07-26')
  })

  it('reads news sitemaps, cut off ones as well', () => {
    expect(parseFeed(sitemap).related[0]).toMatchObject({
      title: `${title} & more`,
      url: 'https://lund.example/1',
      publisher: 'Lund Herald',
      tags: ['lock', 'harbour'],
      publishedAt: { earliest: '2025-07-26T00:30:00Z' },
    })
    expect(
      parseFeed(sitemap.replace('</urlset>', '<url><loc>https://lund.example/2')).related.length,
    ).toBe(1)
  })

  it('reads the whole items of a feed that is cut off', () => {
    const page = parseFeed(rss.slice(0, rss.indexOf('Bridge toll')))
    expect(page.related[0]?.title).toBe(`${title} & more`)
  })

  it('reads bare ampersands', () => {
    expect(parseFeed(rss.replace('Bridge toll to rise', 'Bridge & toll')).related[1]?.title).toBe(
      'Bridge & toll',
    )
  })

  it.each([
    [
      'an entity bomb',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 8 }, (_, i) => `<!ENTITY ${'abcdefghi'[i + 1]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><title>x</title><item><title>&i;</title><link>https://lund.example/1</link></item></channel></rss>`,
    ],
    [
      'an external entity',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss version="2.0"><channel><title>x</title><item><title>&x;</title><link>https://lund.example/1</link></item></channel></rss>',
    ],
    [
      'names of prototypes',
      '<rss version="2.0"><channel><title>x</title><item><title>t</title><__proto__><polluted>1</polluted></__proto__><constructor><prototype><polluted>1</polluted></prototype></constructor></item></channel></rss>',
    ],
    ['open elements', '<rss version="2.0"><channel>'.concat('<a>'.repeat(20_000))],
    ['nothing', ''],
    ['other markup', '<html><body><p>Hi</p></body></html>'],
    ['other JSON', '{"a":[1,2]}'],
  ])('stands %s', (_, text) => {
    const page = parseFeed(text)
    expect(page.related.length).toBeLessThan(2)
    expect(page.related[0]?.title ?? '').not.toMatch(/aaaaaaaaaaaa/)
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
  })

  it('cuts what is too long for a name, and reads on', () => {
    const long = 'Ann Oak, '.repeat(400)
    const author = (content: string) =>
      `<rss version="2.0"><channel><title>a</title><item><title>b</title><author>${content}</author><link>https://lund.example/1</link></item></channel></rss>`
    for (const content of [
      long,
      `<![CDATA[${long}]]>`,
      `<![CDATA[${long}<b>]]>`,
      `<name>${long}</name>`,
    ]) {
      const [entry] = parseFeed(author(content)).related
      expect(entry?.byline[0]?.name).toBe('Ann Oak')
      expect(entry?.byline.length).toBeLessThan(3)
      expect(entry?.url).toBe('https://lund.example/1')
    }
    expect(cutPersonFields(author('Ann Oak'))).toBe(author('Ann Oak'))
    expect(cutPersonFields(author('('.repeat(5000))).length).toBeLessThan(1000)
    expect(cutPersonFields(`<author>${'('.repeat(5000)}`)).toHaveLength(5008)
  })

  it('has a limit of articles', () => {
    expect(() => parseFeed(rss, { limits: { articles: 1 } })).toThrow(/articles is 2/)
  })
})

describe('parsePage', () => {
  it.each([
    ['feed', rss],
    ['feed', atom],
    ['feed', rdf],
    ['feed', json],
    ['feed', sitemap],
    ['html', `<!DOCTYPE html><html><body><h1>${title}</h1><p>${long('lock')}</p></body></html>`],
    ['html', `<div><h1>${title}</h1><p>${long('lock')}</p></div>`],
    ['text', `${title}\n\n${long('lock')}`],
    ['text', `Prices < 5 and > 3\n${long('lock')}`],
    ['text', ''],
  ] as const)('finds that a page is %s', (kind, text) => {
    expect(parsePage(text).kind).toBe(kind)
    expect(parsePage(new TextEncoder().encode(text)).kind).toBe(kind)
  })

  it('does as it is told', () => {
    expect(parsePage(rss, { kind: 'text' }).kind).toBe('text')
    expect(parsePage('<p>x</p>', { contentType: 'text/plain' }).kind).toBe('text')
    expect(() => parsePage('x', { kind: 'pdf' as 'text' })).toThrow(/no page kind "pdf"/)
  })
})

describe('charsets', () => {
  const cyrillic = 'Совет закрыл старый шлюз до весны, сообщили в понедельник.'
  const windows1251 = Uint8Array.from(
    [
      ...`<meta charset="windows-1251"><h1>Шлюз</h1><p>${cyrillic} ${cyrillic}</p><p>${cyrillic}</p>`,
    ],
    (letter) => {
      const code = letter.codePointAt(0) as number
      return code < 128 ? code : code - 0x410 + 0xc0
    },
  )

  it('reads what a meta element or the content type declares', () => {
    expect(parsePage(windows1251).main?.text).toContain(cyrillic)
    const bare = windows1251.slice(windows1251.indexOf(0x3e) + 1)
    expect(
      parsePage(bare, { contentType: 'text/html; charset=windows-1251' }).main?.text,
    ).toContain(cyrillic)
  })

  it('reads byte order marks before anything that is declared', () => {
    const text = `<h1>${title}</h1><p>${cyrillic} ${cyrillic}</p><p>${cyrillic}</p>`
    const utf16 = new Uint8Array(2 + text.length * 2)
    utf16.set([0xff, 0xfe])
    for (let at = 0; at < text.length; at++) {
      utf16[2 + at * 2] = text.charCodeAt(at) & 255
      utf16[3 + at * 2] = text.charCodeAt(at) >> 8
    }
    expect(parsePage(utf16, { contentType: 'text/html; charset=iso-8859-1' }).main?.text).toContain(
      cyrillic,
    )
  })

  it('trusts valid UTF-8 over a wrong declaration, and says so', () => {
    const page = parsePage(
      new TextEncoder().encode(
        `<meta charset="iso-8859-1"><h1>Шлюз</h1><p>${cyrillic} ${cyrillic}</p><p>${cyrillic}</p>`,
      ),
    )
    expect(page.main?.text).toContain(cyrillic)
    expect(page.warnings.map(({ code }) => code)).toEqual(['charset'])
  })
})

describe('a feed made to be slow', () => {
  it.each(['<', '<a ', '<script>if (a < b) { c() } ', '<![CDATA[ < ', '<!-- <'])(
    'of %j is given up with a warning',
    (unit) => {
      const page = parseFeed(`<rss><channel>${unit.repeat(100_000)}`)
      expect(page.related).toEqual([])
      expect(page.warnings.map(({ code }) => code)).toContain('unreadable-feed')
    },
  )

  it('is not one that merely shows brackets in its texts', () => {
    const items = Array.from(
      { length: 150 },
      (_, index) =>
        `<item><title>Pier ${index} closes</title><description><![CDATA[a < b]]></description></item>`,
    )
    const page = parseFeed(`<rss version="2.0"><channel>${items.join('')}</channel></rss>`)
    expect(page.related).toHaveLength(150)
  })

  it('gives two entries with the same words two ids', () => {
    const item = '<item><title>Pier closes</title></item>'
    const { related } = parseFeed(`<rss version="2.0"><channel>${item}${item}</channel></rss>`)
    expect(new Set(related.map(({ id }) => id)).size).toBe(2)
  })
})
