import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createArticleIndex } from '../src/index.ts'
import { PostingTable } from '../src/posting-table.ts'
import { article, edit } from './helpers.ts'

const identity = (scale: number) => scale

/** What is measured where eight times the work takes more than `most` times as long, else null. */
const growth = (run: (scale: number) => void, most: number) =>
  findSuperlinear(run, identity, 1, { factor: 8, most })

describe('time grows in proportion', () => {
  test('with the number of copies of one article', async () => {
    const text = article(1)
    const grown = await growth((scale) => {
      const index = createArticleIndex({ maxMatches: 10 })
      for (let copy = 0; copy < 300 * scale; copy++) index.add({ id: `${copy}`, text })
      expect(index.clusters()).toHaveLength(1)
    }, 24)
    expect(grown).toBeNull()
  })

  test('with the number of versions of one article', async () => {
    const text = article(1)
    const grown = await growth((scale) => {
      const index = createArticleIndex({ maxMatches: 10 })
      for (let copy = 0; copy < 80 * scale; copy++) {
        index.add({ id: `${copy}`, text: edit(text, 0.03, copy) })
      }
      expect(index.clusters()).toHaveLength(1)
    }, 32)
    expect(grown).toBeNull()
  })

  test('with the length of a text, also of one word or without a space', async () => {
    for (const piece of ['again ', 'x', '中', `${article(2, 3)} `]) {
      const grown = await growth((scale) => {
        const index = createArticleIndex()
        index.add({ id: 'a', text: piece.repeat((25_000 / piece.length) * scale) })
      }, 24)
      expect(grown).toBeNull()
    }
  })

  test('with hashes that were made to meet in one place of the table', async () => {
    const inverse = 0xe8b2f51
    const grown = await growth((scale) => {
      const table = new PostingTable()
      for (let key = 0; key < 2500 * scale; key++) {
        const hash = Math.imul(key, inverse) >>> 0
        table.find(hash)
        table.add(hash, key)
      }
    }, 48)
    // Up to the longest run the time is quadratic; without a limit the ratio would be 64.
    expect(grown).toBeNull()
  })
})

describe('the posting table', () => {
  test('holds what was put in and nothing else', () => {
    const actions = fc.array(
      fc.record({
        hash: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffffffff })),
        article: fc.nat(30),
        action: fc.constantFrom('add', 'add', 'add', 'remove', 'mark'),
      }),
      { maxLength: 300 },
    )
    fc.assert(
      fc.property(actions, (list) => {
        const table = new PostingTable()
        const expected = new Map<number, number[] | 'furniture'>()
        for (const { hash, article: number, action } of list) {
          const held = expected.get(hash) ?? []
          if (held === 'furniture') continue
          if (action === 'add') {
            table.add(hash, number)
            expected.set(hash, [...held, number])
          } else if (action === 'remove') {
            table.remove(hash, (other) => other === number)
            expected.set(
              hash,
              held.filter((other) => other !== number),
            )
          } else {
            table.markFurniture(hash)
            expected.set(hash, 'furniture')
          }
        }
        for (const [hash, held] of expected) {
          const count = table.find(hash)
          if (held === 'furniture') expect(count).toBe(-1)
          else expect([...table.hits.subarray(0, count)].sort()).toEqual([...held].sort())
        }
      }),
      { numRuns: 60 },
    )
  })

  test('keeps everything as it grows', () => {
    const table = new PostingTable()
    const hashes = Array.from({ length: 60_000 }, (_, at) => Math.imul(at, 0x85ebca6b) >>> 0)
    for (const [at, hash] of hashes.entries()) table.add(hash, at)
    for (const [at, hash] of hashes.entries()) {
      expect(table.find(hash)).toBe(1)
      expect(table.hits[0]).toBe(at)
    }
    expect(table.bytes / hashes.length).toBeLessThan(16)
    table.renumber((number) => (number % 2 === 0 ? number / 2 : -1))
    expect(table.find(hashes[9] as number)).toBe(0)
    expect(table.find(hashes[8] as number)).toBe(1)
    expect(table.hits[0]).toBe(4)
  })
})

test('any articles are taken, in any order, and each is in one cluster', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', 'a b c', article(3, 4))),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(texts, fc.boolean(), (list, plain) => {
      const index = createArticleIndex({ kernel: plain ? 'plain' : 'auto' })
      for (const [at, text] of list.entries())
        index.add({ id: `${at}${text}`, text, publisher: text })
      const clustered = index.clusters().flatMap(({ articles }) => articles)
      expect(clustered.sort()).toEqual(list.map((text, at) => `${at}${text}`).sort())
      for (const [at, text] of list.entries()) index.remove(`${at}${text}`)
      expect([index.size, index.clusters()]).toEqual([0, []])
    }),
  )
})
