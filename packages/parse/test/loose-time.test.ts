import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index.ts'
import { parseLooseTime, readLooseTimestamp } from '../src/time/loose-time.ts'

const read = (text: string, retrievedAt: string | null = '2025-07-27T12:00:00Z') =>
  readLooseTimestamp(text, 'text', {
    retrievedAt: retrievedAt === null ? null : Date.parse(retrievedAt),
  })

describe('a time of day beside the word for a day', () => {
  it.each([
    ['today at 5pm', '2025-07-27T17:00:00'],
    ['today at 12 a.m.', '2025-07-27T00:00:00'],
    ['today at 12 p.m.', '2025-07-27T12:00:00'],
    ['yesterday, 14:20', '2025-07-26T14:20:00'],
    ['14:20 yesterday', '2025-07-26T14:20:00'],
    ['heute um 9.15 Uhr', '2025-07-27T09:15:00'],
    ['vorgestern, 9:15 Uhr', '2025-07-25T09:15:00'],
    ['hier à 14h05', '2025-07-26T14:05:00'],
    ['ayer a las 18:40', '2025-07-26T18:40:00'],
    ['ieri alle 18:40', '2025-07-26T18:40:00'],
    ['i går kl. 18.05', '2025-07-26T18:05:00'],
    ['eilen klo 18.05', '2025-07-26T18:05:00'],
    ['dzisiaj, 14:20', '2025-07-27T14:20:00'],
    ['сегодня в 10:15', '2025-07-27T10:15:00'],
    ['позавчера в 10:15', '2025-07-25T10:15:00'],
    ['dün 14:30', '2025-07-26T14:30:00'],
    ['أمس 14:30', '2025-07-26T14:30:00'],
    ['昨天 12:30', '2025-07-26T12:30:00'],
    ['昨日12:30', '2025-07-26T12:30:00'],
    ['어제 12:30', '2025-07-26T12:30:00'],
  ])('%s', (text, moment) => {
    expect(read(text)).toMatchObject({ earliest: moment, latest: moment, precision: 'minute' })
  })

  it('says how many days it lies back where nobody tells when the page was retrieved', () => {
    expect(read('yesterday at 14:20', null)).toEqual({
      earliest: null,
      latest: null,
      precision: 'minute',
      relative: 'P1D',
      raw: 'yesterday at 14:20',
      source: 'text',
    })
  })

  it.each([
    'yesterday 14',
    'last week at 14:20',
    '2 hours ago at 14:20',
    'yesterday at 25:10',
    'Monday, 14:20',
  ])('%s is none', (text) => {
    expect(parseLooseTime(text)).toBeNull()
  })
})

describe('a day without its year', () => {
  it.each([
    ['18 July', '2025-07-18'],
    ['Jul 18', '2025-07-18'],
    ['Fri, 18 Jul', '2025-07-18'],
    ['July 18th', '2025-07-18'],
    ['18 de julio', '2025-07-18'],
    ['18. Juli', '2025-07-18'],
    ['7월 18일', '2025-07-18'],
    ['7月18日(金)', '2025-07-18'],
    ['١٨ يوليو', '2025-07-18'],
    ['28 July', '2025-07-28'],
    ['29 July', '2024-07-29'],
    ['31 Dec', '2024-12-31'],
    ['29 February', '2024-02-29'],
  ])('%s is the latest one before the page was retrieved', (text, day) => {
    expect(read(text)).toMatchObject({ earliest: `${day}T00:00:00`, latest: `${day}T23:59:59` })
  })

  it('may have a time of day', () => {
    expect(read('18 July, 4:05 pm')).toMatchObject({ earliest: '2025-07-18T16:05:00' })
    expect(read('7月18日(金) 14:30')).toMatchObject({ earliest: '2025-07-18T14:30:00' })
  })

  it('has no place on the calendar where nobody tells when the page was retrieved', () => {
    expect(read('18 July', null)).toMatchObject({ earliest: null, latest: null, precision: 'day' })
  })

  it.each([
    'July',
    '18',
    '18 boats',
    '32 July',
    'May the 4th be with you',
    '18 July meeting',
    '4 March 12 boats',
    'Route 66 July',
  ])('%s is none', (text) => {
    expect(parseLooseTime(text)).toBeNull()
  })
})

describe('a page that gives days without their year', () => {
  const list = (day: string) =>
    ['Port Post', day, 'Lock closes', 'The lock closed for repairs on Monday, they said.'].join(
      '\n',
    )

  it('lists its articles', () => {
    const { related } = parseText(`Related\n\n${list('18 July')}\n\n${list('12 July')}`, {
      retrievedAt: '2025-07-27T12:00:00Z',
    })
    expect(related.map(({ publishedAt }) => publishedAt?.earliest)).toEqual([
      '2025-07-18T00:00:00',
      '2025-07-12T00:00:00',
    ])
  })

  it('keeps a text whole that goes by days', () => {
    const { main, related } = parseText(
      [
        'Diary of a lock keeper',
        'The keeper wrote down every day what passed through the lock of Elm.',
        '4 July',
        'Eleven boats passed, and a duck with nine young ones behind her.',
        '5 July',
        'It rained, and only the duck came back to look at the gate.',
      ].join('\n'),
    )
    expect(related).toEqual([])
    expect(main?.text).toContain('4 July\n\nEleven boats')
  })
})
