import {
  createEntityFinder,
  createIdentityIndex,
  createKnowledgeBase,
  recognizeList,
  worldKnowledge,
} from '@wirecopy/entities'
import { annotationsOf } from './article-of.ts'
import { type Target, targetsOf } from './target.ts'

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

export const entitiesTargets: Target[] = targetsOf('entities', {
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
})
