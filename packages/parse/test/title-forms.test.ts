import { describe, expect, it } from 'vitest'
import { dateInUrl } from '../src/fields/address-day.ts'
import { chooseByVote } from '../src/fields/candidate.ts'
import { cutAffixes, isSiteName, sharedHeadline, tidyTitle } from '../src/fields/title-text.ts'

describe('titles', () => {
  it('lose the names of sites and sections at either end', () => {
    const claims = new Set(['oldlockcloses', 'locksaweirs'])
    const sites = ['lundherald', 'herald', 'lund']
    expect(
      [
        'Old lock closes | Lund Herald',
        'Lund Herald: x | Old lock closes',
        'Lund Herald - Old lock closes',
        'Old lock closes - Harbour - Lund Herald',
        'Old lock closes - Harbour',
        'Old lock shuts - Harbour',
        'Old lock of Lund shuts | Harbour',
        'Old lock shuts | Harbour',
        'Old lock of Lund shuts | The harbour of the old town by the sea',
        'Old - Lund Herald',
        'Old lock closes-Harbour',
        'Old lock closes-A section that is much too long',
        'Lock-Old',
        'Old lock closes -- Lund Herald Online',
        'Old lock closes :: Lund',
        'Old lock closes—Lund Herald',
        'A | B | C | D | Lund Herald',
        'Lund Herald | Lund Herald',
        'Old lock closes_Lund Herald',
        'Old lock closes » News » Lund Herald',
        'Old lock closes ~ Lund Herald ~ Herald ~ Lund',
      ].map((title) => cutAffixes(title, claims, sites)),
    ).toEqual([
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
      'Old lock shuts - Harbour',
      'Old lock of Lund shuts',
      'Old lock shuts | Harbour',
      'Old lock of Lund shuts | The harbour of the old town by the sea',
      'Old - Lund Herald',
      'Old lock closes',
      'Old lock closes-A section that is much too long',
      'Lock-Old',
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
      'A | B | C',
      'Lund Herald',
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
    ])
    expect(
      [
        'Lund',
        'Lu',
        'The Lund Herald',
        'The Lund Herald of the whole old harbour',
        'Her',
        'Hera',
        '...',
        'Quarry',
      ].filter((name) => isSiteName(name, sites)),
    ).toEqual(['Lund', 'The Lund Herald', 'Hera'])
  })

  it('are read as a reader sees them', () => {
    expect(
      [
        'a &amp;amp; b',
        'a &amp;amp;amp; b',
        ' a\n b ',
        'a\u00adb\u200bc',
        '### a',
        '####### a',
        '**a** *b c* 2*3*4',
        ' ',
        null,
        'x'.repeat(1001),
        '*a',
        '** a **',
      ].map((title) => tidyTitle(title)?.slice(0, 30) ?? null),
    ).toEqual([
      'a & b',
      'a &amp; b',
      'a b',
      'abc',
      'a',
      '####### a',
      'a b c 2*3*4',
      null,
      null,
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '*a',
      '** a **',
    ])
    expect(tidyTitle('x'.repeat(1001))?.length).toBe(1000)
  })

  it('share a headline behind different kickers', () => {
    const pairs: [string, string][] = [
      ['Storm: Lock closes early', 'Weather - Lock closes early'],
      ['Storm: Lock closes', 'Storm - Lock closes'],
      ['Storm: Lock closes early', 'Storm: Lock opens early'],
      ['Lock closes', 'Lock closes'],
      ['A very long kicker: Lock', 'Weather: Lock'],
      ['Weather: Lock', 'A very long kicker: Lock'],
      ['Storm | Lock closes early', 'Rain / lock closes, early'],
      ['Storm:Lock closes', 'Rain:Lock closes'],
      ['', ''],
      ['Storm: Lock closes early', 'Weather: Boats turn back now'],
      ['Storm: Lock closes early', 'Boats turn back now'],
    ]
    expect(pairs.map(([a, b]) => sharedHeadline(a, b))).toEqual([
      'Lock closes early',
      null,
      null,
      null,
      null,
      null,
      'Lock closes early',
      null,
      null,
      null,
      null,
    ])
  })
})

describe('the day in an address', () => {
  it('is read in its usual forms', () => {
    expect(
      [
        '/2025/07/26/lock',
        '/2025-07-26-lock',
        '/20250726/x',
        '/a_20250726.html',
        '/2025/jul/26/x',
        '/2025/July/6/x',
        '/2025/13/26/',
        '/2025/07/32/',
        '/2025/07/261',
        '/1999/12/31',
        '/1825/07/26',
        '/x2025/07/26',
        `/${'x'.repeat(500)}/2025/07/26`,
        '/2025/jul/26',
        '/a-20250726-b',
        '/2025.07.26',
      ].map(dateInUrl),
    ).toEqual([
      '2025-07-26',
      '2025-07-26',
      '2025-07-26',
      '2025-07-26',
      '26 jul 2025',
      '6 Jul 2025',
      null,
      null,
      null,
      '1999-12-31',
      null,
      null,
      null,
      null,
      '2025-07-26',
      '2025-07-26',
    ])
    expect(dateInUrl(null)).toBeNull()
  })
})

describe('the vote', () => {
  it('goes to the value that most weight speaks for, in the words of the first', () => {
    const vote = (...candidates: [string, number][]) =>
      chooseByVote(
        candidates.map(([value, weight], index) => ({ value, source: `s${index}`, weight })),
        (value) => value.toLowerCase(),
        (value) => `<${value}>`,
      )
    expect([
      vote(),
      vote(['', 3]),
      vote(['a', 1]),
      vote(['a', 1], ['B', 0.6], ['b', 0.6], ['A', 0.1]),
      vote(['a', 1], ['b', 1]),
      vote(['a', 1], ['', 9], ['b', 3], ['c', 2]),
    ]).toEqual([
      null,
      null,
      { value: 'a', evidence: { source: 's0', confidence: 0.8, conflicting: [] } },
      {
        value: 'B',
        evidence: {
          source: 's1, s2',
          confidence: 0.43,
          conflicting: [{ source: 's0', value: '<a>' }],
        },
      },
      {
        value: 'a',
        evidence: { source: 's0', confidence: 0.4, conflicting: [{ source: 's1', value: '<b>' }] },
      },
      {
        value: 'b',
        evidence: {
          source: 's2',
          confidence: 0.45,
          conflicting: [
            { source: 's0', value: '<a>' },
            { source: 's3', value: '<c>' },
          ],
        },
      },
    ])
  })
})
