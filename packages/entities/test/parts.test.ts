import { describe, expect, it } from 'vitest'
import { genderOfTitle } from '../src/coreference/gender.ts'
import { callNames, type PersonName, sameFullName } from '../src/coreference/person-names.ts'
import { salienceOf } from '../src/coreference/salience.ts'
import { createKnowledgeBase, worldKnowledge } from '../src/index.ts'
import {
  allCountries,
  countryNamed,
  countryOfCapital,
  countryOfCode,
  countryOfPeople,
} from '../src/knowledge/countries.ts'
import {
  civil,
  dayOf,
  isDay,
  isoDay,
  monthRange,
  readIsoDay,
  weekRange,
  yearRange,
} from '../src/values/calendar.ts'

describe('the calendar', () => {
  it('counts days from 1970 on, and back', () => {
    expect([dayOf(1970, 1, 1), dayOf(1970, 1, 2), dayOf(1969, 12, 31)]).toEqual([0, 1, -1])
    expect(civil(dayOf(2026, 3, 2))).toEqual({ year: 2026, month: 3, day: 2, weekday: 1 })
    expect(isoDay(dayOf(2026, 3, 2))).toBe('2026-03-02')
    expect(isoDay(dayOf(79, 8, 24))).toBe('0079-08-24')
  })

  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2026, 4, 31, false],
    [2026, 12, 31, true],
    [2026, 1, 1, true],
    [2026, 0, 1, false],
    [2026, 13, 1, false],
    [2026, 1, 0, false],
    [2026, 1, 32, false],
  ])('%i-%i-%i is a day: %s', (year, month, day, is) => {
    expect(isDay(year, month, day)).toBe(is)
  })

  it('knows how long weeks, months and years last', () => {
    const days = ({ first, last }: { first: number; last: number }) => [isoDay(first), isoDay(last)]
    expect(days(weekRange(dayOf(2026, 3, 2)))).toEqual(['2026-03-02', '2026-03-08'])
    expect(days(weekRange(dayOf(2026, 3, 8)))).toEqual(['2026-03-02', '2026-03-08'])
    expect(days(weekRange(dayOf(2026, 3, 4)))).toEqual(['2026-03-02', '2026-03-08'])
    expect(days(monthRange(2024 * 12 + 1))).toEqual(['2024-02-01', '2024-02-29'])
    expect(days(monthRange(2025 * 12 + 11))).toEqual(['2025-12-01', '2025-12-31'])
    expect(days(monthRange(2025 * 12 + 9, 3))).toEqual(['2025-10-01', '2025-12-31'])
    expect(days(yearRange(2025))).toEqual(['2025-01-01', '2025-12-31'])
    expect(days(yearRange(1990, 1999))).toEqual(['1990-01-01', '1999-12-31'])
  })

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T23:59:59+09:00', '2026-03-02'],
    ['2026-03-02 09:30', '2026-03-02'],
    ['2026-02-30', undefined],
    ['2026-03-02x', undefined],
    [' 2026-03-02', undefined],
    ['2026-3-2', undefined],
    ['', undefined],
  ])('reads %j as %s', (text, day) => {
    const read = readIsoDay(text)
    expect(read === undefined ? undefined : isoDay(read)).toBe(day)
  })
})

describe('the gender of a title', () => {
  it.each([
    ['Mrs', 'female'],
    ['the spokeswoman', 'female'],
    ['First Lady', 'female'],
    ['Sir', 'male'],
    ['Congressman', 'male'],
    ['Herr', 'male'],
    ["the king's sister", null],
    ['prime minister', null],
    ['manager', null],
    ['', null],
  ])('%s says %s', (title, gender) => {
    expect(genderOfTitle(title)).toBe(gender)
  })
})

