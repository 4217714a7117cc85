import type { Page } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { items, long, paragraphs, short, title } from './variants.ts'

const url = 'https://www.lund-herald.example/news/2025/07/26/lock-closes'

const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`

const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: title,
  datePublished: '2025-07-26T09:30:00+09:00',
  dateModified: '2025-07-26T11:00:00+09:00',
  author: [
    {
      '@type': 'Person',
      name: 'Ann Oak',
      jobTitle: 'Harbour correspondent',
      url: 'https://www.lund-herald.example/authors/ann-oak',
    },
  ],
  publisher: { '@type': 'NewsMediaOrganization', name: 'Lund Herald' },
  articleSection: 'Local',
  keywords: ['harbour', 'lock'],
  isAccessibleForFree: true,
}

const card = (item: (typeof items)[number], index: number): string =>
  `<div class="teaser-card"><a href="/news/${index}"><h3>${item.title}</h3></a><span class="teaser-source">${item.publisher} · ${item.when}</span></div>`

interface Parts {
  head?: string
  body?: string
  before?: string
  after?: string
}

const nav =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
const foot =
  '<footer><p>© 2025 Lund Herald. All rights reserved.</p><a href="/privacy">Privacy Policy</a></footer>'

function pageOf({ head = '', body, before = '', after = '' }: Parts = {}): string {
  const text = body ?? paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return `<!doctype html><html lang="en"><head><title>${title} | Lund Herald</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="Lund Herald">${head}</head>
