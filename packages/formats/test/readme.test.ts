import { expect, it } from 'vitest'
import {
  formatCsv,
  formatNdjsonLine,
  quoteTable,
  toNinjs,
  toSchemaOrg,
  toWebAnnotations,
} from '../src/index.ts'
import { readNdjson, readReading } from '../src/read.ts'
import { sample } from './sample.ts'

it('does what the README says', async () => {
  expect(toSchemaOrg(sample)['@graph'].map((node) => node['@type'])).toEqual([
    'NewsArticle',
    'Person',
    'Place',
    'Product',
    'Thing',
    'Claim',
    'Quotation',
    'Quotation',
    'Quotation',
  ])
  expect(toNinjs(sample).people?.[0]?.name).toBe('Ada Okoro')
  expect(toWebAnnotations(sample).total).toBe(8)
  const { columns, rows } = quoteTable([sample])
  expect([...formatCsv(columns, rows, { byteOrderMark: true })]).toHaveLength(5)
  for await (const line of readNdjson([formatNdjsonLine(sample)])) {
    expect('value' in line && readReading(line.value)).toEqual(sample)
  }
  const script = JSON.stringify(toSchemaOrg(sample)).replaceAll('<', '\\u003c')
  expect(script).not.toContain('<')
  expect(JSON.parse(script)).toEqual(toSchemaOrg(sample))
})
