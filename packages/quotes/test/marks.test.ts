import { describe, expect, test } from 'vitest'
import { pairMarks } from '../src/marks.ts'

/** The stretches between marks of a paragraph, those inside others with a bar for each level. */
function stretches(text: string, isInside = false): string[] {
  const found = pairMarks(text, 0, text.length, isInside)
  const depth = (index: number): number => (index < 0 ? 0 : 1 + depth(found[index]?.parent ?? -1))
  return found.map(({ start, end, contentStart, contentEnd, single, unclosed, parent }) => {
    expect([start <= contentStart, contentStart <= contentEnd, contentEnd <= end]).toEqual([
      true,
      true,
      true,
    ])
    const kind = `${single ? 'single ' : ''}${unclosed ? 'unclosed ' : ''}`
    return `${'|'.repeat(depth(parent))}${kind}${text.slice(contentStart, contentEnd)}`
  })
}

describe('a mark opens', () => {
  test.each([
    ...['(', '[', '—', '–', '-', '/', ':', ',', '…', ' ', '\u00a0', ''].map((before) => [
      `${before}"Yes" it is`,
      ['Yes'],
    ]),
    ...['(', '[', '—', '–', '-', '/', ':', ',', '…', ' ', '"', '“', '‘'].map((before) => [
      `so ${before}'Yes,' it`,
      before === '"' || before === '“' ? [`unclosed 'Yes,' it`, '|single Yes,'] : ['single Yes,'],
    ]),
  ] as [string, string[]][])('in %j', (text, found) => {
    expect(stretches(text)).toEqual(found)
  })
})

describe('an apostrophe is no mark', () => {
  test.each([
    "It is the boats' time, it's late, o'clock",
    "get 'em, 'tis, 'twas, 'til, 'cause, rock 'n' roll, 'bout, 'round, 'cuz, 'neath, 'nuff, 'kay",
    "the '90s and '05",
    'the 6\'2" man and the 5-foot-9 one',
    'I said: don’t, ’twas late',
  ])('in %j', (text) => {
    expect(stretches(text)).toEqual([])
  })

  test('but one opens before other words and figures', () => {
    expect(stretches("he said 'causes' and 'emu' and '900 boats' and '9 boats'")).toEqual([
      'single causes',
      'single emu',
      'single 900 boats',
      'single 9 boats',
    ])
  })
})

test.each<[string, string[]]>([
  ['“Yes,” he said. “No.”', ['Yes,', 'No.']],
  ['"Yes," he said. "No."', ['Yes,', 'No.']],
  ["''Yes,'' he said. ``No.''", ['Yes,', 'No.']],
  ['„Ja“, sagte er. „Nein.”', ['Ja', 'Nein.']],
  ['«Oui», dit-il. »Nein«, sagte er.', ['Oui', 'Nein']],
  ['「はい」と『いいえ』', ['はい', 'いいえ']],
  ['「はい『いいえ』」', ['はい『いいえ』', '|いいえ']],
  ['”Yes,” he said. ＂No.＂', ['Yes,', 'No.']],
  ["‘Yes,’ he said. 'No.'", ['single Yes,', 'single No.']],
  ['“He said ‘yes’ twice.”', ['He said ‘yes’ twice.', '|single yes']],
  ["“He said 'yes' twice.”", ["He said 'yes' twice.", '|single yes']],
  ['‘The boats’ owners left,’ he said', ['single The boats’ owners left,']],
  ["'The boats' owners left,' he said", ["single The boats' owners left,"]],
  ["'It is the boats' he said", ['single It is the boats']],
  [
    "''He likes 'Pier and Friends,'''",
    ["He likes 'Pier and Friends,'", '|single Pier and Friends,'],
  ],
  ['“Yes, he said', ['unclosed Yes, he said']],
  ['“Yes," he said', ['Yes,']],
  ['"Yes,” he said', ['Yes,']],
  ['“”', []],
  ['“', []],
  ['" "', []],
  ['“Yes “no” maybe', ['unclosed Yes “no” maybe', '|no']],
  ['a "b" c "d', ['b', 'unclosed d']],
  [
    '“a “b “c “d “e “f “g” f” e” d” c” b” a”',
    [
      'a “b “c “d “e “f “g” f” e” d” c” b',
      '|b “c “d “e “f “g” f” e” d” c',
      '||c “d “e “f “g” f” e” d',
      '|||d “e “f “g” f” e',
      '||||e “f “g” f',
      '|||||f “g',
    ],
  ],
])('the stretches of %j are %j', (text, found) => {
  expect(stretches(text)).toEqual(found)
})

test('a stretch that the paragraph before left open is closed where nothing opens it', () => {
  expect(stretches('and so on,” he said', true)).toEqual(['and so on,'])
  expect(stretches('and so on," he said', true)).toEqual(['and so on,'])
  expect(stretches("and so on,'' he said", true)).toEqual(['and so on,'])
  expect(stretches('He said “no.”', true)).toEqual(['no.'])
  expect(stretches('He said "no."', true)).toEqual(['no.'])
  expect(stretches('He left', true)).toEqual([])
  expect(stretches('and so on,” he said')).toEqual([])
})
