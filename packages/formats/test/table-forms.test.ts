import { describe, expect, it } from 'vitest'
import { articleTable, entityTable, formatCsv, formatNdjsonLine, quoteTable } from '../src/index.ts'
import { readNdjson } from '../src/read.ts'
import { bare } from './sample.ts'
import { small, text } from './small-reading.ts'

describe('tables', () => {
  it('have these columns', () => {
    expect(articleTable([]).columns.join(' ')).toBe(
      'article url title byline publisher originator published modified language section characters entities quotes',
    )
    expect(quoteTable([]).columns.join(' ')).toBe(
      'article url title published quote type speaker role affiliation anonymous cue start end confidence',
    )
    expect(entityTable([]).columns.join(' ')).toBe(
      'article url title published entity type aliases role affiliation country wikidata mentions salience',
    )
  })

  it('have these rows', () => {
    const head = ['pier', 'https://paper.example/pier', 'The pier']
    expect([...articleTable([small, bare]).rows]).toEqual([
      [...head, 'Ida Lund', null, null, null, null, null, null, text.length, 2, 1],
      ['a b/ü', 'not a url', null, null, null, null, null, null, null, null, 13, null, null],
    ])
    expect([...quoteTable([small, bare]).rows]).toEqual([
      [
        ...head,
        null,
        '“It closed.”',
        'direct',
        'Ada Novak',
        'mayor',
        'Bergen',
        false,
        'said',
        16,
        28,
        0.8,
      ],
    ])
    expect([...entityTable([small, bare]).rows]).toEqual([
      [...head, null, 'Ada Novak', 'person', 'Novak', 'mayor', 'Bergen', 'NO', 'Q7', 1, 0.25],
      [...head, null, 'Pier Act', 'law', null, null, null, null, null, 0, 0.126],
    ])
  })

  it('hold a quote without a place, a cue or a speaker', () => {
    const quote = { ...small.quotes?.[0], spans: [], cue: null, speaker: null } as never
    const [row] = [...quoteTable([{ ...small, quotes: [quote] }]).rows]
    expect(row?.slice(6)).toEqual([null, null, null, null, null, null, null, 0.8])
  })
})

describe('CSV', () => {
  const csv = (...given: Parameters<typeof formatCsv>) => [...formatCsv(...given)].join('')

  it('quotes what must be quoted, and nothing else', () => {
    const rows = ['a,b', 'a;b', 'a"b', 'a\nb', 'a\rb', ' a', 'a ', '\ufeffa', 'a\tb', 'ä b'].map(
      (cell) => [cell],
    )
    expect(csv(['x'], rows)).toBe(
      'x\r\n"a,b"\r\na;b\r\n"a""b"\r\n"a\nb"\r\n"a\rb"\r\n" a"\r\n"a "\r\n"\ufeffa"\r\na\tb\r\nä b\r\n',
    )
    expect(csv(['x', 'y'], [['a,b', 'a;b']], { delimiter: ';' })).toBe('x;y\r\na,b;"a;b"\r\n')
    expect(csv(['x', 'y'], [['a', 'a\tb']], { delimiter: '\t' })).toBe('x\ty\r\na\t"a\tb"\r\n')
  })

  it('writes numbers, truth, nothing and halves of characters', () => {
    expect(csv(['a', 'b', 'c', 'd'], [[-1, true, null, 'x\ud800']])).toBe(
      'a,b,c,d\r\n-1,true,,x\ufffd\r\n',
    )
    expect(csv(['a'], [[null], ['']])).toBe('a\r\n""\r\n""\r\n')
    expect(csv([], [[]])).toBe('""\r\n""\r\n')
  })

  it('begins with a mark where one is wanted, and leaves formulas where they are', () => {
    const options = { byteOrderMark: true, guardFormulas: false }
    expect(csv(['a'], [['=1']], options)).toBe('\ufeffa\r\n=1\r\n')
    expect(csv(['a'], [['=1']])).toBe("a\r\n'=1\r\n")
  })

  it('refuses what makes no table, by code and in words', () => {
    expect(() => csv(['a'], [], { delimiter: '|' as ',' })).toThrow(
      expect.objectContaining({ code: 'invalid-option', message: 'no delimiter: "|"' }),
    )
    expect(() => csv(['a', 'b'], [['x']])).toThrow(
      expect.objectContaining({
        code: 'invalid-option',
        message: 'a row has 1 cells for 2 columns',
      }),
    )
  })
})

describe('NDJSON', () => {
  const read = async (...chunks: string[]) => {
    const lines: unknown[] = []
    for await (const line of readNdjson(chunks)) lines.push(line)
    return lines
  }

  it('escapes what other tools take for line ends', () => {
    expect(formatNdjsonLine({ a: '\u0085\u2028\u2029\n' })).toBe(
      '{"a":"\\u0085\\u2028\\u2029\\n"}\n',
    )
  })

  it('is read without the mark at its beginning, and only there', async () => {
    expect(await read('\ufeff1\n2')).toEqual([
      { line: 1, value: 1 },
      { line: 2, value: 2 },
    ])
    const [first, second] = (await read('1 \ufeff2\n\ufeff3\n')) as { line: number; error: Error }[]
    for (const [index, answer] of [first, second].entries()) {
      expect(answer?.line).toBe(index + 1)
      expect(answer?.error).toMatchObject({
        code: 'invalid-data',
        message: `line ${index + 1} is not JSON`,
        cause: expect.any(SyntaxError),
      })
    }
  })

  it('counts blank lines and gives nothing for them', async () => {
    expect(await read('\n \r\n{}\r\n', '\t')).toEqual([{ line: 3, value: {} }])
    expect(await read()).toEqual([])
    expect(await read('', '')).toEqual([])
    expect(await read('1\n', '')).toEqual([{ line: 1, value: 1 }])
  })

  it('reports a line that is too long, and reads on', async () => {
    const lines: unknown[] = []
    for await (const line of readNdjson(['12', '3\n12\n', '1234'], { lineLength: 2 }))
      lines.push(line)
    expect(lines).toMatchObject([
      {
        line: 1,
        error: {
          code: 'limit-input-length',
          message: 'line 1 has 3 UTF-16 code units, over the limit of 2',
        },
      },
      { line: 2, value: 12 },
      { line: 3, error: { code: 'limit-input-length' } },
    ])
  })

  it('wants a length that is one', async () => {
    for (const lineLength of [0, -1, Number.NaN]) {
      await expect(readNdjson([], { lineLength }).next()).rejects.toMatchObject({
        code: 'invalid-option',
        message: `lineLength must be positive, not ${lineLength}`,
      })
    }
  })
})
