import { describe, expect, it } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

const findEntities = createEntityFinder()
const at = (text: string) =>
  findEntities({ text, publishedAt: '2031-05-09' })
    .mentions.filter(({ entity }) => entity === null)
    .map(({ type, text: words, value }) => [type, words, value] as const)

const interval = (earliest: string, latest = earliest) => ({ kind: 'interval', earliest, latest })
const sum = (currency: string, amount: number, upper: number | null = null) => ({
  kind: 'money',
  amounts: [{ currency, amount, upper }],
})
const quantity = (amount: number, unit: string, upper: number | null = null) => ({
  kind: 'quantity',
  amount,
  upper,
  unit,
})

describe('years before Christ', () => {
  it.each([
    ['It began in 1 BC.', '1 BC', interval('0000-01-01', '0000-12-31')],
    ['It began in 2 B.C.', '2 B.C.', interval('-000001-01-01', '-000001-12-31')],
    ['It began in 753 BCE.', '753 BCE', interval('-000752-01-01', '-000752-12-31')],
    ['It fell in 476 AD.', '476 AD', interval('0476-01-01', '0476-12-31')],
    ['It fell in AD 79 again.', 'AD 79', interval('0079-01-01', '0079-12-31')],
    ['The 1st century BC began.', '1st century BC', interval('-000099-01-01', '0000-12-31')],
    ['The first century BC began.', 'first century BC', interval('-000099-01-01', '0000-12-31')],
    ['The Nara Period (710-794) began.', '710-794', interval('0710-01-01', '0794-12-31')],
    ['In the summer of 1281 it sank.', 'summer of 1281', interval('1281-06-01', '1281-08-31')],
  ])('%s', (text, words, value) => {
    expect(at(text)).toEqual([['date', words, value]])
  })

  it('are none without an era', () => {
    expect(at('There were 476 ships and 710-794 men.')).toEqual([])
    expect(at('In 0 BC nothing was.')).toEqual([])
  })
})

describe('days without a year', () => {
  it.each([
    ['Since June 20 the lock is shut.', 'June 20', interval('2030-06-20')],
    ['Since May 9 the lock is shut.', 'May 9', interval('2031-05-09')],
    ['Since May 10 the lock is shut.', 'May 10', interval('2030-05-10')],
  ])('lie behind the article where something went on since: %s', (text, words, value) => {
    expect(at(text)).toEqual([['date', words, value]])
  })
})

describe('what weighs two hundred pounds', () => {
  it.each([
    'They caught two hundred pounds of fish.',
    'They caught two and a half pounds of fish.',
    'They caught 4-6 pounds of fish.',
  ])('is no sum of money: %s', (text) => {
    expect(at(text).filter(([type]) => type === 'money')).toEqual([])
  })
})

describe('days that share a month or a year', () => {
  it.each([
    ['On 24 and 25 June it rained.', '24 and 25 June', interval('2031-06-24', '2031-06-25')],
    ['On June 24 and 25 it rained.', 'June 24 and 25', interval('2031-06-24', '2031-06-25')],
  ])('%s', (text, words, value) => {
    expect(at(text)).toEqual([['date', words, value]])
  })

  it('have the year of the second one', () => {
    const days = (text: string) => at(text).map(([, , value]) => value)
    for (const joint of ['to', 'until', 'through', 'and']) {
      expect(days(`It was shut from March 3 ${joint} March 9, 2028.`), joint).toEqual([
        interval('2028-03-03'),
        interval('2028-03-09'),
      ])
    }
    expect(days('It was shut on March 3, while March 9, 2028, was fine.')[0]).toEqual(
      interval('2031-03-03'),
    )
  })

  it('are two where a day lies between', () => {
    expect(at('On 24 and 27 June it rained.').map(([, words]) => words)).toEqual(['27 June'])
  })
})

describe('days of the past and of the future', () => {
  it.each([
    ['He was shot by guards on April 29.', '2031-04-29'],
    ['He was shot by guards on May 29.', '2030-05-29'],
    ['It must be ready by May 29.', '2031-05-29'],
    ['The match kicks off on Saturday.', '2031-05-10'],
    ['It has rained since Saturday.', '2031-05-03'],
  ])('%s', (text, day) => {
    expect(at(text)[0]?.[2]).toEqual(interval(day))
  })

  it('are months that have begun after "since"', () => {
    expect(at('They will have fallen by a fifth since March.')[0]?.[2]).toEqual(
      interval('2031-03-01', '2031-03-31'),
    )
  })
})

describe('sums', () => {
  it.each([
    ['It costs between $5 and $6 million.', sum('USD', 5e6, 6e6)],
    ['It costs between $900,000 and $1 million.', sum('USD', 9e5, 1e6)],
    ['It costs between $4 million and $6 million.', sum('USD', 4e6, 6e6)],
    ['It costs $5 million Canadian dollars.', sum('CAD', 5e6)],
    ['It costs 3.6 million soles.', sum('PEN', 3.6e6)],
    ['It costs 300 Peruvian soles.', sum('PEN', 300)],
    ['It costs 600-plus billion yen.', sum('JPY', 6e11)],
    ['It costs 5,000+ euros.', sum('EUR', 5000)],
    ['It costs 300 HK dollars.', sum('HKD', 300)],
    ['They spent 2 million pounds of public money.', sum('GBP', 2e6)],
    ['They spent half a million pounds of public money.', sum('GBP', 5e5)],
    ['They spent two million pounds of public money.', sum('GBP', 2e6)],
    ['They spent two and a half million pounds of public money.', sum('GBP', 2.5e6)],
    ['They spent three thousand pounds of public money.', sum('GBP', 3000)],
    ['They spent 4-6 million pounds of public money.', sum('GBP', 4e6, 6e6)],
  ])('%s', (text, value) => {
    expect(at(text)[0]?.[2]).toEqual(value)
  })

  it('are not the soles of shoes', () => {
    expect(at('They sold 300 soles.')).toEqual([])
  })
})

describe('measures', () => {
  it.each([
    ['It weighs 550 pounds.', quantity(550, 'lb')],
    ['They seized 90 pounds of cocaine.', quantity(90, 'lb')],
    ['It ran at 140 km/h.', quantity(140, 'km/h')],
    ['It ran at 140 kilometers per hour.', quantity(140, 'km/h')],
    ['It fell at 9 meters per second.', quantity(9, 'm/s')],
    ['It is 274 m long.', quantity(274, 'm')],
    ['It took two to three weeks.', { kind: 'duration', iso: 'P2W', upper: 'P3W' }],
    ['It lasts between three and five years.', { kind: 'duration', iso: 'P3Y', upper: 'P5Y' }],
  ])('%s', (text, value) => {
    expect(at(text)[0]?.[2]).toEqual(value)
  })

  it.each(['It is 5 per head.', 'They left two hours ago.', 'He was here in the last hour.'])(
    '%s has none',
    (text) => {
      expect(at(text).filter(([type]) => type === 'percent' || type === 'date')).toEqual([])
    },
  )
})
