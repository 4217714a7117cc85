import type { NameType } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { agreeOnTypes } from '../src/agree-on-types.ts'
import { findKnown } from '../src/coreference/clusters.ts'
import { createEntityFinder, createKnowledgeBase, recognizeList } from '../src/index.ts'

describe('a name that a text writes the same way', () => {
  const text = 'Velden Velden Velden Oslo'
  const types = (...given: [NameType, number][]) => {
    const names = given.map(([type, confidence], index) => {
      const start = index * 7
      const stop = Math.min(text.length, start + (index === 3 ? 4 : 6))
      return { first: index, end: index + 1, start, stop, type, confidence }
    })
    agreeOnTypes(names, text)
    return names.map(({ type }) => type)
  }

  it('has the type that it mostly has', () => {
    expect(types(['person', 0.9], ['location', 0.8], ['location', 0.7])).toEqual([
      'location',
      'location',
      'location',
    ])
  })

  it('has the type that is surer, not the one that is found more often', () => {
    expect(types(['person', 0.9], ['location', 0.4], ['location', 0.4])[1]).toBe('person')
  })

  it('leaves other names alone', () => {
    expect(types(['person', 0.2], ['person', 0.2], ['person', 0.2], ['location', 0.1])[3]).toBe(
      'location',
    )
  })
})

describe('what knowledge bases know', () => {
  const base = (name: string) =>
    createKnowledgeBase([
      { name, type: 'organization', names: [name], country: null, identifiers: { own: name } },
    ])

  it('is asked in their order, with and without the article', () => {
    const bases = [base('Board'), base('The Hague Court'), base('Côte d’Or'.replace('’', "'"))]
    const own = (text: string) => findKnown(bases, text, 'organization')?.identifiers.own
    expect(own('Board')).toBe('Board')
    expect(own('the Board')).toBe('Board')
    expect(own('The Board')).toBe('Board')
    expect(own('The Hague Court')).toBe('The Hague Court')
    expect(own('Côte d’Or')).toBe("Côte d'Or")
    expect(own('Breathe Board')).toBeUndefined()
    expect(findKnown(bases, 'Board', 'location')).toBeUndefined()
  })
})

describe('own names', () => {
  it('keep their words and types whatever stands around them', () => {
    const find = createEntityFinder({
      recognizers: [
        recognizeList([
          { name: 'Grupo Azahar', type: 'person' },
          { name: 'with al', type: 'work' },
        ]),
      ],
    })
    const { mentions } = find({
      text: 'Tarek al-Masri met Grupo Azahar, then he spoke with al-Masri.',
    })
    expect(mentions.map(({ text, type }) => [text, type])).toEqual([
      ['Tarek al-Masri', 'person'],
      ['Grupo Azahar', 'person'],
      ['with al', 'work'],
      ['Masri', 'person'],
    ])
  })

  it('stand above what the model finds and above values', () => {
    const find = createEntityFinder({
      recognizers: [
        recognizeList([
          { name: 'Novak met Hugo', type: 'work' },
          { name: '5 million', type: 'event' },
        ]),
      ],
    })
    const { mentions } = find({ text: 'Ada Novak met Hugo Brandt for $5 million in Oslo.' })
    expect(mentions.map(({ text, type }) => [text, type])).toEqual([
      ['Novak met Hugo', 'work'],
      ['5 million', 'event'],
      ['Oslo', 'location'],
    ])
  })
})
