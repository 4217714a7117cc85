import { describe, expect, it } from 'vitest'
import { fold, ideographic, known, weightless } from '../src/kernel/fold.ts'
import { readWords } from '../src/words.ts'

describe('a folded character', () => {
  const unitOf = (character: string) => fold(character.codePointAt(0) as number) & 0x1fffff
  const folded = (character: string) => {
    const entry = fold(character.codePointAt(0) as number)
    const unit = entry & 0x1fffff
    const second = (entry >>> 21) & 0x7f
    return (unit ? String.fromCodePoint(unit) : '') + (second ? String.fromCharCode(second) : '')
  }

  it.each([
    ['a', 'a'],
    ['Z', 'z'],
    ['9', '9'],
    ['É', 'e'],
    ['ñ', 'n'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['Œ', 'oe'],
    ['Ø', 'o'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['þ', 'th'],
    ['ł', 'l'],
    ['ı', 'i'],
    ['ħ', 'h'],
    ['ﬁ', 'fi'],
    ['Ａ', 'a'],
    ['①', '1'],
    ['Я', 'я'],
    ['ё', 'е'],
    ['й', 'и'],
    ['Ω', 'ω'],
    ['ά', 'α'],
    ['가', '가'],
    ['中', '中'],
    ['𠀀', '𠀀'],
    ['٣', '٣'],
    ['.', ''],
    ['_', ''],
    [' ', ''],
    ['😀', ''],
    ['€', ''],
  ])('%s counts as %j, every time', (character, expected) => {
    for (let time = 0; time < 2; time++) expect(folded(character)).toBe(expected)
  })

  it.each(['中', 'あ', 'ア', 'ー', 'ก', 'ກ', 'ក', 'က', '𠀀'])(
    '%s is a word of its own',
    (character) => {
      expect(fold(character.codePointAt(0) as number) & ideographic).not.toBe(0)
    },
  )

  it.each([
    '\u00ad',
    '\u0301',
    '\u0483',
    '\u05bf',
    '\u05c7',
    '\u0640',
    '\u064b',
    '\u0670',
    '\u200d',
    '\u202e',
    '\u2060',
    '\ufe0f',
    '\ufeff',
  ])('%j has no weight', (character) => {
    expect(fold(character.charCodeAt(0)) & weightless).not.toBe(0)
    expect(unitOf(character)).toBe(0)
  })

  it.each(['a', ' ', '\u05be', '\u05c0', '가'])('%j has one or separates', (character) => {
    expect(fold(character.codePointAt(0) as number) & (weightless | ideographic)).toBe(0)
  })

  it('separates where there is none', () => {
    for (const codePoint of [0xd800, 0xdfff, 0x40000, 0x10ffff]) {
      expect(fold(codePoint)).toBe(known)
    }
    expect(fold(0x3ffff) & ideographic).not.toBe(0)
  })
})

describe('the words of a text', () => {
  const cut = (text: string) => {
    const { count, starts, ends } = readWords(text)
    return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
  }
  const same = (one: string, other: string) => {
    const [first, second] = [readWords(one), readWords(other)]
    return (
      `${[...first.hashes.slice(0, first.count)]}` ===
      `${[...second.hashes.slice(0, second.count)]}`
    )
  }

  it.each([
    ['The pier, closed.', ['The', 'pier', 'closed']],
    ["don't-care", ['don', 't', 'care']],
    ['sof\u00adtly cafe\u0301', ['sof\u00adtly', 'cafe']],
    ['旧码头 pier关闭', ['旧', '码', '头', 'pier', '关', '闭']],
    ['𠀀x', ['𠀀', 'x']],
    ['a\ud800b', ['a', 'b']],
    ['  ', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(cut(text)).toEqual(words)
  })

  it('are the same whatever their case, accents and width', () => {
    expect(same('CAFÉ Straße', 'cafe strasse')).toBe(true)
    expect(same('cafe', 'cafes')).toBe(false)
    expect(same('ab c', 'a bc')).toBe(false)
    expect(same('œ', 'oe')).toBe(true)
  })

  it('are all kept where a text has more than expected', () => {
    const text = 'a '.repeat(200)
    expect(readWords(text).count).toBe(200)
    expect(cut(text)).toEqual(Array.from({ length: 200 }, () => 'a'))
  })
})
