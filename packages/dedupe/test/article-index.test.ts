import { WirecopyError } from '@wirecopy/document'
import { describe, expect, test } from 'vitest'
import { createArticleIndex } from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

describe('relations', () => {
  test('the same words in other typography are identical', () => {
    const index = createArticleIndex()
    index.add({ id: 'wire', text: article(1) })
    const { matches, cluster } = index.add({
      id: 'copy',
      text: article(1).toUpperCase().replaceAll('“', '"').replaceAll('\n\n', ' '),
    })
    expect(cluster).toBe('wire')
    expect(matches).toEqual([
      {
        a: 'copy',
        b: 'wire',
        relation: 'identical',
        similarity: 1,
        aInB: 1,
        bInA: 1,
        evidence: [],
      },
    ])
  })

  test('a lightly edited copy is near and joins the cluster', () => {
    const index = createArticleIndex()
    index.add({ id: 'wire', text: article(1) })
    index.add({ id: 'other', text: article(2) })
    const { matches, cluster } = index.add({ id: 'edited', text: edit(article(1), 0.03, 5) })
    expect(cluster).toBe('wire')
    expect(matches.map(({ b, relation }) => [b, relation])).toEqual([['wire', 'near']])
    expect(matches[0]?.similarity).toBeGreaterThan(0.6)
  })

  test('an excerpt is contained, the longer text contains it, and they are no cluster', () => {
    const index = createArticleIndex()
    index.add({ id: 'full', text: article(3, 60) })
    const excerpt = { id: 'excerpt', text: cut(article(3, 60), 0.3, 0.5) }
    const { matches, cluster } = index.add(excerpt)
    expect(cluster).toBe('excerpt')
    expect(matches).toHaveLength(1)
    expect(matches[0]).toMatchObject({ b: 'full', relation: 'contained' })
    expect(matches[0]?.aInB).toBeGreaterThan(0.9)
    expect(matches[0]?.bInA).toBeLessThan(0.4)
    expect(index.compare('full', 'excerpt')).toMatchObject({ relation: 'contains' })
  })

  test('a round-up contains each of its parts, and does not chain them into one cluster', () => {
    const index = createArticleIndex()
    index.add({ id: 'one', text: article(4) })
    index.add({ id: 'two', text: article(5) })
    const { matches } = index.add({ id: 'both', text: `${article(4)}\n\n${article(5)}` })
    expect(matches.map(({ b }) => b).sort()).toEqual(['one', 'two'])
    for (const { bInA } of matches) expect(bInA).toBeGreaterThan(0.9)
    expect(index.clusters().map(({ articles }) => articles)).toContainEqual(['one'])
    expect(index.clusters().map(({ articles }) => articles)).toContainEqual(['two'])
  })

  test('unseen articles match nothing, on an empty index and a full one', () => {
    const index = createArticleIndex()
    expect(index.query({ id: 'q', text: article(900) })).toEqual([])
    for (let seed = 0; seed < 300; seed++) index.add({ id: `${seed}`, text: article(seed) })
    expect(index.query({ id: 'q', text: article(900) })).toEqual([])
    expect(index.clusters()).toHaveLength(300)
  })
})

describe('the index', () => {
  test('query changes nothing', () => {
    const index = createArticleIndex()
    index.add({ id: 'wire', text: article(1) })
    const before = index.query({ id: 'q', text: article(1) })
    expect(index.query({ id: 'q', text: article(1) })).toEqual(before)
    expect(index.size).toBe(1)
  })

  test('empty and one-word articles are kept and match only their like', () => {
    const index = createArticleIndex()
    index.add({ id: 'empty', text: '' })
    expect(index.add({ id: 'empty too', text: ' \n' }).matches).toEqual([])
    index.add({ id: 'word', text: 'Error' })
    expect(index.add({ id: 'same word', text: 'error.' }).cluster).toBe('word')
    expect(index.clusters()).toHaveLength(3)
  })

  test('an id that is taken throws, and is free again once removed', () => {
    const index = createArticleIndex()
    index.add({ id: 'wire', text: article(1) })
    expect(() => index.add({ id: 'wire', text: article(2) })).toThrow(WirecopyError)
    expect(index.remove('wire')).toBe(true)
    expect(index.remove('wire')).toBe(false)
    expect(index.query({ id: 'q', text: article(1) })).toEqual([])
    index.add({ id: 'wire', text: article(2) })
    expect(index.query({ id: 'q', text: article(2) })[0]?.b).toBe('wire')
    expect(index.size).toBe(1)
  })

  test('copies stay findable when the article that stood for them is removed', () => {
    const index = createArticleIndex()
    index.add({ id: 'first', text: article(1) })
    index.add({ id: 'second', text: article(1) })
    index.remove('first')
    expect(index.query({ id: 'q', text: article(1) }).map(({ b }) => b)).toEqual(['second'])
    expect(index.clusterOf('second').articles).toEqual(['second'])
  })

  test('the canonical article is the earliest full text', () => {
    const index = createArticleIndex()
    const text = article(6)
    index.add({ id: 'late', text, publishedAt: '2031-05-02T10:00:00Z' })
    index.add({ id: 'early', text: edit(text, 0.02, 1), publishedAt: '2031-05-02T08:00:00+00:00' })
    index.add({ id: 'cut', text: cut(text, 0, 0.7), publishedAt: '2031-05-01' })
    expect(index.clusterOf('late')).toEqual({
      id: 'late',
      articles: ['late', 'early', 'cut'],
      canonical: 'early',
      rule: 'earliest full text',
    })
  })

  test('the time of a parsed article counts by its latest end', () => {
    const index = createArticleIndex()
    const time = {
      precision: 'day' as const,
      relative: null,
      raw: 'Friday',
      source: 'text',
      earliest: '2031-05-02T00:00:00Z',
      latest: '2031-05-02T23:59:59Z',
    }
    index.add({ id: 'sometime', text: article(6), publishedAt: time })
    index.add({ id: 'noon', text: article(6), publishedAt: '2031-05-02T12:00:00Z' })
    expect(index.clusterOf('noon')).toMatchObject({ canonical: 'noon' })
  })

  test('other thresholds form other clusters without the texts', () => {
    const index = createArticleIndex()
    index.add({ id: 'wire', text: article(7) })
    index.add({ id: 'edited', text: edit(article(7), 0.06, 3) })
    expect(index.clusters()).toHaveLength(1)
    index.recluster({ mergeSimilarity: 0.95, mergeContainment: 1 })
    expect(index.clusters()).toHaveLength(2)
    index.recluster({ mergeSimilarity: 0.45 })
    expect(index.clusters()).toHaveLength(1)
  })

  test('wrong calls throw', () => {
    expect(() => createArticleIndex({ profile: 'best' as never })).toThrow(
      'no profile named "best"',
    )
    expect(() => createArticleIndex({ thresholds: { similarity: 2 } })).toThrow('similarity')
    expect(() => createArticleIndex({ thresholds: { nearness: 1 } as never })).toThrow('nearness')
    expect(() => createArticleIndex().clusterOf('x')).toThrow('no article "x"')
    expect(() => createArticleIndex().add({ id: 'x' } as never)).toThrow('an id and a text')
  })
})
