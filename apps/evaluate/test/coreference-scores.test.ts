import { describe, expect, it } from 'vitest'
import { scoreCoreference } from '../src/scorers/coreference.ts'
import { scoreValues, valueKind } from '../src/scorers/values.ts'

describe('coreference scores', () => {
  const text = 'Minister Omar Reyes met Ana Reyes. He said Reyes would stay.'
  const at = (words: string, from = 0): [number, number] => {
    const start = text.indexOf(words, from)
    return [start, start + words.length]
  }
  const gold = {
    id: 'x',
    text,
    entities: [
      {
        id: '1',
        type: 'person',
        mentions: [at('Minister Omar Reyes'), at('He'), at('Reyes', 40)],
      },
      { id: '2', type: 'person', mentions: [at('Ana Reyes')] },
    ],
  }
  const name = (words: string, entity: string, from = 0) => {
    const [start, end] = at(words, from)
    return { start, end, entity }
  }
  const answer = (...entities: [string, string, string]) => ({
    id: 'x',
    mentions: [
      name('Omar Reyes', entities[0]),
      name('Ana Reyes', entities[1]),
      name('Reyes', entities[2], 40),
      name('stay', entities[0]),
    ],
    references: [name('He', 'a')],
  })
  const score = (given: ReturnType<typeof answer>) =>
    scoreCoreference([gold], new Map([['x', given]]))

  it('are full for the right groups, titles aside', () => {
    const scores = score(answer('a', 'b', 'a'))
    expect(scores.names).toMatchObject({ items: 3, bCubed: { f1: 1 }, pairs: { f1: 1 } })
    expect(scores.pronouns).toMatchObject({ right: 1, predicted: 1, gold: 1 })
  })

  it('fall when namesakes are joined or a person is taken apart', () => {
    expect(score(answer('a', 'a', 'a')).names.bCubed.precision).toBeLessThan(1)
    expect(score(answer('a', 'b', 'c')).names.bCubed.recall).toBeLessThan(1)
  })

  it('count a pronoun that is linked to another person as wrong', () => {
    expect(score(answer('b', 'a', 'b')).pronouns).toMatchObject({ right: 0, predicted: 1, gold: 1 })
  })
})

describe('value scores', () => {
  it('count overlaps of one kind, each gold value once', () => {
    const scores = scoreValues([
      {
        gold: [
          { start: 0, end: 10, kind: 'date' },
          { start: 20, end: 30, kind: 'money' },
        ],
        found: [
          { start: 2, end: 5, kind: 'date' },
          { start: 6, end: 9, kind: 'date' },
          { start: 20, end: 30, kind: 'percent' },
        ],
      },
    ])
    expect(scores.date).toMatchObject({ right: 1, predicted: 2, gold: 1 })
    expect(scores.money).toMatchObject({ right: 0, predicted: 0, gold: 1 })
    expect(scores.percent).toMatchObject({ right: 0, predicted: 1, gold: 0 })
  })

  it('know the names that data sets use', () => {
    expect(['TIME', 'Money', 'tim', 'percent', 'quantity'].map(valueKind)).toEqual([
      'date',
      'money',
      'date',
      'percent',
      null,
    ])
  })
})
