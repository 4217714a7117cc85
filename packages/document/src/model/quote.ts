import * as z from 'zod'
import { confidenceSchema, textSpanSchema } from './span.ts'

/**
 * Who said it, in three layers: the words of the text (`start`, `end`, `text`), who these words name
 * (`name`, `role`, `affiliation`), and the entity where entities were given. `name` and `entity` are
 * null where unknown.
 */
export const speakerSchema = textSpanSchema.extend({
  name: z.string().nullable(),
  entity: z.string().nullable(),
  role: z.string().nullable(),
  affiliation: z.string().nullable(),
  /** The organization or person that a spokesperson speaks for. */
  onBehalfOf: z.string().nullable(),
  /** True for "a senior official": a source that the text chooses not to name. */
  anonymous: z.boolean(),
  confidence: confidenceSchema,
  /** The steps that led from the words to the name, in plain sentences. */
  evidence: z.array(z.string()),
  /** Other names that were considered, best first. */
  candidates: z.array(z.object({ name: z.string(), confidence: confidenceSchema })),
})
export type Speaker = z.infer<typeof speakerSchema>

export const quoteTypeSchema = z.enum(['direct', 'indirect', 'mixed'])
export type QuoteType = z.infer<typeof quoteTypeSchema>

/** One reported statement. Its content may be split by the attribution, hence several spans. */
export const quoteSchema = z.object({
  type: quoteTypeSchema,
  /** `speech` for what was uttered, `cognition` for what somebody thinks, believes or hopes. */
  cueClass: z.enum(['speech', 'cognition']),
  /** `[start, end]` pairs in order, in UTF-16 code units, quotation marks included. */
  spans: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])).min(1),
  /** The slices of the spans, joined by a space. */
  text: z.string(),
  /** The word or phrase that announces the quote: "said", "according to", "statement". */
  cue: textSpanSchema.nullable(),
  speaker: speakerSchema.nullable(),
  /** Whom it was said to: "told reporters". */
  addressee: textSpanSchema
    .extend({ name: z.string().nullable(), entity: z.string().nullable() })
    .nullable(),
  /** True for a quote inside another quote. */
  nested: z.boolean(),
  /** The rule that found it. */
  rule: z.string(),
  confidence: confidenceSchema,
})
export type Quote = z.infer<typeof quoteSchema>
