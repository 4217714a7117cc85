import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { monthNamed } from '../src/time/month-names.ts'
import { long, short } from './variants.ts'

interface Parts {
  head?: string
  window?: string
  shared?: string
  jsonLd?: Record<string, unknown>
  heading?: string
  above?: string
  behind?: string
  url?: string
}

function read(parts: Parts) {
  const head = [
    parts.head ?? '',
    `<title>${parts.window ?? ''}</title>`,
    parts.shared === undefined ? '' : `<meta property="og:title" content="${parts.shared}">`,
    parts.jsonLd === undefined
      ? ''
      : `<script type="application/ld+json">${JSON.stringify(parts.jsonLd)}</script>`,
  ]
  const html = `<html lang="en"><head>${head.join('')}</head><body><main><article>
    ${parts.heading === undefined ? '' : `<h1>${parts.heading}</h1>`}${parts.above ?? ''}
    <p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article>
    ${parts.behind ?? ''}</main></body></html>`
  return parseHtml(html, { url: parts.url ?? 'https://www.lundherald.example/a' }).main
}

describe('title', () => {
  it('cuts a section that is glued to the end where another source lacks it', () => {
    const title = 'Council votes on the lock once more'
    const main = read({
      window: `${title}-Politics | Lund Herald`,
      shared: `${title}-Politics | Lund Herald`,
      jsonLd: { '@type': 'NewsArticle', headline: title },
    })
    expect(main?.title).toBe(title)
  })

  it('takes what stands short behind a bar for a section or a site', () => {
    expect(read({ window: 'Council votes on the old lock | District' })?.title).toBe(
      'Council votes on the old lock',
    )
    expect(read({ window: 'Locks | A guide to all of the canal' })?.title).toBe(
      'Locks | A guide to all of the canal',
    )
  })

  it('reads Markdown that was left in, and what was escaped twice', () => {
    expect(read({ window: '## Locks of the *old* canal' })?.title).toBe('Locks of the old canal')
    expect(read({ heading: 'Locks &amp;amp; weirs of the canal' })?.title).toBe(
      'Locks & weirs of the canal',
    )
    expect(read({ heading: 'Why 2 * 3 * 4 locks were built' })?.title).toBe(
      'Why 2 * 3 * 4 locks were built',
    )
  })

  it('leaves a day behind the headline out', () => {
    const title = 'A lock keeper remembers'
    const main = read({ window: title, shared: title, heading: `${title} January 4, 2025` })
    expect(main?.title).toBe(title)
  })

  it('leaves kickers out where two sources differ in nothing else', () => {
    const main = read({
      shared: 'Storm on the coast: The lock holds for now',
      heading: 'Weather - The lock holds for now',
    })
    expect(main?.title).toBe('The lock holds for now')
  })

  it('trusts no heading that stands behind the text', () => {
    const main = read({
      window: 'What the keepers of the lock say',
      shared: 'What the keepers of the lock say',
      behind: '<h1>A letter from our founder</h1>',
    })
    expect(main?.title).toBe('What the keepers of the lock say')
  })

  it('takes the title that a newspaper wrote for other places, and keeps the heading as evidence', () => {
    const heading = 'Lock to close in spring after years of debate'
    const parts = { window: `${heading} | Lund Herald`, shared: 'Old lock closes', heading }
    const news = read({ ...parts, jsonLd: { '@type': 'NewsArticle', headline: heading } })
    expect(news?.title).toBe('Old lock closes')
    expect(news?.evidence.title?.conflicting[0]?.value).toBe(heading)
    const guide = read({ ...parts, jsonLd: { '@type': 'BlogPosting', headline: heading } })
    expect(guide?.title).toBe(heading)
  })
})

describe('publisher', () => {
  const window = 'Old lock closes in spring | Kestrel Bay Gazette'
  const publisherOf = (parts: Parts) => read({ window, ...parts })?.publisher

  it.each([
    ['the address', { url: 'https://kestrelbay.example/a' }],
    ['a link to the home page', { above: '<a href="/">Kestrel Bay Gazette</a>' }],
    ['the logo', { above: '<a href="/"><img src="l.png" alt="Kestrel Bay Gazette"></a>' }],
    ['the copyright line', { behind: '<footer>© 2025 <b>Kestrel Bay Gazette</b></footer>' }],
  ])('is what stands behind the headline in the title where %s names it', (_, parts) => {
    expect(publisherOf(parts)).toBe('Kestrel Bay Gazette')
  })

  it('is unknown where nothing else names it', () => {
    expect(publisherOf({})).toBeNull()
  })
})

