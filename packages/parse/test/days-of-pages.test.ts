import { describe, expect, it } from 'vitest'
import { readDatelineDay } from '../src/dateline.ts'
import { parseHtml } from '../src/index.ts'
import { plainMonth, readTimestamp } from '../src/time/timestamp.ts'
import { meta, news, read, script } from './news-page.ts'
import { long, short } from './variants.ts'

const dayOf = (main: ReturnType<typeof read>): string | undefined =>
  main?.publishedAt?.earliest?.slice(0, 10)

describe('the day of publication', () => {
  it('of a live blog is its own, not that of its newest entries', () => {
    const entry = (at: number) => ({
      '@type': 'BlogPosting',
      headline: `Entry ${at}`,
      datePublished: `2025-07-2${at}T08:00:00Z`,
    })
    const blog = script({
      '@type': 'LiveBlogPosting',
      headline: 'Old harbour lock closes',
      datePublished: '2025-07-20T08:00:00Z',
      liveBlogUpdate: [entry(4), entry(4), entry(4)],
    })
    expect(dayOf(read(blog, ''))).toBe('2025-07-20')
  })

  it('is told by every object of structured data that speaks of the page', () => {
    const page = script({ '@type': 'WebPage', datePublished: '2025-07-21T08:00:00Z' })
    const main = read(news({ datePublished: '2025-07-20T08:00:00Z' }) + page, '')
    expect(dayOf(main)).toBe('2025-07-20')
    expect(main?.evidence.publishedAt?.conflicting.length).toBe(1)
    const again = read(
      news({ datePublished: '2025-07-20T08:00:00Z' }) + news({ datePublished: '2025-07-20' }),
      '',
    )
    expect(again?.evidence.publishedAt?.source).toBe('json-ld datePublished, json-ld datePublished')
  })

  it('is the first one where a note says so', () => {
    const note = '<p>This article was originally published on 26 Sep 2019 at 4:12pm.</p>'
    expect(dayOf(read('', '<p>30 Sep 2022, 11:07am</p>', note))).toBe('2019-09-26')
  })

  it('is the one at the headline where only one other is declared, and that lies behind it', () => {
    const moved = news({ datePublished: '2025-07-20T08:00:00Z' })
    expect(dayOf(read(moved, '<p>30 Dec 2013</p>'))).toBe('2013-12-30')
    // A later day is that of a change; two that agree know better.
    expect(dayOf(read(moved, '<p>22 July 2025</p>'))).toBe('2025-07-20')
    const both = moved + meta({ 'article:published_time': '2025-07-20T08:00:00Z' })
    expect(dayOf(read(both, '<p>30 Dec 2013</p>'))).toBe('2025-07-20')
  })

  it('is that at the headline rather than the one that the site shows at its top', () => {
    const lines = (top: string, below: string) =>
      dayOf(
        parseHtml(
          `<html><body><header><a href="/">Lund Herald</a> <span>${top}</span></header><article><h1>Old harbour lock closes</h1><p>${below}</p><p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article></body></html>`,
        ).main,
      )
    expect(lines('Saturday, 26 July 2025', '24 July 2025')).toBe('2025-07-24')
  })

  it('may stand in the footer that a heading has of its own', () => {
    const html = `<html><body><article><h1>Old harbour lock closes</h1><footer><span>By Ann Oak</span> <span>March 30, 2023 | 3 min read</span></footer><p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article></body></html>`
    expect(dayOf(parseHtml(html).main)).toBe('2023-03-30')
  })

  it('is agreed on by a day that could be read in two ways', () => {
    const main = read(news({ datePublished: '2025-06-05T08:00:00Z' }), '<p>05/06/2025</p>')
    expect(main?.evidence.publishedAt?.conflicting).toEqual([])
    expect(main?.publishedAt?.precision).toBe('minute')
  })

  it('stands in the dateline', () => {
    const days: Record<string, string | null> = {
      'LUND, July 26, 2025 /QuarryWire/ -- The lock closes.': 'July 26, 2025',
      'By Ann Oak LUND, Dec 20, 2024 (QP) - The lock closes.': 'Dec 20, 2024',
      'LUND, 26. Juli 2025 – Die Schleuse schließt.': '26. Juli 2025',
      'Lund, 26 July 2025 — The lock closes.': '26 July 2025',
      'On Monday, July 26, 2025, the lock closed - for good.': null,
      'The lock, July 26, 2025 and later, is closed.': null,
      'LUND, July 26 - The lock closes.': null,
    }
    expect(
      Object.fromEntries(Object.keys(days).map((text) => [text, readDatelineDay(text)])),
    ).toEqual(days)
    const html = `<html><body><article><h1>Old harbour lock closes</h1><p>LUND, July 26, 2025 (QP) - ${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article></body></html>`
    const { main } = parseHtml(html)
    expect(dayOf(main)).toBe('2025-07-26')
    expect(main?.evidence.publishedAt?.source).toBe('text: dateline')
  })

  it('has a month that the language of the page names', () => {
    const day = (language: string) =>
      readTimestamp('12 listopada 2024', 'text', { retrievedAt: null, language })?.earliest?.slice(
        0,
        10,
      )
    expect(['pl', 'pl-PL', 'cs', 'hr', 'hr-HR'].map(day)).toEqual([
      '2024-11-12',
      '2024-11-12',
      '2024-11-12',
      '2024-10-12',
      '2024-10-12',
    ])
    expect(day('en')).toBeUndefined()
    expect(plainMonth('listopadu', 'cs')).toBe('listopadu')
    const html = (language: string) =>
      `<html lang="${language}"><body><article><h1>Old harbour lock closes</h1><p>12 listopada 2024</p><p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article></body></html>`
    expect(dayOf(parseHtml(html('pl')).main)).toBe('2024-11-12')
    expect(dayOf(parseHtml(html('hr')).main)).toBe('2024-10-12')
  })
})
