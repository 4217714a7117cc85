import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import { type ArticleInput, createArticleIndex, restoreArticleIndex } from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

const articles: ArticleInput[] = [
  { id: 'wire', text: article(1), publisher: 'Reuters', publishedAt: '2031-05-01T06:00:00Z' },
  { id: 'ünïcode 漢字 \ud800', text: edit(article(1), 0.04, 1), title: 'A copy' },
  { id: 'excerpt', text: cut(article(2, 40), 0.2, 0.5), publishedAt: '2031-04-01' },
  { id: 'full', text: article(2, 40), publisher: 'The Ardmore Echo', publishedAt: '2031-05-03' },
  { id: 'same', text: article(1).toUpperCase() },
  { id: 'short', text: 'No.' },
]
const options = { stories: englishBackground }

function filled() {
  const index = createArticleIndex(options)
  for (const item of articles) index.add(item)
  return index
}

describe('a snapshot', () => {
  test('restores an index that answers and goes on as the first', () => {
    const index = filled()
    const restored = restoreArticleIndex(index.snapshot(), options)
    for (const copy of [index, restored]) {
      copy.remove('excerpt')
      copy.add({ id: 'new', text: edit(article(2, 40), 0.02, 9) })
    }
    expect(restored.size).toBe(index.size)
    expect(restored.clusters()).toEqual(index.clusters())
    expect(restored.stories()).toEqual(index.stories())
    for (const { id } of articles.filter((item) => item.id !== 'excerpt')) {
      expect(restored.matches(id)).toEqual(index.matches(id))
      expect(restored.syndication(id)).toEqual(index.syndication(id))
    }
    expect(restored.query({ id: 'q', text: article(1) })).toEqual(
      index.query({ id: 'q', text: article(1) }),
    )
  })

  test('that is damaged, cut or foreign is refused', () => {
    const bytes = filled().snapshot()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] as number) ^ change
        expect(() => restoreArticleIndex(damaged, options)).toThrow("can't be read")
        expect(() => restoreArticleIndex(bytes.slice(0, at), options)).toThrow("can't be read")
      }),
    )
    expect(() => restoreArticleIndex(new Uint8Array(40), options)).toThrow("can't be read")
    expect(() => createArticleIndex().addRecord(bytes)).toThrow('no article record')
    expect(() => restoreArticleIndex(bytes, { ...options, profile: 'lean' })).toThrow('profile')
  })
})

describe('records', () => {
  test('added in the same order give the same index as the articles', () => {
    const index = filled()
    const reader = createArticleIndex(options)
    const replayed = createArticleIndex(options)
    for (const item of articles) replayed.addRecord(reader.record(item))
    expect(replayed.clusters()).toEqual(index.clusters())
    expect(replayed.stories()).toEqual(index.stories())
    for (const { id } of articles) expect(replayed.matches(id)).toEqual(index.matches(id))
  })

  test('two workers that see each other’s records in one order end with one cluster', () => {
    // Each worker reads its own articles at its own pace; a log orders what they read.
    const worker = createArticleIndex()
    const log = [
      worker.record({ id: 'a', text: article(5) }),
      worker.record({ id: 'b', text: edit(article(5), 0.02, 3) }),
    ]
    for (const follower of [createArticleIndex(), createArticleIndex({ kernel: 'plain' })]) {
      for (const record of log) follower.addRecord(record)
      expect(follower.clusters().map((cluster) => cluster.articles)).toEqual([['a', 'b']])
    }
  })

  test('are refused by an index of another profile', () => {
    const record = createArticleIndex().record({ id: 'a', text: article(5) })
    expect(() => createArticleIndex({ profile: 'ocr' }).addRecord(record)).toThrow('profile')
  })
})

test('expiry removes what was published before a date and keeps the undated', () => {
  const index = filled()
  expect(index.expire('2031-05-02')).toBe(2)
  expect(index.has('wire')).toBe(false)
  expect(index.has('excerpt')).toBe(false)
  expect(index.size).toBe(4)
  expect(index.query({ id: 'q', text: article(1) }).map(({ b }) => b)).toContain('same')
  expect(() => index.expire('soon')).toThrow('"soon" is no date')
})
