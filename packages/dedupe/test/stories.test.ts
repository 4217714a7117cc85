import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import { type ArticleInput, createArticleIndex } from '../src/index.ts'
import { averageLink } from '../src/story/average-link.ts'
import { stem } from '../src/story/stem.ts'
import { shuffled } from './helpers.ts'

const ferry: ArticleInput[] = [
  {
    id: 'ferry 1',
    title: 'Ferry runs aground off Kestrel Bay, 212 passengers rescued',
    text: 'A passenger ferry ran aground on rocks off Kestrel Bay early on Tuesday and all 212 people aboard the Solvind were taken off by lifeboat. The coastguard said four passengers were treated for cold.',
    publishedAt: '2031-03-04',
  },
  {
    id: 'ferry 2',
    title: 'Lifeboats save all aboard stranded Solvind ferry',
    text: 'Rescuers brought every passenger of the ferry Solvind ashore after the ship struck rocks near Kestrel Bay in fog. The coastguard chief, Ines Castel, praised the lifeboat crews, who worked for five hours.',
    publishedAt: '2031-03-04',
  },
  {
    id: 'ferry 3',
    title: 'Why did the Solvind leave its lane? Inquiry opens into Kestrel Bay grounding',
    text: 'Investigators want to know why the ferry Solvind strayed onto the rocks of Kestrel Bay with 212 passengers. The lifeboat rescue ended without loss of life, but the coastguard had warned of fog.',
    publishedAt: '2031-03-06',
  },
]
const teachers: ArticleInput[] = [
  {
    id: 'teachers 1',
    title: 'Teachers in Oskarsburg vote to strike over pay',
    text: 'Teachers in Oskarsburg voted on Tuesday to walk out next week, after pay talks with the city ended without an offer. The union leader Tomas Rell said nine in ten members backed the strike.',
    publishedAt: '2031-03-04',
  },
  {
    id: 'teachers 2',
    title: 'Oskarsburg schools to close as pay talks fail',
    text: 'Parents in Oskarsburg were told to keep children at home from Monday. The teachers union of Tomas Rell has called a strike, the first in twelve years, over a pay offer that the city withdrew.',
    publishedAt: '2031-03-05',
  },
]
const all = [...ferry, ...teachers]

function storiesOf(articles: readonly ArticleInput[]): string[][] {
  const index = createArticleIndex({ stories: englishBackground })
  for (const article of articles) index.add(article)
  return index
    .stories()
    .map(({ clusters }) => [...clusters].sort())
    .sort((one, other) => (String(one) < String(other) ? -1 : 1))
}

describe('stories', () => {
  test('group reports of one event in different words, whatever the order of arrival', () => {
    const expected = [ferry.map(({ id }) => id), teachers.map(({ id }) => id)]
    for (let seed = 0; seed < 12; seed++) expect(storiesOf(shuffled(all, seed))).toEqual(expected)
  })

  test('have a title, keywords and the time they span', () => {
    const index = createArticleIndex({ stories: englishBackground })
    for (const article of all) index.add(article)
    const [story] = index.stories()
    expect(story).toMatchObject({
      id: 'ferry 1',
      earliest: '2031-03-04T00:00:00Z',
      latest: '2031-03-06T00:00:00Z',
    })
    expect(ferry.map(({ title }) => title)).toContain(story?.title)
    expect(story?.keywords.slice(0, 4)).toContain('solvind')
    expect(index.storyOf('ferry 3')).toBe('ferry 1')
  })

  test('hold the copies of their articles', () => {
    const index = createArticleIndex({ stories: englishBackground })
    for (const article of all) index.add(article)
    index.add({ ...(ferry[1] as ArticleInput), id: 'copy' })
    expect(index.storyOf('copy')).toBe('ferry 1')
    expect(index.stories()).toHaveLength(2)
    index.remove('ferry 2')
    expect(index.clusterOf('copy').articles).toEqual(['copy'])
    expect(index.stories().flatMap(({ clusters }) => clusters)).toContain('copy')
  })

  test('need the option', () => {
    expect(() => createArticleIndex().stories()).toThrow('`stories`')
    const index = createArticleIndex()
    index.add({ id: 'a', text: 'One' })
    expect(index.storyOf('a')).toBeNull()
    expect(() => createArticleIndex({ storySettings: { halfLifeDays: -1 } })).toThrow(
      'halfLifeDays',
    )
  })

  test('take any text', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 })
    fc.assert(
      fc.property(texts, (list) => {
        const index = createArticleIndex({ stories: englishBackground })
        for (const [at, text] of list.entries()) index.add({ id: `${at}`, title: text, text })
        const ids = index.stories().flatMap(({ clusters }) => clusters)
        expect(ids).toHaveLength(index.clusters().length)
      }),
    )
  })
})

test('average linkage joins what is alike on average, not what is linked by one pair', () => {
  // Two tight pairs with one link between them.
  const links = new Map([
    ['0 1', 0.9],
    ['2 3', 0.8],
    ['1 2', 0.6],
  ])
  const similarity = (one: number, other: number): number =>
    links.get(`${Math.min(one, other)} ${Math.max(one, other)}`) ?? 0
  expect(averageLink(4, similarity, 0.3)).toEqual([0, 0, 2, 2])
  expect(averageLink(4, similarity, 0.1)).toEqual([0, 0, 0, 0])
})

test('forms of a word have one stem', () => {
  for (const forms of [
    ['vote', 'votes', 'voted', 'voting'],
    ['plan', 'plans', 'planned', 'planning'],
    ['city', 'cities'],
  ]) {
    expect(new Set(forms.map(stem)).size).toBe(1)
  }
})
