import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

test('passages are the same words in both texts, longest first', () => {
  const a = article(1)
  const b = `Our reporter writes. ${edit(a, 0.05, 2)}`
  const { passages, similarity } = compareTexts(a, b)
  expect(similarity).toBeGreaterThan(0.6)
  expect(passages.length).toBeGreaterThan(3)
  let last = Number.POSITIVE_INFINITY
  for (const passage of passages) {
    const inA = a.slice(passage.a.start, passage.a.end)
    expect(b.slice(passage.b.start, passage.b.end).split(/\s+/)).toEqual(inA.split(/\s+/))
    const words = inA.split(/\s+/).length
    expect(words).toBeLessThanOrEqual(last + 8)
    last = words
  }
})

test('an excerpt is found whole', () => {
  const a = article(2)
  const b = cut(a, 0.4, 0.6)
  const { bInA, aInB, passages } = compareTexts(a, b)
  expect(bInA).toBe(1)
  expect(aInB).toBeLessThan(0.3)
  expect(passages[0]?.b).toEqual({ start: 0, end: b.length - (/\W+$/.exec(b)?.[0].length ?? 0) })
})

test('shares lie between 0 and 1, spans within the texts, for any two strings', () => {
  const texts = fc
    .array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a b c ', '中文字', article(3, 1))),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const result = compareTexts(a, b)
      const mirrored = compareTexts(b, a)
      expect(result.aInB).toBe(mirrored.bInA)
      expect(result.similarity).toBe(mirrored.similarity)
      for (const share of [result.similarity, result.aInB, result.bInA]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      for (const passage of result.passages) {
        expect(passage.a.end).toBeLessThanOrEqual(a.length)
        expect(passage.b.end).toBeLessThanOrEqual(b.length)
        expect(passage.a.start).toBeLessThan(passage.a.end)
      }
    }),
  )
})

test('takes time in proportion to the texts, also where they repeat one word', async () => {
  const repeated = (words: number) => 'again '.repeat(words)
  const growth = await findSuperlinear((text) => compareTexts(text, text), repeated, 20_000, {
    factor: 8,
    most: 24,
  })
  expect(growth).toBeNull()
})

test('passages are the longest common word runs, the longest first, whatever repeats', () => {
  const words = (text: string) => text.split(' ')
  const slice = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(start, end)
  const phrase = 'the old pier of the town will stay open'
  const texts = Array.from({ length: 10 }, (_, at) => `${phrase} number ${at} for boats`).join(' ')
  const found = (a: string, b: string) =>
    compareTexts(a, b).passages.map(({ a: one, b: other }) => {
      expect(words(slice(a, one))).toEqual(words(slice(b, other)))
      return `${slice(a, one)} @ ${other.start}`
    })
  // Eight places of a repeated run are tried, from the last to the first: two are passed over.
  expect(found(`${phrase} number 2 for boats`, texts)).toEqual([
    `${phrase} number 2 for boats @ ${texts.indexOf(`${phrase} number 2`)}`,
  ])
  expect(found(`${phrase} number 1 for boats`, texts)[0]).toMatch(`${phrase} number @`)
  // Of two places with the same words the first counts.
  expect(found(phrase, `${phrase} and ${phrase}`)).toEqual([`${phrase} @ 0`])
  const many = Array.from({ length: 60 }, (_, at) => `a${at} b${at} c${at} d${at} e${at} f${at}`)
  const apart = (mark: string) => many.map((part, at) => `${part} ${mark}${at}`).join(' ')
  const passages = found(apart('x'), apart('y'))
  expect(passages).toHaveLength(50)
  expect(passages.slice(0, 2)).toEqual(['a0 b0 c0 d0 e0 f0 @ 0', 'a1 b1 c1 d1 e1 f1 @ 21'])
})
