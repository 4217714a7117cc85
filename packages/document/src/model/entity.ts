import * as z from 'zod'
import { confidenceSchema, spanSchema, textSpanSchema } from './span.ts'

/** The kinds of names. */
export const nameTypeSchema = z.enum([
  'person',
  'organization',
  'location',
  'group',
  'event',
  'product',
  'work',
  'law',
])
export type NameType = z.infer<typeof nameTypeSchema>

/** The kinds of values. */
export const valueTypeSchema = z.enum(['date', 'time', 'money', 'percent', 'quantity'])
export type ValueType = z.infer<typeof valueTypeSchema>

export const mentionTypeSchema = z.enum([...nameTypeSchema.options, ...valueTypeSchema.options])
export type MentionType = z.infer<typeof mentionTypeSchema>

/** What a value mention means, in standard units. */
export const valueSchema = z.discriminatedUnion('kind', [
  z.object({
    /** An ISO 8601 interval, both ends inclusive at their precision: `2025-01-01`/`2025-06-30`. */
    kind: z.literal('interval'),
    earliest: z.string(),
    latest: z.string(),
  }),
  z.object({
    /** The same sum in one or more ISO 4217 currencies: "1.1 trillion yuan ($153.1 billion)". */
    kind: z.literal('money'),
    amounts: z.array(
      z.object({
        currency: z.string().length(3),
        amount: z.number(),
        /** The upper end of a range, else null. */
        upper: z.number().nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('percent'), amount: z.number(), upper: z.number().nullable() }),
  z.object({
    kind: z.literal('quantity'),
    amount: z.number(),
    upper: z.number().nullable(),
    unit: z.string(),
  }),
  z.object({
    kind: z.literal('duration'),
    /** ISO 8601: `P2W`. */
    iso: z.string(),
    /** The upper end of a range, "two to three weeks", else null. */
    upper: z.string().nullable(),
  }),
])
export type Value = z.infer<typeof valueSchema>

/** A name or a value in a text. `entity` is the id of its entity; null for values. */
export const mentionSchema = textSpanSchema.extend({
  type: mentionTypeSchema,
  entity: z.string().nullable(),
  confidence: confidenceSchema,
  /** Null for names, and for values that could not be normalized without guessing. */
  value: valueSchema.nullable(),
})
export type Mention = z.infer<typeof mentionSchema>

/** A pronoun or noun phrase ("she", "the ministry") that stands for an entity. */
export const referenceSchema = textSpanSchema.extend({
  form: z.enum(['pronoun', 'nominal']),
  entity: z.string(),
  confidence: confidenceSchema,
})
export type Reference = z.infer<typeof referenceSchema>

/** A title or role as the text gives it: "US Deputy Secretary of State". */
export const roleSchema = textSpanSchema.extend({
  organization: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
})
export type Role = z.infer<typeof roleSchema>

/** Somebody or something that the text names, with everything said about its identity. */
export const entitySchema = z.object({
  id: z.string(),
  type: nameTypeSchema,
  /** The fullest name in the text. */
  name: z.string(),
  /** Other names in the text, fullest first. */
  aliases: z.array(z.string()),
  /** The role given first, else null; `roles` holds them all. */
  role: z.string().nullable(),
  roles: z.array(roleSchema),
  /** The organization of the role or of the person, as named. */
  affiliation: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  /** Known identifiers: `wikidata`, `iso3166`, `iso4217`, and those of a knowledge base. */
  identifiers: z.record(z.string(), z.string()),
  /** Only where the text tells ("Ms. Choi", "she"), never guessed from a name. */
  gender: z.enum(['female', 'male']).nullable(),
  number: z.enum(['singular', 'plural']).nullable(),
  /** Share of the article's attention, 0 to 1. */
  salience: confidenceSchema,
  /** The spans of its mentions, in order. */
  mentions: z.array(spanSchema),
})
export type Entity = z.infer<typeof entitySchema>

/** The annotations of one text by `@wirecopy/entities`. */
export const entityAnnotationsSchema = z.object({
  mentions: z.array(mentionSchema),
  entities: z.array(entitySchema),
  references: z.array(referenceSchema),
})
export type EntityAnnotations = z.infer<typeof entityAnnotationsSchema>
