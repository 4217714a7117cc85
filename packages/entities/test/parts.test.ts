import fc from 'fast-check'
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
import { foldUnit, lowerUnit, UnitKind, unitKind } from '../src/tagger/characters.ts'
import { HashTable } from '../src/tagger/hash-table.ts'
import { hashSeed, hashUnit } from '../src/tagger/hashing.ts'
import {
  labelCount,
  labelOf,
  mayFollow,
  Place,
  placeOf,
  predecessors,
  typeOf,
} from '../src/tagger/labels.ts'
import { ByteReader, ByteWriter, decodeBase64, encodeBase64 } from '../src/tagger/packed-bytes.ts'
import { titleCaseHash } from '../src/tagger/title-case.ts'
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

describe('packed bytes', () => {
  it('are base64 as everybody has it, without padding', () => {
    for (let length = 0; length < 40; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 89 + length * 7) & 255)
      const text = Buffer.from(bytes).toString('base64').replace(/=+$/, '')
      expect(encodeBase64(bytes)).toBe(text)
      expect(decodeBase64(text)).toEqual(bytes)
    }
  })

  it('give back what was written', () => {
    const counts = [0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1]
    const ascending = [[], [0], [5, 5, 9, 2 ** 31]]
    const writer = new ByteWriter()
    writer.byte(257)
    for (const count of counts) writer.count(count)
    writer.float(-1.5)
    for (const list of ascending) writer.ascending(list)
    for (const value of [-128, -1, 0, 127]) writer.byte(value)
    const reader = new ByteReader(writer.finish())
    expect(reader.byte()).toBe(1)
    expect(counts.map(() => reader.count())).toEqual(counts)
    expect(reader.float()).toBe(-1.5)
    expect(ascending.map(() => [...reader.ascending()])).toEqual(ascending)
    expect([...reader.signed(4)]).toEqual([-128, -1, 0, 127])
  })
})

describe('the hash table', () => {
  it('finds what is in it and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 60 }), (keys) => {
        const table = new HashTable(keys)
        expect(table.size).toBe(keys.length)
        keys.forEach((key, index) => {
          expect(table.get(key)).toBe(index)
          expect(table.get((key + 1) >>> 0)).toBe(keys.indexOf((key + 1) >>> 0))
        })
      }),
    )
  })

  it('holds keys that fall on one place, the last of equal ones, and values of your own', () => {
    const keys = Array.from({ length: 20 }, (_, index) => index * 1024)
    const table = new HashTable(
      keys,
      keys.map((key) => key + 1),
    )
    expect(keys.map((key) => table.get(key))).toEqual(keys.map((key) => key + 1))
    expect(table.get(1)).toBe(-1)
    expect(table.get(20 * 1024)).toBe(-1)
    expect(new HashTable([7, 7], [1, 2]).get(7)).toBe(2)
    expect(new HashTable([]).get(0)).toBe(-1)
    expect(new HashTable([-1]).get(0xffffffff)).toBe(0)
  })
})

describe('a code unit of a word', () => {
  const unit = (character: string) => character.charCodeAt(0)
  const fold = (text: string) => String.fromCharCode(...[...text].map((c) => foldUnit(unit(c))))
  const lower = (text: string) => String.fromCharCode(...[...text].map((c) => lowerUnit(unit(c))))

  it('loses its accent, and its case where it is wanted', () => {
    expect(fold('ÉéŁłØøĐđıÆæŒœðþßÑ’‘"–中')).toBe("EeLlOoDdiAaOodtsN''\"–中")
    expect(lower('ÉéŁłØøĐđıÆæŒœðþßÑ’‘"–中')).toBe("eellooddiaaoodtsn''\"–中")
    expect(lower('ЯΩ')).toBe('яω')
  })

  it.each<[string, number]>([
    ['a', UnitKind.lower],
    ['é', UnitKind.lower],
    ['я', UnitKind.lower],
    ['A', UnitKind.upper],
    ['Ω', UnitKind.upper],
    ['Ạ', UnitKind.upper],
    ['ạ', UnitKind.lower],
    ['0', UnitKind.digit],
    ['9', UnitKind.digit],
    ['/', UnitKind.symbol],
    [':', UnitKind.symbol],
    ['–', UnitKind.symbol],
    ['€', UnitKind.symbol],
    ['中', UnitKind.lower],
    ['あ', UnitKind.lower],
    ['ب', UnitKind.lower],
  ])('%s has its kind', (character, kind) => {
    expect(unitKind(unit(character))).toBe(kind)
  })

  it('in capitals has the hash of title case', () => {
    const hashOf = (word: string) =>
      [...word].reduce((hash, character) => hashUnit(hash, unit(character)), hashSeed) >>> 0
    expect(titleCaseHash('in KOREA now', 3, 8)).toBe(hashOf('Korea'))
    expect(titleCaseHash('ÉTÉ', 0, 3)).toBe(hashOf('Ete'))
    expect(titleCaseHash('KOREA', 0, 5)).not.toBe(hashOf('korea'))
  })
})

describe('labels', () => {
  it('are a type and a place', () => {
    for (let type = 0; type < 4; type++) {
      for (const place of Object.values(Place)) {
        expect([typeOf(labelOf(type, place)), placeOf(labelOf(type, place))]).toEqual([type, place])
      }
    }
    expect(labelCount).toBe(17)
  })

  it('follow each other where a name goes on, ends, or begins', () => {
    const [begin, inside, end, single] = Object.values(Place).map((place) => labelOf(1, place)) as [
      number,
      number,
      number,
      number,
    ]
    const may = (left: number, rights: number[]) => rights.map((right) => mayFollow(left, right))
    for (const left of [0, end, single]) {
      expect(may(left, [0, begin, single, inside, end])).toEqual([true, true, true, false, false])
    }
    for (const left of [begin, inside]) {
      expect(may(left, [inside, end, 0, begin, single])).toEqual([true, true, false, false, false])
      expect(mayFollow(left, labelOf(2, Place.inside))).toBe(false)
    }
    expect([...(predecessors[inside] as Uint8Array)]).toEqual([begin, inside])
    expect(predecessors[0]?.length).toBe(9)
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
    return { parts, initial: words.charAt(0), familyFirst }
  }

  it('may be cut to its family or given name', () => {
    expect(callNames(name('Ada Mary Novak'))).toEqual(['novak', 'ada'])
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
