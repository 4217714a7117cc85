import {
  createEntityFinder,
  createIdentityIndex,
  createKnowledgeBase,
  recognizeList,
  worldKnowledge,
} from '@wirecopy/entities'
import {
  loadTransformers,
  recognizeWith,
  type TokenClassifier,
} from '@wirecopy/entities/transformers'
import { annotationsOf } from './article-of.ts'
import { type Target, targetsOf } from './target.ts'

/** A model that takes every five code units for a piece of a name, and forgets where the odd ones were. */
const classify: TokenClassifier = async (text) =>
  Array.from({ length: Math.ceil(text.length / 5) }, (_, index) => {
    const start = 5 * index
    const word = text.slice(start, start + 5)
    const entity = index % 3 === 0 ? 'B-PER' : 'I-PER'
    const place = index % 2 === 0 ? { start, end: start + word.length } : {}
    return { entity, score: 0.9, word, index, ...place }
  })

const findEntities = createEntityFinder()
const findListed = createEntityFinder({
  recognizers: [
    recognizeList([
      { name: 'Ada Novak', type: 'person' },
      { name: 'Mr. Dr. Prof.', type: 'person' },
      { name: 'the', type: 'work' },
    ]),
  ],
})

export const entitiesTargets: Target[] = [
  ...targetsOf('entities', {
    createEntityFinder: (text) =>
      findEntities({ text, title: text.slice(0, 200), publishedAt: '2026-03-01' }),
    recognizeList: (text) => findListed({ text }),
    createKnowledgeBase: (text) => {
      const name = text.slice(0, 1000)
      const base = createKnowledgeBase([
        { name, type: 'person', names: [name, text], country: null, identifiers: { desk: name } },
      ])
      return base.find(text, 'person')
    },
    worldKnowledge: (text) => worldKnowledge().find(text, 'location'),
    createIdentityIndex: (text) => {
      const index = createIdentityIndex()
      const annotations = { ...annotationsOf(text), references: [] }
      for (const id of ['a', 'b']) index.add({ id, annotations })
      return index.list().map(({ id }) => index.coOccurring(id))
    },
  }),
  ...targetsOf('entities/transformers', {
    recognizeWith: (text) => recognizeWith(classify, text),
    loadTransformers: async (text) => {
      const recognize = await loadTransformers({
        model: 'a',
        transformers: { pipeline: async () => classify },
      })
      return recognize(text)
    },
  }),
]
