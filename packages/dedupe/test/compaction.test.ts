import type { Match } from '@wirecopy/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import { type ArticleIndex, type ArticleInput, createArticleIndex } from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

const texts = [
  article(1),
  article(1),
  article(1).toUpperCase(),
  edit(article(1), 0.04, 1),
  cut(article(1), 0, 0.6),
  article(2),
  article(2),
  `${article(2)}\n\n${article(3)}`,
  article(3),
  edit(article(3), 0.1, 2),
]

/** A day in 2031 as a date. */
function dayOf(day: number): string {
  return new Date(Date.UTC(2031, 0, 1 + day)).toISOString()
}

/** What the index says of its articles and of others, equally similar ones in any order. */
function viewOf(index: ArticleIndex, ids: readonly string[]): object {
  const byId = (one: Match, other: Match): number => (one.b < other.b ? -1 : 1)
  return {
    clusters: index.clusters(),
    matches: ids.filter((id) => index.has(id)).map((id) => [id, index.matches(id).sort(byId)]),
    found: texts.map((text) => index.query({ id: 'q', text }).sort(byId)),
  }
}

describe('an index that articles stream through', () => {
  test('stays as small as what it holds', () => {
    const index = createArticleIndex({ stories: englishBackground })
    const retained = 20
    const perDay = 30
    let settled = 0
    for (let day = 0; day < 90; day++) {
      for (let number = 0; number < perDay; number++) {
        const seed = day * perDay + number
        const text = number % 6 === 5 ? edit(article(seed - 1, 6), 0.05, seed) : article(seed, 6)
        index.add({
          id: `${day}/${number}`,
          text,
          publishedAt: dayOf(day),
          title: `Report ${seed}`,
        })
      }
      index.expire(dayOf(day - retained))
      expect(index.size).toBe(Math.min(day, retained) * perDay + perDay)
      if (day === 2 * retained) settled = index.bytes
      // Up to half as much again waits to be cleared away, and arrays grow by steps.
      if (day > 2 * retained) expect(index.bytes).toBeLessThan(1.6 * settled)
    }
    const fresh = createArticleIndex()
    for (let day = 69; day < 90; day++) {
      for (let number = 0; number < perDay; number++) {
        const seed = day * perDay + number
        fresh.add({ id: `${day}/${number}`, text: article(seed, 6), publishedAt: dayOf(day) })
      }
    }
    expect(index.bytes).toBeLessThan(2 * fresh.bytes)
  })

  test('answers as before when the memory of removed articles is given back', () => {
    const steps = fc.array(
      fc.record({ text: fc.nat(texts.length - 1), remove: fc.nat(12), clear: fc.nat(3) }),
      { maxLength: 24 },
    )
    fc.assert(
      fc.property(steps, (list) => {
        const cleared = createArticleIndex()
        const kept = createArticleIndex()
        const ids: string[] = []
        for (const [at, { text, remove, clear }] of list.entries()) {
          const input: ArticleInput = { id: `${at}`, text: texts[text] as string }
          cleared.add(input)
          kept.add(input)
          ids.push(input.id)
          const gone = ids[remove]
          if (gone !== undefined) expect(cleared.remove(gone)).toBe(kept.remove(gone))
          // A snapshot clears removed articles away first.
          if (clear === 0) cleared.snapshot()
        }
        cleared.snapshot()
        expect(viewOf(cleared, ids)).toEqual(viewOf(kept, ids))
      }),
      { numRuns: 80 },
    )
  })

  test('keeps the copies of a removed article findable, in one cluster, with their matches', () => {
    const index = createArticleIndex()
    index.add({ id: 'first', text: texts[0] as string })
    index.add({ id: 'version', text: texts[3] as string })
    index.add({ id: 'copy', text: texts[1] as string })
    index.add({ id: 'other copy', text: texts[2] as string })
    index.remove('first')
    index.snapshot()
    expect(index.query({ id: 'q', text: texts[0] as string }).map(({ b }) => b)).toEqual([
      'copy',
      'other copy',
      'version',
    ])
    expect(index.clusterOf('version').articles).toEqual(['version', 'copy', 'other copy'])
    expect(index.matches('version').map(({ b }) => b)).toContain('copy')
    index.remove('copy')
    index.snapshot()
    expect(index.query({ id: 'q', text: texts[0] as string })[0]?.b).toBe('other copy')
  })

  test('learns anew what was boilerplate of articles long gone', () => {
    const index = createArticleIndex()
    const frame = article(5000, 4)
    const fill = (from: number): void => {
      for (let seed = from; seed < from + 12; seed++) {
        index.add({ id: `${seed}`, text: `${frame} ${article(seed, 12)}` })
      }
    }
    const empty = (from: number): void => {
      for (let seed = from; seed < from + 12; seed++) index.remove(`${seed}`)
      index.snapshot()
    }
    fill(0)
    expect(index.query({ id: 'q', text: frame })).toEqual([])
    empty(0)
    index.add({ id: 'quiet', text: article(900) })
    index.remove('quiet')
    index.snapshot()
    // Nobody has shown the frame for a while: it is news to the index.
    index.add({ id: 'frame', text: frame })
    expect(index.query({ id: 'q', text: frame })).toHaveLength(1)
    fill(100)
    expect(index.clusters().every(({ articles }) => articles.length === 1)).toBe(true)
  })
})
