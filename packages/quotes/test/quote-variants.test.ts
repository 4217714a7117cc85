import { describe, expect, test } from 'vitest'
import { alignWords, createQuoteIndex, findSameQuotes } from '../src/index.ts'

test.each([
  [
    "We can't open the pier before May",
    'We cannot open the pier before May',
    "identical 1.00; equal We can't open the pier before May|We cannot open the pier before May",
  ],
  [
    "We won't wait, and they ain't coming",
    'we will not wait and they is not coming',
    "identical 1.00; equal We won't wait, and they ain't coming|we will not wait and they is not coming",
  ],
  [
    "Let's mend the pier",
    'let us mend the pier',
    "identical 1.00; equal Let's mend the pier|let us mend the pier",
  ],
  [
    "I'm sure they've seen what we'd lose",
    'I am sure they have seen what we would lose',
    "identical 1.00; equal I'm sure they've seen what we'd lose|I am sure they have seen what we would lose",
  ],
  [
    "She's right: the pier's planks rot",
    'she is right the pier planks rot',
    "identical 1.00; equal She's right: the pier's planks rot|she is right the pier planks rot",
  ],
  [
    'Uh, the pier, um, is 1,500 feet long',
    'The pier is 1500 feet long',
    'identical 1.00; equal the pier, um, is 1,500 feet long|The pier is 1500 feet long',
  ],
  [
    'Everybody in the harbour organisation is grey',
    'everyone in the harbour organization is gray',
    'identical 1.00; equal Everybody in the harbour organisation is grey|everyone in the harbour organization is gray',
  ],
  [
    'Two boats and three ferries came',
    '2 boats and 3 ferries came',
    'identical 1.00; equal Two boats and three ferries came|2 boats and 3 ferries came',
  ],
  [
    'The old pier ... will be mended in May',
    'The old pier of the fishermen will be mended in May',
    'elided 1.00; equal The old pier|The old pier; insert |of the fishermen; equal will be mended in May|will be mended in May',
  ],
  [
    'The old pier… will be mended in May',
    'The old pier of the fishermen will be mended in May',
    'elided 1.00; equal The old pier|The old pier; insert |of the fishermen; equal will be mended in May|will be mended in May',
  ],
  [
    'The old pier [in Velden] will be mended in May',
    'The old pier will be mended in May',
    'elided 1.00; equal The old pier|The old pier; delete in Velden|; equal will be mended in May|will be mended in May',
  ],
  [
    'The old pier will be mended in May',
    'will be mended in May',
    'other; delete The old pier|; equal will be mended in May|will be mended in May',
  ],
  [
    'The old pier will be mended in May',
    'The old pier will be mended',
    'trimmed 1.00; equal The old pier will be mended|The old pier will be mended; delete in May|',
  ],
  [
    'The old pier will be mended in May',
    'The old pier of the fishermen will be mended in May',
    'altered 1.00; equal The old pier|The old pier; insert |of the fishermen; equal will be mended in May|will be mended in May',
  ],
  [
    'The old pier will be mended in May and opened in June',
    'The new pier will be mended in May and opened in June',
    'altered 0.92; equal The|The; replace old|new; equal pier will be mended in May and opened in June|pier will be mended in May and opened in June',
  ],
  [
    'In May the old pier will be mended by divers',
    'The old pier will be mended by divers in May',
    'trimmed 0.80; delete In May|; equal the old pier will be mended by divers|The old pier will be mended by divers; insert |in May',
  ],
  [
    'The old pier will be mended in May',
    'The new school will be painted in June',
    'other; equal The|The; replace old pier|new school; equal will be|will be; replace mended|painted; equal in|in; replace May|June',
  ],
  ['No way out', 'No way out of here', 'other; equal No way out|No way out; insert |of here'],
  [
    'I think that we are going to do it',
    'we are going to do it',
    'other; delete I think that|; equal we are going to do it|we are going to do it',
  ],
  ['We mend planks', 'We mend planks', 'identical 1.00; equal We mend planks|We mend planks'],
  [
    'The divers found nine cracks in the pillars and the board closed the whole pier at once on Monday',
    'the divers found nine cracks in the pillars and the board closed it',
    'altered 0.92; equal The divers found nine cracks in the pillars and the board closed|the divers found nine cracks in the pillars and the board closed; replace the whole pier at once on Monday|it',
  ],
])('%j and %j', (one, other, answer) => {
  const index = createQuoteIndex({ minimumWords: 3 })
  index.add({ article: 'one', quote: '1', text: one })
  const [same] = index.query(other)
  const verdict = same ? `${same.verdict} ${same.similarity.toFixed(2)}` : 'other'
  const steps = alignWords(one, other).map(({ kind, a, b }) => `${kind} ${a.text}|${b.text}`)
  expect([verdict, ...steps].join('; ')).toBe(answer)
})

