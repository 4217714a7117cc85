import * as z from 'zod'
import { articleSchema } from './article.ts'
import { spanSchema } from './span.ts'
import { timestampSchema } from './timestamp.ts'

/** Something odd about the input that did not stop the reading of it. */
export const warningSchema = z.object({ code: z.string(), message: z.string() })
export type Warning = z.infer<typeof warningSchema>

export const commentSchema = z.object({
  author: z.string().nullable(),
  publishedAt: timestampSchema.nullable(),
  text: z.string(),
})
export type Comment = z.infer<typeof commentSchema>

export const furnitureKindSchema = z.enum([
  'promo',
  'advertisement',
  'navigation',
  'share-bar',
  'newsletter',
  'cookie-notice',
  'author-card',
  'related-links',
  'comments',
  'paywall',
  'heading',
  'tags',
  'other',
])
export type FurnitureKind = z.infer<typeof furnitureKindSchema>

/** A part of the page that belongs to no article, with the reason why it was dropped. */
export const furnitureSchema = z.object({
  kind: furnitureKindSchema,
  reason: z.string(),
  text: z.string(),
})
export type Furniture = z.infer<typeof furnitureSchema>

/**
 * What one stretch of a flat-text input was taken for. The regions of a page tile its input: they
 * come in order, without gap or overlap, so no character is unaccounted for. `index` counts within
 * the list that `kind` names (`related`, `comments`, `furniture`); it is null for `main` and `blank`.
 */
export const regionSchema = spanSchema.extend({
  kind: z.enum(['main', 'related', 'comment', 'furniture', 'blank']),
  index: z.int().nonnegative().nullable(),
  /** The field of the article that the region holds: `title`, `publisher`, `publishedAt`, `text` … */
  field: z.string().nullable(),
})
export type Region = z.infer<typeof regionSchema>

/** Everything found on one page. */
export const pageSchema = z.object({
  url: z.string().nullable(),
  /** The name of the site or aggregator that the page belongs to. */
  site: z.string().nullable(),
  kind: z.enum(['html', 'text', 'feed']),
  main: articleSchema.nullable(),
  related: z.array(articleSchema),
  comments: z.array(commentSchema),
  furniture: z.array(furnitureSchema),
  /** Flat text only; empty for the other kinds. */
  regions: z.array(regionSchema),
  warnings: z.array(warningSchema),
})
export type Page = z.infer<typeof pageSchema>
