import { describe, expect, it } from 'vitest'
import { parseDateTime } from '../src/time/date-time.ts'
import type { DateOptions } from '../src/time/numeric-date.ts'
import { asciiDigits, mayBeRelative, parseRelativeTime } from '../src/time/relative-time.ts'
import { readTimestamp } from '../src/time/timestamp.ts'

/** What a text says: `2025-07-26`, with `09:30:00` and minutes east of UTC where they are told. */
function said(text: string, options?: DateOptions): string | null {
  const date = parseDateTime(text, options)
  if (date === null) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = date.hour < 0 ? '' : ` ${two(date.hour)}:${two(date.minute)}:${two(date.second)}`
  const zone = date.offset === null ? '' : ` ${date.offset}`
  return `${date.year}-${two(date.month)}-${two(date.day)}${clock}${zone}${date.ambiguous ? ' ?' : ''}`
}

/** The part of a text that the date was read from. */
function part(text: string): string | undefined {
  const date = parseDateTime(text)
  return date ? text.slice(date.start, date.end) : undefined
}

describe('a date in figures', () => {
  it.each([
    ['2025-07-26', '2025-07-26'],
    ['2025-7-6', '2025-07-06'],
    ['20250726', '2025-07-26'],
    ['20250726T093015', '2025-07-26 09:30:15'],
    ['20250726T0930Z', '2025-07-26 09:30:00 0'],
    ['2025-07-26T09:30:15Z', '2025-07-26 09:30:15 0'],
    ['2025-07-26T09:30:15.123+05:30', '2025-07-26 09:30:15 330'],
    ['2025-07-26 09:30 -0800', '2025-07-26 09:30:00 -480'],
    ['2025-07-26, 09:30 (GMT)', '2025-07-26 09:30:00 0'],
    ['2025-07-26 - 09:30', '2025-07-26 09:30:00'],
    ['2025-07-26T24:00:00', '2025-07-26 24:00:00'],
    ['2025.07.26', '2025-07-26'],
    ['2025 / 7 / 26', '2025-07-26'],
    ['2025. 7. 26.', '2025-07-26'],
    ['2025년 7월 26일', '2025-07-26'],
    ['2025年7月26日 09:30', '2025-07-26 09:30:00'],
    ['2025年7月', '2025-07-00'],
    ['26.07.2025', '2025-07-26'],
    ['26-07-2025', '2025-07-26'],
    ['26.7.25', '2025-07-26'],
    ['26.7.69', '2069-07-26'],
    ['26.7.70', '1970-07-26'],
    ['26/07/2025', '2025-07-26'],
    ['07/26/2025', '2025-07-26'],
    ['13/12/2025', '2025-12-13'],
    ['12/13/2025', '2025-12-13'],
    ['3/4/2025', '2025-04-03 ?'],
    ['3.4.2025', '2025-04-03'],
    ['4/4/2025', '2025-04-04'],
    ['٢٦/٠٧/٢٠٢٥', '2025-07-26'],
    ['２０２５年７月２６日', '2025-07-26'],
    ['२६.०७.२०२५', '2025-07-26'],
  ])('%s', (text, date) => {
    expect(said(text)).toBe(date)
  })

  it('may be told which number is the day', () => {
    expect(said('3/4/2025', { dayFirst: true })).toBe('2025-04-03')
    expect(said('3/4/2025', { dayFirst: false })).toBe('2025-03-04')
    expect(said('3.4.2025', { dayFirst: false })).toBe('2025-03-04')
    expect(said('26/4/2025', { dayFirst: false })).toBe('2025-04-26')
  })

  it.each([
    '',
    '12',
    '2025',
    '2025-13-01',
    '2025-02-30',
    '2023-02-29',
    '1599-01-01',
    '2201-01-01',
    '32.07.2025',
    '26.13.2025',
    '1.2.3.2025',
    '12025-07-26',
    '2025-07-267',
    '2025-00-10',
    'version 10.2',
    '+49 30 901820',
  ])('%j is none', (text) => {
    expect(said(text)).toBeNull()
  })

  it.each(['1600-01-01', '2200-12-31', '2024-02-29'])('%s is one', (text) => {
    expect(said(text)).toBe(text)
  })
})

describe('a date in words', () => {
  it.each([
    ['26 July 2025', '2025-07-26'],
    ['July 26, 2025', '2025-07-26'],
    ['July 26th, 2025', '2025-07-26'],
    ['26th of July 2025', '2025-07-26'],
    ['Sat, 26 Jul 2025 09:30:00 +0200', '2025-07-26 09:30:00 120'],
    ['26 de julio de 2025', '2025-07-26'],
    ['26. Juli 2025', '2025-07-26'],
    ['1er juillet 2025', '2025-07-01'],
    ['26 июля 2025 г.', '2025-07-26'],
    ['26 tháng 7 2025', '2025-07-26'],
    ['2025 Jul 26', '2025-07-26'],
    ['July 2025', '2025-07-00'],
    ["26 Jul '25", '2025-07-26'],
    ['26 Jul 25', '2025-07-26'],
    ['26 July', null],
    ['July 26', null],
    ['May be 2025', null],
    ['31 June 2025', null],
  ])('%s', (text, date) => {
    expect(said(text)).toBe(date)
  })
})

