import { compareTexts, createArticleIndex, findEdits, restoreArticleIndex } from '@wirecopy/dedupe'
import { type Target, targetsOf } from './target.ts'

export const dedupeTargets: Target[] = targetsOf('dedupe', {
  compareTexts: (text) => compareTexts(text, `${text.slice(text.length >> 1)} The pier closed.`),
  createArticleIndex: (text) => {
    const index = createArticleIndex()
    const field = text.slice(0, 200)
    index.add({ id: 'a', text, title: field, publisher: field, publishedAt: field })
    const added = index.add({ id: 'b', text: text.slice(text.length >> 2), publisher: field })
    index.query({ id: 'c', text })
    index.compare('a', 'b')
    index.compare('a', { id: 'c', text })
    index.clusterOf('b')
    index.recluster({ mergeSimilarity: 0.9 })
    index.clusters()
    index.syndication('b')
    index.explain('a', 'b')
    index.remove('a')
    return added
  },
  findEdits: (text) => findEdits(text, `${text.slice(text.length >> 1)} The pier closed.`),
  restoreArticleIndex: (text) => {
    const index = createArticleIndex()
    index.add({ id: text.slice(0, 200), text })
    return restoreArticleIndex(index.snapshot()).clusters()
  },
})
