import type { Timestamp } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { readPage, readReading } from '../src/read.ts'
import { isoTime, rfc3339 } from '../src/time.ts'
import { articleUri, fragment, httpUri, wikidataUri } from '../src/uri.ts'
import { bare } from './sample.ts'
import { small } from './small-reading.ts'

describe('a stored reading that is none', () => {
  it('is refused with the first property at fault and the cause', () => {
    try {
      readReading({ article: { ...small.article, title: 7 } })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-data', cause: expect.any(Error) })
      expect((error as Error).message).toMatch(/^article\.title: \S/)
    }
    expect(() => readPage(null)).toThrow(/^page: \S/)
  })

  it.each([
    ['mentions', { mentions: [{ ...small.mentions?.[0], end: 29 }] }],
    ['mentions', { mentions: [{ ...small.mentions?.[0], start: 5, end: 4 }] }],
    ['entities', { entities: [{ ...small.entities?.[0], mentions: [{ start: 0, end: 29 }] }] }],
    ['quotes', { quotes: [{ ...small.quotes?.[0], spans: [[16, 29]] }] }],
    ['quotes', { quotes: [{ ...small.quotes?.[0], cue: { start: 10, end: 99, text: 'said' } }] }],
  ])('has spans that the text does not: %s', (name, parts) => {
    expect(() =>
      readReading({ ...small, article: { ...small.article, access: null }, ...parts }),
    ).toThrow(
      new RegExp(`^${name}\\.0: \\[\\d+, \\d+\\) is no span of a text of 28 UTF-16 code units$`),
    )
  })

  it('may have spans up to the end of the text', () => {
    const whole = { ...small, article: { ...small.article, access: null } }
    expect(readReading(whole).quotes?.[0]?.spans).toEqual([[16, 28]])
  })
})

describe('a time', () => {
  const time = (earliest: string | null, precision: Timestamp['precision']) =>
    ({
      earliest,
      latest: earliest,
      precision,
      relative: null,
      raw: '',
      source: 'text',
    }) as Timestamp

  it.each<[string | null, Timestamp['precision'], string | null, string | null]>([
    [
      '2026-03-02T09:30:15+01:00',
      'second',
      '2026-03-02T09:30:15+01:00',
      '2026-03-02T09:30:15+01:00',
    ],
    ['2026-03-02T09:30Z', 'minute', '2026-03-02T09:30Z', '2026-03-02T09:30:00Z'],
    ['2026-03-02T09:00:00.5Z', 'hour', '2026-03-02T09:00:00.5Z', '2026-03-02T09:00:00.5Z'],
    ['2026-03-02T00:00:00+01:00', 'day', '2026-03-02', '2026-03-02T00:00:00+01:00'],
    ['2026-03-02', 'day', '2026-03-02', null],
    ['2026-03', 'day', null, null],
    ['2026-03-02T00:00:00', 'day', '2026-03-02', null],
    ['2026-03-02', 'week', null, null],
    ['2026-03-02T00:00:00Z', 'week', null, null],
    ['2026-03-01T00:00:00Z', 'month', '2026-03', null],
    ['2026-03', 'month', '2026-03', null],
    ['2026', 'month', null, null],
    ['2026-01-01T00:00:00Z', 'year', '2026', null],
    ['2026', 'year', '2026', null],
    ['yesterday', 'day', null, null],
    [null, 'day', null, null],
  ])('%s, known to the %s, is %s, and for ninjs %s', (earliest, precision, iso, rfc) => {
    expect(isoTime(time(earliest, precision))).toBe(iso)
    expect(rfc3339(time(earliest, precision))).toBe(rfc)
  })

  it('that is not known is none', () => {
    expect(isoTime(null)).toBeNull()
    expect(rfc3339(null)).toBeNull()
  })
})

describe('an address', () => {
  it.each([
    ['https://a.example/b?c=d', 'https://a.example/b?c=d'],
    ['HTTP://a.example', 'HTTP://a.example'],
    ['https://a.example/ü #x', 'https://a.example/%C3%BC%20'],
    ['https://a.example/%41%4', 'https://a.example/%41%254'],
    ['https://a.example/\ud800', 'https://a.example/%EF%BF%BD'],
    ['https://a.example/[b]', 'https://a.example/%5Bb%5D'],
    ['https://', null],
    ['https:///a', null],
    ['//a.example', null],
    ['javascript:alert(1)', null],
    ['', null],
    [null, null],
  ])('%j is written %j', (url, uri) => {
    expect(httpUri(url)).toBe(uri)
  })

  it('of an article without one is a name made of its key', () => {
    const of = (key: string) => articleUri({ ...bare, key })
    expect(of("a!'()*~._-Z9")).toBe('urn:x-wirecopy:a%21%27%28%29%2A~._-Z9')
    expect(of('\udc00#?')).toBe('urn:x-wirecopy:%EF%BF%BD%23%3F')
    expect(articleUri(small)).toBe('https://paper.example/pier')
    expect(fragment('quote', 1) + fragment('entity', 'a b')).toBe('#quote-1#entity-a%20b')
  })

  it('in Wikidata is that of an item', () => {
    expect(wikidataUri('Q42')).toBe('http://www.wikidata.org/entity/Q42')
    for (const id of ['Q0', 'Q', 'P31', 'Q42 ', 'xQ42', 'Q12345678901234567890', undefined]) {
      expect(wikidataUri(id)).toBeNull()
    }
  })
})
