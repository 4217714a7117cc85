import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IdTable } from '../src/id-table.ts'
import { furniture, PostingTable } from '../src/posting-table.ts'
import { averageLink } from '../src/story/average-link.ts'
import { random } from './helpers.ts'

/** What average linkage is by its definition: the two closest groups are joined until none is close. */
function linkedPlainly(
  count: number,
  similarity: (one: number, other: number) => number,
  least: number,
): number[] {
  const groups = Array.from({ length: count }, (_, item) => [item])
  for (;;) {
    let best = { one: -1, other: -1, mean: 0 }
    for (let one = 0; one < groups.length; one++) {
      for (let other = one + 1; other < groups.length; other++) {
        const pairs = (groups[one] as number[]).flatMap((a) =>
          (groups[other] as number[]).map((b) => similarity(a, b)),
        )
        const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length
        if (mean > best.mean) best = { one, other, mean }
      }
    }
    if (best.one < 0 || best.mean < least) break
    groups[best.one]?.push(...(groups.splice(best.other, 1)[0] as number[]))
  }
  const found: number[] = []
  for (const group of groups) for (const item of group) found[item] = Math.min(...group)
  return found
}

test('average linkage is what its definition says', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(), fc.double({ min: 0.05, max: 0.9 }), (count, seed, least) => {
      const next = random(seed)
      // Some pairs share nothing at all, as most reports do.
      const values = Array.from({ length: count * count }, () => Math.max(0, next() * 1.4 - 0.4))
      const similarity = (one: number, other: number) =>
        values[Math.max(one, other) * count + Math.min(one, other)] as number
      expect(averageLink(count, similarity, least)).toEqual(linkedPlainly(count, similarity, least))
    }),
    { numRuns: 200 },
  )
  expect(averageLink(0, () => 1, 0.5)).toEqual([])
  expect(averageLink(3, () => 0, 0.5)).toEqual([0, 1, 2])
  expect(averageLink(3, () => 0.5, 0.5)).toEqual([0, 0, 0])
})

describe('a posting table', () => {
  const found = (table: PostingTable, hash: number): number[] | 'furniture' => {
    const count = table.find(hash)
    return count === furniture
      ? 'furniture'
      : [...table.hits.subarray(0, count)].sort((one, other) => one - other)
  }

  test('holds what a map of lists would, through growth, removal and renumbering', () => {
    const next = random(7)
    const table = new PostingTable()
    const lists = new Map<number, number[] | 'furniture'>()
    const hashes = Array.from({ length: 1500 }, () => Math.floor(next() * 2 ** 32) >>> 0)
    const check = () => {
      for (const hash of hashes) expect(found(table, hash)).toEqual(lists.get(hash) ?? [])
    }
    expect(table.touch(Uint32Array.from(hashes))).toBe(0)
    for (let article = 0; article < 20_000; article++) {
      const hash = hashes[Math.floor(next() ** 2 * 1400)] as number
      const list = lists.get(hash) ?? []
      if (list === 'furniture') continue
      table.add(hash, article)
      lists.set(hash, [...list, article])
    }
    check()
    expect(table.size).toBe([...lists.values()].flat().length)
    expect(table.touch(Uint32Array.from(lists.keys()))).toBe(lists.size)
    for (const hash of hashes.slice(0, 40)) {
      table.markFurniture(hash)
      lists.set(hash, 'furniture')
    }
    for (const hash of hashes.slice(40, 400)) {
      table.remove(hash, (article) => article % 3 === 0)
      const list = lists.get(hash) as number[] | undefined
      if (list)
        lists.set(
          hash,
          list.filter((article) => article % 3 !== 0),
        )
    }
    check()
    const before = table.bytes
    table.renumber((article) => (article % 2 === 0 ? -1 : (article - 1) / 2))
    for (const [hash, list] of lists) {
      if (list === 'furniture') continue
      lists.set(
        hash,
        list.filter((article) => article % 2 === 1).map((article) => (article - 1) / 2),
      )
    }
    check()
    expect(table.bytes).toBeLessThan(before)
    const copy = new PostingTable()
    expect(copy.restore(table.partitions().slice(1))).toBe(false)
    expect(copy.restore(table.partitions())).toBe(true)
    expect(copy.size).toBe(table.size)
    for (const hash of hashes) expect(found(copy, hash)).toEqual(lists.get(hash) ?? [])
  })

  test('forgets furniture that is not met between two renumberings', () => {
    const table = new PostingTable()
    for (const hash of [11, 12]) table.markFurniture(hash)
    table.renumber((article) => article)
    expect(found(table, 11)).toBe('furniture')
    table.renumber((article) => article)
    expect([found(table, 11), found(table, 12)]).toEqual(['furniture', []])
    table.renumber((article) => article)
    table.renumber((article) => article)
    expect(found(table, 11)).toEqual([])
  })

  test('is not restored from arrays that can be no table', () => {
    const parts = new PostingTable().partitions()
    const [first, ...rest] = parts as [{ slots: Int32Array; buckets: number }]
    const restored = (slots: Int32Array, buckets: number) =>
      new PostingTable().restore([{ slots, buckets }, ...rest])
    expect(restored(first.slots, first.buckets)).toBe(true)
    expect(restored(first.slots, 0)).toBe(false)
    expect(restored(first.slots, first.slots.length)).toBe(false)
    const full = first.slots.slice()
    full[full.length - 1] = 1
    expect(restored(full, first.buckets)).toBe(false)
  })
})

describe('an id table', () => {
  const ids = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 9 }),
      fc.constantFrom('', 'a', 'é', '漢', 'a1'),
    ),
    {
      maxLength: 200,
    },
  )

  test('finds the latest number of an id, and the id of every number', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const table = new IdTable()
        const latest = new Map<string, number>()
        for (const [at, id] of list.entries()) {
          expect(table.find(id)).toBe(latest.get(id) ?? -1)
          expect(table.add(id)).toBe(at)
          latest.set(id, at)
        }
        for (const [at, id] of list.entries()) {
          expect(table.get(at)).toBe(id)
          expect(table.find(id)).toBe(latest.get(id))
        }
        expect(table.find('never added')).toBe(-1)
        expect(table.count).toBe(list.length)
      }),
    )
  })

  test('keeps some ids and gives them new numbers', () => {
    const table = new IdTable()
    for (let number = 0; number < 3000; number++)
      table.add(`${number} ${number % 7 ? 'é' : '漢字'}`)
    const before = table.byteLength
    for (let number = 0; number < 3000; number++) {
      expect(table.find(`${number} ${number % 7 ? 'é' : '漢字'}`)).toBe(number)
    }
    table.keep(Int32Array.from([2999, 7, 0]))
    expect([0, 1, 2].map((number) => table.get(number))).toEqual(['2999 é', '7 漢字', '0 漢字'])
    expect([table.find('7 漢字'), table.find('8 é'), table.count]).toEqual([1, -1, 3])
    expect(table.byteLength).toBeLessThan(before)
  })
})
