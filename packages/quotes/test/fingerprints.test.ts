import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintWords, hashPair, hashWords } from '../src/same/fingerprints.ts'

const row = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${from + at}`)

test('no two of many rows of words have the same hash', () => {
  const hashes = Array.from({ length: 20_000 }, (_, at) => hashWords(row(at, 4)))
  expect(new Set(hashes.map(({ low }) => low)).size).toBeGreaterThan(19_990)
  expect(new Set(hashes.map(({ high }) => high)).size).toBeGreaterThan(19_990)
  const swapped = ['a b', 'b a'].map((words) => hashWords(words.split(' ')))
  expect(swapped[0]?.low).not.toBe(swapped[1]?.low)
  expect(swapped[0]?.high).not.toBe(swapped[1]?.high)
  const pairs = Array.from({ length: 20_000 }, (_, at) =>
    hashPair(`article${at >> 3}`, `quote${at & 7}`),
  )
  expect(new Set(pairs).size).toBeGreaterThan(19_990)
  expect(hashPair('a', 'b')).not.toBe(hashPair('b', 'a'))
})

test('hashes spread over all 32 bits, the lowest and the highest alike', () => {
  const lows = Array.from({ length: 4096 }, (_, at) => hashWords(row(at, 3)).low)
  for (let bit = 0; bit < 32; bit++) {
    const set = lows.filter((hash) => (hash >>> bit) & 1).length
    expect(Math.abs(set - 2048)).toBeLessThan(200)
  }
})

test('rows that share six words in a row share a fingerprint, wherever the words stand', () => {
  const words = fc.array(fc.constantFrom(...row(0, 30)), { minLength: 0, maxLength: 30 })
  const shared = fc.array(fc.constantFrom(...row(50, 40)), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(words, words, words, words, shared, (a, b, c, d, six) => {
      // Short rows keep every run of three words, longer ones one of every four runs.
      const one = fingerprintWords([...a, ...row(900, 8), ...six, ...b])
      const other = fingerprintWords([...c, ...row(800, 8), ...six, ...d])
      expect([...one.keys()].some((hash) => other.has(hash))).toBe(true)
    }),
  )
})

test('a fingerprint tells where its three words first stand', () => {
  const words = [...row(0, 30), ...row(0, 30)]
  const fingerprints = fingerprintWords(words)
  for (const [hash, at] of fingerprints) {
    expect(fingerprintWords(words.slice(at, at + 3)).has(hash)).toBe(true)
  }
  expect(Math.max(...fingerprints.values())).toBeLessThan(32)
})

test('short rows keep all their runs, long ones two in five', () => {
  expect(fingerprintWords([]).size).toBe(0)
  expect([...fingerprintWords(['yes']).values()]).toEqual([0])
  expect(fingerprintWords(['yes', 'sir']).size).toBe(1)
  expect(fingerprintWords(['yes', 'sir'])).not.toEqual(fingerprintWords(['sir', 'yes']))
  expect([...fingerprintWords(row(0, 3)).values()]).toEqual([0])
  expect([...fingerprintWords(row(0, 12)).values()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const long = fingerprintWords(row(0, 2000)).size / 1998
  expect(long).toBeGreaterThan(0.36)
  expect(long).toBeLessThan(0.44)
})
