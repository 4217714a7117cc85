import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, jsonAddress, readAddress, viewNames } from '../src/views/address.ts'
import { countCopies } from '../src/views/copies.ts'
import { markText } from '../src/views/marks.ts'
import { formatTimestamp } from '../src/views/outlet.ts'
import { diffWords } from '../src/views/word-diff.ts'

const words = fc
  .array(fc.constantFrom('we', 'will', 'not', 'go', 'home', 'today,', '\n\n', '“said”'), {
    maxLength: 40,
  })
  .map((list) => list.join(' '))

describe('diffWords', () => {
  it('marks the words that went and the words that came', () => {
    expect(diffWords('We did not win', 'We will not win')).toEqual([
      { kind: 'same', text: 'We ' },
      { kind: 'removed', text: 'did ' },
      { kind: 'added', text: 'will ' },
      { kind: 'same', text: 'not win' },
    ])
  })

  it('gives both texts back, whatever they are', () => {
    const check = (before: string, after: string) => {
      const parts = diffWords(before, after)
      const side = (without: string) =>
        parts
          .filter(({ kind }) => kind !== without)
          .map(({ text }) => text)
          .join('')
      expect(side('added')).toBe(before)
      expect(side('removed')).toBe(after)
    }
    fc.assert(fc.property(words, words, check))
    fc.assert(fc.property(fc.string(), fc.string(), check))
  })

  it('is the smallest difference', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const split = (text: string) => text.match(/\S+\s*|\s+/gu) ?? []
        const changed = diffWords(before, after)
          .filter(({ kind }) => kind !== 'same')
          .reduce((sum, { text }) => sum + split(text).length, 0)
        expect(changed).toBeLessThanOrEqual(editDistance(split(before), split(after)))
      }),
    )
  })

  it('does not count what the given form makes alike', () => {
    const fold = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '')
    expect(diffWords('“We won,”', 'we won', fold)).toEqual([{ kind: 'same', text: '“We won,”' }])
  })

  it('stays quick on two long texts that share nothing', () => {
    const text = (word: string) =>
      Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
    expect(diffWords(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

/** Insertions and deletions between two lists, by the textbook table. */
function editDistance(left: readonly string[], right: readonly string[]): number {
  let row = right.map((_, at) => at + 1)
  row.unshift(0)
  for (const [y, word] of left.entries()) {
    const next = [y + 1]
    for (const [x, other] of right.entries()) {
      const same = row[x] as number
      next.push(word === other ? same : 1 + Math.min(row[x + 1] as number, next[x] as number))
    }
    row = next
  }
  return row[right.length] as number
}

describe('markText', () => {
  const article = { text: 'Ada Quill said: “Ask Bo Lind about Ardmore.”' } as never
  const mention = (text: string, entity: string) => {
    const start = 'Ada Quill said: “Ask Bo Lind about Ardmore.”'.indexOf(text)
    return {
      start,
      end: start + text.length,
      text,
      type: 'person',
      entity,
      confidence: 1,
      value: null,
    }
  }
  const quote = (start: number, end: number) => ({ spans: [[start, end]] })

  it('puts the names inside the quote that holds them', () => {
    const reading = {
      article,
      mentions: [mention('Ada Quill', 'a'), mention('Bo Lind', 'b')],
      quotes: [quote(16, 44)],
    }
    const passages = markText(reading as never, { start: 0, end: 44 })
    expect(
      passages.map(({ quote: number, pieces }) => [number, pieces.map(({ text }) => text)]),
    ).toEqual([
      [null, ['Ada Quill', ' said: ']],
      [1, ['“Ask ', 'Bo Lind', ' about Ardmore.”']],
    ])
  })

  it('covers every character once, whatever overlaps', () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(span), fc.array(span), span, (mentions, quotes, shown) => {
        const text = 'x'.repeat(60)
        const reading = {
          article: { text },
          mentions: mentions.map((one) => ({ ...one, type: 'person', entity: 'e' })),
          quotes: quotes
            .filter(({ start, end }) => start < end)
            .map(({ start, end }) => quote(start, end)),
        }
        const passages = markText(reading as never, shown)
        expect(passages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(
          text.slice(shown.start, shown.end),
        )
      }),
    )
  })
})

describe('addresses', () => {
  it('are read back as they were written', () => {
    const address = fc.record({
      desk: fc.constantFrom('served' as const, 'yours' as const),
      view: fc.constantFrom(...viewNames),
      params: fc.dictionary(
        fc.constantFrom('speaker', 'text', 'a'),
        fc.string({ minLength: 1, unit: 'binary' }),
      ),
    })
    fc.assert(
      fc.property(address, (given) => {
        const whole = { ...given, article: given.view === 'reader' ? 'page-1/related-2' : null }
        const [path, query = ''] = formatAddress(whole).split('?')
        const read = readAddress(path as string, query)
        expect(read).toEqual({ ...whole, params: { ...given.params } })
      }),
    )
  })

  it('that name nothing are null', () => {
    for (const path of [
      '/nothing',
      '/reader/a',
      '/reader/a/b/c',
      '/quotes/x',
      '/%E0%A4%A',
      '/yours/yours',
    ]) {
      expect(readAddress(path)).toBeNull()
    }
  })

  it('have a twin for data', () => {
    expect(
      jsonAddress({ desk: 'served', view: 'quotes', article: null, params: { speaker: 'A B' } }),
    ).toBe('/quotes.json?speaker=A+B')
  })
})

describe('countCopies', () => {
  const match = (a: string, b: string, similarity: number, aInB = similarity) => ({
    a,
    b,
    relation: 'near' as const,
    similarity,
    aInB,
    bInA: similarity,
    evidence: [],
  })

  it('joins pairs into groups from the threshold on', () => {
    const matches = [match('a', 'b', 0.9), match('b', 'c', 0.5, 0.8), match('d', 'e', 0.4)]
    expect(countCopies(matches, 0.3)).toEqual({ groups: 2, articles: 5, pairs: 3 })
    expect(countCopies(matches, 0.8)).toEqual({ groups: 1, articles: 3, pairs: 2 })
    expect(countCopies(matches, 0.95)).toEqual({ groups: 0, articles: 0, pairs: 0 })
  })
})

describe('formatTimestamp', () => {
  const time = (earliest: string | null, precision: string, raw = 'raw') =>
    formatTimestamp({
      earliest,
      latest: earliest,
      precision,
      relative: null,
      raw,
      source: 'x',
    } as never)

  it('says no more than is known', () => {
    expect(time('2026-03-13T06:52:00-03:00', 'minute')).toBe('13 Mar 2026, 06:52 UTC−3')
    expect(time('2026-03-13T06:52:00Z', 'minute')).toBe('13 Mar 2026, 06:52 UTC')
    expect(time('2026-03-13T06:52:00.000+0530', 'minute')).toBe('13 Mar 2026, 06:52 UTC+5:30')
    expect(time('2026-03-13T06:00:00', 'hour')).toBe('13 Mar 2026, about 06:00')
    expect(time('2026-03-13T00:00:00', 'day')).toBe('13 Mar 2026')
    expect(time('2026-03-01T00:00:00', 'month')).toBe('Mar 2026')
    expect(time('2026-01-01', 'year')).toBe('2026')
    expect(time(null, 'hour', '9 hours ago')).toBe('9 hours ago')
    expect(formatTimestamp(null)).toBeNull()
  })
})
