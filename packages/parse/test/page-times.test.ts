import { describe, expect, it } from 'vitest'
import { meta, news, read, script } from './news-page.ts'

describe('when it was written', () => {
  const times = (head: string, above = '', behind = '', url?: string) => {
    const main = read(head, above, behind, url)
    const show = (name: 'publishedAt' | 'modifiedAt') =>
      main?.[name]
        ? `${main[name].earliest ?? '?'}..${main[name].latest} <- ${main.evidence[name]?.source} ${main.evidence[name]?.confidence}`
        : '-'
    return `${show('publishedAt')} / ${show('modifiedAt')}`
  }

  it('is read from structured data and meta elements', () => {
    expect(
      [
        news({ datePublished: '2025-07-20' }),
        news({ datePublished: 'July 20, 2025' }),
        news({ dateCreated: '2025-07-20' }),
        news({ dateModified: '2025-07-20T10:00:00Z' }),
        news({ datePublished: '2025-08-20' }),
        news({ datePublished: '2025-07-30' }),
        news({ datePublished: '1600-01-01' }),
        news({ datePublished: 'soon' }),
        script({ '@type': 'WebPage', datePublished: '2025-07-20' }),
        script([
          { '@type': 'ImageObject', datePublished: '2025-07-20' },
          { '@type': 'VideoObject', datePublished: '2025-07-21' },
        ]),
        news({ datePublished: '2025-07-20' }) +
          meta({ pubdate: '2025-07-20T08:00:00', date: '2025-07-20T09:00:00Z' }),
        meta({ 'dc.date': '2025-07', ptime: '20250720' }),
        meta({ date: '1753000000' }),
        meta({ 'og:updated_time': '2025-07-21', utime: '2025-07-21T08:00' }),
        meta({ date: 'x'.repeat(201) }),
        meta({
          pubdate: '2025-07-20',
          date: '2025-07-21',
          created: '2025-07-21',
          published: '2025-07-21',
        }),
      ].map((head) => times(head)),
    ).toEqual([
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- json-ld datePublished 0.9 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- json-ld datePublished 0.77 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- json-ld dateCreated 0.84 / -',
      '?..2025-07-20T10:00:00Z <- no later than the change: json-ld dateModified 0.3 / 2025-07-20T10:00:00Z..2025-07-20T10:00:00Z <- json-ld dateModified 0.9',
      '- / -',
      '2025-07-30T00:00:00..2025-07-30T23:59:59 <- json-ld datePublished 0.9 / -',
      '- / -',
      '- / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- json-ld datePublished 0.85 / -',
      '2025-07-21T00:00:00..2025-07-21T23:59:59 <- json-ld datePublished 0.85 / -',
      '2025-07-20T09:00:00Z..2025-07-20T09:00:00Z <- json-ld datePublished, meta pubdate, meta date 0.94 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- meta ptime 0.82 / -',
      '2025-07-20T08:26:40Z..2025-07-20T08:26:40Z <- meta date 0.87 / -',
      '?..2025-07-21T08:00:00 <- no later than the change: meta og:updated_time, meta utime 0.3 / 2025-07-21T08:00:00..2025-07-21T08:00:00 <- meta og:updated_time, meta utime 0.88',
      '- / -',
      '2025-07-21T00:00:00..2025-07-21T23:59:59 <- meta date, meta published, meta created 0.48 / -',
    ])
  })

  it('is read from what stands around the text and in the address', () => {
    expect([
      times('', '<p>July 20, 2025</p>'),
      times('', '<p>Updated July 21, 2025</p>'),
      times('', '<p>Published July 20, 2025 - updated July 21, 2025</p>'),
      times('', '<p>2 hours ago</p>'),
      times('', '<time datetime="2025-07-20">x</time>'),
      times('', '<time>July 20, 2025</time><time>July 21, 2025</time>'),
      times('', '<p>Updated: <time>July 21, 2025</time></p>'),
      times('', '<time class="modified" datetime="2025-07-21"></time>'),
      times(
        '',
        '<i itemprop="datePublished" content="2025-07-20"></i><i itemprop="dateModified" title="2025-07-21"></i>',
      ),
      times('', '<i itemprop="datePublished">July 20, 2025</i>'),
      times('', '', '<p>July 20, 2025</p>'),
      times('', '', '<p>Published: July 20, 2025</p>'),
      times('', '', '<p>Published</p><p>July 20, 2025</p>'),
      times('', '', '<p>This story was first published on July 20, 2025.</p>'),
      times('', '<p>July 20, 2025</p>', '<p>July 22, 2025</p>'),
      times('', '', '', 'https://lund.example/2025/07/20/lock'),
      times(
        '<link rel="canonical" href="/2025/07/19/lock">',
        '',
        '',
        'https://lund.example/2025/07/20/lock',
      ),
      times('', '<p>03/04/2025</p>'),
      times('<meta property="og:locale" content="en_GB">', '<p>13/04/2025</p>'),
      times('', ''),
    ]).toEqual([
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline 0.79 / -',
      '?..2025-07-21T23:59:59 <- no later than the change: text: near the headline 0.3 / 2025-07-21T00:00:00..2025-07-21T23:59:59 <- text: near the headline 0.79',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline 0.79 / 2025-07-21T00:00:00..2025-07-21T23:59:59 <- text: near the headline 0.79',
      '2025-07-28T09:00:00Z..2025-07-28T10:30:00Z <- text: near the headline 0.79 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- time element 0.82 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- time element, text: near the headline 0.71 / -',
      '?..2025-07-21T23:59:59 <- no later than the change: time element, text: near the headline 0.3 / 2025-07-21T00:00:00..2025-07-21T23:59:59 <- time element, text: near the headline 0.85',
      '?..2025-07-21T23:59:59 <- no later than the change: time element 0.3 / 2025-07-21T00:00:00..2025-07-21T23:59:59 <- time element 0.78',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- microdata datePublished 0.86 / 2025-07-21T00:00:00..2025-07-21T23:59:59 <- microdata dateModified 0.8',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- microdata datePublished, text: near the headline 0.89 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline 0.79 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline 0.79 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline 0.79 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline, text: near the headline 0.9 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- text: near the headline 0.49 / -',
      '2025-07-20T00:00:00..2025-07-20T23:59:59 <- url 0.8 / -',
      '2025-07-19T00:00:00..2025-07-19T23:59:59 <- url 0.8 / -',
      '2025-03-04T00:00:00..2025-04-03T23:59:59 <- text: near the headline 0.69 / -',
      '2025-04-13T00:00:00..2025-04-13T23:59:59 <- text: near the headline 0.79 / -',
      '- / -',
    ])
  })
})
