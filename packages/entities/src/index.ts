export {
  createEntityFinder,
  type EntityFinder,
  type EntityFinderOptions,
  type EntityInput,
} from './finder.ts'
