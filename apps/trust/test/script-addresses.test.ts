import { parseFeed, parseHtml, parsePage, parseText } from '@wirecopy/parse'
import { describe, expect, it } from 'vitest'

/** Addresses that run when a link is made of them, as markup writes them. */
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript&colon;alert(1)',
  'javascript&#x3a;alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://paper.example/1',
  'file:///etc/passwd',
  'view-source:javascript:alert(1)',
]
const story =
  '<p>The ferry board closed the old pier on Monday, the mayor said in the town hall.</p>'.repeat(5)

const attribute = (text: string) => text.replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** All strings of a value that stand under a name that says it is an address. */
function addressesIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /url|src|href|link|image/i.test(name) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => addressesIn(item, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => addressesIn(item, key))
}

const isWebAddress = (address: string) => /^https?:\/\//.test(address)

it('finds the addresses that are there', () => {
  const page = `<article><h1>The pier closes</h1>${story}<p>All of <a href="https://paper.example/b">it</a> closed on Monday, the mayor said.</p><img src="https://paper.example/c.jpg" width="600"></article>`
  expect(addressesIn(parseHtml(page))).toContain('https://paper.example/b')
  const feed = `<rss version="2.0"><channel><title>a</title><item><title>The pier closes</title><link>https://paper.example/d</link></item></channel></rss>`
  expect(addressesIn(parseFeed(feed))).toContain('https://paper.example/d')
})

describe.each(addresses)('%j', (address) => {
  it('is no address of anything on a page', () => {
    const given = attribute(address)
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'The pier closes',
      url: address,
      image: [address, { url: address }],
      author: { '@type': 'Person', name: 'Ada Novak', url: address },
    }).replaceAll('<', '\\u003c')
    const page = `<html><head><base href="${given}"><link rel="canonical" href="${given}">
      <meta property="og:url" content="${given}"><meta property="og:image" content="${given}">
      <script type="application/ld+json">${json}</script></head><body><article><h1>The pier closes</h1>
      <p>By <a rel="author" href="${given}">Ada Novak</a></p>${story}
      <p>The <a href="${given}">mayor</a> said so to <a href="https://paper.example/b">all</a>.</p>
      <img src="${given}" srcset="${given} 2x" width="600"></article>
      <h2>Related</h2><ul><li><a href="${given}">A ferry sails again after the storm</a></li></ul></body></html>`
    for (const url of [undefined, 'https://paper.example/a']) {
      const read = parseHtml(page, url === undefined ? {} : { url })
      expect(read.main?.title).toBe('The pier closes')
      expect(addressesIn(read).filter((found) => !isWebAddress(found))).toEqual([])
    }
  })

  it('is no address of anything in a feed', () => {
    const given = attribute(address).replaceAll('\u0001', '')
    const feeds = [
      `<rss version="2.0"><channel><title>a</title><link>${given}</link><item><title>The pier closes</title><link>${given}</link><guid>${given}</guid><enclosure url="${given}" type="image/jpeg"/><description>&lt;a href="${given}"&gt;It closed.&lt;/a&gt;</description></item></channel></rss>`,
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><title>The pier closes</title><id>${given}</id><link href="${given}"/><author><name>Ada Novak</name><uri>${given}</uri></author><content type="html">It closed.</content></entry></feed>`,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'a',
        items: [
          {
            id: address,
            url: address,
            image: address,
            title: 'The pier closes',
            content_text: 'It closed.',
          },
        ],
      }),
    ]
    for (const feed of feeds) {
      for (const read of [parseFeed(feed), parsePage(feed)]) {
        expect(addressesIn(read).filter((found) => !isWebAddress(found))).toEqual([])
      }
    }
  })

  it('is no address of anything in a text', () => {
    const text = `The pier closes\nHarbour Post · 2 hours ago\n${address}\n\nThe board closed it.\n\nRelated Articles\n${address}\nA ferry sails\nNorth Coast News · 1 hour ago\nIt sails again.`
    expect(addressesIn(parseText(text)).filter((found) => !isWebAddress(found))).toEqual([])
  })
})
