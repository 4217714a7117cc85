import { describe, expect, test } from 'vitest'
import {
  CharacterKind,
  characterKind,
  isSpaceCode,
  isUpperCode,
  isWordCode,
} from '../src/characters.ts'

const code = (character: string) => character.codePointAt(0) ?? 0
const between = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('a code unit is', () => {
  test('white space of any width, byte order marks and line separators included', () => {
    const spaces = [
      0, 9, 10, 13, 31, 32, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
    ]
    for (const each of [...spaces, ...between(0x2000, 0x200f)]) expect(isSpaceCode(each)).toBe(true)
    for (const each of [
      33, 127, 0x9f, 0xa1, 0x167f, 0x1681, 0x1fff, 0x2010, 0x202a, 0x2030, 0x2060, 0x3001,
    ])
      expect(isSpaceCode(each)).toBe(false)
  })

  test('a letter in every script', () => {
    for (const letter of 'azAZªµºÀÖØöøÿĀжЯשعहกあアｱ漢々〇가힣ﬁ')
      expect([letter, characterKind(code(letter))]).toEqual([letter, CharacterKind.letter])
  })

  test('a digit only from 0 to 9', () => {
    for (const digit of '0123456789') expect(characterKind(code(digit))).toBe(CharacterKind.digit)
    for (const other of '/:²') expect(characterKind(code(other))).not.toBe(CharacterKind.digit)
    for (const word of 'a9Z가') expect(isWordCode(code(word))).toBe(true)
    for (const mark of ' .-') expect(isWordCode(code(mark))).toBe(false)
  })

  test('a mark where it is neither', () => {
    for (const mark of '!@[`{~¡§«»¿×÷–—‘’“”…€™→■⯿、。〃〄〈「」『』〜〝〠！＂（／：？＠')
      expect([mark, characterKind(code(mark))]).toEqual([mark, CharacterKind.other])
  })

  test('a capital only where the script has small letters', () => {
    for (const capital of 'AZÀÞĀЖΩ') expect(isUpperCode(code(capital))).toBe(true)
    for (const other of 'az@[0àß×漢가ªא') expect(isUpperCode(code(other))).toBe(false)
  })
})
