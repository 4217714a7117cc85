import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  byteOffsets,
  codePointOffsets,
  utf16OffsetsFromBytes,
  utf16OffsetsFromCodePoints,
  WirecopyError,
} from '../src/index.ts'

describe('offsets', () => {
  const text = 'é👍 韓 ok'

  it('count in code points, as Python does', () => {
    expect(codePointOffsets(text, [0, 1, 3, 4, 5, 6, 8])).toEqual([0, 1, 2, 3, 4, 5, 7])
  })

  it('count in UTF-8 bytes', () => {
    expect(byteOffsets(text, [0, 1, 3, 4, 5, 6, 8])).toEqual([0, 2, 6, 7, 10, 11, 13])
  })

  it('come back in the order they were given', () => {
    expect(codePointOffsets(text, [8, 0, 3])).toEqual([7, 0, 2])
    expect(utf16OffsetsFromBytes(text, [13, 0, 6])).toEqual([8, 0, 3])
  })

  it('inside a surrogate pair give the pair', () => {
    expect(codePointOffsets(text, [2])).toEqual([1])
    expect(utf16OffsetsFromBytes(text, [4])).toEqual([1])
  })

  it.each([-1, 0.5, 9, Number.NaN])('outside the text are refused: %s', (offset) => {
    for (const convert of [codePointOffsets, byteOffsets]) {
      expect(() => convert(text, [offset])).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      )
    }
    expect(() => utf16OffsetsFromCodePoints(text, [offset])).toThrow(WirecopyError)
  })

  it('agree with the text itself and survive the way back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (random) => {
        const characters = [...random]
        const starts: number[] = []
        let position = 0
        for (const character of characters) {
          starts.push(position)
          position += character.length
        }
        starts.push(position)
        const points = codePointOffsets(random, starts)
        expect(points).toEqual(starts.map((_, index) => index))
        expect(utf16OffsetsFromCodePoints(random, points)).toEqual(starts)
        const bytes = byteOffsets(random, starts)
        const encoder = new TextEncoder()
        expect(bytes).toEqual(starts.map((start) => encoder.encode(random.slice(0, start)).length))
        expect(utf16OffsetsFromBytes(random, bytes)).toEqual(starts)
      }),
      { numRuns: 500 },
    )
  })

  it('of a long text are converted in one pass', () => {
    const long = 'a👍'.repeat(100_000)
    const offsets = Uint32Array.from({ length: 100_000 }, (_, index) => index * 3)
    expect(codePointOffsets(long, offsets)[99_999]).toBe(199_998)
  })
})
