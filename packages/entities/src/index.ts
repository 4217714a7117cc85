export {
  createEntityFinder,
  type EntityFinder,
  type EntityFinderOptions,
  type EntityInput,
} from './finder.ts'
export {
  type CoOccurrence,
  createIdentityIndex,
  type Identity,
  type IdentityIndex,
  type IdentityLink,
} from './identity/identity-index.ts'
export {
  createKnowledgeBase,
  type KnowledgeBase,
  type KnownEntity,
  worldKnowledge,
} from './knowledge/knowledge-base.ts'
export { type NameRecognizer, type RecognizedName, recognizeList } from './recognizer.ts'
