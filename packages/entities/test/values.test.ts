import { describe, expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

const findEntities = createEntityFinder()
const publishedAt = '2025-07-26T10:00:00+09:00' // a Saturday

function valuesOf(text: string, day: string | null = publishedAt) {
  return findEntities({ text, publishedAt: day }).mentions.filter(({ entity }) => entity === null)
}

const one = (text: string, day: string | null = publishedAt) => {
  const [value, ...rest] = valuesOf(text, day)
  expect(rest).toEqual([])
  return value
}

describe('money', () => {
  test.each([
    ['They paid $550 billion.', 'USD', 550e9],
    ['It cost US$5m.', 'USD', 5e6],
    ['It cost HK$12.5bn.', 'HKD', 12.5e9],
    ['A grant of 1.1 trillion yuan.', 'CNY', 1.1e12],
    ['Some 5 million New Zealand dollars.', 'NZD', 5e6],
    ['Half a million dollars were lost.', 'USD', 5e5],
    ['About Rs 500 crore is due.', 'INR', 5e9],
    ['It sells for 50 cents.', 'USD', 0.5],
    ['A fee of 20,000 won.', 'KRW', 20_000],
    ['Twenty-five million euros.', 'EUR', 25e6],
  ])('%s is %s %d', (text, currency, amount) => {
    expect(one(text)?.value).toEqual({
      kind: 'money',
      amounts: [{ currency, amount, upper: null }],
    })
  })

  test('a sum with its equivalent in brackets is one value in two currencies', () => {
    const money = one('It made 1.1 trillion yuan ($153.1 billion) in sales.')
    expect(money?.text).toBe('1.1 trillion yuan ($153.1 billion)')
    expect(money?.value).toEqual({
      kind: 'money',
      amounts: [
        { currency: 'CNY', amount: 1.1e12, upper: null },
        { currency: 'USD', amount: 153.1e9, upper: null },
      ],
    })
  })

  test('a range keeps both ends', () => {
    expect(one('It costs $10-$15 now.')?.value).toMatchObject({
      amounts: [{ amount: 10, upper: 15 }],
    })
    expect(one('It costs 1 to 2 million pounds.')?.value).toMatchObject({
      amounts: [{ currency: 'GBP', amount: 1e6, upper: 2e6 }],
    })
  })

  test('a sum in a currency that many countries use is found but not guessed', () => {
    const money = one('He owes 300 pesos.')
    expect(money).toMatchObject({ type: 'money', value: null })
  })
})

describe('percentages and quantities', () => {
  test.each([
    ['Up 5 percent.', 5, null],
    ['Up 5.3% on the year.', 5.3, null],
    ['Ten per cent of them.', 10, null],
    ['Between 10 and 15 percent.', 10, 15],
  ])('%s', (text, amount, upper) => {
    expect(one(text)).toMatchObject({ type: 'percent', value: { kind: 'percent', amount, upper } })
  })

  test.each([
    ['The town is 20 km away.', { kind: 'quantity', amount: 20, upper: null, unit: 'km' }],
    ['It was 38 degrees Celsius.', { kind: 'quantity', amount: 38, upper: null, unit: 'Cel' }],
    ['They talked for two hours.', { kind: 'duration', iso: 'PT2H', upper: null }],
    ['An 80-minute meeting.', { kind: 'duration', iso: 'PT80M', upper: null }],
  ])('%s', (text, value) => {
    expect(one(text)).toMatchObject({ type: 'quantity', value })
  })

  test('an age is no duration', () => {
    expect(valuesOf('The boy is five years old.')).toEqual([])
  })
})

describe('dates', () => {
  test.each([
    ['It opens on Aug. 1 in Oslo.', '2025-08-01', '2025-08-01'],
    ['It opened on July 21, 2017.', '2017-07-21', '2017-07-21'],
    ['It opened on Friday, July 21, 2017.', '2017-07-21', '2017-07-21'],
    ['It opened on 21 July 2017.', '2017-07-21', '2017-07-21'],
    ['It ran from 21-23 July 2017.', '2017-07-21', '2017-07-23'],
    ['They met Friday.', '2025-07-25', '2025-07-25'],
    ['They met on Saturday.', '2025-07-26', '2025-07-26'],
    ['They will meet on Tuesday.', '2025-07-29', '2025-07-29'],
    ['They met last week.', '2025-07-14', '2025-07-20'],
    ['It was built last year.', '2024-01-01', '2024-12-31'],
    ['It began in October last year.', '2024-10-01', '2024-10-31'],
    ['Exports grew in the first half of 2025.', '2025-01-01', '2025-06-30'],
    ['Exports grew in the first five months of 2025.', '2025-01-01', '2025-05-31'],
    ['Exports grew over the past six months.', '2025-01-26', '2025-07-26'],
    ['It was built in the 1990s.', '1990-01-01', '1999-12-31'],
    ['It was built in 1987.', '1987-01-01', '1987-12-31'],
    ['It fell three weeks ago.', '2025-06-30', '2025-07-06'],
    ['It came yesterday.', '2025-07-25', '2025-07-25'],
    ['It opened in Q1 2025.', '2025-01-01', '2025-03-31'],
    ['The law of 2025-02-28 holds.', '2025-02-28', '2025-02-28'],
    ['They ruled from 1998-2004.', '1998-01-01', '2004-12-31'],
  ])('%s', (text, earliest, latest) => {
    expect(one(text)).toMatchObject({ type: 'date', value: { kind: 'interval', earliest, latest } })
  })

  test('a date that needs the day of publication has no value without it', () => {
    expect(one('They met Friday.', null)).toMatchObject({ type: 'date', value: null })
    expect(one('They met on July 21, 2017.', null)?.value).not.toBeNull()
  })

  test('a date that could be read two ways has no value', () => {
    expect(one('The form is dated 7/8/2025.')).toMatchObject({ type: 'date', value: null })
    expect(one('The form is dated 7/26/2025.')?.value).toMatchObject({ earliest: '2025-07-26' })
  })

  test('a day that no calendar has is no date with a value', () => {
    expect(one('It opens on Feb. 30, 2024.')?.value).toBeNull()
  })

  test('the verbs may and march are no months', () => {
    expect(valuesOf('They may march on.')).toEqual([])
  })

  test('a time takes the day beside it', () => {
    const [time, date] = valuesOf('The vote is at 9:30 a.m. Thursday.')
    expect(time?.value).toEqual({
      kind: 'interval',
      earliest: '2025-07-24T09:30',
      latest: '2025-07-24T09:30',
    })
    expect(date).toMatchObject({ type: 'date', text: 'Thursday' })
  })
})
