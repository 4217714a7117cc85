import { describe, expect, it } from 'vitest'
import { detokenize } from '../src/scorers/detokenize.ts'
import { scoreEntities } from '../src/scorers/entities.ts'
import { coarseType, readEntityGold, tagSpans } from '../src/scorers/entity-gold.ts'

describe('detokenize', () => {
  it.each([
    [['He', 'said', ',', '"', 'No', '.', '"'], 'He said, "No."'],
    [['(', 'see', 'below', ')', ',', 'it', "'s", 'on'], "(see below), it's on"],
    [['the', 'workers', "'", 'union'], "the workers' union"],
    [['“', 'Yes', '”', '$', '5', '%'], '“Yes” $5%'],
  ])('writes %j as running text', (tokens, text) => {
    expect(detokenize(tokens).text).toBe(text)
  })

  it('gives the offsets of each token', () => {
    const tokens = ['Mr.', 'Reyes', "'s", '(', 'first', ')', 'call', '.']
    const { text, offsets } = detokenize(tokens)
    expect(offsets.map(([start, end]) => text.slice(start, end))).toEqual(tokens)
  })
})

describe('tags', () => {
  it('open a span at an I- without its B-, and at a change of type', () => {
    expect(tagSpans(['I-PER', 'I-PER', 'I-ORG', 'O', 'B-LOC', 'B-LOC'])).toEqual([
      [0, 2, 'PER'],
      [2, 3, 'ORG'],
      [4, 5, 'LOC'],
      [5, 6, 'LOC'],
    ])
  })

  it('fall into four types, values aside', () => {
    expect(['GPE', 'politician', 'university', 'event', 'Date'].map(coarseType)).toEqual([
      'LOC',
      'PER',
      'ORG',
      'MISC',
      null,
    ])
  })
})

describe('gold', () => {
  const rows = [
    { tokens: ['Omar', 'Reyes', 'left', '.'], tags: ['B-PER', 'I-PER', 'O', 'O'], doc: 'a' },
    { tokens: ['Oslo', 'waited', '.'], tags: ['B-LOC', 'O', 'O'], doc: 'a' },
  ]

  it('joins the rows of a document by line breaks', () => {
    const [document] = readEntityGold(rows)
    expect(document?.text).toBe('Omar Reyes left.\nOslo waited.')
    expect(document?.mentions.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Omar Reyes',
      'Oslo',
    ])
  })

  it('keeps rows apart on request', () => {
    expect(readEntityGold(rows, true).map(({ id, text }) => [id, text])).toEqual([
      ['0', 'Omar Reyes left.'],
      ['1', 'Oslo waited.'],
    ])
  })

  it('refuses a row whose tags do not fit', () => {
    expect(() => readEntityGold([{ tokens: ['a'], tags: [] }])).toThrow('1 tokens, 0 tags')
  })
})

describe('entity scores', () => {
  const gold = readEntityGold([
    {
      id: 'x',
      tokens: 'Omar Reyes of Halden Shipping flew to Oslo on Friday .'.split(' '),
      tags: 'B-PER I-PER O B-ORG I-ORG O O B-LOC O B-DATE O'.split(' '),
    },
  ])
  const text = gold[0]?.text ?? ''
  const mention = (words: string, type: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    type,
  })

  it('count exact spans of the right type, once', () => {
    const mentions = [
      mention('Omar Reyes', 'person'),
      mention('Omar Reyes', 'person'),
      mention('Halden', 'organization'),
      mention('Oslo', 'organization'),
      mention('Friday', 'date'),
    ]
    const scores = scoreEntities(gold, new Map([['x', { id: 'x', mentions }]]))
    expect(scores.types.PER).toMatchObject({ gold: 1, predicted: 1, right: 1 })
    expect(scores.types.ORG).toMatchObject({ gold: 1, predicted: 2, right: 0 })
    expect(scores.types.LOC).toMatchObject({ gold: 1, predicted: 0, right: 0 })
    expect(scores.micro.f1).toBeCloseTo(1 / 3)
    expect(scores.untyped).toMatchObject({ gold: 3, predicted: 3, right: 2 })
    expect(scores.errors.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'ORG missed: Halden Shipping',
      'LOC taken for ORG: Oslo',
      'ORG invented: Halden',
    ])
  })

  it('count a document without an answer as empty and failed', () => {
    const scores = scoreEntities(gold, new Map())
    expect(scores.failed).toBe(1)
    expect(scores.micro).toMatchObject({ gold: 3, predicted: 0, f1: 0 })
  })
})
