import { describe, expect, test } from 'vitest'
import { createArticleIndex } from '../src/index.ts'
import { article, cut, edit, shuffled } from './helpers.ts'

// 12 sites with their own standing text around every article.
const frames = Array.from({ length: 12 }, (_, site) => ({
  head: article(5000 + site, 2),
  foot: article(6000 + site, 3),
}))
const framed = (text: string, site: number): string => {
  const { head, foot } = frames[site % frames.length] as { head: string; foot: string }
  return `${head}\n\n${text}\n\n${foot}`
}

function sizesOf(index: ReturnType<typeof createArticleIndex>): number[] {
  return index.clusters().map(({ articles }) => articles.length)
}

describe('boilerplate', () => {
  test('does not make one cluster of a site full of short framed articles', () => {
    const index = createArticleIndex()
    for (let seed = 0; seed < 200; seed++) {
      index.add({ id: `${seed}`, text: framed(article(seed, 4 + (seed % 9)), 0) })
    }
    expect(Math.max(...sizesOf(index))).toBeLessThanOrEqual(2)
    expect(index.query({ id: 'q', text: framed(article(900, 6), 0) })).toEqual([])
  })

  test('is learned where it is longer than most texts that it frames', () => {
    const frame = article(5500, 9)
    const index = createArticleIndex()
    for (let seed = 0; seed < 60; seed++) {
      index.add({ id: `${seed}`, text: `${article(seed, 4 + (seed % 5))}\n\n${frame}` })
    }
    expect(Math.max(...sizesOf(index))).toBe(1)
    expect(index.query({ id: 'q', text: `${article(900, 6)}\n\n${frame}` })).toEqual([])
  })

  test('is learned although copies stand in one cluster', () => {
    // Copies of one report on every site: their frames must gain weight as boilerplate all the same.
    const index = createArticleIndex()
    for (let copy = 0; copy < 120; copy++) {
      index.add({ id: `copy ${copy}`, text: framed(edit(article(1), 0.02, copy), copy) })
    }
    for (let seed = 100; seed < 340; seed++) {
      index.add({ id: `${seed}`, text: framed(article(seed, 9), seed) })
    }
    const sizes = sizesOf(index).sort((one, other) => other - one)
    expect(sizes[0]).toBe(120)
    expect(sizes[1]).toBeLessThanOrEqual(2)
  })

  test('of a publisher is told from news by the days between', () => {
    const gallery = article(7000, 6)
    const index = createArticleIndex()
    const publisher = 'The Ardmore Echo'
    const first = { id: 'march', publisher, publishedAt: '2031-03-01' }
    index.add({ ...first, text: `${article(1, 9)} ${gallery}` })
    const second = { text: `${article(2, 9)} ${gallery}`, publisher }
    expect(index.query({ id: 'q', ...second, publishedAt: '2031-09-01' })).toEqual([])
    expect(index.query({ id: 'q', ...second, publishedAt: '2031-03-02' })).toHaveLength(1)
    const other = { ...second, publisher: 'Quill Post', publishedAt: '2031-09-01' }
    expect(index.query({ id: 'q', ...other })).toHaveLength(1)
  })

  test('an article published once more after months is still found', () => {
    const index = createArticleIndex()
    const publisher = 'The Ardmore Echo'
    index.add({ id: 'old', text: article(1), publisher, publishedAt: '2031-03-01' })
    const again = {
      id: 'new',
      text: edit(article(1), 0.02, 4),
      publisher,
      publishedAt: '2031-09-01',
    }
    expect(index.add(again).cluster).toBe('old')
  })
})

test('clusters do not depend on the order of arrival', () => {
  const articles: { id: string; text: string; report: number }[] = []
  for (let report = 0; report < 14; report++) {
    const text = article(report, 18)
    for (let copy = 0; copy < 9; copy++) {
      const version =
        copy % 3 === 0
          ? text
          : copy % 3 === 1
            ? edit(text, 0.05, copy)
            : cut(text, 0, 0.6 + copy / 30)
      articles.push({ id: `${report}/${copy}`, text: framed(version, report + copy), report })
    }
  }
  for (let single = 0; single < 120; single++) {
    const text = framed(article(100 + single, 8), single)
    articles.push({ id: `single ${single}`, text, report: 100 + single })
  }
  const expected = [...new Set(articles.map(({ report }) => report))]
    .map((report) => articles.filter((one) => one.report === report).map(({ id }) => id))
    .sort()
  for (let seed = 1; seed <= 5; seed++) {
    const index = createArticleIndex()
    for (const { id, text } of shuffled(articles, seed)) index.add({ id, text })
    const found = index
      .clusters()
      .map((cluster) =>
        [...cluster.articles].sort((one, other) => ids.indexOf(one) - ids.indexOf(other)),
      )
    expect(found.sort()).toEqual(expected)
  }
})

const ids = [
  ...Array.from({ length: 14 * 9 }, (_, at) => `${Math.floor(at / 9)}/${at % 9}`),
  ...Array.from({ length: 120 }, (_, at) => `single ${at}`),
]
