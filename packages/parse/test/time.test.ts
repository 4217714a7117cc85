import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDateTime } from '../src/time/date-time.ts'
import { parseRelativeTime } from '../src/time/relative-time.ts'
import { readTimestamp } from '../src/time/timestamp.ts'

describe('parseRelativeTime', () => {
  it.each([
    ['11 hours ago', 11, 'hour'],
    ['an hour ago', 1, 'hour'],
    ['a day ago', 1, 'day'],
    ['2h', 2, 'hour'],
    ['5 mins ago', 5, 'minute'],
    ['about 3 weeks ago', 3, 'week'],
    ['yesterday', 1, 'day'],
    ['just now', 0, 'minute'],
    ['two days ago', 2, 'day'],
    ['vor 3 Stunden', 3, 'hour'],
    ['vor einem Tag', 1, 'day'],
    ['gestern', 1, 'day'],
    ['il y a 2 heures', 2, 'hour'],
    ['il y a un an', 1, 'year'],
    ['hace 5 minutos', 5, 'minute'],
    ['hace una hora', 1, 'hour'],
    ['há 2 dias', 2, 'day'],
    ['2 dias atrás', 2, 'day'],
    ['3 ore fa', 3, 'hour'],
    ["un'ora fa", 1, 'hour'],
    ['2 uur geleden', 2, 'hour'],
    ['för 3 timmar sedan', 3, 'hour'],
    ['for 2 timer siden', 2, 'hour'],
    ['3 tuntia sitten', 3, 'hour'],
    ['2 godziny temu', 2, 'hour'],
    ['před 3 hodinami', 3, 'hour'],
    ['acum 3 ore', 3, 'hour'],
    ['3 часа назад', 3, 'hour'],
    ['час назад', 1, 'hour'],
    ['2 години тому', 2, 'hour'],
    ['преди 2 часа', 2, 'hour'],
    ['πριν από 3 ώρες', 3, 'hour'],
    ['3 saat önce', 3, 'hour'],
    ['منذ ساعة واحدة', 1, 'hour'],
    ['منذ ساعة واحد', 1, 'hour'],
    ['منذ 15 ساعات', 15, 'hour'],
    ['منذ 2 أيام', 2, 'day'],
    ['منذ ساعتين', 2, 'hour'],
    ['قبل ٣ ساعات', 3, 'hour'],
    ['۳ ساعت پیش', 3, 'hour'],
    ['לפני 3 שעות', 3, 'hour'],
    ['לפני יומיים', 2, 'day'],
    ['3 घंटे पहले', 3, 'hour'],
    ['৩ ঘণ্টা আগে', 3, 'hour'],
    ['3 jam lalu', 3, 'hour'],
    ['2 hari yang lalu', 2, 'day'],
    ['3 giờ trước', 3, 'hour'],
    ['3 ชั่วโมงที่แล้ว', 3, 'hour'],
    ['3小时前', 3, 'hour'],
    ['2天前', 2, 'day'],
    ['3時間前', 3, 'hour'],
    ['3시간 전', 3, 'hour'],
    ['2개월 전', 2, 'month'],
    ['昨日', 1, 'day'],
  ])('reads %s', (text, count, unit) => {
    expect(parseRelativeTime(text)).toEqual({ count, unit })
  })

  it.each([
    '',
    '40 km',
    'In the hour of need',
    '3 hours',
    'a go',
    'Two',
    'May',
    'day',
    '12',
    'ago',
    'Hour',
    'hours ago he left',
    'Mint',
    'L.A. 2 m',
  ])('reads nothing in %j', (text) => expect(parseRelativeTime(text)).toBe(null))
})

describe('parseDateTime', () => {
  it.each([
    ['2025-07-26T09:30:00+09:00', '2025-07-26T09:30:00+09:00'],
    ['2025-07-26T09:30:00.000Z', '2025-07-26T09:30:00Z'],
    ['2025-07-26 09:30', '2025-07-26T09:30:00'],
    ['Sat, 26 Jul 2025 09:30:05 +0900', '2025-07-26T09:30:05+09:00'],
    ['Sat, 26 Jul 2025 09:30:00 GMT', '2025-07-26T09:30:00Z'],
    ['July 26, 2025 at 9:30 p.m. ET', '2025-07-26T21:30:00-04:00'],
    ['Published 9:30 AM EST, Sat January 4, 2025', '2025-01-04T09:30:00-05:00'],
    ['26 July 2025', '2025-07-26T00:00:00'],
    ['26th of July 2025', '2025-07-26T00:00:00'],
    ['26 de julio de 2025', '2025-07-26T00:00:00'],
    ['26. Juli 2025, 14:05 Uhr', '2025-07-26T14:05:00'],
    ['26 juillet 2025 à 14h05', '2025-07-26T14:05:00'],
    ['26 июля 2025 г.', '2025-07-26T00:00:00'],
    ['26 Temmuz 2025 Cumartesi', '2025-07-26T00:00:00'],
    ['2025年7月26日 14時05分', '2025-07-26T14:05:00'],
    ['2025. 7. 26.', '2025-07-26T00:00:00'],
    ['26.07.2025 14:05', '2025-07-26T14:05:00'],
    ['26/07/2025', '2025-07-26T00:00:00'],
    ['07/26/2025', '2025-07-26T00:00:00'],
    ['12-03-2025', '2025-03-12T00:00:00'],
    ['٢٦ يوليو ٢٠٢٥', '2025-07-26T00:00:00'],
    ['26 जुलाई 2025', '2025-07-26T00:00:00'],
    ['July 2025', '2025-07-01T00:00:00'],
    ['1753489800', '2025-07-26T00:30:00Z'],
  ])('reads %s', (text, earliest) => {
    expect(readTimestamp(text, 'text', { retrievedAt: null })?.earliest).toBe(earliest)
  })

  it('covers both readings of an ambiguous day', () => {
    const time = readTimestamp('03/04/2025', 'text', { retrievedAt: null })
    expect([time?.earliest, time?.latest, time?.precision]).toEqual([
      '2025-03-04T00:00:00',
      '2025-04-03T23:59:59',
      'month',
    ])
    expect(
      readTimestamp('03/04/2025', 'text', { retrievedAt: null, dayFirst: true })?.earliest,
    ).toBe('2025-04-03T00:00:00')
  })

  it.each(['2025-13-40', '31.02.2025', 'in 2025', 'May I', '12/2025 x', '', '1.2.3', '99/99/9999'])(
    'reads nothing in %j',
    (text) => {
      expect(parseDateTime(text)).toBe(null)
    },
  )

  it('makes an interval of a relative time once the retrieval is known', () => {
    expect(
      readTimestamp('2 hours ago', 'text', { retrievedAt: Date.parse('2025-07-26T12:00:00Z') }),
    ).toEqual({
      earliest: '2025-07-26T09:00:00Z',
      latest: '2025-07-26T10:30:00Z',
      precision: 'hour',
      relative: 'PT2H',
      raw: '2 hours ago',
      source: 'text',
    })
    expect(readTimestamp('2 hours ago', 'text', { retrievedAt: null })?.earliest).toBe(null)
  })

  it('takes any string', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2025', '07', '-', '/', ' July ', ' ago', 'T', ':30', ' vor ', '26'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const time = readTimestamp(pieces.join(''), 'text', { retrievedAt: 0 })
        if (time?.earliest && time.latest) expect(time.earliest <= time.latest).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
