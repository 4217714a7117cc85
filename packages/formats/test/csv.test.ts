import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleTable, type CsvOptions, entityTable, formatCsv, quoteTable } from '../src/index.ts'
import { bare, sample } from './sample.ts'

const written = (columns: string[], rows: (string | number | null)[][], options?: CsvOptions) =>
  [...formatCsv(columns, rows, options)].join('')

const read = (text: string, delimiter = ',') =>
  parse(text, { delimiter, bom: true, relax_column_count: false }) as string[][]

describe('CSV', () => {
  it('comes back from an independent parser as it was given, for any text', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', ',', '\r\n', ';', '\t'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom<CsvOptions>({}, { delimiter: ';' }, { delimiter: '\t' }),
        (rows, options) => {
          const text = written(['one', 'two'], rows, { ...options, guardFormulas: false })
          expect(read(text, options.delimiter)).toEqual([['one', 'two'], ...rows])
        },
      ),
    )
  })

  it('keeps a row of one empty cell', () => {
    expect(read(written(['one'], [[''], [null], ['x']]))).toEqual([['one'], [''], [''], ['x']])
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '\n@x',
    '\u00a0=1+1',
    '＝1+1',
    '=cmd|"/c calc"!A1',
    '\ufeff=1',
  ])('puts an apostrophe before %j', (text) => {
    expect(read(written(['a'], [[text]]))[1]).toEqual([`'${text}`])
  })

  it('never lets a cell start with a sign that starts a formula, in any column', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, row] = read(written(['a', 'b'], [[text, text]]))
        for (const cell of row ?? []) expect(cell.trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
      }),
    )
  })

  it('leaves numbers alone, and text that only holds such signs', () => {
    expect(written(['a', 'b'], [[-1.5, 'a=b']])).toBe('a,b\r\n-1.5,a=b\r\n')
  })

  it('starts with a byte order mark where asked to', () => {
    expect(written(['a'], [['ü']], { byteOrderMark: true })).toBe('\ufeffa\r\nü\r\n')
  })

  it('refuses a row of another length, and an unknown delimiter', () => {
    expect(() => written(['a', 'b'], [['x']])).toThrow('a row has 1 cells for 2 columns')
    expect(() => written(['a'], [], { delimiter: '|' as ',' })).toThrow('no delimiter')
  })

  it.each([
    ['articles', articleTable, 2],
    ['quotes', quoteTable, 4],
    ['entities', entityTable, 4],
  ])('has a table of %s, also for what is not known', (_, table, count) => {
    const { columns, rows } = table([sample, bare])
    const text = [...formatCsv(columns, rows)].join('')
    const records = parse(text, { columns: true }) as Record<string, string>[]
    expect(records).toHaveLength(count)
    expect(records[0]).toMatchObject({ article: 'ferry/main', title: "'=Ferry returns" })
    // A table can be read twice.
    expect([...formatCsv(columns, rows)].join('')).toBe(text)
  })

  it('gives the quote, its speaker and its place in the text', () => {
    const { columns, rows } = quoteTable([sample])
    const text = [...formatCsv(columns, rows)].join('')
    const records = parse(text, { columns: true }) as Record<string, string>[]
    expect(records[1]).toMatchObject({
      quote: '“We waited long enough,” “and so did the islands.”',
      speaker: 'Ada Okoro',
      anonymous: 'false',
      published: '2026-03-02',
    })
    const { start, end } = records[1] as { start: string; end: string }
    expect(sample.article.text.slice(Number(start), Number(end))).toMatch(/^“We .* islands\.”$/)
  })
})
