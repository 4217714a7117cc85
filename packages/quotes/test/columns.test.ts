import { expect, test } from 'vitest'
import { NumberColumn, RowTable } from '../src/same/number-column.ts'
import { PostingTable } from '../src/same/posting-table.ts'

test('a column gives back what was put in, and -1 outside', () => {
  const column = new NumberColumn()
  expect(column.at(0)).toBe(-1)
  for (let at = 0; at < 1000; at++) expect(column.push(at * 7)).toBe(at)
  column.set(3, -5)
  expect(column.size).toBe(1000)
  for (let at = 0; at < 1000; at++) expect(column.at(at)).toBe(at === 3 ? -5 : at * 7)
  expect(column.at(1000)).toBe(-1)
  expect(column.at(-1)).toBe(-1)
})

test('rows are found by their hash and a test, also where hashes are alike', () => {
  // Every third row shares its hash with others, and the last slots run over into the first.
  const hashOf = (row: number) => (row % 3 === 0 ? 1023 : row * 2_654_435)
  const table = new RowTable(hashOf)
  expect(table.find(hashOf(0), () => true)).toBe(-1)
  for (let row = 0; row < 3000; row++) table.add(hashOf(row), row)
  for (let row = 0; row < 3000; row++)
    expect(table.find(hashOf(row), (other) => other === row)).toBe(row)
  expect(table.find(hashOf(3), () => false)).toBe(-1)
  expect(table.find(hashOf(3000), (other) => other === 3000)).toBe(-1)
})

test('a few rows are found while the table is small', () => {
  const table = new RowTable((row) => row * 1024)
  for (let row = 0; row < 600; row++) table.add(row * 1024, row)
  for (let row = 0; row < 600; row++)
    expect(table.find(row * 1024, (other) => other === row)).toBe(row)
})

test('postings hold the values of each fingerprint, the newest first', () => {
  const table = new PostingTable()
  const expected = new Map<number, number[]>()
  for (let value = 0; value < 6000; value++) {
    // Some fingerprints come back often, and 0 is one as well.
    const fingerprint = value % 2 === 0 ? value % 50 : (value * 2_654_435_761) >>> 0
    table.add(fingerprint, value)
    expected.set(fingerprint, [value, ...(expected.get(fingerprint) ?? [])])
  }
  for (const [fingerprint, values] of expected) {
    const found: number[] = []
    table.forEach(fingerprint, 10_000, (value) => found.push(value))
    expect(found).toEqual(values)
    expect(table.count(fingerprint)).toBe(values.length)
  }
  const newest: number[] = []
  table.forEach(0, 3, (value) => newest.push(value))
  expect(newest).toEqual([5900 + 50, 5900, 5850].map((value) => value))
  expect(table.count(4_000_000_001)).toBe(0)
  table.forEach(4_000_000_001, 5, () => expect.unreachable('an unknown fingerprint has no values'))
})
