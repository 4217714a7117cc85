import { type Page, WirecopyError } from '@wirecopy/document'
import {
  articleSchema,
  entitySchema,
  mentionSchema,
  pageSchema,
  quoteSchema,
  referenceSchema,
} from '@wirecopy/document/schema'
import type { Reading } from './reading.ts'

export { type NdjsonLine, type NdjsonOptions, readNdjson } from './ndjson-reader.ts'

/** What a zod schema answers; the schemas are of `@wirecopy/document`, which owns the dependency. */
interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } }
}

const lists = {
  mentions: mentionSchema.array(),
  entities: entitySchema.array(),
  references: referenceSchema.array(),
  quotes: quoteSchema.array(),
}

/**
 * Returns a reading from stored or received JSON. Properties that a reading doesn't have are dropped;
 * every span is checked to lie within the text of the article.
 *
 * @throws WirecopyError `invalid-data` that names the first property at fault.
 */
export function readReading(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WirecopyError('invalid-data', 'a reading must be an object')
  }
  const stored = value as Record<string, unknown>
  const reading: Reading = { article: check(articleSchema, stored.article, 'article') }
  if (stored.key !== undefined) {
    if (typeof stored.key !== 'string') throw new WirecopyError('invalid-data', 'key: not a string')
    reading.key = stored.key
  }
  for (const name of Object.keys(lists) as (keyof typeof lists)[]) {
    if (stored[name] === undefined) continue
    Object.assign(reading, { [name]: check<object[]>(lists[name], stored[name], name) })
  }
  checkSpans(reading)
  return reading
}

/**
 * Returns a page from stored or received JSON.
 *
 * @throws WirecopyError `invalid-data` that names the first property at fault.
 */
export function readPage(value: unknown): Page {
  return check(pageSchema, value, 'page')
}

function check<T>(schema: Schema<T>, value: unknown, name: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = [name, ...(issue?.path ?? [])].join('.')
  throw new WirecopyError('invalid-data', `${path}: ${issue?.message}`, { cause: result.error })
}

function checkSpans({ article, ...annotations }: Reading): void {
  const { length } = article.text
  const within = (start: number, end: number, name: string, index: number) => {
    if (start <= end && end <= length) return
    throw new WirecopyError(
      'invalid-data',
      `${name}.${index}: [${start}, ${end}) is no span of a text of ${length} UTF-16 code units`,
    )
  }
  for (const name of ['mentions', 'references'] as const) {
    annotations[name]?.forEach(({ start, end }, index) => {
      within(start, end, name, index)
    })
  }
  annotations.entities?.forEach((entity, index) => {
    for (const { start, end } of entity.mentions) within(start, end, 'entities', index)
  })
  annotations.quotes?.forEach(({ spans, cue, speaker, addressee }, index) => {
    for (const [start, end] of spans) within(start, end, 'quotes', index)
    for (const part of [cue, speaker, addressee]) {
      if (part !== null) within(part.start, part.end, 'quotes', index)
    }
  })
}
