import { describe, expect, test } from 'vitest'
import { createArticleIndex, findEdits } from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

describe('a syndication chain', () => {
  const text = article(11, 30)
  const index = createArticleIndex()
  index.add({
    id: 'echo',
    text: `PORT SALANE (Reuters) - ${cut(text, 0, 0.6)}`,
    publisher: 'The Ardmore Echo',
    publishedAt: '2031-05-02T12:00:00Z',
  })
  index.add({ id: 'wire', text, publisher: 'Reuters', publishedAt: '2031-05-02T08:00:00Z' })
  index.add({
    id: 'post',
    text: `${text} ${article(12, 10)}`,
    publisher: 'Quill Post',
    publishedAt: '2031-05-02T20:00:00Z',
  })

  test('tells who had it first, who cut it and who added to it', () => {
    const chain = index.syndication('post')
    expect(chain.originator).toBe('Reuters')
    expect(chain.links.map(({ article: id, from }) => [id, from])).toEqual([
      ['wire', null],
      ['echo', 'wire'],
      ['post', 'wire'],
    ])
    expect(chain.links[1]?.kept).toBeGreaterThan(0.45)
    expect(chain.links[1]?.kept).toBeLessThan(0.75)
    expect(chain.links[2]?.added).toBeGreaterThan(0.1)
    expect(chain.sentence).toMatch(/^Reuters → The Ardmore Echo \(kept \d\d %\) → Quill Post \(/)
  })

  test('makes the article of the service that wrote it canonical', () => {
    const { canonical, rule } = index.clusterOf('echo')
    expect([canonical, rule]).toEqual(['wire', 'published by the service that wrote it'])
  })
})

describe('an explanation', () => {
  const index = createArticleIndex()
  const base = article(21, 40)
  index.add({ id: 'a', text: base })
  index.add({ id: 'b', text: edit(base, 0.05, 1) })
  index.add({ id: 'c', text: cut(base, 0, 0.12) })
  index.add({ id: 'd', text: article(22, 40) })

  test('names the shares of a near copy', () => {
    const { match, sameCluster, sentence, shared } = index.explain('a', 'b')
    expect(match?.relation).toBe('near')
    expect(sameCluster).toBe(true)
    expect(shared?.overlap).toBeGreaterThan(8)
    expect(sentence).toMatch(/\d+ % of a is found in b and \d+ % of b in a .* one cluster\.$/)
  })

  test('tells why an excerpt is in a cluster of its own', () => {
    const { match, sentence } = index.explain('c', 'a')
    expect(match?.relation).toBe('contained')
    expect(sentence).toMatch(/different clusters, as .* asked for/)
  })

  test('says so where two articles share too little', () => {
    const { match, path, sentence } = index.explain('a', 'd')
    expect([match, path]).toEqual([null, []])
    expect(sentence).toBe(
      'a and d share too little text to be compared; they are in different clusters.',
    )
  })
})

describe('edits', () => {
  const older =
    'The harbour board will meet on Monday to vote on the ferry plan. The plan was drawn up by two engineers last year. Residents have until Friday to object in writing.'

  test('are found with their places', () => {
    const newer =
      'The harbour board will meet on Monday to vote on the ferry plan. Nine people have objected so far. The plan was drawn up by two engineers last year. Residents have until Friday to object in writing.'
    const edits = findEdits(older, newer)
    expect(edits).toHaveLength(1)
    expect(edits[0]?.kind).toBe('added')
    const { start, end } = edits[0]?.after ?? { start: 0, end: 0 }
    expect(newer.slice(start, end)).toBe('Nine people have objected so far')
    expect(findEdits(newer, older)[0]?.kind).toBe('removed')
  })

  test('tell replaced from moved text', () => {
    const moved =
      'Residents have until Friday to object in writing. The harbour board will meet on Monday to vote on the ferry plan. The plan was drawn up by two engineers last year.'
    expect(findEdits(older, moved).map(({ kind }) => kind)).toEqual(['moved'])
    const replaced = older.replace('two engineers last year', 'a firm from Velden')
    expect(findEdits(older, replaced).map(({ kind }) => kind)).toEqual(['replaced'])
  })

  test('are none between texts that differ in typography only', () => {
    expect(findEdits(older, older.toUpperCase().replaceAll('. ', '.\n\n'))).toEqual([])
  })
})
