import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { long, short } from './variants.ts'

type Json = Record<string, unknown>

/** An invented page with its head, its structured data, and what stands above and behind its text. */
function page(parts: {
  head?: string
  json?: Json | Json[]
  above?: string
  behind?: string
}): string {
  const json =
    parts.json === undefined
      ? ''
      : `<script type="application/ld+json">${JSON.stringify(parts.json)}</script>`
  return `<html><head>${parts.head ?? ''}${json}</head><body><main><article>${parts.above ?? '<h1>Old harbour lock closes</h1>'}
    <p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article>${parts.behind ?? ''}</main></body></html>`
}

const when = (time: { earliest: string | null; relative: string | null } | null | undefined) =>
  time?.earliest ?? time?.relative

/** What is known of the article, each field with its evidence. */
function fieldsOf(html: string, url = 'https://www.lundherald.example/a/lock') {
  const main = parseHtml(html, { url, retrievedAt: '2025-07-28T12:00:00Z' }).main
  if (main === null) return null
  const { evidence } = main
  const lines: [string, unknown][] = [
    ['title', main.title],
    ['byline', main.byline.map((each) => Object.values(each).join('/')).join(', ')],
    ['publisher', main.publisher],
    ['originator', main.originator],
    ['publishedAt', when(main.publishedAt)],
    ['modifiedAt', when(main.modifiedAt)],
    ['language', main.language],
    ['section', main.section],
    ['url', main.url],
    ['tags', main.tags.join(', ')],
    ['access', main.access],
    ['images', main.images.map((each) => Object.values(each).join(' ; ')).join(', ')],
  ]
  return lines.flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return []
    const known = evidence[name as keyof typeof evidence]
    if (known === undefined) return [`${name}: ${value}`]
    const against = known.conflicting.map((each) => ` | not ${each.source}: ${each.value}`)
    return [`${name}: ${value} (${known.source}, ${known.confidence})${against.join('')}`]
  })
}

/** One field as `fieldsOf` gives it. */
const field = (name: string, html: string, url?: string) =>
  fieldsOf(html, url)
    ?.find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? null

const meta = (contents: Record<string, string>) =>
  Object.entries(contents)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')
const news = (more: Json): Json => ({
  '@type': 'NewsArticle',
  headline: 'Old harbour lock closes',
  ...more,
})

