// zod lives behind this entry alone, so that code which only needs types and text tools stays small.
export {
  articleSchema,
  blockKindSchema,
  blockSchema,
  evidenceSchema,
  imageSchema,
  linkSchema,
  liveEntrySchema,
  personSchema,
} from './model/article.ts'
export {
  entityAnnotationsSchema,
  entitySchema,
  mentionSchema,
  mentionTypeSchema,
  nameTypeSchema,
  referenceSchema,
  roleSchema,
  valueSchema,
  valueTypeSchema,
} from './model/entity.ts'
export {
  clusterSchema,
  matchSchema,
  passageSchema,
  relationSchema,
  storySchema,
} from './model/match.ts'
export {
  commentSchema,
  furnitureKindSchema,
  furnitureSchema,
  pageSchema,
  regionSchema,
  warningSchema,
} from './model/page.ts'
export { quoteSchema, quoteTypeSchema, speakerSchema } from './model/quote.ts'
export { confidenceSchema, spanSchema, textSpanSchema } from './model/span.ts'
export { timestampPrecisionSchema, timestampSchema } from './model/timestamp.ts'
