import { WirecopyError } from '@wirecopy/document'
import {
  articleTable,
  entityTable,
  formatCsv,
  formatNdjsonLine,
  quoteTable,
  toNinjs,
  toSchemaOrg,
  toWebAnnotations,
} from '@wirecopy/formats'
import { readNdjson, readReading } from '@wirecopy/formats/read'
import fc from 'fast-check'
import { annotationsOf, articleOf } from '../targets/article-of.ts'
import { anyText, pollutingJson } from './arbitraries.ts'
import { holds, type Property, same } from './property.ts'

const readingOf = (text: string) => ({ article: articleOf(text), ...annotationsOf(text) })

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] as string
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (csv[at + 1] === '"') cell += csv[++at]
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',' || sign === '\r') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\r') {
        rows.push([])
        at++
      }
    } else cell += sign
  }
  rows.pop()
  return rows
}

export const formatsProperties: Property[] = [
  holds(
    'a cell of CSV is read back as written',
    fc.array(fc.tuple(anyText(40), anyText(40)), { maxLength: 4 }),
    (rows) => {
      const csv = [...formatCsv(['a', 'b'], rows, { guardFormulas: false })].join('')
      same(readCsv(csv), [['a', 'b'], ...rows.map((row) => row.map((cell) => cell.toWellFormed()))])
    },
  ),
  holds(
    'no cell of CSV begins a formula',
    fc.tuple(fc.constantFrom(...'=+-@\t\r\n＝ '), anyText(20)),
    ([sign, text]) => {
      const csv = [...formatCsv(['a'], [[sign + text]])].join('')
      const cell = readCsv(csv)[1]?.[0] ?? ''
      return !/^[\s\0\ufeff]*[=+\-@＝＋－＠]/.test(cell)
    },
  ),
  holds(
    'a line of NDJSON is one line and reads back',
    fc.dictionary(anyText(10), anyText(40)),
    (value) => {
      const line = formatNdjsonLine(value)
      if (/[\n\r\u0085\u2028\u2029]/.test(line.slice(0, -1))) return false
      same(JSON.parse(line), value)
    },
  ),
  holds('a reading comes back from its own JSON', anyText(200), (text) => {
    const reading = readingOf(text)
    same(readReading(JSON.parse(JSON.stringify(reading))), reading)
  }),
  holds('no format throws on any text, and each gives JSON', anyText(200), (text) => {
    const reading = readingOf(text)
    for (const write of [toNinjs, toSchemaOrg, toWebAnnotations])
      JSON.parse(JSON.stringify(write(reading)))
    for (const table of [articleTable, entityTable, quoteTable]) {
      const { columns, rows } = table([reading])
      for (const row of rows) if (row.length !== columns.length) return false
    }
    return true
  }),
  holds(
    'stored data of any shape is read or refused, and pollutes nothing',
    pollutingJson(),
    (json) => {
      try {
        readReading({ article: JSON.parse(json), mentions: JSON.parse(json) })
      } catch (error) {
        if (!WirecopyError.isInstance(error)) throw error
      }
      return !('polluted' in {})
    },
  ),
  {
    name: 'NDJSON gives the same values wherever its chunks are cut',
    property: fc.asyncProperty(
      fc.array(fc.oneof(anyText(20), fc.json()), { maxLength: 5 }),
      fc.nat(30),
      async (lines, size) => {
        const text = lines.join('\n')
        const chunks = size === 0 ? [text] : (text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [])
        same(await values([text]), await values(chunks))
      },
    ) as unknown as Property['property'],
  },
]

async function values(chunks: string[]): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const line of readNdjson(chunks))
    found.push('value' in line ? line.value : line.error.code)
  return found
}
