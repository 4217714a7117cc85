import { createEntityFinder } from '@wirecopy/entities'
import { type Target, targetsOf } from './target.ts'

const findEntities = createEntityFinder()

export const entitiesTargets: Target[] = targetsOf('entities', {
  createEntityFinder: (text) =>
    findEntities({ text, title: text.slice(0, 200), publishedAt: '2026-03-01' }),
})
