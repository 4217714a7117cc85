import { describe, expect, it } from 'vitest'
import { longestMark } from '../src/wire-service-names.ts'
import { detectOriginator } from '../src/wire-services.ts'

const body =
  ' the harbour council voted on Monday to close the old lock for repairs until spring.'.repeat(12)

/** What gave the service away, or null. */
function clue(text: string): string | null {
  const found = detectOriginator(text)
  return found && text.slice(found.start, found.end)
}

/** Expects the words between ‹ and › to give the service away; nothing if there are none. */
function expectClue(marked: string): void {
  const text = marked.replace(/[‹›]/g, '')
  const found = detectOriginator(text)
  expect(
    found &&
      `${text.slice(0, found.start)}‹${text.slice(found.start, found.end)}›${text.slice(found.end)}`,
  ).toBe(marked === text ? null : marked)
}

describe('a dateline', () => {
  it.each([
    ['BERGEN (‹AP›) —', 'a name alone'],
    ['BERGEN ( ‹AP› ) —', 'white space within the brackets'],
    ['BERGEN (‹AFP› , Reuters) —', 'two services: the first'],
    ['BERGEN (staff, ‹AFP›) —', 'a part that is no service'],
    ['BERGEN (staff ,  ‹AFP› ) —', 'white space around a later part'],
    ['(‹AFP›) -', 'a bracket that opens the line'],
    ['The board\nBERGEN (‹AP›) —', 'a line further down'],
    ['(‹AP›)\u00a0—', 'a hard space before the dash'],
    ['/‹PRNewswire›/', 'a press release without a dash'],
    ['(‹연합뉴스›)', 'a name in another script without a dash'],
    ['【‹AFP›】', 'brackets of another script without a dash'],
  ])('%s shows %s', (head) => {
    expectClue(head + body)
  })

  it.each([
    ['(AP)', 'a wire without a dash, where no place stands before it'],
    ['[AFP]', 'Latin brackets that open a line without a dash'],
    [
      'The owners of the lock sent a long statement to the council and to the harbour board (연합뉴스) and',
      'a name in another script behind a sentence',
    ],
    [
      'The owners of the lock sent a long statement to the council and to the harbour board /PRNewswire/ and',
      'a press release that a sentence speaks of',
    ],
    [
      'PORT CALDER has been waiting for a long while to hear of the plans that were made there (Northwire) —',
      'a service of no list behind a sentence',
    ],
    ['BERGEN (AP and no bracket that ends', 'a bracket that never closes'],
  ])('%s does not: %s', (head) => {
    expectClue(head + body)
  })

  it('may have brackets only a little longer than the longest name', () => {
    const filled = (length: number) => `BERGEN (AP, ${'x'.repeat(length - 5)}) —${body}`
    expect(clue(filled(longestMark + 24))).toBe('AP')
    expect(clue(filled(longestMark + 25))).toBeNull()
  })

  it('is read in the first 400 code units alone', () => {
    const dateline = 'BERGEN (AP) —'
    const line = (length: number) => `${'x'.repeat(length - 1)}\n${dateline}${body}`
    expect(clue(line(392))).toBe('AP')
    expect(clue(line(393))).toBeNull()
  })

  it.each([
    ['‹AFP› - The council', 'in capitals'],
    ['‹Reuters› - The council', 'of many letters'],
    ['Berlin, ‹dpa› - The council', 'behind a comma'],
    ['Berlin,‹dpa› - The council', 'behind a comma without a space'],
    ['London, May 1, ‹AFP› — The council', 'behind the last comma'],
    [',‹AFP› - The council', 'behind a comma and nothing else'],
    ['‹新华社›北京7月26日电 外交部', 'in Chinese'],
    ['  ‹AFP› - The council', 'behind white space'],
  ])('may open with a name without brackets: %s, %s', (head) => {
    expectClue(head + body)
  })

  it.each(['dpa - The council', 'Berlin, pa - The council', '新华社的记者说', 'AFP The council'])(
    '%s is none',
    (head) => {
      expectClue(head + body)
    },
  )
})

describe('a closing credit', () => {
  it.each([
    ['\nSOURCE Quarry Ltd.', 'SOURCE'],
    ['\nSOURCE: Quarry Ltd.\n', 'SOURCE'],
    [' /TASS/', 'TASS'],
    [' (AFP)', 'AFP'],
    [' (AFP).', 'AFP'],
    ['\n( AFP )', 'AFP'],
    ['\n\nAFP', 'AFP'],
    [' – dpa', 'dpa'],
    ['\n© AFP', '© AFP'],
    ['\nCopyright 2024 The Canadian Press', 'Copyright 2024 The Canadian Press'],
    ['\nView original content here', 'view original content'],
    [' (Reporting by Ann Oak; Writing by Bo Elm)', 'Reporting by'],
  ])('%j is told by %j', (tail, words) => {
    expect(clue(body + tail)?.toLowerCase()).toBe(words.toLowerCase())
  })

  it('SOURCE may open all that is read of the end', () => {
    const line = 'SOURCE Quarry Ltd.'
    expect(clue(`${body}\n${line}${' '.repeat(600 - line.length)}`)).toBe('SOURCE')
    expect(clue(line + ' '.repeat(100))).toBe('SOURCE')
  })

  it('is read in the last 600 code units alone', () => {
    const release = 'View original content'
    const filler = ' and so on'.repeat(60)
    expect(clue(`${body}\n${release}${filler.slice(0, 600 - release.length)}`)).toBe(release)
    expect(clue(`${body}\n${release}${filler.slice(0, 601 - release.length)}`)).toBeNull()
  })

  it.each([' says AFP', ' of the Associated Press (AP)', '\nAFP is a wire', ' (Bergen)', ')'])(
    '%j is none',
    (tail) => {
      expect(clue(`${body.trimEnd().slice(0, -1)}${tail}`)).toBeNull()
    },
  )
})

describe('a credit line', () => {
  it.each([
    ['(‹AFP›)', 'in brackets'],
    ['‹AFP›.', 'with a stop'],
    ['Source: ‹Yonhap›.', 'with a label and a stop'],
    ['Source: ‹AFP› ]', 'with a bracket that was left over'],
    ['【‹共同›】', 'in brackets of another script'],
    ['By ‹AFP›', 'with a preposition'],
    ['‹Reuters› Staff', 'with its staff'],
    ['‹AFP› / Ann Oak', 'with a person'],
    ['‹dpa›/Bo Elm', 'with a person behind a stroke'],
    ['  • ‹AFP›  ', 'with a bullet'],
  ])('%s is one, %s', expectClue)

  it.each(['', ' ', '.', '()', 'By ', 'Ann Oak, Bergen', 'AP Photo by Ann Oak'])(
    '%j is none',
    (line) => {
      expect(clue(line)).toBeNull()
    },
  )

  it('is a line of at most 90 code units', () => {
    expect(clue(`By AFP${' '.repeat(84)}`)).toBe('AFP')
    expect(clue(`By AFP${' '.repeat(85)}`)).toBeNull()
  })
})
