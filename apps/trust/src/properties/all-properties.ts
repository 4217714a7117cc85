import { archiveProperties } from './archive-properties.ts'
import { dedupeProperties } from './dedupe-properties.ts'
import { documentProperties } from './document-properties.ts'
import { entitiesProperties } from './entities-properties.ts'
import { formatsProperties } from './formats-properties.ts'
import { parseProperties } from './parse-properties.ts'
import type { Property } from './property.ts'
import { quotesProperties } from './quotes-properties.ts'

/** Properties by package. */
export const allProperties: Readonly<Record<string, readonly Property[]>> = {
  document: documentProperties,
  parse: parseProperties,
  entities: entitiesProperties,
  quotes: quotesProperties,
  dedupe: dedupeProperties,
  formats: formatsProperties,
  archive: archiveProperties,
}
