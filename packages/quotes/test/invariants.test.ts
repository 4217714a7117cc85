import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()
const pieces = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  '「',
  '」',
  "''",
  '\n',
  '\n\n',
  ' ',
  ', ',
  '. ',
  '? ',
  ': ',
  ' — ',
  '(',
  ')',
  '[',
  ']',
  'said',
  'told',
  'reporters',
  'Anna Berg',
  'she',
  'he',
  'it',
  'the ministry',
  'that',
  'and',
  'according to',
  'adding',
  'who',
  'the plan is fair',
  'Mr. Kim',
  'Kim Min-ji',
  'called',
  'was quoted as saying',
  'U.S.',
  '5',
  '\u0000',
  '\ud800',
  '\u202e',
  '말했다',
]
const messy = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
)

test('every span of every quote is the slice it claims to be, in order and in bounds', () => {
  fc.assert(
    fc.property(messy, (text) => {
      for (const quote of find({ text })) {
        let last = 0
        for (const [start, end] of quote.spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
        expect(quote.text).toBe(quote.spans.map(([start, end]) => text.slice(start, end)).join(' '))
        for (const span of [quote.cue, quote.speaker, quote.addressee]) {
          if (span) expect(span.text).toBe(text.slice(span.start, span.end))
        }
      }
    }),
    { numRuns: 1500 },
  )
})

test('the same text gives the same quotes', () => {
  fc.assert(
    fc.property(messy, (text) => {
      expect(find({ text })).toEqual(createQuoteFinder()({ text }))
    }),
    { numRuns: 200 },
  )
})

test('quotes do not overlap, and a nested one lies inside another', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const quotes = find({ text })
      const spans = quotes
        .filter((quote) => !quote.nested)
        .flatMap((quote) => quote.spans)
        .sort((a, b) => a[0] - b[0])
      spans.forEach(([start], index) => {
        if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0)
      })
      for (const [start, end] of quotes
        .filter((quote) => quote.nested)
        .flatMap((quote) => quote.spans)) {
        expect(spans.some((outer) => outer[0] <= start && end <= outer[1])).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

const many = (size: number, width: number, make: (index: number) => string) =>
  Array.from({ length: Math.ceil(size / width) }, (_, index) => make(index)).join('')

const hostile: [string, (size: number) => string][] = [
  [
    'people and offices',
    (size) =>
      many(
        size,
        50,
        (index) => `Anna${index} Berg${index}, the chief, left. The chief said it is so. `,
      ),
  ],
  ['labels', (size) => many(size, 40, (index) => `Word${index}: The port is closed until May\n\n`)],
  ['straight marks', (size) => '"'.repeat(size)],
  ['opening marks', (size) => '“a '.repeat(size / 3)],
  ['nested marks', (size) => '“‘'.repeat(size / 4) + '’”'.repeat(size / 4)],
  ['single marks', (size) => " 'a".repeat(size / 3)],
  ['letters without a space', (size) => 'a'.repeat(size)],
  ['one sentence of cues', (size) => 'he said '.repeat(size / 8)],
  ['names without end', (size) => 'Anna Berg '.repeat(size / 10)],
  ['commas', (size) => 'Anna, '.repeat(size / 6)],
  ['descriptions', (size) => 'The ministry said it is so. '.repeat(size / 28)],
  ['pronouns', (size) => '“It is so,” he said. Anna went. '.repeat(size / 32)],
  ['according to', (size) => 'so it is according to her and '.repeat(size / 30)],
  ['one sentence of clauses', (size) => 'and he said that it was so, '.repeat(size / 28)],
  ['quoted words in one sentence', (size) => 'and called it “so” '.repeat(size / 19)],
]

test.each(hostile)('time grows with the text, not with its square: %s', async (_, textOf) => {
  const patient = createQuoteFinder({ limits: { quotes: Number.POSITIVE_INFINITY } })
  const growth = await findSuperlinear((text) => patient({ text }), textOf, 20_000, {
    factor: 8,
    most: 24,
  })
  expect(growth).toBeNull()
})

test('a source that is missing gives no quote', () => {
  expect(createQuoteFinder()({ text: 'according to ,  Ada Novak' })).toEqual([])
})

test('what is no text is refused', () => {
  for (const text of [null, undefined, 5]) {
    expect(() => createQuoteFinder()({ text } as never)).toThrow('must be a string')
  }
})