describe('the fields of a page', () => {
  it('come from structured data where it speaks', () => {
    const json = [
      { '@type': 'Organization', '@id': '#org', name: 'Lund Herald', alternateName: 'The Herald' },
      {
        '@context': 'https://schema.org',
        '@type': ['https://schema.org/NewsArticle'],
        '@id': '/a/lock#article',
        headline: 'Old harbour lock closes',
        publisher: { '@id': '#org' },
        author: [
          {
            '@type': 'Person',
            name: 'Ann Oak',
            jobTitle: 'Harbour Editor',
            affiliation: { name: 'Lund Herald' },
            url: 'https://lund.example/oak',
          },
          {
            '@type': 'Person',
            givenName: 'Bo',
            familyName: 'Elm',
            sameAs: ['https://elm.example'],
          },
          { '@type': 'Organization', name: 'Lund Herald' },
        ],
        datePublished: '2025-07-26T09:30:00+02:00',
        dateModified: '2025-07-27T10:00:00Z',
        inLanguage: 'en_gb',
        articleSection: ['Harbour', 'News'],
        keywords: ['lock', 'Lund, canal', { '@type': 'DefinedTerm', name: 'weir' }, 'Lock'],
        isAccessibleForFree: 'False',
        image: [{ url: '/i/1.jpg?w=2', caption: 'The lock', creditText: 'Cy Fir' }, '/i/2.jpg'],
      },
    ]
    const head = `<title>Old harbour lock closes | Lund Herald</title><link rel="canonical" href="/a/lock?x=1">${meta({ 'og:title': 'Old harbour lock closes', 'og:image': '/i/1.jpg', 'og:image:alt': 'A lock', 'article:published_time': '2025-07-26', 'article:modified_time': '2025-07-26T11:00:00Z' })}`
    expect(fieldsOf(page({ head, json }))).toEqual([
      'title: Old harbour lock closes (json-ld headline, og:title, title element, h1, 0.93)',
      'byline: Ann Oak/Harbour Editor/Lund Herald/https://lund.example/oak, Bo Elm///https://elm.example (json-ld author, 0.9)',
      'publisher: Lund Herald (json-ld publisher, 0.82)',
      'publishedAt: 2025-07-26T09:30:00+02:00 (json-ld datePublished, meta article:published_time, 0.93)',
      'modifiedAt: 2025-07-27T10:00:00Z (json-ld dateModified, 0.64) | not meta article:modified_time: 2025-07-26T11:00:00Z',
      'language: en-GB (json-ld inLanguage, 0.95)',
      'section: Harbour (json-ld articleSection, 0.8)',
      'url: https://www.lundherald.example/a/lock?x=1 (link canonical, 0.9)',
      'tags: lock, Lund, canal, weir',
      'access: partial',
      'images: https://www.lundherald.example/i/1.jpg ; A lock ; The lock ; Cy Fir, https://www.lundherald.example/i/2.jpg ;  ;  ; ',
    ])
  })

  it('come from meta elements where there is no structured data', () => {
    const head = `<title>Old harbour lock closes - Harbour - Lund Herald</title>${meta({ 'og:site_name': 'Lund Herald', 'og:url': 'https://www.lundherald.example/a/lock/', author: 'Ann Oak, Bo Elm', 'parsely-pub-date': '2025-07-26T09:30:00Z', 'sailthru.date': '2025-07-25', lastmod: '2025-07-27', 'og:locale': 'sv_SE', 'parsely-section': 'Harbour', news_keywords: 'lock; weir', keywords: 'never read', 'article:content_tier': 'metered', 'twitter:image': 'https://img.example/a.png' })}`
    expect(fieldsOf(page({ head }))).toEqual([
      'title: Old harbour lock closes (title element, h1, 0.89)',
      'byline: Ann Oak///, Bo Elm/// (meta author, 0.87)',
      'publisher: Lund Herald (og:site_name, 0.8)',
      'publishedAt: 2025-07-26T09:30:00Z (meta parsely-pub-date, 0.54) | not meta sailthru.date: 2025-07-25T00:00:00',
      'modifiedAt: 2025-07-27T00:00:00 (meta lastmod, 0.82)',
      'language: en (text, 0.8)',
      'section: Harbour (meta parsely-section, 0.8)',
      'url: https://www.lundherald.example/a/lock/ (og:url, 0.9)',
      'tags: lock, weir',
      'access: partial',
      'images: https://img.example/a.png ;  ;  ; ',
    ])
  })

  it('come from marked elements and lines near the headline where the head is silent', () => {
    const above = `<h1 itemprop="headline">Old harbour lock closes</h1>
      <div itemprop="author"><span itemprop="name">Ann Oak</span>, Harbour Editor</div>
      <p>Published <time itemprop="datePublished" datetime="2025-07-26T09:30">July 26</time></p>
      <p>Updated <time datetime="2025-07-27T08:00">July 27</time></p>`
    const behind = '<footer>© 2025 <a href="/">Lund Herald</a></footer>'
    expect(
      fieldsOf(
        page({ head: '<title>Old harbour lock closes | Lund Herald</title>', above, behind }),
      ),
    ).toEqual([
      'title: Old harbour lock closes (title element, microdata headline, h1, 0.91)',
      'byline: Ann Oak/Harbour Editor// (microdata author, text: byline, 0.89)',
      'publisher: Lund Herald (title element, named elsewhere on the page, 0.76)',
      'publishedAt: 2025-07-26T09:30:00 (microdata datePublished, time element, 0.9)',
      'modifiedAt: 2025-07-27T08:00:00 (time element, 0.78)',
      'language: en (text, 0.8)',
      'url: https://www.lundherald.example/a/lock (caller, 0.7)',
    ])
  })

  it('say who speaks against them', () => {
    const json = news({
      author: 'Ann Oak',
      datePublished: '2025-07-26',
      publisher: { name: 'Quarry Post' },
      dateCreated: '2025-07-01',
    })
    const head = `<title>Harbour lock to close for good</title>${meta({ author: 'Cy Fir', 'og:site_name': 'Lund Herald', 'og:title': 'Lock shut', date: '2025-07-20' })}`
    expect(
      fieldsOf(
        page({
          head,
          json,
          above: '<h1>Old harbour lock closes</h1><p>By Bo Elm</p><p>July 24, 2025</p>',
        }),
      ),
    ).toEqual([
      'title: Old harbour lock closes (json-ld headline, h1, 0.61) | not og:title: Lock shut | not title element: Harbour lock to close for good',
      'byline: Ann Oak/// (json-ld author, 0.42) | not meta author: Cy Fir | not text: byline: Bo Elm',
      'publisher: Quarry Post (json-ld publisher, 0.45) | not og:site_name: Lund Herald',
      'publishedAt: 2025-07-26T00:00:00 (json-ld datePublished, 0.46) | not meta date: 2025-07-20T00:00:00 | not text: near the headline: 2025-07-24T00:00:00',
      'language: en (text, 0.8)',
      'url: https://www.lundherald.example/a/lock (caller, 0.7)',
    ])
  })

  it('are few where the page says nothing', () => {
    expect(fieldsOf(page({}), '')).toEqual([
      'title: Old harbour lock closes (h1, 0.87)',
      'language: en (text, 0.8)',
    ])
    expect(parseHtml('<h1>Only a headline</h1>').main).toMatchObject({
      title: 'Only a headline',
      text: '',
      publisher: null,
    })
    expect(parseHtml('<title>Only a window</title>').main).toBeNull()
  })
})

