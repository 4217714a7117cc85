export {
  createEntityFinder,
  type EntityFinder,
  type EntityFinderOptions,
  type EntityInput,
} from './finder.ts'
export {
  createKnowledgeBase,
  type KnowledgeBase,
  type KnownEntity,
  worldKnowledge,
} from './knowledge/knowledge-base.ts'
