import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWords, createQuoteIndex, findSameQuotes } from '../src/index.ts'

const full = 'We will keep the harbour open all winter, and the ferries will run every day'
const articles = (...texts: (string | [string, string])[]) =>
  texts.map((entry, index) => {
    const [text, speaker] = typeof entry === 'string' ? [entry, null] : entry
    return { id: `article-${index}`, quotes: [{ id: 'q', text, speaker }] }
  })
const verdicts = (...texts: (string | [string, string])[]) =>
  findSameQuotes(articles(...texts)).map((group) =>
    group.variants.map((variant) => variant.verdict),
  )

test('marks, case and contractions do not make another quote', () => {
  expect(verdicts('“We’re not ready for that,”', 'we are not ready for that')).toEqual([
    ['identical', 'identical'],
  ])
})

test('a shorter piece is trimmed', () => {
  expect(verdicts(full, 'keep the harbour open all winter')).toEqual([['identical', 'trimmed']])
})

test('a piece left out with a mark of omission is elided', () => {
  expect(
    verdicts(full, 'We will keep the harbour open ... and the ferries will run every day'),
  ).toEqual([['identical', 'elided']])
})

test('other words are altered', () => {
  expect(
    verdicts(full, 'We will keep the port open all winter, and the ferries will run every day'),
  ).toEqual([['identical', 'altered']])
})

test('the same words from somebody else are a re-quotation', () => {
  expect(verdicts([full, 'Marta Lindqvist'], [full, 'Omar Reyes'])).toEqual([
    ['identical', 'other-speaker'],
  ])
})

test('a surname and a full name are one speaker', () => {
  expect(verdicts([full, 'Marta Lindqvist'], [full, 'Lindqvist'])).toEqual([
    ['identical', 'identical'],
  ])
})

test('different statements stay apart', () => {
  expect(
    verdicts(full, 'We will keep the schools open all summer because the parents asked for it'),
  ).toEqual([])
})

test('a few common words inside a longer statement prove nothing', () => {
  expect(
    verdicts(
      'I think that it is what it is, and the budget of the town will be voted on',
      'it is what it is',
    ),
  ).toEqual([])
})

test('an id may be used once', () => {
  const index = createQuoteIndex()
  index.add({ article: 'a', quote: '1', text: full })
  expect(() => index.add({ article: 'a', quote: '1', text: full })).toThrow('was added before')
})

test('query finds what add would have found', () => {
  const index = createQuoteIndex()
  index.add({ article: 'a', quote: '1', text: full })
  expect(index.query('keep the harbour open all winter').map((variant) => variant.article)).toEqual(
    ['a'],
  )
  expect(
    index.add({ article: 'b', quote: '1', text: 'keep the harbour open all winter' }),
  ).toHaveLength(1)
  expect(index.size).toBe(2)
})

/** A speech in which no three words come back. */
const speech = (words: number, seed = 0) =>
  Array.from(
    { length: words },
    (_, index) => `w${(index * 7919 + seed * 104_729) % 100_003} q${index % 97}`,
  ).join(' ')

test('a piece from deep inside a long speech is found, whichever comes first', () => {
  const whole = speech(3000)
  const piece = whole.split(' ').slice(4011, 4031).join(' ')
  const index = createQuoteIndex()
  index.add({ article: 'a', quote: '1', text: whole })
  expect(index.query(piece)).toMatchObject([{ verdict: 'trimmed', similarity: 1 }])
  expect(verdicts(piece, whole)).toEqual([['identical', 'trimmed']])
  expect(verdicts(whole, speech(3000, 1), piece)).toEqual([['identical', 'trimmed']])
})

test('a long speech with some words changed is the same speech', () => {
  const changed = speech(1500)
    .split(' ')
    .map((word, index) => (index % 50 === 7 ? 'other' : word))
    .join(' ')
  expect(verdicts(speech(1500), changed)).toEqual([['identical', 'altered']])
})

test('add and query return no more quotes than asked for, and groups have them all', () => {
  const index = createQuoteIndex({ mostVariants: 5 })
  for (let article = 0; article < 40; article++)
    index.add({ article: `${article}`, quote: '1', text: full })
  expect(index.query(full)).toHaveLength(5)
  expect(index.groups()).toMatchObject([{ cluster: '0' }])
  expect(index.groups()[0]?.members).toHaveLength(40)
})

test('pieces of one phrase that is said again and again are one group', () => {
  const phrase = 'the old harbour of the town is open again '
  const texts = Array.from({ length: 60 }, (_, index) => phrase.repeat(1 + (index % 20)))
  const [group, ...rest] = findSameQuotes(articles(...texts))
  expect(rest).toEqual([])
  expect(group?.members).toHaveLength(60)
})

test('an option out of range is refused', () => {
  expect(() => createQuoteIndex({ minimumWords: 0 })).toThrow(
    'minimumWords must be a positive integer',
  )
  expect(() => createQuoteIndex({ mostVariants: 1.5 })).toThrow('mostVariants must be a positive')
})

const word = fc.constantFrom(
  'we',
  'will',
  'keep',
  'the',
  'harbour',
  'open',
  "don't",
  'all',
  'winter,',
)
const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

test('a diff covers both texts and its equal steps hold equal words', () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const steps = alignWords(a, b)
      const plain = (text: string) => text.replaceAll(/[^a-z']+/g, ' ').trim()
      expect(plain(steps.map((step) => step.a.text).join(' '))).toBe(plain(a))
      expect(plain(steps.map((step) => step.b.text).join(' '))).toBe(plain(b))
      for (const step of steps) {
        expect(a.slice(step.a.start, step.a.end)).toBe(step.a.text)
        if (step.kind === 'equal') expect(plain(step.a.text)).toBe(plain(step.b.text))
      }
    }),
  )
})

test('every text equals itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(alignWords(text, text).every((step) => step.kind === 'equal')).toBe(true)
    }),
  )
})
