import { describe, expect, it } from 'vitest'
import {
  Class,
  classAt,
  classOf,
  isLower,
  isUpper,
  skipExtend,
  widthAt,
} from '../src/character-class.ts'
import { segmentSentences, tokenize } from '../src/index.ts'

const unit = (character: string) => character.charCodeAt(0)

describe('a code unit', () => {
  it.each(['A', 'Z', 'À', 'Þ', 'Ā', 'Ω', 'Я', 'ǅ'])('%s is upper case', (character) => {
    expect(isUpper(unit(character))).toBe(true)
    expect(isLower(unit(character))).toBe(false)
  })

  it.each(['a', 'z', 'ß', 'ÿ', 'ā', 'ω', 'я'])('%s is lower case', (character) => {
    expect(isLower(unit(character))).toBe(true)
    expect(isUpper(unit(character))).toBe(false)
  })

  it.each([
    '@',
    '[',
    '`',
    '{',
    '\u007f',
    '\u0080',
    '×',
    '中',
    'ª',
    '1',
    '\ud835',
    '\udc00',
    '\ue000',
  ])('%j is neither', (character) => {
    expect(isUpper(unit(character))).toBe(false)
    expect(isLower(unit(character))).toBe(false)
  })
})

describe('a class', () => {
  it.each<[string, number]>([
    ['a', Class.letter],
    ['ÿ', Class.letter],
    ['Ā', Class.letter],
    ['中', Class.unspaced],
    ['ー', Class.unspaced],
    ['ก', Class.unspaced],
    ['9', Class.digit],
    ['٣', Class.digit],
    ['Ⅷ', Class.letter],
    ['.', Class.punctuation],
    ['€', Class.symbol],
    ['😀', Class.symbol],
    ['\ud800', Class.symbol],
    ['\u0301', Class.extend],
    ['\u00ad', Class.extend],
    ['\u200d', Class.extend],
    ['\u{1f3fb}', Class.extend],
    ['\u00a0', Class.space],
    ['\0', Class.space],
    ['\u202e', Class.space],
    ['𝐀', Class.letter],
    ['𠀀', Class.unspaced],
  ])('of %j is %i, every time', (character, expected) => {
    for (let time = 0; time < 2; time++) expect(classAt(character, 0)).toBe(expected)
    expect(widthAt(character, 0)).toBe(character.length)
  })

  it('is right at both ends of a page of 256 code points', () => {
    expect([0x2ff, 0x300, 0x301].map(classOf)).toEqual([Class.symbol, Class.extend, Class.extend])
    expect([0xfeff, 0xff00, 0xff01].map(classOf)).toEqual([
      Class.space,
      Class.symbol,
      Class.punctuation,
    ])
    expect([0xffff, 0x10000].map(classOf)).toEqual([Class.symbol, Class.letter])
  })

  it('is space past the end', () => {
    expect(classAt('a', 1)).toBe(Class.space)
    expect(classAt('', 0)).toBe(Class.space)
  })
})

describe('skipExtend', () => {
  it.each([
    ['e|\u0301\u0308|x', 'marks'],
    ['👩|\u200d💻|x', 'an emoji that is joined'],
    ['👩|\u{1f3fb}\u200d🚀|x', 'a skin tone and a joined emoji'],
    ['न|\u200d|क', 'a joiner before a letter'],
    ['e|\u0301|€', 'a mark before a symbol'],
    ['e||€', 'nothing before a symbol'],
    ['e|\u0301|', 'a mark at the end'],
  ])('of %j takes %s', (marked) => {
    const [before = '', taken = ''] = marked.split('|')
    const text = marked.replaceAll('|', '')
    expect(skipExtend(text, before.length)).toBe(before.length + taken.length)
  })
})

describe('tokenize', () => {
  const cut = (text: string) => {
    const { count, starts, ends } = tokenize(text)
    return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
  }

  it.each([
    ["''well'' so", ["''", 'well', "''", 'so']],
    ["'`a``'", ["'", '`', 'a', '`', '`', "'"]],
    ['.. -- ...', ['..', '--', '...']],
    ['it is .5 or v.5', ['it', 'is', '.5', 'or', 'v', '.', '5']],
    ['.5', ['.5']],
    [
      "don't, isn’t, we'll, they've, it's",
      ['do', "n't", ',', 'is', 'n’t', ',', 'we', "'ll", ',', 'they', "'ve", ',', 'it', "'s"],
    ],
    ["rock 't roll", ['rock', "'", 't', 'roll']],
    ['non‑breaking well‐known', ['non‑breaking', 'well‐known']],
    ['@ada_novak #old_pier @', ['@ada_novak', '#old_pier', '@']],
    ['see https://paper.example/a, now', ['see', 'https://paper.example/a', ',', 'now']],
    ['(www.paper.example/)', ['(', 'www.paper.example/', ')']],
    ['“http://paper.example”', ['“', 'http://paper.example', '”']],
  ])('cuts %j', (text, tokens) => {
    expect(cut(text)).toEqual(tokens)
  })

  it('keeps every token of a text that has more than it made room for', () => {
    const text = '.,'.repeat(5000)
    const { count, starts, ends } = tokenize(text)
    expect(count).toBe(10_000)
    for (let at = 0; at < count; at++) expect([starts[at], ends[at]]).toEqual([at, at + 1])
  })
})

describe('segmentSentences', () => {
  const split = (text: string) =>
    segmentSentences(text).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['He moved to Salem, Ore. Brown said so.'],
    ['She asked “why?” and left.'],
    ['He wrote to Novak vs. "the board" again.'],
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text])
  })

  it.each([
    ['They mined the Ore. Brown said so.', 'They mined the Ore.'],
    ['It closed. "Why?" she asked.', 'It closed.'],
    ['It closed. ‘Why?’ she asked.', 'It closed.'],
    ['It closed. “Why?” she asked.', 'It closed.'],
    ['It closed. (Nobody asked.)', 'It closed.'],
    ['It was late.They left.', 'It was late.'],
    ['\u00a0 It closed. They left.', 'It closed.'],
  ])('ends the first of %j', (text, first) => {
    expect(split(text)[0]).toBe(first)
  })
})
