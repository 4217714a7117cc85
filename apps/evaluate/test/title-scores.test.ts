import { describe, expect, it } from 'vitest'
import { placeNames } from '../src/scorers/gold-names.ts'
import { scoreTitles } from '../src/scorers/titles.ts'

describe('title scores', () => {
  const text = 'The former Finance Minister Ana Reyes met Mr. Omar Lund, a panel with Ivo Brandt.'
  const at = (words: string): [number, number] => {
    const start = text.indexOf(words)
    return [start, start + words.length]
  }
  const gold = {
    id: 'x',
    text,
    entities: [
      { id: '1', type: 'person', mentions: [at('The former Finance Minister Ana Reyes')] },
      { id: '2', type: 'person', mentions: [at('Mr. Omar Lund')] },
      { id: '3', type: 'person', mentions: [at('a panel with Ivo Brandt')] },
    ],
  }
  const score = (...titles: string[]) => {
    const names = ['Ana Reyes', 'Omar Lund', 'Ivo Brandt']
    const mentions = names.map((name, index) => {
      const [start, end] = at(name)
      return { start, end, type: 'person', entity: String(index) }
    })
    const roles = titles.map((title) => ({ start: at(title)[0], end: at(title)[1], text: title }))
    const entities = [{ id: '0', roles }]
    return scoreTitles([gold], new Map([['x', { id: 'x', mentions, entities }]]))
  }

  it('count a title that is found to the word, articles aside', () => {
    expect(score('former Finance Minister')).toMatchObject({ right: 1, predicted: 1, gold: 1 })
  })

  it('count one that is cut as found and wrong', () => {
    expect(score('Finance Minister')).toMatchObject({ right: 0, predicted: 1, gold: 1 })
  })

  it('ask for no honorific and no phrase', () => {
    expect(score()).toMatchObject({ right: 0, predicted: 0, gold: 1 })
  })
})

describe('names tagged on another copy of a text', () => {
  const gold = { id: 'x', text: 'Ana Reyes\nleft.', values: [] }

  it('are placed where only white space differs', () => {
    const mentions = [{ start: 0, end: 9, type: 'PER' as const }]
    expect(placeNames('\n\nAna  Reyes left.', { ...gold, mentions })).toEqual([
      { start: 2, end: 12, type: 'PER' },
    ])
  })

  it('are not placed in another text', () => {
    expect(placeNames('Ana Reyes came.', { ...gold, mentions: [] })).toBeNull()
    expect(placeNames('Ana Reyes left', { ...gold, mentions: [] })).toBeNull()
  })
})
