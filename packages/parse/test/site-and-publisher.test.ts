import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { articleId, emptyArticle, separateIds } from '../src/article.ts'
import { hostName, hostOf, readPublisher, readSiteNames } from '../src/fields/publisher.ts'
import { publisherInTitle } from '../src/fields/title-publisher.ts'
import { guessCharset } from '../src/html/guess-charset.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { resolveOptions } from '../src/options.ts'

const dataOf = (html: string, url: string | null = 'https://www.lundherald.example/a') =>
  readPageData(parseTree(html, resolveLimits()), url)
const script = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('the publisher', () => {
  it('is what structured data and head name, else who the site belongs to', () => {
    const published = (html: string) => {
      const found = readPublisher(dataOf(html))
      return found && `${found.value} <- ${found.evidence.source}`
    }
    const article = (publisher: unknown) => script({ '@type': 'Article', headline: 'x', publisher })
    expect(
      [
        article('Quarry Post'),
        article({ name: 'Quarry  Post' }),
        article([{ url: 'https://x.example' }, { name: 'Second' }]),
        article({ '@id': '#p' }) + script([{ '@id': '#p' }, { '@id': '#p', name: 'By id' }]),
        article({ '@id': '#p' }),
        article('https://x.example'),
        article('x'.repeat(80)),
        '<meta property="og:site_name" content="Site">',
        '<meta name="publisher" content="Named">',
        '<meta name="dc.publisher" content="Core"><meta name="application-name" content="App">',
        script({ '@type': 'WebSite', name: 'Web' }),
        script({ '@type': 'NewsMediaOrganization', name: 'Media' }),
        script({ '@type': 'Organization', name: 'Org' }),
        `${script({ '@type': 'WebSite', name: 'Web' })}<meta name="publisher" content="Named">`,
        '<title>Lock closes | Lund Herald</title>',
        '',
      ].map(published),
    ).toEqual([
      'Quarry Post <- json-ld publisher',
      'Quarry Post <- json-ld publisher',
      'Second <- json-ld publisher',
      'By id <- json-ld publisher',
      null,
      null,
      null,
      'Site <- og:site_name',
      'Named <- meta',
      'App <- meta',
      'Web <- json-ld site',
      'Media <- json-ld site',
      null,
      'Named <- meta',
      'Lund Herald <- title element, named elsewhere on the page',
      null,
    ])
  })

  it('is known by several names', () => {
    expect(
      readSiteNames(
        dataOf(
          `${script({ '@type': 'Article', publisher: { name: 'Publisher' } })}<meta property="og:site_name" content=" Site "><meta name="application-name" content="App"><meta name="apple-mobile-web-app-title" content="Short">${script(
            [
              { '@type': 'Organization', name: 'Org', alternateName: 'The Org' },
              { '@type': 'Person', name: 'Nobody' },
              { '@type': 'WebSite', name: 'https://x.example', alternateName: 'x'.repeat(60) },
            ],
          )}`,
        ),
      ),
    ).toEqual(['Publisher', 'Site', 'App', 'Short', 'Org', 'The Org', 'lundherald'])
    expect(
      [
        'https://www.thequarry.co.uk/',
        'https://news.quarry.example',
        'https://www2.quarry.com.au',
        'http://localhost:80/x',
        'https://a:b@quarry.example/',
        'https://quarry.gov',
        'ftp://x.example',
        'https://co.uk',
        null,
      ].map((url) => hostName(dataOf('', url))),
    ).toEqual(['thequarry', 'quarry', 'quarry', 'localhost', 'quarry', 'quarry', null, 'co', null])
    expect([
      hostName(dataOf('<link rel="canonical" href="https://lund.example/a">', null)),
      hostName(dataOf('<meta property="og:url" content="https://post.example/a">', null)),
      hostOf('HTTPS://Lund.Example:80/x'),
    ]).toEqual(['lund', 'post', 'lund.example'])
  })

  it('is read from the title where the page names it once more', () => {
    const named = (title: string, body = '', host: string | null = null) =>
      publisherInTitle(dataOf(`<title>${title}</title>${body}`), host)
    expect([
      named('Lock closes | Lund Herald', '', 'lundherald'),
      named('Lock closes | Lund Herald Online', '', 'lundherald'),
      named('Lund: Lock closes - Lund', '', 'lundherald'),
      named('Lund Herald - Lock closes', '', 'lundherald'),
      named('Lock closes | LH', '', 'lh'),
      named('Lock closes | LH', '', 'lhx'),
      named('Lock closes', '', 'lockcloses'),
      named('Lock | x', '', 'x'),
      named('Lock closes | Post', '<a href="/">The Post</a>'),
      named('Lock closes | Post', '<a href="https://post.example/index.html">Post</a>'),
      named('Lock closes | Post', '<a href="/post">Post</a>'),
      named('Lock closes | Post', '<a href="">Post</a>'),
      named('Lock closes | Post', '<a>Post</a>'),
      named('Lock closes | Post', '<a href="/"><img alt=""><img alt="Post"></a>'),
      named('Lock closes | Post', '<a href="/" aria-label="Post"><i></i></a>'),
      named('Lock closes | Post', '<a href="/" title="Post"></a>'),
      named('Lock closes | Post', '<p>(c) 2025 Post</p>'),
      named('Lock closes | Post', '<p>Copyright <b>Post</b></p>'),
      named('Lock closes | Post', '<p>Post</p>'),
      named('Lock closes | Post', `<p>© Post ${'x'.repeat(300)}</p>`),
      named('Lock closes | LH', '<a href="/">LH</a>'),
      named('Lock closes | LHE', '<a href="/">LHE</a>'),
      named(`Lock | ${'Post '.repeat(11)}`, `<a href="/">${'Post '.repeat(11)}</a>`),
      named('Post » Lock closes', '<a href="/">Post</a>'),
    ]).toEqual([
      'Lund Herald',
      'Lund Herald Online',
      'Lund',
      'Lund Herald',
      'LH',
      null,
      null,
      null,
      'Post',
      'Post',
      null,
      null,
      null,
      'Post',
      'Post',
      'Post',
      'Post',
      'Post',
      null,
      null,
      null,
      'LHE',
      null,
      'Post',
    ])
  })
})

