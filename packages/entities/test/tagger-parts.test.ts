import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
