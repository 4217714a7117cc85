import { describe, expect, it } from 'vitest'
import { parseDateTime } from '../src/time/date-time.ts'
import { parseRelativeTime } from '../src/time/relative-time.ts'
import { readTimestamp } from '../src/time/timestamp.ts'

describe('the edges of times', () => {
  it('are the last moments that a clock and a calendar know', () => {
    const said = (text: string) => {
      const date = parseDateTime(text)
      return (
        date &&
        [date.year, date.month, date.day, date.hour, date.minute, date.second, date.offset].join(
          ' ',
        )
      )
    }
    expect(
      [
        '2025-07-26 23:59:59',
        '2025-07-26 24:00',
        '2025-07-26 9:30 p.m.',
        '2025-07-26T9:30pm EDT',
        '2025-07-26 09:30 Paris',
        '2025-07-26 25:00',
        '2025-07-26 23:60',
        '2025-07-26 00:00',
        '2025-07-26 12:00 am',
        '2025-07-26 12:00 pm',
        '2025-07-26 1 pm',
        '2025-07-26 13 pm',
        '2025-12-31',
        '2025-12-32',
        '2025-13-01',
        '2025-00-10',
        '2024-02-29',
        'Feb 29, 2024',
        '31 April 2025',
        'July 2025',
        '1 July 25',
        '2025-07-26T09:30+14:00',
        '2025-07-26T09:30+15:00',
        '2025-07-26 09:30 EDT',
        '2025-03-08 09:30 ET',
        '2025-03-09 09:30 ET',
        '2025-11-01 09:30 PT',
        '2025-11-02 09:30 PT',
        '2025-12-01 09:30 CT',
        '2025-02-01 09:30 MT',
        '2025-07-26 09:30 GMT+5:30',
        '2025-07-26 09:30 (UTC-3)',
        '2025-07-26 09:30 XYZ',
        '2025-07-26 09:30 CEST',
      ].map(said),
    ).toEqual([
      '2025 7 26 23 59 59 ',
      '2025 7 26 24 0 0 ',
      '2025 7 26 21 30 0 ',
      '2025 7 26 21 30 0 -240',
      '2025 7 26 9 30 0 ',
      null,
      null,
      '2025 7 26 0 0 0 ',
      '2025 7 26 0 0 0 ',
      '2025 7 26 12 0 0 ',
      '2025 7 26 13 0 0 ',
      '2025 7 26 13 0 0 ',
      '2025 12 31 -1 0 0 ',
      null,
      null,
      null,
      '2024 2 29 -1 0 0 ',
      '2024 2 29 -1 0 0 ',
      null,
      '2025 7 0 -1 0 0 ',
      '2025 7 1 -1 0 0 ',
      '2025 7 26 9 30 0 840',
      '2025 7 26 9 30 0 ',
      '2025 7 26 9 30 0 -240',
      '2025 3 8 9 30 0 -300',
      '2025 3 9 9 30 0 -240',
      '2025 11 1 9 30 0 -420',
      '2025 11 2 9 30 0 -480',
      '2025 12 1 9 30 0 -360',
      '2025 2 1 9 30 0 -420',
      '2025 7 26 9 30 0 330',
      '2025 7 26 9 30 0 -180',
      '2025 7 26 9 30 0 ',
      '2025 7 26 9 30 0 120',
    ])
  })

  it('become intervals against the retrieval', () => {
    const read = (text: string, retrieved: string | null = '2025-07-28T12:00:00Z') => {
      const time = readTimestamp(text, 'text', {
        retrievedAt: retrieved === null ? null : Date.parse(retrieved),
      })
      return time && `${time.earliest}..${time.latest} ${time.precision} ${time.relative}`
    }
    expect(
      [
        'just now',
        'an hour ago',
        '2 hours ago',
        '30 minutes ago',
        '5 seconds ago',
        '1 day ago',
        'yesterday',
        'today',
        '3 weeks ago',
        '2 months ago',
        '1 year ago',
        'half an hour ago',
        '半小时前',
        '3시간 전',
        '两天前',
        '2h',
        '2 h',
        '5m',
        '3 min',
        '40 km',
        '1000 days ago',
        'vor 2 Stunden',
        'il y a 3 jours',
        'hace una hora',
        'منذ ساعتين',
        '1753000000',
        '1753000000123',
        '753000000',
        ' ',
        'no time',
        '3/4/2025',
        'July 2025',
      ].map((text) => `${text}: ${read(text)}`),
    ).toEqual([
      'just now: 2025-07-28T11:59:00Z..2025-07-28T12:00:00Z minute PT0M',
      'an hour ago: 2025-07-28T10:00:00Z..2025-07-28T11:30:00Z hour PT1H',
      '2 hours ago: 2025-07-28T09:00:00Z..2025-07-28T10:30:00Z hour PT2H',
      '30 minutes ago: 2025-07-28T11:29:00Z..2025-07-28T11:30:30Z minute PT30M',
      '5 seconds ago: 2025-07-28T11:59:54Z..2025-07-28T11:59:55Z second PT5S',
      '1 day ago: 2025-07-26T12:00:00Z..2025-07-28T00:00:00Z day P1D',
      'yesterday: 2025-07-26T12:00:00Z..2025-07-28T00:00:00Z day P1D',
      'today: 2025-07-27T12:00:00Z..2025-07-28T12:00:00Z day P0D',
      '3 weeks ago: 2025-06-30T12:00:00Z..2025-07-11T00:00:00Z week P3W',
      '2 months ago: 2025-04-28T04:30:00Z..2025-06-12T20:15:00Z month P2M',
      '1 year ago: 2023-07-29T00:00:00Z..2025-01-26T21:00:00Z year P1Y',
      'half an hour ago: 2025-07-28T10:30:00Z..2025-07-28T12:00:00Z hour PT30M',
      '半小时前: 2025-07-28T10:30:00Z..2025-07-28T12:00:00Z hour PT30M',
      '3시간 전: 2025-07-28T08:00:00Z..2025-07-28T09:30:00Z hour PT3H',
      '两天前: 2025-07-25T12:00:00Z..2025-07-27T00:00:00Z day P2D',
      '2h: 2025-07-28T09:00:00Z..2025-07-28T10:30:00Z hour PT2H',
      '2 h: 2025-07-28T09:00:00Z..2025-07-28T10:30:00Z hour PT2H',
      '5m: 2025-07-28T11:54:00Z..2025-07-28T11:55:30Z minute PT5M',
      '3 min: null',
      '40 km: null',
      '1000 days ago: null',
      'vor 2 Stunden: 2025-07-28T09:00:00Z..2025-07-28T10:30:00Z hour PT2H',
      'il y a 3 jours: 2025-07-24T12:00:00Z..2025-07-26T00:00:00Z day P3D',
      'hace una hora: 2025-07-28T10:00:00Z..2025-07-28T11:30:00Z hour PT1H',
      'منذ ساعتين: 2025-07-28T09:00:00Z..2025-07-28T10:30:00Z hour PT2H',
      '1753000000: 2025-07-20T08:26:40Z..2025-07-20T08:26:40Z second null',
      '1753000000123: 2025-07-20T08:26:40Z..2025-07-20T08:26:40Z second null',
      '753000000: null',
      ' : null',
      'no time: null',
      '3/4/2025: 2025-03-04T00:00:00..2025-04-03T23:59:59 month null',
      'July 2025: 2025-07-01T00:00:00..2025-07-31T23:59:59 month null',
    ])
    expect([read('2 hours ago', null), read('yesterday', null)]).toEqual([
      'null..null hour PT2H',
      'null..null day P1D',
    ])
    expect(
      [
        'x'.repeat(49),
        '',
        '2 hours ago.',
        '2 HOURS AGO…',
        'about 2 hours ago',
        '2 hours',
        '2 hours ago today',
        'in 2 hours',
      ].map((text) => parseRelativeTime(text)),
    ).toEqual([
      null,
      null,
      { count: 2, unit: 'hour' },
      { count: 2, unit: 'hour' },
      { count: 2, unit: 'hour' },
      null,
      null,
      null,
    ])
  })
})