describe('byline', () => {
  const heading = 'Old lock closes in spring'
  const namesOf = (parts: Parts) => read({ heading, ...parts })?.byline.map(({ name }) => name)

  it.each([
    ['<p class="author">Dec 17, 2025<span>Ann K. Oak</span></p>', ['Ann K. Oak']],
    ['<p>Sat 25.04.24 | 14:07 | By Ann Oak</p>', ['Ann Oak']],
    ['<p>by Ann Oak, Gardener | Dec 30, 2025 | Indoor Plants</p>', ['Ann Oak']],
    ['<p>Written By: Ann Oak Gardener &amp; Columnist</p>', ['Ann Oak']],
    ['<p>Authors: Ann Oak and Bo Elm</p>', ['Ann Oak', 'Bo Elm']],
  ])('is read from %s', (above, names) => {
    expect(namesOf({ above })).toEqual(names)
  })

  it('is read behind the text', () => {
    expect(namesOf({ behind: '<ul><li>Autorin/Autor <a href="/o">Ann Oak</a></li></ul>' })).toEqual(
      ['Ann Oak'],
    )
    expect(namesOf({ behind: '<div>Contributors: Ann Oak</div>' })).toEqual(['Ann Oak'])
  })

  it('is completed by the line at the headline', () => {
    const above = '<p>Written by Dr Ann Oak, Bo Elm</p>'
    const jsonLd = { '@type': 'Article', author: { '@type': 'Person', name: 'Ann Oak' } }
    expect(namesOf({ above, jsonLd })).toEqual(['Dr Ann Oak', 'Bo Elm'])
  })

  it('names groups of authors beside people, with their role', () => {
    const author = [
      { '@type': 'Person', name: 'Ann Oak' },
      { '@type': 'Person', name: 'Garden Team' },
    ]
    expect(read({ heading, jsonLd: { '@type': 'Article', author } })?.byline).toMatchObject([
      { name: 'Ann Oak', role: null },
      { name: 'Garden Team', role: 'collective' },
    ])
  })

  it('is read from the head in small letters, and from the head of journals', () => {
    expect(namesOf({ head: '<meta name="author" content="ann oak">' })).toEqual(['ann oak'])
    const head =
      '<meta name="citation_author" content="Ann Oak"><meta name="citation_author" content="Bo Elm">'
    expect(namesOf({ head })).toEqual(['Ann Oak', 'Bo Elm'])
  })

  it('is no section and no word of the title', () => {
    expect(namesOf({ window: heading, above: '<p>Old Lock</p><p>July 26, 2025</p>' })).toEqual([])
  })
})

describe('published day', () => {
  const dayOf = (parts: Parts) => read(parts)?.publishedAt?.earliest?.slice(0, 10)

  it('is read behind the text where none stands above', () => {
    const heading = 'A lock keeper remembers'
    expect(dayOf({ heading, behind: '<div>Published</div><div>Dec 3, 2024</div>' })).toBe(
      '2024-12-03',
    )
    expect(
      dayOf({
        heading,
        behind: '<p>This article was originally published on 26 Sep 2019 at 4:12pm.</p>',
      }),
    ).toBe('2019-09-26')
    expect(dayOf({ heading, behind: '<a href="/b">Dec 3, 2024</a>' })).toBeUndefined()
  })

  it('is settled by the address where day and month could be exchanged', () => {
    expect(
      dayOf({
        heading: 'A lock keeper remembers',
        above: '<div class="date">03/10/2023</div>',
        url: 'https://lund.example/blog/2023/october/03/lock-keeper/',
      }),
    ).toBe('2023-10-03')
  })
})

describe('monthNamed', () => {
  const languages =
    'en de fr es it pt nl sv da nb fi is cs sk hu ro bg ru uk sl el tr az ka hy he hi bn id ms ca et lv lt be sr-Latn'
  it.each(languages.split(' '))('knows the months of %s', (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    })
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(new Date(Date.UTC(2024, month - 1, 15)))
      const name = parts.find(({ type }) => type === 'month')?.value ?? ''
      const words = name.match(/[\p{L}\p{M}]{2,20}/gu) ?? []
      const word = words.reduce((a, b) => (b.length > a.length ? b : a), '')
      expect([word, monthNamed(word)]).toEqual([word, month])
    }
  })
})

describe('a short page', () => {
  it.each([
    ['港务委员会周一宣布，旧码头将关闭维修至春天。'],
    ['港湾委員会は月曜日、古い桟橋を春まで修理のために閉鎖したと発表した。'],
    ['Die Fähre fährt ab Montag nicht mehr, sagte der Bürgermeister.'],
  ])('whose paragraphs repeat %s keeps it once', (sentence) => {
    const page = (body: string) =>
      parseHtml(
        `<head><title>${sentence}</title></head><article><h1>${sentence}</h1>${body}</article>`,
      ).main?.text
    expect(page(`<p>${sentence}</p>`.repeat(4))).toBe(sentence)
    expect(page(`<p>${sentence} ${sentence}</p>`.repeat(4))).toBe(`${sentence} ${sentence}`)
  })
})