describe('salience', () => {
  it('is a share of attention: early names, references, the headline', () => {
    const [first, late, said, titled] = salienceOf(
      [
        { starts: [0], references: 0, inTitle: false },
        { starts: [100], references: 0, inTitle: false },
        { starts: [100], references: 2, inTitle: false },
        { starts: [100], references: 0, inTitle: true },
      ],
      100,
    ) as [number, number, number, number]
    expect(first + late + said + titled).toBeCloseTo(1)
    const one = 1 + Math.exp(-4)
    expect(first / late).toBeCloseTo(2 / one)
    expect(said / late).toBeCloseTo((one + 1) / one)
    expect(titled / late).toBeCloseTo((one + 6) / one)
    expect(salienceOf([{ starts: [], references: 0, inTitle: false }], 0)).toEqual([0])
    expect(salienceOf([], 10)).toEqual([])
  })
})

describe('the name of a person', () => {
  const name = (words: string, familyFirst = false): PersonName => {
    const parts = words.toLowerCase().split(' ')
    return { parts, familyFirst }
  }

  it('may be cut to its family or given name, or to the first of two family names', () => {
    expect(callNames(name('Lucía Ferrer Montoya'))).toEqual(['montoya', 'lucía', 'ferrer'])
    expect(callNames(name('Park Yoon', true))).toEqual(['park', 'yoon'])
    expect(callNames(name('Novak'))).toEqual(['novak'])
  })

  it.each([
    ['Ada Novak', 'Ada Novak', true],
    ['Ada Novak', 'Ada Mary Novak', true],
    ['Ada Novak', 'Ada Mary Rose Novak', true],
    ['Ada Novak', 'Ada Mary Rose Ines Novak', false],
    ['Park Yoonjoo', 'Park Yoon Joo', true],
    ['Novak Ada', 'Ada Mary Novak', false],
    ['Ada Novak', 'Ada Brandt', false],
    ['Novak', 'Ada Novak', false],
  ])('%s and %s can be of one person: %s', (left, right, same) => {
    expect(sameFullName(name(left), name(right))).toBe(same)
    expect(sameFullName(name(right), name(left))).toBe(same)
  })
})

describe('what is known', () => {
  it('of countries is found by name, people, capital and code', () => {
    expect(countryNamed('Norway')?.code).toBe('NO')
    expect(countryNamed('NORWAY')?.code).toBe('NO')
    expect(countryNamed('SOUTH KOREA')?.code).toBe('KR')
    expect(countryNamed('norway')).toBeUndefined()
    expect(countryOfPeople('Norwegians')?.code).toBe('NO')
    expect(countryOfCapital('Oslo')?.code).toBe('NO')
    expect(countryOfCode('NO')?.currency).toBe('NOK')
    expect(countryOfCode('XX')).toBeUndefined()
    const codes = [...allCountries()].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, wikidata, names, currency } of allCountries()) {
      expect(code).toMatch(/^[A-Z]{2}$/)
      expect(wikidata).toMatch(/^Q\d+$/)
      expect(names.length).toBeGreaterThan(0)
      expect(currency).toMatch(/^([A-Z]{3})?$/)
    }
  })

  it('of the world has identifiers, and capitals the country they are in', () => {
    expect(worldKnowledge().find('Norway', 'location')?.identifiers).toEqual({
      iso3166: 'NO',
      wikidata: 'Q20',
    })
    expect(worldKnowledge().find('Oslo', 'location')?.country).toBe('NO')
    expect(worldKnowledge().find('Oslo', 'person')).toBeUndefined()
    expect(worldKnowledge()).toBe(worldKnowledge())
  })

  it('of your own is found by each name, unless two share it', () => {
    const entity = (name: string, names: string[], type: 'person' | 'organization' = 'person') => ({
      name,
      type,
      names,
      country: null,
      identifiers: { desk: name },
    })
    const base = createKnowledgeBase([
      entity('Ada Novak', ['Novak', 'Ada Novak', 'Novak']),
      entity('Ines Novak', ['Novak']),
      entity('Tom Novak', ['Novak']),
      entity('Novak', ['Novak Ltd'], 'organization'),
    ])
    expect(base.find('Ada Novak', 'person')?.name).toBe('Ada Novak')
    expect(base.find('Ines Novak', 'person')?.name).toBe('Ines Novak')
    expect(base.find('Novak', 'person')).toBeUndefined()
    expect(base.find('Novak', 'organization')?.identifiers.desk).toBe('Novak')
    expect(base.find('novak', 'organization')).toBeUndefined()
  })
})
