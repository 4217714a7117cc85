import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FeatureTable, featureMask } from '../src/tagger/feature-table.ts'
import { labelCount } from '../src/tagger/labels.ts'
import { WeightRows } from '../src/tagger/weight-rows.ts'

const hash = fc.integer({ min: 0, max: featureMask })

describe('the table of features', () => {
  test('finds every key at its row, and no other hash', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 400 }), fc.array(hash), (keys, others) => {
        const table = new FeatureTable(Uint32Array.from(keys))
        const rows = new Uint32Array(keys.length)
        expect(table.find(Uint32Array.from(keys), keys.length, rows)).toBe(keys.length)
        expect([...rows]).toEqual(keys.map((_, row) => row))
        const strangers = others.filter((key) => !keys.includes(key))
        expect(table.find(Uint32Array.from(strangers), strangers.length, rows)).toBe(0)
      }),
    )
  })

  test('tells keys apart that all want the same slot', () => {
    const keys = Uint32Array.from({ length: 500 }, (_, index) => index << 14)
    const rows = new Uint32Array(keys.length)
    expect(new FeatureTable(keys).find(keys, keys.length, rows)).toBe(500)
    expect(rows[499]).toBe(499)
  })
})

test('packed rows add up to the sum of their weights', () => {
  const weight = fc.integer({ min: -127, max: 127 })
  const row = fc.array(weight, { minLength: labelCount, maxLength: labelCount })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 160 }), (rows) => {
      const columns = Array.from({ length: labelCount }, (_, label) =>
        rows.map((weights) => weights[label] as number),
      )
      const packed = new WeightRows(Int8Array.from(columns.flat()), rows.length)
      const sums = new Float32Array(labelCount + 2).fill(4)
      const all = Uint32Array.from(rows, (_, index) => index)
      packed.addTo(sums, 1, 0.5, all, rows.length, 2)
      const expected = columns.map(
        (column) => 2 + 2 * column.reduce((sum, value) => sum + value, 0),
      )
      expect([...sums]).toEqual([4, ...expected, 4])
    }),
  )
})
