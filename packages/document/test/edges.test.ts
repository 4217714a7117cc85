import { describe, expect, it } from 'vitest'
import {
  byteOffsets,
  checkLimit,
  codePointOffsets,
  resolveLimits,
  tokenize,
  utf16OffsetsFromBytes,
  utf16OffsetsFromCodePoints,
  WirecopyError,
} from '../src/index.ts'

const cut = (text: string) => {
  const { count, starts, ends } = tokenize(text)
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]))
}

describe('a message', () => {
  it('names the limit, the count and what is allowed', () => {
    expect(() => checkLimit(resolveLimits({ nodes: 3 }), 'nodes', 4)).toThrow(
      'nodes is 4, over the limit of 3',
    )
    expect(() => resolveLimits({ deep: 1 } as never)).toThrow('there is no limit named "deep"')
    expect(() => resolveLimits({ nodes: -2 })).toThrow(
      'limit nodes must be a positive number, not -2',
    )
  })

  it('names the offset and the length of the text', () => {
    expect(() => codePointOffsets('abc', [4])).toThrow(
      'offset 4 is not within the text of 3 UTF-16 code units',
    )
  })
})

describe('limits', () => {
  it('that are undefined leave the default', () => {
    expect(resolveLimits({ nodes: undefined } as never)).toEqual(resolveLimits())
  })
})

describe('WirecopyError', () => {
  it('hides its brand from those who list or spread it', () => {
    const error = new WirecopyError('not-found', 'gone')
    expect(Reflect.ownKeys({ ...error })).toEqual(['name', 'code'])
    expect(error[Symbol.for('wirecopy.error') as unknown as keyof WirecopyError]).toBe(true)
  })
})

describe('offsets', () => {
  it.each([
    [0x7f, 1],
    [0x80, 2],
    [0x7ff, 2],
    [0x800, 3],
    [0xffff, 3],
    [0x10000, 4],
    [0x10ffff, 4],
  ])('count the bytes of U+%s as UTF-8 does', (codePoint, bytes) => {
    const text = `${String.fromCodePoint(codePoint)}x`
    const width = text.length - 1
    expect(byteOffsets(text, [width, width + 1])).toEqual([bytes, bytes + 1])
    expect(utf16OffsetsFromBytes(text, [bytes, bytes + 1])).toEqual([width, width + 1])
    expect(codePointOffsets(text, [width])).toEqual([1])
    expect(utf16OffsetsFromCodePoints(text, [1, 2])).toEqual([width, width + 1])
  })

  it('keep the order they were given in, sorted or not, doubled or not', () => {
    const text = '👍a👍b'
    expect(codePointOffsets(text, [6, 0, 3, 3, 2])).toEqual([4, 0, 2, 2, 1])
    expect(utf16OffsetsFromCodePoints(text, [4, 1, 1, 0])).toEqual([6, 2, 2, 0])
    expect(codePointOffsets(text, [])).toEqual([])
  })

  it('refuse a position behind the end, in bytes and in code points', () => {
    expect(() => utf16OffsetsFromCodePoints('👍', [2])).toThrow(WirecopyError)
    expect(() => utf16OffsetsFromBytes('👍', [5])).toThrow(WirecopyError)
    expect(utf16OffsetsFromBytes('👍', [4])).toEqual([2])
    expect(() => utf16OffsetsFromCodePoints('ab', [Number.POSITIVE_INFINITY])).toThrow(
      WirecopyError,
    )
  })
})

describe('tokens', () => {
  it.each([
    ['http://a.example/b', ['http://a.example/b']],
    ['https://a.example/b/', ['https://a.example/b/']],
    ['www.a.example', ['www.a.example']],
    ['"https://a.example/b"', ['"', 'https://a.example/b', '"']],
    ['<https://a.example>', ['<', 'https://a.example', '>']],
    ['“https://a.example/b”', ['“', 'https://a.example/b', '”']],
    ["we'll", ['we', "'ll"]],
    ["they've", ['they', "'ve"]],
    ["they're", ['they', "'re"]],
    ["she'd", ['she', "'d"]],
    ["I'm", ['I', "'m"]],
    ["isn't", ['is', "n't"]],
  ])('of %s are cut at their edges', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })
})
