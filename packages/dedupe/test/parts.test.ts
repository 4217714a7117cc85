import { describe, expect, it } from 'vitest'
import { type CanonicalCandidate, chooseCanonical } from '../src/canonical.ts'
import { Names } from '../src/names.ts'
import { Tally } from '../src/tally.ts'
import { readTime, writeTime } from '../src/time.ts'

describe('a time', () => {
  const at = (...parts: [number, number, number, number?, number?, number?]) =>
    Date.UTC(parts[0], parts[1] - 1, ...(parts.slice(2) as [number])) / 1000

  it.each([
    ['2026-03-02', at(2026, 3, 2)],
    [' 2026-03-02T09:30Z ', at(2026, 3, 2, 9, 30)],
    ['2026-03-02 09:30:15', at(2026, 3, 2, 9, 30, 15)],
    ['2026-03-02T09:30:15.5+01:00', at(2026, 3, 2, 8, 30, 15)],
    ['2026-03-02T09:30-0330', at(2026, 3, 2, 13, 0)],
    ['2026-03-02T24:00', at(2026, 3, 3)],
    ['Mon, 2 Mar 2026 09:30:00 +0100', at(2026, 3, 2, 8, 30)],
    ['2 March 2026', at(2026, 3, 2)],
    ['02 Mar 2026 09:30 GMT', at(2026, 3, 2, 9, 30)],
    ['31/7/2025', at(2025, 7, 31)],
    ['7/31/2025', at(2025, 7, 31)],
    ['31/7/69', at(2069, 7, 31)],
    ['31/7/70', at(1970, 7, 31)],
    ['31/7/99', at(1999, 7, 31)],
    ['7/7/2025', at(2025, 7, 7)],
    ['5/7/2025', 0],
    ['32/7/2025', 0],
    ['13/13/2025', 0],
    ['0/31/2025', 0],
    ['2026-13-02', 0],
    ['2026-03-32', 0],
    ['2026-03-00', 0],
    ['2026-03-02T25:00', 0],
    ['2026-03-02T09:60', 0],
    ['1960-01-01', 0],
    ['2200-01-01', 0],
    ['2 Mrz 2026', 0],
    ['yesterday', 0],
    ['', 0],
  ])('%j is %i', (text, seconds) => {
    expect(readTime(text)).toBe(seconds)
  })

  it('is the latest of an interval, and unknown where there is none', () => {
    const interval = { earliest: '2026-03-01T00:00:00Z', latest: '2026-03-02T00:00:00Z' }
    expect(readTime(interval as never)).toBe(at(2026, 3, 2))
    expect(readTime(null)).toBe(0)
    expect(readTime(undefined)).toBe(0)
  })

  it('is written as it was read', () => {
    expect(writeTime(at(2026, 3, 2, 9, 30, 15))).toBe('2026-03-02T09:30:15Z')
    expect(writeTime(0)).toBeNull()
  })
})

describe('names', () => {
  it('have numbers that do not change, whatever their case', () => {
    const names = new Names()
    expect(names.add('Harbour Post')).toBe(1)
    expect(names.add(' harbour post ')).toBe(1)
    expect(names.add('North Coast News')).toBe(2)
    expect([names.add(''), names.add('  '), names.add(null), names.add(undefined)]).toEqual([
      0, 0, 0, 0,
    ])
    expect(names.find('HARBOUR POST')).toBe(1)
    expect([names.find('Other'), names.find(null), names.find('')]).toEqual([0, 0, 0])
    expect([names.get(1), names.get(0), names.get(9)]).toEqual(['Harbour Post', null, null])
    expect(names.list()).toEqual(['Harbour Post', 'North Coast News'])
    expect(names.isService(1)).toBe(false)
  })

  it('of one service are one', () => {
    const names = new Names()
    const number = names.add('AFP')
    expect(names.add('Agence France-Presse')).toBe(number)
    expect(names.isService(number)).toBe(true)
  })
})

describe('a tally', () => {
  it('counts samples by article, and what of them counts less', () => {
    const tally = new Tally()
    tally.add(7, false, true)
    tally.add(7, true, true)
    tally.add(7, false, false)
    tally.add(9, true, false)
    tally.add(8, false, true)
    const rows = Array.from({ length: tally.size }, (_, at) => [
      tally.articleAt(at),
      tally.countAt(at),
      tally.discountAt(at),
      tally.baseAt(at),
    ])
    expect(rows).toEqual([
      [7, 3, 1, 1],
      [9, 1, 1, 0],
      [8, 1, 0, 1],
    ])
  })

  it('keeps its counts when it grows, and forgets them when it is cleared', () => {
    const tally = new Tally()
    const round = (articles: number) => {
      for (let time = 0; time < 2; time++) {
        for (let article = 0; article < articles; article++) tally.add(article, time === 1, true)
      }
      expect(tally.size).toBe(articles)
      for (let at = 0; at < articles; at++) {
        expect([tally.articleAt(at), tally.countAt(at)]).toEqual([at, 2])
        expect([tally.discountAt(at), tally.baseAt(at)]).toEqual([1, 1])
      }
      tally.clear()
      expect(tally.size).toBe(0)
    }
    round(3000)
    round(10)
    round(512)
  })
})

describe('the article that stands for a cluster', () => {
  const article = (number: number, more: Partial<CanonicalCandidate> = {}): CanonicalCandidate => ({
    number,
    length: 100,
    time: 0,
    original: false,
    ...more,
  })

  it.each<[string, CanonicalCandidate[], number]>([
    ['only article', [article(3, { time: 5 })], 3],
    ['only full text', [article(1, { length: 79, time: 1 }), article(2, { time: 9 })], 2],
    ['earliest full text', [article(1, { length: 80, time: 1 }), article(2, { time: 9 })], 1],
    ['earliest full text', [article(1), article(2, { time: 9 })], 2],
    ['longest text', [article(1, { length: 90 }), article(2)], 2],
    ['longest text', [article(1, { length: 90, time: 4 }), article(2, { time: 4 })], 2],
    ['first added', [article(2), article(1)], 1],
    [
      'published by the service that wrote it',
      [article(1, { time: 1 }), article(2, { time: 9, original: true, length: 50 })],
      2,
    ],
    ['only full text', [article(1, { time: 1 }), article(2, { original: true, length: 49 })], 1],
    [
      'earliest full text',
      [
        article(1, { original: true, time: 5 }),
        article(2, { original: true, time: 4 }),
        article(3, { time: 1 }),
      ],
      2,
    ],
  ])('is chosen as the %s', (rule, candidates, number) => {
    expect(chooseCanonical(candidates)).toEqual({ number, rule })
  })
})
