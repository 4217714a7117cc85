import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../src/content/fold-text.ts'
import { loadForest, scoreRow } from '../src/content/forest.ts'
import { createTextFinder } from '../src/content/text-finder.ts'
import { compileWords } from '../src/content/word-matcher.ts'
import { textOf } from '../src/html/json-ld.ts'
import { NameTable } from '../src/html/name-table.ts'
import { collapseSpace } from '../src/html/white-space.ts'

const letters = fc.string({ unit: 'binary', maxLength: 60 })
const spaced = fc
  .array(fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0', '\u3000', '\ufeff', 'a', 'Ü', '\u200b'))
  .map((parts) => parts.join(''))

describe('white space', () => {
  it('is collapsed as by regular expressions', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, letters), (text) => {
        expect(collapseSpace(text)).toBe(text.replace(/\s+/g, ' ').trim())
      }),
    )
  })

  it('is collapsed in texts with very many runs of it', () => {
    expect(collapseSpace(' a\n'.repeat(5000))).toBe('a '.repeat(5000).trim())
  })
})

describe('folded texts', () => {
  it('hold letters and digits alone, of any script', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldText(text)).toBe(plain(text))
      }),
    )
    expect(['Old-Lock: 12', 'ΛΙΜΑΝΙΟΥΣ', 'İ', '𝒜b😀c', '\ud800x', '!?', ''].map(foldText)).toEqual([
      'oldlock12',
      'λιμανιους',
      'i',
      '𝒜bc',
      'x',
      '',
      '',
    ])
  })
})

describe('a finder of parts', () => {
  it('agrees with a search', () => {
    const words = fc.array(fc.constantFrom('lock', 'canal', 'bridge', 'x', 'ü'), { minLength: 4 })
    fc.assert(
      fc.property(words, words, fc.nat(40), (whole, other, from) => {
        const text = whole.join('')
        const parts = [text.slice(from, from + 20), other.join('')].filter(
          (part) => part.length > 12,
        )
        const has = createTextFinder(text)
        for (const part of parts) expect(has(part)).toBe(text.includes(part))
      }),
    )
  })

  it('knows of nothing in a text that is too short', () => {
    expect(
      ['', 'a', 'twelve units'].map((text) => createTextFinder(text)('thirteen units')),
    ).toEqual([false, false, false])
  })
})

describe('words of names', () => {
  const matcher = compileWords(['see-?also <tags?> foot!note', '(more|next)(-|_)news box> -ad>'])
  const read = (name: string) => {
    matcher.clear()
    matcher.add(name, 0, name.length)
    return matcher.match()
  }

  it('are found with their borders, choices and exceptions', () => {
    const first = ['seealso', 'SEE-ALSO', 'seeAlso', 'tag', 'x tags', 'tag-x', 'foot', 'footer']
    const second = ['more-news', 'next_news', 'moreNews', 'inbox', 'box-x', 'top-ad']
    const none = [
      'see_also',
      'tagged',
      'stag',
      'tag_x',
      'footnote',
      'more--news',
      'boxes',
      'top-ads',
    ]
    expect(first.map(read)).toEqual(first.map(() => 1))
    expect(second.map(read)).toEqual(second.map(() => 2))
    expect(none.map(read)).toEqual(none.map(() => 0))
    expect(read('footnote footer inbox')).toBe(3)
  })

  it('are found as by regular expressions', () => {
    const patterns = [/see-?also|\btags?\b|foot(?!note)/, /(?:more|next)(?:-|_)news|box\b|-ad\b/]
    const part = fc.constantFrom(
      'see',
      'also',
      'tag',
      's',
      'foot',
      'note',
      'more',
      'news',
      'Box',
      'ad',
    )
    const mark = fc.constantFrom('', '-', '_', ' ', '1', 'é')
    fc.assert(
      fc.property(fc.array(fc.tuple(part, mark), { maxLength: 7 }), (parts) => {
        const name = parts.flat().join('')
        const plain = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
        expect(read(name)).toBe(
          patterns.reduce((bits, pattern, bit) => bits | (pattern.test(plain) ? 1 << bit : 0), 0),
        )
      }),
    )
  })

  it('are sought in each part for itself, and up to a length', () => {
    matcher.clear()
    matcher.add('see', 0, 3)
    matcher.add('also', 0, 4)
    expect(matcher.match()).toBe(0)
    expect(read(`${'x'.repeat(150)} inbox`)).toBe(2)
    expect(read(`${'x'.repeat(156)} inbox`)).toBe(0)
  })
})

describe('names in a source', () => {
  it('are found whole, in any case', () => {
    const table = new NameTable(['a', 'b', 'br', 'data-src', 'amp-img'])
    const source = 'a BR bra Data-SRC amp_img amp-img'
    const numbers = [...source.matchAll(/\S+/g)].map(({ index, 0: word }) =>
      table.find(source, index, index + word.length),
    )
    expect(numbers).toEqual([0, 2, -1, 3, -1, 4])
  })
})

describe('a forest', () => {
  // x < 1 ? (y < 5 ? .25 : 2) : 4, then a tree of one leaf, then one of six steps.
  const deep = { columns: [] as number[], numbers: [] as number[], rights: [] as number[] }
  for (let step = 0; step < 6; step++) {
    deep.columns.push(0)
    deep.numbers.push(6 - step)
    deep.rights.push(17 - step)
  }
  const shipped = {
    features: ['y', 'x'],
    bias: 0.5,
    roots: [0, 5, 6],
    columns: [1, 0, -1, -1, -1, -1, ...deep.columns.map(() => 0), -1, -1, -1, -1, -1, -1, -1],
    numbers: [1, 5, 0.25, 2, 4, 8, ...deep.numbers, 16, 32, 64, 128, 256, 512, 1024],
    rights: [4, 3, 0, 0, 0, 0, ...[18, 17, 16, 15, 14, 13], 0, 0, 0, 0, 0, 0, 0],
  }

  it('is walked whatever the depth of its trees', () => {
    const forest = loadForest(shipped, ['x', 'y'])
    const rows = [
      [0, 4],
      [0, 5.5],
      [1, 0.5],
      [2, 9],
    ]
    expect(rows.map((row) => scoreRow(forest, Float32Array.from(row), 0))).toEqual([
      0.5 + 0.25 + 8 + 256,
      0.5 + 2 + 8 + 512,
      0.5 + 4 + 8 + 16,
      0.5 + 4 + 8 + 1024,
    ])
  })
})

describe('structured data', () => {
  it('gives no text that lies deeper than pages mean it', () => {
    const wrap = (depth: number) => {
      let value: unknown = 'Old lock closes'
      for (let step = 0; step < depth; step++) value = step % 2 ? [value] : { name: value }
      return textOf(value)
    }
    expect([0, 1, 5, 20, 20_000].map(wrap)).toEqual([
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
      'Old lock closes',
      null,
    ])
  })
})