describe('the address', () => {
  const urlOf = (head: string, url?: string) => field('url', page({ head }), url)
  it('is the canonical one, but no home page', () => {
    expect([
      urlOf('<link rel="alternate canonical" href="/b">'),
      urlOf('<link rel="canonical" href="/">'),
      urlOf('<link rel="canonical" href="/"><meta property="og:url" content="/c#d">'),
      urlOf('<link rel="canonical" href="/">', 'https://lund.example'),
      urlOf('<link rel="canonical" href="javascript:x">'),
      urlOf('<link rel="next" href="/b">'),
    ]).toEqual([
      'https://www.lundherald.example/b (link canonical, 0.9)',
      'https://www.lundherald.example/a/lock (caller, 0.7)',
      'https://www.lundherald.example/c#d (og:url, 0.9)',
      'https://lund.example/ (link canonical, 0.9)',
      'https://www.lundherald.example/a/lock (caller, 0.7)',
      'https://www.lundherald.example/a/lock (caller, 0.7)',
    ])
  })
})

describe('the language', () => {
  const languageOf = (tag: string, head = '', text = '') => {
    const main = parseHtml(
      `<html ${tag}><head>${head}</head><body><h1>Schleuse</h1><p>${text}</p></body></html>`,
    ).main
    return `${main?.language} (${main?.evidence.language?.source})`
  }
  it('is a tag in its usual form', () => {
    expect([
      languageOf('lang="DE-at"'),
      languageOf('lang="zh_hans_cn"'),
      languageOf('lang="es-419"'),
      languageOf('xml:lang="fr"'),
      languageOf('lang="english"'),
      languageOf('', '<meta http-equiv="Content-Language" content="nl">'),
      languageOf('lang="???"', meta({ language: 'pt' })),
      languageOf(''),
    ]).toEqual([
      'de-AT (html lang)',
      'zh-Hans-CN (html lang)',
      'es-419 (html lang)',
      'fr (html lang)',
      'null (undefined)',
      'nl (html lang)',
      'pt (meta)',
      'null (undefined)',
    ])
  })
  it('is that of the text where the page is wrong about it', () => {
    const german =
      'Die Schleuse im alten Hafen wird am Montag geschlossen, und die Boote müssen bis zum Frühling auf den neuen Kanal ausweichen, sagte der Sprecher der Stadt. Das ist nicht das erste Mal.'
    expect([
      languageOf('lang="en-US"', '', german),
      languageOf('lang="de-AT"', '', german),
      languageOf('', '', german),
    ]).toEqual(['de (text)', 'de-AT (html lang)', 'de (text)'])
  })
})

