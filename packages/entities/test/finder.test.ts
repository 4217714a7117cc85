import { WirecopyError } from '@wirecopy/document'
import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

const findEntities = createEntityFinder()

const story = `OSLO, March 3 (Nordwire) - Norwegian Prime Minister Ingrid Halvorsen told reporters in Oslo that the
government would spend $40 million on ferries. Halvorsen met Kang Min-ho, head of Hanbit Shipping, in Busan last week.

"We are ready," Kang said. The United Nations and the U.S. welcomed the plan, according to Reuters.`

describe('names', () => {
  test('people, organizations and places of a story are found with exact spans', () => {
    const { mentions } = findEntities({ text: story })
    const names = mentions.filter(({ entity }) => entity).map(({ text, type }) => `${text}/${type}`)
    expect(names).toEqual(
      expect.arrayContaining([
        'Ingrid Halvorsen/person',
        'Halvorsen/person',
        'Oslo/location',
        'Busan/location',
        'United Nations/organization',
        'U.S./location',
        'Reuters/organization',
      ]),
    )
  })

  test.each([
    ['OSLO (Nordwire) - Ferries stayed in port on Friday.', 'OSLO'],
    ['OSLO, March 3 (Reuters) -- Ferries stayed in port on Friday.', 'OSLO'],
    ['BERGEN, Norway — Ferries stayed in port on Friday.', 'BERGEN'],
  ])('the place of a dateline is found: %s', (text, place) => {
    const { mentions } = findEntities({ text })
    expect(mentions).toContainEqual(expect.objectContaining({ text: place, type: 'location' }))
    expect(mentions.map((mention) => mention.text)).not.toContain('Ferries')
  })

  test.each([
    ['The Ministry of Trade, Industry and Energy met.', 'Ministry of Trade, Industry and Energy'],
    [
      'The Department of Health and Social Services met.',
      'Department of Health and Social Services',
    ],
    ['The Ministry of Finance, Bank of Norway and others met.', 'Ministry of Finance'],
  ])('a body is named with all that it is for: %s', (text, name) => {
    expect(findEntities({ text }).mentions.map((mention) => mention.text)).toContain(name)
  })

  test('a given name keeps its second syllable', () => {
    const { mentions } = findEntities({
      text: 'They met Chung Mi-rae, a banker, on a Kim-led trip.',
    })
    const names = mentions.map(({ text }) => text)
    expect(names).toContain('Chung Mi-rae')
    expect(names).not.toContain('Kim-led')
  })

  test('a common noun with the capital of its sentence is no name', () => {
    const { mentions } = findEntities({ text: 'Dockworkers walked out. Dockworkers said so.' })
    expect(mentions).toEqual([])
  })

  test('every name belongs to an entity that lists it', () => {
    const { mentions, entities } = findEntities({ text: story })
    for (const { start, end, entity, type } of mentions) {
      if (entity === null) continue
      const owner = entities.find(({ id }) => id === entity)
      expect(owner?.type).toBe(type)
      expect(owner?.mentions).toContainEqual({ start, end })
    }
  })
})

const spanKey = ({ start, end }: { start: number; end: number }) => `${start} ${end}`

describe('any text', () => {
  const piece = fc.constantFrom(
    'Kim',
    'Jong-un',
    'U.S.',
    'the',
    'Bank',
    'of',
    'England',
    '$5',
    'million',
    'Aug.',
    '1',
    ',',
    '.',
    '\n',
    '\n\n',
    '"',
    '’s',
    '-',
    'de',
    'la',
    'Cruz',
    'MINISTRY',
    'OF',
    '2025',
    '%',
    '\ud800',
    '\u0000',
    '한국',
    '5',
    'to',
    '(',
    ')',
    'said',
    'last',
    'week',
    'second',
    'half',
    'between',
    'and',
    'Mr.',
  )
  const words = fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 80 })
    .map((list) => list.flat().join(''))

  test('spans are exact, in order and apart, and confidences are probabilities', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const { mentions, entities, references } = findEntities({
          text,
          publishedAt: '2025-07-26',
        })
        let last = 0
        const ids = new Set(entities.map(({ id }) => id))
        for (const { start, end, text: covered, confidence, entity } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(covered)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          if (entity !== null) expect(ids).toContain(entity)
          last = end
        }
        const known = new Set([...mentions, ...references].map(spanKey))
        for (const reference of references) {
          expect(text.slice(reference.start, reference.end)).toBe(reference.text)
          expect(ids).toContain(reference.entity)
        }
        for (const entity of entities)
          for (const span of entity.mentions) expect(known).toContain(spanKey(span))
      }),
      { numRuns: 300 },
    )
  })

  test.each([['KOREA '], ['A'], ['Bank of the '], ['Kim-']])('a run of %s is no name', (unit) => {
    const { mentions } = findEntities({ text: `${unit.repeat(20_000)}. Ada Novak left Oslo.` })
    for (const { start, end } of mentions) expect(end - start).toBeLessThanOrEqual(250)
    expect(mentions.map(({ text }) => text)).toContain('Ada Novak')
  })

  test('the same text gives the same annotations, whatever came before', () => {
    const first = JSON.stringify(findEntities({ text: story }))
    findEntities({ text: 'A. B. C. '.repeat(500) })
    expect(JSON.stringify(findEntities({ text: story }))).toBe(first)
  })

  test.each([
    ['capitals', 'KOREA TODAY SAID '],
    ['one word without spaces', 'Abc'],
    ['capital letters alone', 'A'],
    ['initials', 'J. '],
    ['hyphens', 'A-'],
    ['numbers', '12 '],
    ['dollar signs', '$'],
    ['number words', 'twenty-five hundred million '],
    ['months', 'May '],
    ['family names', 'Kim '],
    ['connectors', 'Bank of the '],
    ['names and roles', 'Minister Kim Lee of Korea, '],
    ['lone surrogates', '\udc00\ud800'],
    ['line breaks', 'Kim\n'],
    ['ranges that never close', 'between '],
    ['signs without numbers', 'minus -'],
    ['fields of a ministry', 'Ministry of Trade, '],
    ['pronouns and people', 'Ann Lee said she saw him. '],
    ['datelines', 'OSLO (AP) - Ann '],
  ])('time grows in step with %s', async (_, unit) => {
    const repeated = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    const growth = await findSuperlinear((text) => findEntities({ text }), repeated, 12_000, {
      factor: 4,
      most: 10,
    })
    expect(growth).toBeNull()
  })
})

describe('wrong calls', () => {
  test('an input without a text throws', () => {
    expect(() => findEntities({} as never)).toThrow(WirecopyError)
  })

  test('a text over the limit throws its code', () => {
    const strict = createEntityFinder({ limits: { inputLength: 5 } })
    expect(() => strict({ text: 'longer' })).toThrow(
      expect.objectContaining({ code: 'limit-input-length' }),
    )
  })
})
