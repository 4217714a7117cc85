import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectOriginator } from '../src/wire-services.ts'

const body =
  ' The harbour council voted on Monday to close the old lock for repairs until spring.'.repeat(12)

describe('detectOriginator', () => {
  it.each([
    ['BEIJING, July 26, 2025 /PRNewswire/ -- With talks ahead', 'PR Newswire'],
    ['TORONTO, Jan. 3, 2024 (GLOBE NEWSWIRE) -- Quarry Ltd. today', 'GlobeNewswire'],
    ['AUSTIN, Texas--(BUSINESS WIRE)--Quarry Ltd. today announced', 'Business Wire'],
    ['OTTAWA, ON, May 2, 2024 /CNW/ - Quarry Ltd.', 'Canada Newswire'],
    ['LONDON (AP) — The harbour council voted', 'Associated Press'],
    ['July 23 (Reuters) - Officials said on Tuesday', 'Reuters'],
    ['PARIS, Dec 1 (AFP) - The council voted', 'AFP'],
    ['SEOUL, July 26 (Yonhap) -- The minister left', 'Yonhap'],
    ['(서울=연합뉴스) 김하나 기자 = 정부는', 'Yonhap'],
    ['【共同】外務省は五日', 'Kyodo News'],
    ['新华社北京7月26日电 外交部', 'Xinhua'],
    ['Berlin (dpa/tmn) - Der Rat hat', 'dpa'],
    ['ANKARA (AA) - Belediye meclisi', 'Anadolu Agency'],
    ['New Delhi [India], July 26 (ANI): The ministry', 'ANI'],
    ['New Delhi, July 26 (IANS) The ministry said', 'IANS'],
    ['(ANSA) - ROMA, 26 LUG - Il consiglio', 'ANSA'],
    ['BERGEN, Norway, March 12, 2026 /NewsReach/ -- Fjordlink today announced', 'NewsReach'],
    ['PORT CALDER, N.S. (Northwire) — Dockworkers reached a deal', 'Northwire'],
    ['GEORGETOWN (Guyana) — The harbour council voted', null],
    ['ARDMORE (Adds details from the press) — The harbour council voted', null],
    ['Owners of the harbour and/or -- as the council put it -- its lock', null],
    ['МОСКВА, 26 июля. /ТАСС/. Министерство сообщило', 'TASS'],
  ])('reads the dateline of %s', (head, name) => {
    expect(detectOriginator(head + body)?.name ?? null).toBe(name)
  })

  it.each([
    [' (Reporting by Ann Oak in Lund; Editing by Bo Elm)', 'Reuters'],
    ['\n\n— AFP', 'AFP'],
    [' (dpa)', 'dpa'],
    ['\n\nCopyright 2024 The Associated Press. All rights reserved.', 'Associated Press'],
    ['\n\nSOURCE Quarry Ltd.', 'PR Newswire'],
    ['\n\nView source version on businesswire.com', 'Business Wire'],
  ])('reads the closing credit %j', (tail, name) => {
    expect(detectOriginator(body + tail)?.name ?? null).toBe(name)
  })

  it.each([
    ['Associated Press', 'Associated Press'],
    ['By AFP', 'AFP'],
    ['Reuters Staff', 'Reuters'],
    ['AFP, MANILA', 'AFP'],
    ['Source: Yonhap', 'Yonhap'],
    ['연합뉴스', 'Yonhap'],
    ['Ann Oak', null],
    ['Pat Reuters-Hill', null],
  ])('reads the credit line %s', (line, name) => {
    expect(detectOriginator(line)?.name ?? null).toBe(name)
  })

  it('does not take a service that is spoken about for the writer', () => {
    expect(
      detectOriginator(`The council told the Associated Press (AP) that it would wait.${body}`),
    ).toBe(null)
    expect(detectOriginator(`Shares of Reuters rose.${body} A spokesman told Reuters.`)).toBe(null)
    expect(detectOriginator(`${body} He was interviewed by the Associated Press (AP).`)).toBe(null)
  })

  it('tells press releases from wires and gives the span of the words', () => {
    const text = `BEIJING, July 26, 2025 /PRNewswire/ -- With talks ahead${body}`
    const found = detectOriginator(text)
    expect(found?.kind).toBe('press-release')
    expect(text.slice(found?.start, found?.end)).toBe('PRNewswire')
  })

  it('takes any string', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '(AP)',
        '/',
        ' -- ',
        '\n',
        'Reporting by ',
        '; Editing by ',
        '— AFP',
        'SOURCE A',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const found = detectOriginator(text)
        if (found === null) return
        expect(found.start).toBeLessThan(found.end)
        expect(found.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
