import { WirecopyError } from '@wirecopy/document'
import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNdjsonLine } from '../src/index.ts'
import { type NdjsonLine, readNdjson, readPage, readReading } from '../src/read.ts'
import { bare, sample } from './sample.ts'

async function lines(chunks: string[], options?: { lineLength?: number }): Promise<NdjsonLine[]> {
  const all = []
  for await (const line of readNdjson(chunks, options)) all.push(line)
  return all
}

function pieces(text: string, cuts: number[]): string[] {
  const sorted = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length].sort(
    (a, b) => a - b,
  )
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end))
}

describe('readReading', () => {
  it('gives back what was written', () => {
    for (const reading of [sample, bare]) {
      expect(readReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading)
    }
  })

  it('drops what a reading does not have', () => {
    const stored = JSON.parse('{"place":"main","__proto__":{"polluted":true}}')
    const reading = readReading({ ...bare, ...stored })
    expect(reading).toEqual(bare)
    expect('polluted' in reading).toBe(false)
  })

  it.each([
    ['no object', 5, 'must be an object'],
    ['a list', [], 'must be an object'],
    ['no article', {}, 'article'],
    ['a key that is no text', { ...bare, key: 5 }, 'key'],
    [
      'a mention without type',
      { ...bare, mentions: [{ start: 0, end: 1, text: 'N' }] },
      'mentions.0',
    ],
    ['a span beyond the text', { ...sample, article: bare.article }, 'no span of a text of 13'],
    [
      'a span that ends before it starts',
      { ...bare, quotes: [{ ...sample.quotes?.[3], spans: [[5, 2]] }] },
      '[5, 2) is no span',
    ],
  ])('refuses %s, and says where', (_, value, message) => {
    try {
      readReading(value)
      expect.unreachable()
    } catch (error) {
      expect(WirecopyError.isInstance(error) && error.code).toBe('invalid-data')
      expect((error as Error).message).toContain(message)
    }
  })
})

it('readPage checks a page', () => {
  const page = {
    url: null,
    site: null,
    kind: 'html',
    main: sample.article,
    related: [],
    comments: [],
    furniture: [],
    regions: [],
    warnings: [],
  }
  expect(readPage(JSON.parse(JSON.stringify(page)))).toEqual(page)
  expect(() => readPage({ ...page, kind: 'fax' })).toThrow(/^page\.kind/)
})

describe('NDJSON', () => {
  it('comes back line by line, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())),
        fc.array(fc.nat(2000), { maxLength: 6 }),
        async (values, cuts) => {
          const text = values.map(formatNdjsonLine).join('')
          const expected = values.map((value) => JSON.parse(JSON.stringify(value)))
          const read = await lines(pieces(text, cuts))
          expect(read.map((line) => ('value' in line ? line.value : line.error))).toEqual(expected)
          // What another tool would split at is not there.
          expect(text.split(/[\n\r\v\f\u0085\u2028\u2029]/)).toHaveLength(values.length + 1)
        },
      ),
    )
  })

  it('reports a bad line in its place and goes on', async () => {
    const read = await lines(['\ufeff{"a":1}\r\n\n{"a":\n', '  \n[2]'])
    expect(read.map((line) => ('value' in line ? [line.line, line.value] : line.line))).toEqual([
      [1, { a: 1 }],
      3,
      [5, [2]],
    ])
  })

  it('skips a line that is too long without keeping it', async () => {
    const read = await lines([`"${'x'.repeat(50)}`, 'y'.repeat(50), '"\n1\n'], { lineLength: 60 })
    expect(read[0]).toMatchObject({ line: 1, error: { code: 'limit-input-length' } })
    expect(read[1]).toEqual({ line: 2, value: 1 })
  })

  it('reads a long line in many chunks in linear time', async () => {
    const manyChunks = (count: number) => {
      const chunks = [...Array(count).fill('0123456789'.repeat(10)), '\n']
      chunks[0] = `"${chunks[0]}`
      chunks[count - 1] += '"'
      return chunks
    }
    const growth = await findSuperlinear((chunks) => lines(chunks), manyChunks, 10_000, {
      factor: 8,
      most: 24,
    })
    expect(growth).toBeNull()
  })

  it('refuses a line length that is none', async () => {
    await expect(lines([''], { lineLength: 0 })).rejects.toThrow('lineLength must be positive')
  })
})
