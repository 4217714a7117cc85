import { describe, expect, it } from 'vitest'
import { createEntityFinder, recognizeList } from '../src/index.ts'
import { recognizeWith } from '../src/transformers.ts'

const findEntities = createEntityFinder()

/** The values of a text: their words and what they say. */
const values = (text: string, publishedAt = '2026-03-02') =>
  findEntities({ text, publishedAt }).mentions.flatMap(({ text: words, value }) =>
    value === null ? [] : [[words, value]],
  )
const said = (text: string): unknown => values(text)[0]?.[1]

describe('a sum of money', () => {
  it.each([
    ['It cost $4 million.', 'USD', 4_000_000, null],
    ['It cost $4-6 million.', 'USD', 4_000_000, 6_000_000],
    ['It cost between $4 million and $6 million.', 'USD', 4_000_000, 6_000_000],
    ['It cost 40 cents.', 'USD', 0.4, null],
    ['It cost 40 to 60 cents.', 'USD', 0.4, 0.6],
    ['It cost half a million dollars.', 'USD', 500_000, null],
    ['It cost twenty-five dollars.', 'USD', 25, null],
    ['It cost two hundred and ten million euros.', 'EUR', 210_000_000, null],
    ['It cost 30 Norwegian kroner.', 'NOK', 30, null],
    ['It cost 30 Emirati dirhams.', 'AED', 30, null],
    ['It cost 30 New Zealand dollars.', 'NZD', 30, null],
    ['It cost £1.5bn.', 'GBP', 1_500_000_000, null],
    ['It cost €300.', 'EUR', 300, null],
    ['It cost 2 billion yen.', 'JPY', 2_000_000_000, null],
  ])('%s', (text, currency, amount, upper) => {
    expect(said(text)).toEqual({ kind: 'money', amounts: [{ currency, amount, upper }] })
  })

  it('and what it became are two', () => {
    expect(values('Shares rose 12p to 340p.').map(([words]) => words)).toEqual(['12p', '340p'])
  })
})

describe('a time of day', () => {
  it.each([
    ['The pier opens on Friday at 9 a.m.', '2026-03-06T09:00'],
    ['The pier opens at 9 a.m. Friday.', '2026-03-06T09:00'],
    ['The pier opens at 9 a.m. on Friday.', '2026-03-06T09:00'],
    ['The pier opens on March 6, 9:30 p.m.', '2026-03-06T21:30'],
    ['On Friday the mayor of Bergen said it opens at 9 a.m.', 'T09:00'],
    ['The pier opens at noon.', 'T12:00'],
    ['The pier opens at 1800 GMT.', 'T18:00Z'],
  ])('%s', (text, earliest) => {
    const times = findEntities({ text, publishedAt: '2026-03-02' }).mentions.filter(
      ({ type }) => type === 'time',
    )
    expect(times.map(({ value }) => value?.kind === 'interval' && value.earliest)).toEqual([
      earliest,
    ])
  })
})

describe('a list of names', () => {
  const finder = createEntityFinder({
    recognizers: [
      recognizeList([
        { name: 'Zorb', type: 'product' },
        { name: 'Zorb Mini', type: 'product' },
        { name: 'Zorb Mini Two', type: 'product' },
      ]),
    ],
  })
  const listed = (text: string) =>
    finder({ text }).mentions.map(({ text: words, type }) => `${words}: ${type}`)

  it('gives the longest name that stands there, and goes on behind it', () => {
    expect(
      listed('they sold zorb mini two and the Zorb Mini Two, a Zorb and a Zorb Mini.'),
    ).toEqual(['Zorb Mini Two: product', 'Zorb: product', 'Zorb Mini: product'])
    expect(listed('the Zorb Zorb Mini')).toEqual(['Zorb: product', 'Zorb Mini: product'])
  })
})

describe('a long text for a model', () => {
  /** What the model is given, piece by piece. */
  const given = async (text: string) => {
    const pieces: string[] = []
    await recognizeWith(async (piece) => {
      pieces.push(piece)
      return []
    }, text)
    return pieces
  }

  it('of 1,200 code units is given whole', async () => {
    const text = `${'a'.repeat(1100)} ${'b'.repeat(99)}`
    expect(await given(text)).toEqual([text])
  })

  it('is cut behind a line or a sentence, else at a space, else anywhere', async () => {
    const long = 'x'.repeat(1000)
    expect(await given(`${long}. ${long}`)).toEqual([`${long}.`, ` ${long}`])
    expect(await given(`${long}? ${long}`)).toEqual([`${long}?`, ` ${long}`])
    expect(await given(`${long}\n${long}`)).toEqual([long, `\n${long}`])
    expect(await given(`${long} ${long}`)).toEqual([long, ` ${long}`])
    expect(await given('x'.repeat(1500))).toEqual(['x'.repeat(1200), 'x'.repeat(300)])
    expect(await given(`${long}. ${long}`.slice(0, 1200))).toHaveLength(1)
  })

  it('is not given where it is blank', async () => {
    expect(await given(' '.repeat(3000))).toEqual([])
    expect(await given('')).toEqual([])
  })
})
