import { describe, expect, it } from 'vitest'
import { checkFlatPage, type FlatPage, tiles } from '../src/scorers/flat-page.ts'
import { scoreNamedEntities } from '../src/scorers/named-entities.ts'
import { scoreNamedQuotes } from '../src/scorers/named-quotes.ts'

const gold = {
  title: 'Bridge opens',
  publisherDate: 'Courier12-03-2025\n',
  body: ['It opened.', 'Nobody came.'],
  related: [
    {
      publisher: 'Herald',
      when: '2 hours ago',
      category: null,
      title: 'Ferry sold',
      body: 'Sold. Gone.',
    },
  ],
}
const page: FlatPage = {
  main: {
    title: 'Bridge opens',
    publisher: 'Courier',
    publishedAt: { earliest: '2025-03-12', raw: '12-03-2025' },
    text: 'It opened.\n\nNobody came.',
  },
  related: [
    {
      title: 'Ferry sold',
      publisher: 'Herald',
      publishedAt: { raw: '2 hours ago' },
      section: null,
      text: 'Sold.\n\nGone.',
    },
  ],
  regions: [
    { start: 0, end: 4 },
    { start: 4, end: 10 },
  ],
}
const wrongFields = (given: FlatPage | null): string[] =>
  checkFlatPage('0123456789', gold, given)
    .filter(({ right }) => !right)
    .map(({ field }) => field)

describe('flat page checks', () => {
  it('pass for a page that is right in every field', () => {
    expect(wrongFields(page)).toEqual([])
  })

  it('name each field that is wrong', () => {
    const wrong = structuredClone(page)
    if (wrong.main) {
      wrong.main.text = 'It opened. Nobody came.'
      wrong.main.publishedAt = { earliest: '2025-12-03' }
    }
    if (wrong.related[0]) wrong.related[0].publisher = null
    wrong.regions = [{ start: 0, end: 9 }]
    expect(wrongFields(wrong)).toEqual([
      'body',
      'date',
      'related 1 publisher',
      'regions tile the input',
    ])
  })

  it('count an article too many', () => {
    expect(wrongFields({ ...page, related: [...page.related, ...page.related] })).toEqual([
      'number of related articles',
    ])
  })

  it('find nothing right on a page that was not parsed, but what is absent', () => {
    expect(wrongFields(null)).not.toContain('related 1 category')
    expect(wrongFields(null)).toContain('title')
  })

  it('see gaps and overlaps of regions', () => {
    expect(
      tiles(
        [
          { start: 0, end: 2 },
          { start: 3, end: 5 },
        ],
        5,
      ),
    ).toBe(false)
    expect(
      tiles(
        [
          { start: 0, end: 3 },
          { start: 2, end: 5 },
        ],
        5,
      ),
    ).toBe(false)
    expect(tiles([], 0)).toBe(true)
  })
})

describe('quotes listed by their words', () => {
  const listed = [
    { type: 'direct', text: 'The bridge is open,', speaker: 'Marta Lindqvist' },
    { type: 'indirect', text: 'nobody would come', speaker: 'Halden Shipping' },
  ]

  it('are found when half of the words agree, and judged by the full speaker', () => {
    const scores = scoreNamedQuotes(listed, [
      { type: 'direct', text: '“The bridge is open today,”', speaker: { name: 'Lindqvist' } },
      { type: 'indirect', text: 'that nobody would come', speaker: { name: 'Halden Shipping' } },
      { type: 'direct', text: 'unrelated', speaker: null },
    ])
    expect(scores).toMatchObject({
      gold: 2,
      predicted: 3,
      found: 2,
      foundWithSpeaker: 1,
      missed: [],
    })
    expect(scores.wrongSpeaker[0]).toMatchObject({ given: 'Lindqvist' })
  })

  it('are each found by another quote', () => {
    const answer = { type: 'direct', text: 'The bridge is open', speaker: null }
    const twice = [listed[0], listed[0]].filter((quote) => quote !== undefined)
    expect(scoreNamedQuotes(twice, [answer]).found).toBe(1)
  })
})

describe('entities listed by their forms', () => {
  const listed = [
    {
      type: 'person',
      name: 'Marta Lindqvist',
      mentions: ['Marta Lindqvist', 'Lindqvist'],
      role: 'minister',
    },
    { type: 'place', name: 'Norway', mentions: ['Norway'], country: 'NO' },
  ]

  it('are complete when forms, role and country agree', () => {
    const scores = scoreNamedEntities(listed, [
      {
        type: 'person',
        name: 'Marta Lindqvist',
        forms: ['Marta Lindqvist', "Lindqvist's", 'Lindqvist'],
        role: 'minister',
      },
      { type: 'location', name: 'Norway', forms: ['Norway'], country: 'NO' },
    ])
    expect(scores).toMatchObject({ found: 2, allForms: 2, complete: 2, wrong: [] })
  })

  it('say what is wrong with an entity', () => {
    const scores = scoreNamedEntities(listed, [
      { type: 'organization', name: 'Lindqvist', forms: ['Lindqvist', 'Norway'], role: null },
    ])
    expect(scores.wrong).toEqual([
      {
        name: 'Marta Lindqvist',
        problems: [
          'type organization',
          'without Marta Lindqvist',
          'with Norway',
          'role unknown for minister',
        ],
      },
      {
        name: 'Norway',
        problems: ['type organization', 'with Lindqvist', 'country unknown for NO'],
      },
    ])
  })
})