describe('an id', () => {
  it('is of the address, else of title, publisher and text, and is there once', () => {
    const id = (more: object) => articleId({ ...emptyArticle(), ...more })
    const ids = [
      id({ url: 'https://lund.example/a' }),
      id({ url: 'https://lund.example/a', title: 'x' }),
      id({ title: 'x' }),
      id({ publisher: 'x' }),
      id({ text: 'x' }),
      id({}),
    ]
    expect(ids).toEqual([
      '198535cf6e3c02',
      '198535cf6e3c02',
      '14cffdc2275622',
      '0e46dda9289cad',
      '1b0faa634051b2',
      '175d0374b986a2',
    ])
    const articles = ids
      .map((each) => ({ ...emptyArticle(), id: each }))
      .concat([{ ...emptyArticle(), id: ids[0] as string }])
    separateIds(articles)
    expect(articles.map((each) => each.id.slice(14))).toEqual(['', '-2', '', '', '', '', '-3'])
  })
})

describe('options', () => {
  it('have defaults, and times within the years of ISO 8601', () => {
    const moment = (retrievedAt: unknown) => {
      try {
        return resolveOptions({ retrievedAt } as object).retrievedAt
      } catch (error) {
        return (error as Error).message
      }
    }
    expect([
      moment(undefined),
      moment(null),
      moment('2025-07-28T12:00:00Z'),
      moment(new Date(0)),
      moment('soon'),
      moment(7),
      moment('0999-12-31T23:59:59Z'),
      moment('1000-01-01T00:00:00Z'),
      moment('8999-12-31T23:59:59Z'),
      moment('9000-01-01T00:00:00Z'),
      moment(new Date(Number.NaN)),
    ]).toEqual([
      null,
      null,
      1753704000000,
      0,
      'retrievedAt is not a time: soon',
      'retrievedAt is not a time: number',
      'retrievedAt is not a time: 0999-12-31T23:59:59Z',
      -30610224000000,
      221845391999000,
      'retrievedAt is not a time: 9000-01-01T00:00:00Z',
      'retrievedAt is not a time: object',
    ])
    expect(resolveOptions()).toMatchObject({ url: null, retrievedAt: null, contentType: null })
  })
})

describe('bytes without a charset', () => {
  it('are in the one whose common letters they make', () => {
    // "и это не то, что было нужно в этом году и городу" as each charset writes it.
    const text = 'и это не то, что было нужно в этом году и городу'
    const cyrillic = (place: (code: number) => number) =>
      Uint8Array.from(text, (char) => {
        const code = char.charCodeAt(0)
        return code < 128 ? code : place(code)
      })
    const koi = 'юабцдефгхийклмнопярстужвьызшэщчъ'
    expect([
      guessCharset(cyrillic((code) => code - 0x410 + 0xc0)),
      guessCharset(cyrillic((code) => 0xc0 + koi.indexOf(String.fromCharCode(code)))),
      guessCharset(cyrillic((code) => (code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0))),
      guessCharset(new TextEncoder().encode('plain text')),
      guessCharset(
        Uint8Array.from('café et thé, déjà là: été, où, ça et là, près', (char) =>
          char.charCodeAt(0),
        ),
      ),
      guessCharset(new Uint8Array()),
      guessCharset(new Uint8Array(40).fill(0x81)),
    ]).toEqual(['windows-1251', 'koi8-u', 'ibm866', null, null, null, null])
  })
})
