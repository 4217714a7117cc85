import { describe, expect, it } from 'vitest'
import { authorNames, calendarDay, foldText } from '../src/scorers/article-fields.ts'
import { type PageAnswer, scorePages } from '../src/scorers/parse.ts'
import { countShingles, overlapShingles } from '../src/scorers/shingles.ts'

describe('shingles', () => {
  it('count repeated runs of words', () => {
    const shingles = countShingles('one two three four. One two three four', 4)
    expect(shingles.get('one two three four')).toBe(1)
    expect(shingles.size).toBe(5)
  })

  it('make one shingle of a text shorter than their size, and none of an empty one', () => {
    expect([...countShingles('two words').keys()]).toEqual(['two words'])
    expect(countShingles(' … ').size).toBe(0)
  })

  it('overlap as bags: a passage printed twice is found once', () => {
    const gold = countShingles('a b c d')
    const twice = countShingles('a b c d a b c d')
    expect(overlapShingles(gold, twice)).toEqual({ shared: 1, onlyPredicted: 4, onlyGold: 0 })
  })
})

describe('article fields', () => {
  it('fold marks, case and white space', () => {
    expect(foldText('“The Harbour’s\u00a0open” – again')).toBe('the harbour\'s open" - again')
  })

  it('take joined names apart and drop the word before them', () => {
    expect(authorNames('By Marta Lindqvist and Omar Reyes')).toEqual(
      new Set(['marta lindqvist', 'omar reyes']),
    )
    expect(authorNames([{ name: 'Omar Reyes' }, 'Yuna Haddad; Tom Achebe'])).toEqual(
      new Set(['omar reyes', 'yuna haddad', 'tom achebe']),
    )
    expect(authorNames(null)).toEqual(new Set())
  })

  it('read the day of ISO dates, written dates and timestamps', () => {
    expect(calendarDay('2025-07-26T23:30:00+09:00')).toBe('2025-07-26')
    expect(calendarDay({ earliest: '2025-07-26', raw: 'yesterday' })).toBe('2025-07-26')
    expect(calendarDay('Sat, 26 Jul 2025 08:00:00 GMT')).toBe('2025-07-26')
    expect(calendarDay('soon')).toBeNull()
    expect(calendarDay(null)).toBeNull()
  })
})

describe('page scores', () => {
  const gold = [
    {
      id: 'right',
      gold: {
        title: 'Bridge opens',
        byline: 'Marta Lindqvist',
        body: 'The old bridge opens today at noon',
      },
    },
    {
      id: 'promo',
      gold: {
        title: 'Ferry sold',
        published: '2025-03-01',
        body: 'A ferry was sold for nine million',
      },
    },
    { id: 'empty', gold: { title: 'Nothing', body: 'Nobody extracted these five words' } },
  ]
  const page = (main: NonNullable<PageAnswer['page']>['main']): PageAnswer => ({
    id: '',
    page: { main },
  })
  const answers = new Map([
    [
      'right',
      page({
        title: 'Bridge opens',
        byline: [{ name: 'Marta Lindqvist' }, 'Sports Desk'],
        text: 'The old bridge\n\nopens today at noon',
      }),
    ],
    [
      'promo',
      page({
        title: 'Ferry sold | The Courier',
        publishedAt: { raw: '2025-03-02' },
        text: 'A ferry was sold for nine million Sign up for our letter',
      }),
    ],
  ])

  it('average precision over pages with text and recall over all', () => {
    const { body, errors } = scorePages(gold, answers)
    expect(errors).toBe(1)
    expect(body.precision).toBeCloseTo((1 + 4 / 9) / 2)
    expect(body.recall).toBeCloseTo(2 / 3)
    expect(body.accuracy).toBeCloseTo(1 / 3)
  })

  it('tell a wrong field from a missing one', () => {
    const { title, day, authors } = scorePages(gold, answers)
    expect(title).toEqual({ count: 3, right: 1 / 3, wrong: 1 / 3, missing: 1 / 3 })
    expect(day).toEqual({ count: 1, right: 0, wrong: 1, missing: 0 })
    expect(authors).toMatchObject({ right: 1, predicted: 2, gold: 1, recall: 1 })
  })

  it('list the fields that are wrong or missing', () => {
    expect(
      scorePages(gold, answers).fieldErrors.map(({ id, field, given }) => [id, field, given]),
    ).toEqual([
      ['right', 'authors', 'marta lindqvist; sports desk'],
      ['promo', 'title', 'Ferry sold | The Courier'],
      ['promo', 'day', '2025-03-02'],
      ['empty', 'title', null],
    ])
  })

  it('list the worst pages first', () => {
    expect(scorePages(gold, answers).perPage.map(({ id }) => id)).toEqual([
      'empty',
      'promo',
      'right',
    ])
  })
})
