import * as z from 'zod'
import { confidenceSchema, spanSchema } from './span.ts'
import { timestampSchema } from './timestamp.ts'

/** Somebody named in a byline; agencies and publishers are not persons and never stand here. */
export const personSchema = z.object({
  name: z.string(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  url: z.string().nullable(),
})
export type Person = z.infer<typeof personSchema>

export const blockKindSchema = z.enum([
  'paragraph',
  'heading',
  'list-item',
  'block-quote',
  'caption',
  'table',
  'code',
])
export type BlockKind = z.infer<typeof blockKindSchema>

/** A part of `Article.text`; blocks come in order, don't overlap, and are joined by a blank line. */
export const blockSchema = spanSchema.extend({
  kind: blockKindSchema,
  /** 1 to 6 for headings, the nesting depth (from 1) for list items, null otherwise. */
  level: z.int().positive().nullable(),
})
export type Block = z.infer<typeof blockSchema>

export const imageSchema = z.object({
  url: z.string(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
})
export type Image = z.infer<typeof imageSchema>

/** A link in `Article.text`. */
export const linkSchema = spanSchema.extend({ url: z.string() })
export type Link = z.infer<typeof linkSchema>

/** One entry of a live blog: a span of `Article.text` with its own heading and time. */
export const liveEntrySchema = spanSchema.extend({
  title: z.string().nullable(),
  publishedAt: timestampSchema.nullable(),
})
export type LiveEntry = z.infer<typeof liveEntrySchema>

/** Where a field of an article came from, how sure it is, and what spoke against it. */
export const evidenceSchema = z.object({
  source: z.string(),
  confidence: confidenceSchema,
  conflicting: z.array(z.object({ source: z.string(), value: z.string() })),
})
export type Evidence = z.infer<typeof evidenceSchema>

/**
 * One article of a page. `text` is immutable: its blocks are joined by `\n\n`, and every annotation
 * of the other packages is a span of it. A field is null where the page doesn't say, never a guess.
 */
export const articleSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.array(personSchema),
  /** The outlet that shows the article. */
  publisher: z.string().nullable(),
  /** The wire or press-release service that wrote it, where that is not the publisher. */
  originator: z.string().nullable(),
  publishedAt: timestampSchema.nullable(),
  modifiedAt: timestampSchema.nullable(),
  /** The place at the head of the text ("BEIJING, July 26, 2025 --"), as written. */
  dateline: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
  section: z.string().nullable(),
  tags: z.array(z.string()),
  images: z.array(imageSchema),
  links: z.array(linkSchema),
  /** `partial` where a paywall or "continue reading" cut the text; null where nothing tells. */
  access: z.enum(['full', 'partial']).nullable(),
  text: z.string(),
  blocks: z.array(blockSchema),
  entries: z.array(liveEntrySchema),
  /** By field name. */
  evidence: z.record(z.string(), evidenceSchema),
})
export type Article = z.infer<typeof articleSchema>
