import type { EntityAnnotations, Page, Quote } from '@wirecopy/document'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../src/generate/random.ts'
import { entityProblems, pageProblems, quoteProblems } from '../src/health/annotation-problems.ts'
import { attacks } from '../src/health/attacks.ts'
import { measureGrowthOf } from '../src/health/growth.ts'
import { mutateText } from '../src/health/mutations.ts'

const text = 'Omar Reyes said: “Ferries run.”'

describe('problems of annotations', () => {
  const mention = {
    start: 0,
    end: 10,
    text: 'Omar Reyes',
    type: 'person' as const,
    entity: 'e1',
    confidence: 1,
    value: null,
  }
  const annotations: EntityAnnotations = {
    mentions: [mention],
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Omar Reyes',
        aliases: [],
        role: null,
        roles: [],
        affiliation: null,
        country: null,
        identifiers: {},
        gender: null,
        number: null,
        salience: 1,
        mentions: [{ start: 0, end: 10 }],
      },
    ],
    references: [],
  }

  it('are none for exact ones', () => {
    expect(entityProblems(text, annotations)).toEqual([])
  })

  it('are inexact spans, lost entities and overlaps', () => {
    const wrong: EntityAnnotations = {
      ...annotations,
      mentions: [mention, { ...mention, start: 5, entity: 'e2' }],
    }
    expect(entityProblems(text, wrong)).toEqual([
      'mention at 5–10 is not "Omar Reyes"',
      'mention at 5 overlaps the one before',
      'mention of e2, which is no entity',
    ])
  })

  it('are wrong shapes', () => {
    const wrong = { ...annotations, mentions: [{ ...mention, type: 'hero' }] }
    expect(entityProblems(text, wrong as unknown as EntityAnnotations)[0]).toMatch(
      'mentions.0.type',
    )
  })
})

describe('problems of quotes', () => {
  const quote: Quote = {
    type: 'direct',
    cueClass: 'speech',
    spans: [[17, 31]],
    text: '“Ferries run.”',
    cue: { start: 11, end: 15, text: 'said' },
    speaker: null,
    addressee: null,
    nested: false,
    rule: 'colon',
    confidence: 1,
  }

  it('are none for an exact one', () => {
    expect(quoteProblems(text, [quote])).toEqual([])
  })

  it('are spans outside the text, and words that are not theirs', () => {
    expect(quoteProblems(text, [{ ...quote, spans: [[17, 40]] }])).toEqual([
      'quote with the span 17–40 in 31 characters',
    ])
    expect(quoteProblems(text, [{ ...quote, text: 'Ferries' }])).toHaveLength(1)
    expect(quoteProblems(text, [{ ...quote, cue: { start: 0, end: 4, text: 'said' } }])).toEqual([
      'cue at 0–4 is not "said"',
    ])
  })
})

describe('problems of pages', () => {
  const page: Page = {
    url: null,
    site: null,
    kind: 'text',
    main: null,
    related: [],
    comments: [],
    furniture: [],
    regions: [{ start: 0, end: 5, kind: 'furniture', index: null, field: null }],
    warnings: [],
  }

  it('are regions that leave something out', () => {
    expect(pageProblems(page, '12345')).toEqual([])
    expect(pageProblems(page, '123456')).toEqual(['regions do not tile the input'])
    expect(pageProblems(page, null)).toEqual([])
  })
})

describe('mutations', () => {
  it('depend on the seed alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, words) => {
        const [once, again] = [createRandom(seed), createRandom(seed)]
        return mutateText(once, words) === mutateText(again, words)
      }),
    )
  })
})

describe('attacks', () => {
  it('reach the length asked for', () => {
    for (const { name, text: of } of attacks()) {
      expect(of(1000).length, name).toBeGreaterThanOrEqual(1000)
      expect(of(1000).length, name).toBeLessThan(1100)
    }
  })

  it('show quadratic work as such', async () => {
    const lengths = { short: 1500, long: 12_000 }
    const quadratic = async (words: string): Promise<string | null> => {
      let sum = 0
      for (let left = 0; left < words.length; left++) {
        for (let right = 0; right < words.length; right++) sum += left ^ right
      }
      return Number.isNaN(sum) ? 'impossible' : null
    }
    const growth = await measureGrowthOf(quadratic, (length) => 'x'.repeat(length), lengths)
    // Eight times the text: 64 for a square, 8 for linear work.
    expect(growth.ratio).toBeGreaterThan(16)
    expect(growth).not.toHaveProperty('error')
  })

  it('keep the error of the work', async () => {
    const lengths = { short: 1, long: 2 }
    const growth = await measureGrowthOf(
      async () => 'too long',
      () => 'x',
      lengths,
    )
    expect(growth.error).toBe('too long')
  })
})
