import { describe, expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import type { Background } from '../src/story/background.ts'
import { StoryFinder } from '../src/story/story-finder.ts'
import { storySettings } from '../src/story/story-settings.ts'
import { keywordsOf, mostCentral, oldestOf } from '../src/story/story-summary.ts'
import { createTermReader, similarityOf, type TermVector } from '../src/story/terms.ts'

const read = createTermReader(englishBackground)
const ferry =
  'The ferry Solvind struck rocks off Kestrel Bay on Tuesday, and all 212 passengers were saved.'
/** The words that tell most, how many terms there are, and the length of the vector, squared. */
const summary = ({ keywords, terms, weights }: TermVector) =>
  `${keywords.join(' ')}; ${terms.length}; ${weights.reduce((sum, weight) => sum + weight * weight, 0).toFixed(3)}`

describe('what an article is about', () => {
  test.each([
    ['ferry', { text: ferry }, 'solvind kestrel bay ferry rocks passengers 212 struck; 17; 0.457'],
    [
      'its title',
      { title: 'Ferry aground', text: ferry },
      'aground ferry solvind kestrel bay rocks passengers 212; 19; 0.633',
    ],
    [
      'a title that the text repeats',
      { title: 'The ferry', text: ferry },
      'ferry solvind kestrel bay rocks passengers 212 struck; 17; 0.512',
    ],
    [
      'a name',
      { text: ferry, entities: [{ name: 'Ines Castel' }] },
      'castel ines solvind kestrel bay ferry rocks passengers; 20; 0.648',
    ],
    [
      'words in lower case',
      { text: ferry.toLowerCase() },
      'solvind kestrel ferry rocks passengers bay 212 struck; 17; 0.352',
    ],
    [
      'words cut by marks',
      { text: 'Kestrel Bay. Kestrel, Bay! Kestrel-Bay' },
      'kestrel bay; 3; 0.445',
    ],
    ['openings', { text: 'Rocks: Rocks! "Rocks" and Rocks' }, 'rocks; 1; 0.221'],
    ['numbers', { text: '7 8 2031' }, '7 8 2031; 5; 0.104'],
    ['initials', { text: 'J. K. Orsk’s ship' }, 'orsk ship; 2; 0.136'],
    ['ideographs', { text: '外交部周二表示' }, '; 6; 0.107'],
    ['words that say nothing', { text: 'the and of' }, '; 0; 0.000'],
    ['nothing', { text: '' }, '; 0; 0.000'],
    ['a word at the end', { text: `${'zonk '.repeat(300)}Marvik` }, 'zonk marvik; 4; 0.862'],
    ['a word too late', { text: `${'zonk '.repeat(700)}Marvik` }, 'zonk; 2; 0.876'],
  ])('%s', (_, source, answer) => {
    expect(summary(read(source))).toBe(answer)
  })

  test('is the same for the forms of a word', () => {
    const one = read({ text: 'voted planning cities' })
    expect(read({ text: 'votes planned city' }).terms).toEqual(one.terms)
    expect(similarityOf(one, read({ text: 'votes planned city' }))).toBe(similarityOf(one, one))
  })

  test('is more alike the more two texts share', () => {
    const whole = read({ text: ferry })
    const alike = [
      ferry,
      'The ferry Solvind hit rocks off Kestrel Bay.',
      'A ferry sank near Velden.',
      'Teachers in Oskarsburg strike over pay.',
    ].map((text) => similarityOf(whole, read({ text })))
    expect(alike.map((share) => share.toFixed(3))).toEqual(['0.457', '0.398', '0.038', '0.000'])
    expect(alike[1]).toBe(
      similarityOf(read({ text: 'The ferry Solvind hit rocks off Kestrel Bay.' }), whole),
    )
  })

  test('weighs words by their band', () => {
    const background: Background = { bands: ['dull', 'usual', 'kelp'], ranks: [50, 500, 50_000] }
    const { keywords } = createTermReader(background)({
      text: 'dull usual kelp unheard usual dull',
    })
    expect(keywords).toEqual(['unheard', 'kelp', 'usual'])
  })
})

describe('stories', () => {
  const day = 86_400
  const texts = [
    ferry,
    'The ferry Solvind hit rocks off Kestrel Bay.',
    'Teachers in Oskarsburg strike over pay.',
    'Oskarsburg teachers strike, and pay talks fail.',
    'Passengers of the ferry Solvind were saved off Kestrel Bay.',
  ]
  const filled = () => {
    const finder = new StoryFinder(storySettings)
    for (const [at, text] of texts.entries()) finder.add(at, read({ text }), (at + 100) * day)
    return finder
  }
  const storiesOf = (finder: StoryFinder, count = texts.length) =>
    Array.from({ length: count }, (_, article) => finder.table.find(article))

  test('take in what is alike, and tell who was first, in the middle, and of what they are', () => {
    const finder = filled()
    const { table } = finder
    expect(storiesOf(finder)).toEqual([0, 0, 1, 1, 0])
    expect(table.find(9)).toBe(-1)
    expect([oldestOf(table, 0), oldestOf(table, 1)]).toEqual([0, 2])
    expect(oldestOf(table, 7)).toBe(Number.POSITIVE_INFINITY)
    expect(mostCentral(table, [1, 0, 4])).toBe(0)
    expect(mostCentral(table, [8, 9])).toBe(8)
    expect(keywordsOf(table, [0, 1, 4], 4)).toEqual(['solvind', 'kestrel', 'bay', 'ferry'])
    expect(keywordsOf(table, [9], 4)).toEqual([])
  })

  test('lose an article and end with the last', () => {
    const finder = filled()
    for (const article of [0, 9, 2, 3]) finder.table.remove(article)
    expect(storiesOf(finder)).toEqual([-1, 0, -1, -1, 0])
    expect(oldestOf(finder.table, 0)).toBe(1)
    finder.settle()
    const [story] = storiesOf(finder).slice(1)
    expect(storiesOf(finder)).toEqual([-1, story, -1, -1, story])
    expect(finder.add(2, read({ text: texts[2] as string }), 0)).not.toBe(story)
    expect(finder.add(0, read({ text: texts[0] as string }), 0)).toBe(story)
  })

  test('are the same when they were stored, and when articles get other numbers', () => {
    const finder = filled()
    const copy = new StoryFinder(storySettings)
    finder.table.forEach((article, story, member) => {
      copy.table.put(article, story, member)
    })
    expect(storiesOf(copy)).toEqual(storiesOf(finder))
    copy.table.renumber(Int32Array.from([4, 3, 2, 1, 0]))
    expect(storiesOf(copy)).toEqual(storiesOf(finder).reverse())
    expect([oldestOf(copy.table, 0), oldestOf(copy.table, 1)]).toEqual([0, 1])
    copy.settle()
    const [a, b] = storiesOf(copy) as [number, number]
    expect(storiesOf(copy)).toEqual([a, b, b, a, a])
  })

  test('fade with time, but never whole; what has no date does not', () => {
    const finder = new StoryFinder(storySettings)
    const vector = read({ text: ferry })
    const times = [0, 100 * day, 130 * day, 160 * day, 90_000 * day]
    for (const [article, time] of times.entries()) finder.add(article, vector, time)
    const whole = finder.pairSimilarity(0, 4)
    expect(whole).toBe(similarityOf(vector, vector))
    expect(finder.pairSimilarity(1, 1) / whole).toBe(1)
    expect(finder.pairSimilarity(1, 2) / whole).toBeCloseTo(0.8, 9)
    expect(finder.pairSimilarity(3, 1) / whole).toBeCloseTo(0.7, 9)
    expect(finder.pairSimilarity(1, 4) / whole).toBeCloseTo(0.6, 9)
    expect(finder.pairSimilarity(1, 9)).toBe(0)
    expect(finder.pairSimilarity(9, 1)).toBe(0)
  })
})