describe('section, tags and access', () => {
  it('take the first that is short enough', () => {
    const far = 'x'.repeat(80)
    expect([
      field(
        'section',
        page({
          json: news({ articleSection: far }),
          head: meta({ 'article:section': far, category: 'Canals' }),
        }),
      ),
      field('section', page({ json: news({ articleSection: ' Harbour ' }) })),
      field('tags', page({ head: meta({ 'article:tag': `a, bb、bb|BB;${far},cc` }) })),
      field('tags', page({ head: meta({ keywords: 'one, two', 'sailthru.tags': 'three' }) })),
      field('tags', page({ head: meta({ 'parsely-tags': 'four', keywords: 'one' }) })),
    ]).toEqual([
      'Canals (meta category, 0.8)',
      'Harbour (json-ld articleSection, 0.8)',
      'bb, cc',
      'one, two, three',
      'one, four',
    ])
  })
  it('know a locked article', () => {
    const access = (json: Json | Json[] | undefined, head = '') =>
      field('access', page(json ? { json, head } : { head }))
    expect([
      access(news({ isAccessibleForFree: true })),
      access(news({ isAccessibleForFree: false })),
      access(news({ isAccessibleForFree: 'no' })),
      access([news({}), { '@type': 'WebPage', isAccessibleForFree: false }]),
      access([news({}), { '@type': 'WebPage', isAccessibleForFree: true }]),
      access(undefined, meta({ 'og:article:content_tier': 'free' })),
      access(undefined, meta({ 'article:content_tier': 'locked' })),
      access(undefined, meta({ 'article:content_tier': 'odd' })),
      access(undefined),
    ]).toEqual(['full', 'partial', 'partial', 'partial', null, 'full', 'partial', null, null])
  })
})

describe('images', () => {
  it('stand with caption and credit, and without doubles, icons and placeholders', () => {
    const above = `<h1>Old harbour lock closes</h1>
      <figure><div><img src="/1.jpg" alt="One"></div><figcaption>The lock. <span class="photo-credit">Cy Fir</span></figcaption></figure>
      <figure><img data-src="/2.jpg" src="x.gif"><figcaption>No credit</figcaption></figure>
      <img src="/1.jpg?w=100"><img src="/icon.png" width="39"><img src="/flat.png" height="20" width="40"><img src="/40.png" width="40" height="40">
      <img src="data:image/gif;base64,x" srcset="/s1.jpg 1x, /s2.jpg 2x"><img src="/blank.gif" data-srcset="/d1.jpg 100w">
      <picture><source srcset="/p1.webp 1x"><img></picture><amp-img src="/amp.jpg"></amp-img><img data-original="/o.jpg"><img data-lazy-src="/l.jpg"><img><img src="mailto:x">
      <figure><img src="/3.jpg"></figure><figure><img src="/4.jpg"><figcaption><b class="source">Only credit</b></figcaption></figure>`
    const head = meta({ 'twitter:image:src': '/lead.jpg' })
    const json = news({
      image: [
        { contentUrl: '/c.jpg', copyrightHolder: 'Fir' },
        { '@id': '/lead.jpg', caption: 'Lead' },
        '/5.jpg',
        '/6.jpg',
        '/7.jpg',
      ],
    })
    expect(field('images', page({ above, head, json }))?.split(', ')).toEqual([
      'https://www.lundherald.example/lead.jpg ;  ; Lead ; ',
      'https://www.lundherald.example/c.jpg ;  ;  ; Fir',
      'https://www.lundherald.example/5.jpg ;  ;  ; ',
      'https://www.lundherald.example/6.jpg ;  ;  ; ',
      'https://www.lundherald.example/1.jpg ; One ; The lock. ; Cy Fir',
      'https://www.lundherald.example/2.jpg ;  ; No credit ; ',
      'https://www.lundherald.example/40.png ;  ;  ; ',
      'https://www.lundherald.example/s2.jpg ;  ;  ; ',
      'https://www.lundherald.example/d1.jpg ;  ;  ; ',
      'https://www.lundherald.example/p1.webp ;  ;  ; ',
      'https://www.lundherald.example/amp.jpg ;  ;  ; ',
      'https://www.lundherald.example/o.jpg ;  ;  ; ',
      'https://www.lundherald.example/l.jpg ;  ;  ; ',
      'https://www.lundherald.example/3.jpg ;  ;  ; ',
      'https://www.lundherald.example/4.jpg ;  ;  ; Only credit',
    ])
  })
})
