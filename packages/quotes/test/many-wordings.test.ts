import { expect, test } from 'vitest'
import { createQuoteIndex } from '../src/index.ts'

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at} q${(from + at) % 13}`).join(' ')

test('of many wordings that share a phrase, those that share most of the quote are found', () => {
  const index = createQuoteIndex()
  const whole = words(0, 40)
  for (let number = 0; number < 30; number++) {
    // Each shares the opening with the quote, and a few also most of the rest.
    const shared = number % 10 === 9 ? 36 : 12
    const text = `${words(0, shared)} ${words(1000 + number * 100, 40 - shared)}`
    index.add({ article: `${number}`, quote: '1', text })
  }
  expect(index.query(whole).map(({ article, verdict }) => `${article} ${verdict}`)).toEqual([
    '29 altered',
    '19 altered',
    '9 altered',
  ])
  expect(index.query(whole, 'Ada Novak')).toHaveLength(3)
  expect(index.groups().map(({ cluster, members }) => [cluster, members.length])).toEqual([
    ['9', 3],
  ])
})

test('a quote that is said in parts is one with its parts, and they with each other', () => {
  const index = createQuoteIndex()
  const whole = words(0, 30)
  index.add({ article: 'a', quote: '1', text: words(0, 14) })
  index.add({ article: 'b', quote: '1', text: words(16, 14) })
  expect(index.groups()).toEqual([])
  expect(index.add({ article: 'c', quote: '1', text: whole })).toMatchObject([
    { article: 'a', verdict: 'trimmed', similarity: 1 },
    { article: 'b', verdict: 'trimmed', similarity: 1 },
  ])
  const [group, ...rest] = index.groups()
  expect(rest).toEqual([])
  expect(group?.members.map(({ article }) => article)).toEqual(['a', 'b', 'c'])
  expect(group?.variants.map(({ article, verdict }) => `${article} ${verdict}`)).toEqual([
    'c identical',
    'a trimmed',
    'b trimmed',
  ])
})
