import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { meta, news, read, script } from './news-page.ts'
import { long } from './variants.ts'

describe('who wrote it', () => {
  const writers = (head: string, above = '', behind = '') => {
    const main = read(head, above, behind)
    const names = main?.byline
      .map(({ name, role }) => (role === null ? name : `${name}/${role}`))
      .join(' + ')
    return names === '' ? 'nobody' : `${names} <- ${main?.evidence.byline?.source}`
  }

  it('has the role that stands below a name', () => {
    const by = '<p class="byline">By Ann Oak</p>'
    expect(
      [
        '<p>Environment correspondent</p>',
        '<p>Political editor, Lund</p>',
        '<p>The lock leaked for years.</p>',
        '<p>Advertisement</p>',
      ].map((below) => writers('', by + below)),
    ).toEqual([
      'Ann Oak/Environment correspondent <- text: byline',
      'Ann Oak/Political editor <- text: byline',
      'Ann Oak <- text: byline',
      'Ann Oak <- text: byline',
    ])
    expect(writers('', '<p>By Ann Oak and Bo Elm</p><p>Environment correspondent</p>')).toBe(
      'Ann Oak + Bo Elm <- text: byline',
    )
  })

  it('is nobody of a teaser behind a short text', () => {
    const page = (above: string) =>
      parseHtml(
        `<main><article><h1>Old harbour lock closes</h1>${above}<p>${long('lock')}</p></article></main>
        <aside><h2>More</h2><div><a href="/toll"><h3>Bridge toll to rise</h3></a><p>Drivers will pay more.</p>
        <p class="byline">By <a href="/people/bo-elm">Bo Elm</a></p></div></aside>`,
        { url: 'https://www.lundherald.example/a/lock' },
      ).main?.byline.map(({ name }) => name)
    expect(page('<p class="byline">By Ann Oak</p>')).toEqual(['Ann Oak'])
    expect(page('<p class="byline"><a href="/people/ann-oak">Ann Oak</a></p>')).toEqual(['Ann Oak'])
  })

  it('is read from all forms of structured data', () => {
    expect(
      [
        { author: 'Ann Oak and Bo Elm' },
        { author: ['Ann Oak', ['Bo Elm']] },
        { author: { name: 'Ann Oak' } },
        { author: { '@type': 'Organization', name: 'Ann Oak' } },
        { author: { '@type': 'NewsMediaOrganization', name: 'Quarry Desk Team' } },
        { creator: 'Ann Oak' },
        { author: [], creator: ['Bo Elm'] },
        { author: { familyName: 'Oak', givenName: 'Ann' } },
        { author: { familyName: 'Oak' } },
        { author: {} },
        { author: null },
        { author: 'ann oak' },
        { author: 'ann' },
        { author: 'Lund Herald Sports Desk' },
        { author: ['Ann Oak', 'ann oak', { name: 'Ann Oak', jobTitle: 'Editor' }] },
        { author: { '@id': '#nobody' } },
        { author: { name: 'Ann Oak, Bo Elm', jobTitle: 'Editor' } },
        { author: { '@type': 'Corporation', name: 'Oak Corp' } },
        { author: 7 },
      ].map((more) => writers(news(more))),
    ).toEqual([
      'Ann Oak + Bo Elm <- json-ld author',
      'Ann Oak + Bo Elm <- json-ld author',
      'Ann Oak <- json-ld author',
      'nobody',
      'Quarry Desk Team/collective <- byline of a group',
      'Ann Oak <- json-ld author',
      'Bo Elm <- json-ld author',
      'Ann Oak <- json-ld author',
      'Oak <- json-ld author',
      'nobody',
      'nobody',
      'ann oak <- json-ld author',
      'nobody',
      'Lund Herald Sports Desk/collective <- byline of a group',
      'Ann Oak/Editor <- json-ld author',
      'nobody',
      'Ann Oak + Bo Elm <- json-ld author',
      'nobody',
      'nobody',
    ])
  })

  it('is no site, but for one that bears the name of its author', () => {
    const site = meta({ 'og:site_name': 'Ann Oak' })
    const author = { author: { '@type': 'Person', name: 'Ann Oak' } }
    expect([
      writers(site + news(author)),
      writers(site + script({ '@type': 'BlogPosting', headline: 'x', ...author })),
      writers(site + news({ ...author, publisher: { '@type': 'Person', name: 'Ann Oak' } })),
      writers(
        site +
          script([
            { '@type': 'Organization', name: 'Ann Oak' },
            { '@type': 'BlogPosting', headline: 'x', ...author },
          ]),
      ),
      writers(meta({ 'og:site_name': 'Lund Herald', author: 'Lund Herald' })),
      writers(meta({ 'og:site_name': 'Herald', author: 'Herald' })),
      writers(meta({ 'og:site_name': 'Quarry Post', author: 'Quarry Post Online, Bo Elm' })),
    ]).toEqual([
      'nobody',
      'Ann Oak <- json-ld author',
      'Ann Oak <- json-ld author',
      'nobody',
      'nobody',
      'nobody',
      'Bo Elm <- meta author',
    ])
  })

  it('is read from meta elements', () => {
    expect(
      [
        meta({ author: 'Ann Oak' }),
        meta({ 'article:author': 'https://social.example/ann' }),
        meta({ 'parsely-author': 'Ann Oak', byl: 'By Bo Elm' }),
        meta({ 'dc.creator': '12345' }),
        meta({ 'sailthru.author': 'ann@oak.example' }),
        meta({ 'twitter:label1': 'Written by', 'twitter:data1': 'Ann Oak' }),
        meta({ 'twitter:label1': 'Price', 'twitter:data1': 'Ann Oak' }),
        meta({ 'twitter:data1': 'Ann Oak' }),
        meta({ citation_author: 'Ann Oak' }) + meta({ citation_author: 'Bo Elm' }),
        meta({ 'article:author_name': 'Garden Team' }),
      ].map((head) => writers(head)),
    ).toEqual([
      'Ann Oak <- meta author',
      'nobody',
      'Ann Oak <- meta parsely-author',
      'nobody',
      'nobody',
      'Ann Oak <- meta twitter:data1',
      'nobody',
      'nobody',
      'Ann Oak + Bo Elm <- meta citation_author',
      'Garden Team/collective <- meta article:author_name',
    ])
  })

  it('is read from marked elements and links', () => {
    expect(
      [
        '<p itemprop="author">By Ann Oak</p>',
        '<p><i itemprop="author" content="Ann Oak"></i></p>',
        '<div itemprop="author"><b itemprop="name" content="Ann Oak">x</b></div>',
        '<p><i itemprop="author">Ann Oak</i>, <i itemprop="author">Bo Elm</i></p>',
        '<p><i itemprop="author">Ann Oak</i></p><p><i itemprop="author">Bo Elm</i></p>',
        '<p><a rel="author" href="/x">Ann Oak</a></p>',
      ].map((above) => writers('', above)),
    ).toEqual([
      'Ann Oak <- microdata author, text: byline',
      'Ann Oak <- microdata author',
      'Ann Oak <- microdata author',
      'Ann Oak + Bo Elm <- microdata author, text: byline',
      'Ann Oak <- microdata author, text: byline',
      'Ann Oak <- link rel=author',
    ])
  })

  it('is read from lines near the headline', () => {
    expect(
      [
        '<p>By Ann Oak</p>',
        '<p>ByAnn Oak</p>',
        '<p>Ann Oak July 13, 2025 — 7 minutes read</p>',
        '<p>Published July 13, 2025 by Ann Oak</p>',
        '<p>Ann Oak | July 13, 2025</p>',
        '<p>July 13, 2025 - Ann Oak</p>',
        '<p>July 2025 - Ann Oak</p>',
        '<p>Latest News | July 13, 2025</p>',
        '<div class="byline">Ann Oak</div>',
        '<div class="byline">Read more</div>',
        '<div class="byline"><a href="/x">Ann Oak</a> and <a href="/y">Bo Elm</a> of the paper</div>',
        '<p><a href="/author/ann">Ann Oak</a></p>',
        '<p><a href="/boats/ann">Ann Oak</a></p>',
        '<p>Ann Oak</p><p>July 13, 2025</p>',
        '<p>Ann Oak</p><p>Lund</p>',
        '<p>Harbour</p><p>July 13, 2025</p>',
        '<h2>Ann Oak</h2><p>July 13, 2025</p>',
        '<p>Ann Oak, Lund</p><p>July 13, 2025</p>',
        '<div class="author"><b>Dec 17</b><b>Ann Oak</b></div>',
        '<nav><p>By Ann Oak</p></nav>',
        '<p class="author">Zander</p>',
      ].map((above) => `${above} => ${writers('', above)}`),
    ).toEqual([
      '<p>By Ann Oak</p> => Ann Oak <- text: byline',
      '<p>ByAnn Oak</p> => Ann Oak <- text: byline',
      '<p>Ann Oak July 13, 2025 — 7 minutes read</p> => Ann Oak <- text: byline',
      '<p>Published July 13, 2025 by Ann Oak</p> => Ann Oak <- text: byline',
      '<p>Ann Oak | July 13, 2025</p> => Ann Oak <- text: byline',
      '<p>July 13, 2025 - Ann Oak</p> => Ann Oak <- text: byline',
      '<p>July 2025 - Ann Oak</p> => Ann Oak <- text: byline',
      '<p>Latest News | July 13, 2025</p> => nobody',
      '<div class="byline">Ann Oak</div> => Ann Oak <- text: byline',
      '<div class="byline">Read more</div> => nobody',
      '<div class="byline"><a href="/x">Ann Oak</a> and <a href="/y">Bo Elm</a> of the paper</div> => Ann Oak + Bo Elm <- text: byline',
      '<p><a href="/author/ann">Ann Oak</a></p> => Ann Oak <- text: byline',
      '<p><a href="/boats/ann">Ann Oak</a></p> => nobody',
      '<p>Ann Oak</p><p>July 13, 2025</p> => Ann Oak <- text: byline',
      '<p>Ann Oak</p><p>Lund</p> => Ann Oak <- text: byline',
      '<p>Harbour</p><p>July 13, 2025</p> => nobody',
      '<h2>Ann Oak</h2><p>July 13, 2025</p> => nobody',
      '<p>Ann Oak, Lund</p><p>July 13, 2025</p> => nobody',
      '<div class="author"><b>Dec 17</b><b>Ann Oak</b></div> => nobody',
      '<nav><p>By Ann Oak</p></nav> => nobody',
      '<p class="author">Zander</p> => nobody',
    ])
  })

  it('is read from a signature behind the text', () => {
    expect(
      [
        '<p>Written by Ann Oak</p>',
        '<p>Text: Ann Oak</p>',
        '<p>Ann Oak</p>',
        '<p>Ann</p>',
        '<p>(责编：王小明)</p>',
        '<p>Old Harbour Lock Closes Today Again</p>',
        '<div><div>Ann Oak</div></div>',
        '<p>Contributors: Ann Oak, Bo Elm</p>',
        `<p>By Ann Oak ${'x'.repeat(120)}</p>`,
      ].map((behind) => writers('', '', behind)),
    ).toEqual([
      'Ann Oak <- text: byline',
      'Ann Oak <- text: byline',
      'Ann Oak <- text: byline',
      'nobody',
      '王小明 <- text: byline',
      'nobody',
      'nobody',
      'Ann Oak + Bo Elm <- text: byline',
      'nobody',
    ])
  })
})