describe('a time of day', () => {
  it.each([
    ['July 26, 2025 9:30 a.m.', '2025-07-26 09:30:00'],
    ['July 26, 2025 9:30 PM', '2025-07-26 21:30:00'],
    ['July 26, 2025 12:05 am', '2025-07-26 00:05:00'],
    ['July 26, 2025 12:05 pm', '2025-07-26 12:05:00'],
    ['July 26, 2025 at 9 p.m.', '2025-07-26 21:00:00'],
    ['July 26, 2025 at 12 a.m. ET', '2025-07-26 00:00:00 -240'],
    ['26 July 2025, 21.30', '2025-07-26 21:30:00'],
    ['26 juillet 2025 à 21h30', '2025-07-26 21:30:00'],
    ['26.07.2025 21:30:45 MESZ', '2025-07-26 21:30:45 120'],
    ['9:30 pm, July 26, 2025', '2025-07-26 21:30:00'],
    ['21:30 | 26.07.2025', '2025-07-26 21:30:00'],
    ['26 July 2025 24:30', '2025-07-26'],
    ['26 July 2025 21:75', '2025-07-26'],
    ['26 July 2025, 13:30 pm', '2025-07-26 13:30:00'],
  ])('%s', (text, date) => {
    expect(said(text)).toBe(date)
  })

  it.each([
    ['Z', 0],
    ['UTC', 0],
    ['GMT+5:30', 330],
    ['UTC-3', -180],
    ['−0330', -210],
    ['+14:00', 840],
    ['+15:00', null],
    ['IST', 330],
    ['KST', 540],
    ['EDT', -240],
    ['PST', -480],
    ['XYZ', null],
    ['constructor', null],
  ])('in %s is so many minutes east of UTC', (zone, minutes) => {
    expect(parseDateTime(`2025-01-26T09:30:00 ${zone}`)?.offset).toBe(minutes)
  })

  it.each([
    ['2025-03-08', -300],
    ['2025-03-09', -240],
    ['2025-07-01', -240],
    ['2025-11-01', -240],
    ['2025-11-02', -300],
    ['2025-12-01', -300],
    ['2026-03-07', -300],
    ['2026-03-08', -240],
    ['2020-03-08', -240],
    ['2020-11-01', -300],
    ['2025-02-28', -300],
  ])('in ET on %s is summer or winter time', (day, minutes) => {
    expect(parseDateTime(`${day} 09:30 ET`)?.offset).toBe(minutes)
  })

  it('in CT, MT and PT is an hour more each', () => {
    const offsets = ['CT', 'MT', 'PT'].map(
      (zone) => parseDateTime(`2025-01-26 09:30 ${zone}`)?.offset,
    )
    expect(offsets).toEqual([-360, -420, -480])
  })
})

describe('the part that was read', () => {
  it.each([
    ['Posted 26 July 2025 by Ada', '26 July 2025'],
    ['Posted July 26, 2025, 9:30 PM by Ada', 'July 26, 2025, 9:30 PM'],
    ['At 9:30 pm, July 26, 2025 in Bergen', '9:30 pm, July 26, 2025'],
    ['on 2025-07-26T09:30:15 here', '2025-07-26T09:30:15'],
    ['(2025年7月26日)', '2025年7月26日'],
    ['a 26.7.25 b', '26.7.25'],
  ])('of %s is %s', (text, words) => {
    expect(part(text)).toBe(words)
  })

  it('lies in the first 240 code units', () => {
    expect(said(`${'x'.repeat(229)} 2025-07-26`)).toBe('2025-07-26')
    expect(said(`${'x'.repeat(235)} 2025-07-26`)).toBeNull()
  })
})

