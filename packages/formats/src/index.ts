export { type CsvOptions, type CsvValue, formatCsv } from './csv.ts'
export { formatNdjsonLine } from './ndjson.ts'
export { type NinjsItem, toNinjs } from './ninjs.ts'
export type { Reading } from './reading.ts'
export { type SchemaOrgDocument, type SchemaOrgNode, toSchemaOrg } from './schema-org.ts'
export { articleTable, entityTable, quoteTable, type Table } from './tables.ts'
export {
  type Annotation,
  type AnnotationBody,
  type AnnotationCollection,
  type AnnotationTarget,
  type TextPositionSelector,
  type TextQuoteSelector,
  toWebAnnotations,
} from './web-annotation.ts'