<body><header class="site-header"><a href="/">Lund Herald</a>${nav}</header><main><article class="article"><h1>${title}</h1>${before}<div class="article-body">${text}</div>${after}</article></main>${foot}</body></html>`
}

const textOf = (page: Page): string[] => page.main?.text.split('\n\n') ?? []

describe('parseHtml on the text', () => {
  it('gives headline and paragraphs, and drops the rest', () => {
    const page = parseHtml(pageOf(), { url })
    expect(page.main?.title).toBe(title)
    expect(textOf(page)).toEqual(paragraphs)
    expect(page.furniture.map(({ kind }) => kind)).toContain('navigation')
    expect(page.furniture.map(({ text }) => text).join(' ')).toContain('All rights reserved')
  })

  it('drops share bars, newsletter boxes, captions and author cards', () => {
    const boxes = `<div class="share-bar"><a href="#">Facebook</a><a href="#">Email</a></div><p>${paragraphs[0]}</p><figure><img src="/lock.jpg" width="800" height="400"><figcaption>The lock in May. <span class="credit">Bo Elm/Lund Herald</span></figcaption></figure><p>${paragraphs[1]}</p><aside class="newsletter-signup"><p>Sign up for our newsletter and never miss a story.</p><form><input name="email"><button>Subscribe</button></form></aside><p>${paragraphs[2]}</p><p>${paragraphs[3]}</p>`
    const page = parseHtml(
      pageOf({
        body: boxes,
        after:
          '<div class="author-bio"><h4>About the author</h4><p>Ann Oak writes about water.</p></div>',
      }),
      { url },
    )
    expect(textOf(page)).toEqual(paragraphs)
    expect(page.main?.images).toEqual([
      {
        url: 'https://www.lund-herald.example/lock.jpg',
        alt: null,
        caption: 'The lock in May.',
        credit: 'Bo Elm/Lund Herald',
      },
    ])
  })

  it('keeps headings, lists, quotes and tables as blocks', () => {
    const body = `<p>${long('lock')}</p><h2>What is planned</h2><ul><li>The north gate will be replaced, the council said.</li><li>The south gate will be painted, the council said.</li></ul><blockquote><p>${short}</p></blockquote><p>${long('quay')}</p>`
    const { main } = parseHtml(pageOf({ body }), { url })
    expect(main?.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['paragraph', null],
      ['heading', 2],
      ['list-item', 1],
      ['list-item', 1],
      ['block-quote', null],
      ['paragraph', null],
    ])
    expect(main?.blocks.map(({ start, end }) => main.text.slice(start, end))).toEqual(
      main?.text.split('\n\n'),
    )
  })

  it('gives links as spans of the text', () => {
    const body = `<p>${long('lock')} See the <a href="/plan?x=1&amp;y=2">plan  of the <b>council</b></a> and <a href="#top">more</a>.</p><p>${long('quay')}</p>`
    const { main } = parseHtml(pageOf({ body }), { url })
    expect(main?.links.map((link) => [main.text.slice(link.start, link.end), link.url])).toEqual([
      ['plan of the council', 'https://www.lund-herald.example/plan?x=1&y=2'],
    ])
  })

  it('takes a standfirst that the description repeats', () => {
    const lead =
      'Ships will have to take the long way round the island for half a year, the council says.'
    const page = parseHtml(
      pageOf({
        head: `<meta property="og:description" content="${lead}">`,
        before: `<p class="standfirst">${lead}</p>`,
      }),
      { url },
    )
    expect(textOf(page)).toEqual([lead, ...paragraphs])
  })

  it('reads text split by line breaks', () => {
    const page = parseHtml(pageOf({ body: paragraphs.join('<br><br>') }), { url })
    expect(textOf(page)).toEqual(paragraphs)
  })

  it('reads streamed pages that hide their text until a script runs', () => {
    const body = `<div hidden id="S:1">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`
    expect(textOf(parseHtml(pageOf({ body }), { url }))).toEqual(paragraphs)
  })
})

describe('parseHtml on fields', () => {
  it('reads structured data, with evidence for each field', () => {
    const page = parseHtml(pageOf({ head: jsonLd(article) }), { url })
    expect(page.main).toMatchObject({
      title,
      byline: [
        {
          name: 'Ann Oak',
          role: 'Harbour correspondent',
          affiliation: null,
          url: 'https://www.lund-herald.example/authors/ann-oak',
        },
      ],
      publisher: 'Lund Herald',
      originator: null,
      publishedAt: {
        earliest: '2025-07-26T09:30:00+09:00',
        precision: 'minute',
        source: 'json-ld',
      },
      modifiedAt: { earliest: '2025-07-26T11:00:00+09:00' },
      section: 'Local',
      tags: ['harbour', 'lock'],
      language: 'en',
      access: 'full',
    })
    for (const field of ['title', 'byline', 'publisher', 'publishedAt'])
      expect(page.main?.evidence[field]?.confidence).toBeGreaterThan(0.5)
    expect(page.site).toBe('Lund Herald')
  })

  it('reads meta elements, microdata and visible lines where there is no structured data', () => {
    const meta = parseHtml(
      pageOf({
        head: '<meta name="author" content="Ann Oak"><meta property="article:published_time" content="2025-07-26T09:30:00Z">',
      }),
      { url },
    )
    expect(meta.main?.byline.map(({ name }) => name)).toEqual(['Ann Oak'])
    expect(meta.main?.publishedAt?.earliest).toBe('2025-07-26T09:30:00Z')
    const micro = parseHtml(
      pageOf({
        before:
          '<span itemprop="author">Bo Elm</span><time itemprop="datePublished" datetime="2025-07-25T08:00:00Z">Friday</time>',
      }),
      { url: 'https://lund.example/a' },
    )
    expect(micro.main?.byline.map(({ name }) => name)).toEqual(['Bo Elm'])
    expect(micro.main?.publishedAt?.earliest).toBe('2025-07-25T08:00:00Z')
    const visible = parseHtml(
      pageOf({ before: '<p>By Ann Oak and Bo Elm</p><p>26 July 2025, 14:05 CEST</p>' }),
      { url: 'https://lund.example/a' },
    )
    expect(visible.main?.byline.map(({ name }) => name)).toEqual(['Ann Oak', 'Bo Elm'])
    expect(visible.main?.publishedAt?.earliest).toBe('2025-07-26T14:05:00+02:00')
    expect(textOf(visible)).toEqual(paragraphs)
  })

  it('takes the day from the URL when nothing else tells', () => {
    expect(parseHtml(pageOf(), { url }).main?.publishedAt).toMatchObject({
      earliest: '2025-07-26T00:00:00',
      precision: 'day',
      source: 'url',
    })
  })

  it.each([
    ['the publisher', { '@type': 'Organization', name: 'Lund Herald' }],
    ['the publisher, said to be a person', { '@type': 'Person', name: 'Lund Herald' }],
    ['an agency', { '@type': 'Person', name: 'Associated Press' }],
    ['an empty name', { '@type': 'Person', name: '' }],
    ['an administrator', 'admin'],
  ])('names nobody where the author is %s', (_, author) => {
    const page = parseHtml(pageOf({ head: jsonLd({ ...article, author }) }), { url })
    expect(page.main?.byline).toEqual([])
    if ((author as { name?: string }).name === 'Associated Press')
      expect(page.main?.originator).toBe('Associated Press')
  })

  it('says which evidence speaks against a field, and is less sure then', () => {
    const agreed = parseHtml(pageOf({ head: jsonLd(article) }), { url }).main
    const other = parseHtml(
      pageOf({ head: jsonLd({ ...article, headline: 'Ferries to stop for half a year' }) }),
      { url },
    ).main
    expect(other?.title).toBe(title)
    expect(other?.evidence.title?.conflicting).toEqual([
      { source: 'json-ld headline', value: 'Ferries to stop for half a year' },
    ])
    expect(other?.evidence.title?.confidence).toBeLessThan(agreed?.evidence.title?.confidence ?? 0)
  })

  it.each([
    [`${title} | Lund Herald`],
    [`${title} - Local - Lund Herald`],
    [`Lund Herald: ${title}`],
    [`${title} — lund-herald.example`],
  ])('cuts the name of the site from %s', (text) => {
    const html = pageOf()
      .replace(/<title>.*?<\/title>/, `<title>${text}</title>`)
      .replace(/<meta property="og:title"[^>]*>/, '')
    expect(parseHtml(html, { url }).main?.title).toBe(title)
  })

  it('marks a paywalled article as partial', () => {
    expect(
      parseHtml(pageOf({ head: jsonLd({ ...article, isAccessibleForFree: 'False' }) }), { url })
        .main?.access,
    ).toBe('partial')
  })

  it('ignores a published day in the future of the retrieval', () => {
    const page = parseHtml(pageOf({ head: jsonLd({ ...article, datePublished: '2031-01-01' }) }), {
      url: 'https://lund.example/a',
      retrievedAt: '2025-08-01',
    })
    // The change on 26 July is all that is left: published by then at the latest.
    expect(page.main?.publishedAt).toMatchObject({
      earliest: null,
      latest: '2025-07-26T11:00:00+09:00',
    })
    expect(page.main?.evidence.publishedAt?.confidence).toBeLessThan(0.5)
  })

  it('reads lazy, AMP and srcset images', () => {
    const body = `<p>${paragraphs[0]}</p><img src="data:image/gif;base64,AA" data-src="/a.jpg"><amp-img src="/b.jpg" width="800" height="600"></amp-img><img srcset="/c-400.jpg 400w, /c-800.jpg 800w"><p>${paragraphs[2]}</p>`
    expect(
      parseHtml(pageOf({ body }), { url }).main?.images.map((image) => image.url.slice(31)),
    ).toEqual(['/a.jpg', '/b.jpg', '/c-800.jpg'])
  })
})

describe('parseHtml on other articles and comments', () => {
  it('lists the related articles with their time and publisher', () => {
    const page = parseHtml(
      pageOf({
        after: `<section class="related"><h2>Related</h2>${items.map(card).join('')}</section>`,
      }),
      { url },
    )
    expect(textOf(page)).toEqual(paragraphs)
    expect(
      page.related.map((one) => [one.title, one.url, one.publisher, one.publishedAt?.raw]),
    ).toEqual(
      items.map((item, index) => [
        item.title,
        `https://www.lund-herald.example/news/${index}`,
        item.publisher,
        item.when,
      ]),
    )
  })

  it('reads comments with author and time', () => {
    const comments = `<section id="comments" class="comments"><h2>2 Comments</h2><ol class="comment-list">${['harbourfan', 'Elm Tree'].map((name) => `<li class="comment"><div class="comment-author">${name}</div><time datetime="2025-07-26T12:00:00Z">26 July 2025</time><div class="comment-content"><p>About time that they fixed it, says ${name}.</p></div></li>`).join('')}</ol></section>`
    const page = parseHtml(pageOf({ after: comments }), { url })
    expect(textOf(page)).toEqual(paragraphs)
    expect(page.comments.map(({ author, text }) => [author, text])).toEqual([
      ['harbourfan', 'About time that they fixed it, says harbourfan.'],
      ['Elm Tree', 'About time that they fixed it, says Elm Tree.'],
    ])
  })

  it('finds the entries of a live blog in its text', () => {
    const entries = [
      {
        headline: 'Gates open again after the storm',
        articleBody: long('gate'),
        datePublished: '2025-07-26T14:05:00Z',
      },
      {
        headline: 'Water falls in the upper basin',
        articleBody: long('basin'),
        datePublished: '2025-07-26T13:40:00Z',
      },
    ]
    const body = entries
      .map((entry) => `<h2>${entry.headline}</h2><p>${entry.articleBody}</p>`)
      .join('')
    const live = {
      ...article,
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: entries.map((entry) => ({ '@type': 'BlogPosting', ...entry })),
    }
    const { main } = parseHtml(pageOf({ head: jsonLd(live), body }), { url })
    expect(main?.entries.map((entry) => [entry.title, entry.publishedAt?.earliest])).toEqual(
      entries.map((entry) => [entry.headline, entry.datePublished]),
    )
    expect(main?.text.slice(main.entries[1]?.start).startsWith('Water falls')).toBe(true)
  })
})