describe('a relative time', () => {
  const read = (text: string) => {
    const time = parseRelativeTime(text)
    return time && `${time.count} ${time.unit}`
  }

  it.each([
    ['约3小时前', '3 hour'],
    ['半小时前', '0.5 hour'],
    ['两天前', '2 day'],
    ['兩週前', '2 week'],
    ['三か月前', '3 month'],
    ['十分钟前', '10 minute'],
    ['5秒前', '5 second'],
    ['1年前', '1 year'],
    ['2달 전', '2 month'],
    ['1주일 전', '1 week'],
    ['٣ ساعات', null],
    ['2H', '2 hour'],
    ['5 hrs', '5 hour'],
    ['3d', '3 day'],
    ['2w', '2 week'],
    ['3 min', null],
    ['40 km', null],
    ['10 s', null],
    ['3 hours ago.', '3 hour'],
    ['3\u00a0hours\u00a0ago', '3 hour'],
    ['3 hours ago in Bergen', null],
    ['1000 hours ago', null],
    ['2 3 hours ago', null],
    ['hours', null],
    ['', null],
    [`${' '.repeat(36)}3 hours ago`, '3 hour'],
    [`${' '.repeat(38)}3 hours ago`, null],
  ])('%j is %s', (text, time) => {
    expect(read(text)).toBe(time)
  })

  it('in digits of other scripts is one in ours', () => {
    expect(asciiDigits('٠٩ ۰۹ ०९ ০৯ ๐๙ ０９ 09 Ⅷ')).toBe('09 09 09 09 09 09 09 Ⅷ')
  })

  it.each<[string, boolean]>([
    ['posted yesterday', true],
    ['vor einer Stunde', true],
    ['the pier closes', false],
    ['旧码头', true],
    ['부두', true],
    ['ท่าเรือ', true],
    ['Причал', false],
    ['', false],
  ])('may stand in %j: %s', (text, may) => {
    expect(mayBeRelative(text)).toBe(may)
  })
})

describe('a timestamp', () => {
  const context = { retrievedAt: Date.UTC(2026, 2, 2, 12) }
  const interval = (
    text: string,
    given: { retrievedAt: number | null; dayFirst?: boolean } = context,
  ) => {
    const time = readTimestamp(text, 'text', given)
    return time && [time.earliest, time.latest, time.precision, time.relative]
  }

  it.each<[string, unknown]>([
    ['2 hours ago', ['2026-03-02T09:00:00Z', '2026-03-02T10:30:00Z', 'hour', 'PT2H']],
    ['just now', ['2026-03-02T11:59:00Z', '2026-03-02T12:00:00Z', 'minute', 'PT0M']],
    ['half an hour ago', ['2026-03-02T10:30:00Z', '2026-03-02T12:00:00Z', 'hour', 'PT30M']],
    ['3 days ago', ['2026-02-26T12:00:00Z', '2026-02-28T00:00:00Z', 'day', 'P3D']],
    ['2 weeks ago', ['2026-02-09T12:00:00Z', '2026-02-20T00:00:00Z', 'week', 'P2W']],
    ['10 seconds ago', ['2026-03-02T11:59:49Z', '2026-03-02T11:59:50Z', 'second', 'PT10S']],
    [' 2026-03-02 ', ['2026-03-02T00:00:00', '2026-03-02T23:59:59', 'day', null]],
    ['March 2026', ['2026-03-01T00:00:00', '2026-03-31T23:59:59', 'month', null]],
    ['February 2024', ['2024-02-01T00:00:00', '2024-02-29T23:59:59', 'month', null]],
    ['5/3/2026', ['2026-03-05T00:00:00', '2026-05-03T23:59:59', 'month', null]],
    ['3/5/2026', ['2026-03-05T00:00:00', '2026-05-03T23:59:59', 'month', null]],
    ['2026-03-02T09:30Z', ['2026-03-02T09:30:00Z', '2026-03-02T09:30:00Z', 'minute', null]],
    [
      '2026-03-02T09:30:15+05:30',
      ['2026-03-02T09:30:15+05:30', '2026-03-02T09:30:15+05:30', 'second', null],
    ],
    [
      '2026-03-02 09:30 -0330',
      ['2026-03-02T09:30:00-03:30', '2026-03-02T09:30:00-03:30', 'minute', null],
    ],
    ['2026-03-02T24:00', ['2026-03-02T00:00:00', '2026-03-02T00:00:00', 'minute', null]],
    ['1772442000', ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', 'second', null]],
    ['1772442000000', ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', 'second', null]],
    ['2772442000', null],
    ['17724420000', null],
    ['', null],
    ['soon', null],
  ])('of %j', (text, expected) => {
    expect(interval(text)).toEqual(expected)
  })

  it('stays relative where nobody says when the page was retrieved', () => {
    expect(interval('2 hours ago', { retrievedAt: null })).toEqual([null, null, 'hour', 'PT2H'])
  })

  it('keeps what was written, trimmed, and where it stood', () => {
    const time = readTimestamp(' 2 Hours ago ', 'meta', context)
    expect([time?.raw, time?.source]).toEqual(['2 Hours ago', 'meta'])
    expect(interval('5/3/2026', { ...context, dayFirst: true })).toEqual([
      '2026-03-05T00:00:00',
      '2026-03-05T23:59:59',
      'day',
      null,
    ])
  })
})