const full =
  'The divers found nine cracks in the pillars, and the board closed the whole pier at once.'

test('groups lead with the fullest wording, and tell of each other how it differs', () => {
  const trimmed = 'the divers found nine cracks in the pillars'
  const groups = findSameQuotes([
    {
      id: 'a',
      quotes: [
        { id: '1', text: trimmed, speaker: 'Ada Novak' },
        { id: '2', text: 'Nobody asked the fishermen of the bay.' },
      ],
    },
    {
      id: 'b',
      quotes: [
        { id: '1', text: full, speaker: 'Mayor Ada Novak' },
        { id: '2', text: full, speaker: 'Novak' },
      ],
    },
    {
      id: 'c',
      quotes: [
        { id: '1', text: full, speaker: 'Omar Reyes' },
        { id: '2', text: 'Nobody asked the fishermen of the bay!', speaker: 'they' },
      ],
    },
    {
      id: 'd',
      quotes: [
        { id: '1', text: 'Well, no.' },
        { id: '2', text: 'Well, no.' },
        { id: '3', text: 'The ferry leaves from the northern quay at noon today.' },
      ],
    },
  ])
  expect(
    groups.map(({ cluster, members, variants }) => [
      cluster,
      members.map(({ article, quote }) => article + quote).join(' '),
      ...variants.map(
        ({ article, quote, speaker, verdict, wording, similarity }) =>
          `${article}${quote} ${speaker} ${verdict} ${wording} ${similarity}`,
      ),
    ]),
  ).toEqual([
    [
      '0',
      'a1 b1 b2 c1',
      'b1 Mayor Ada Novak identical identical 1',
      'a1 Ada Novak trimmed trimmed 1',
      'b2 Novak identical identical 1',
      'c1 Omar Reyes other-speaker identical 1',
    ],
    ['1', 'a2 c2', 'a2 null identical identical 1', 'c2 they identical identical 1'],
  ])
})

describe('words of Ada Novak, given to', () => {
  test.each([
    ['Novak', 'identical'],
    ['President Ada Novak', 'identical'],
    ["Novak's", 'identical'],
    ['the mayor', 'identical'],
    ['she', 'identical'],
    ['Ada Lund', 'other-speaker'],
    ['Ben Cole', 'other-speaker'],
  ])('%s, are %s', (speaker, verdict) => {
    const index = createQuoteIndex()
    index.add({ article: 'a', quote: '1', text: full, speaker: 'Ada Novak' })
    expect(index.query(full, speaker)).toEqual([
      {
        article: 'a',
        quote: '1',
        text: full,
        speaker: 'Ada Novak',
        verdict,
        wording: 'identical',
        similarity: 1,
      },
    ])
  })
})

test('an article does not repeat itself, and another repeats it with the best first', () => {
  const index = createQuoteIndex({ minimumWords: 5, mostVariants: 2 })
  const add = (article: string, quote: string, text: string) =>
    index.add({ article, quote, text }).map((variant) => `${variant.article} ${variant.verdict}`)
  expect(add('a', '1', full)).toEqual([])
  expect(add('a', '2', full)).toEqual([])
  expect(add('b', '1', full.replace('nine', 'ten'))).toEqual(['a altered', 'a altered'])
  expect(add('c', '1', full)).toEqual(['a identical', 'a identical'])
  expect(add('c', '2', 'We said no to')).toEqual([])
  expect(add('d', '1', 'We said no')).toEqual([])
  expect(index.size).toBe(6)
  expect(() => createQuoteIndex({ candidatesPerFingerprint: -1 })).toThrow(
    'candidatesPerFingerprint must be a positive integer, not -1',
  )
})
