import * as z from 'zod'
import { confidenceSchema, spanSchema } from './span.ts'

/** How two articles relate, read from `a` to `b`: `contains` says that `a` holds the text of `b`. */
export const relationSchema = z.enum(['identical', 'near', 'contains', 'contained', 'same-story'])
export type Relation = z.infer<typeof relationSchema>

/** The same passage in both texts. */
export const passageSchema = z.object({ a: spanSchema, b: spanSchema })
export type Passage = z.infer<typeof passageSchema>

/** A relation of two articles, with its measure and its evidence. */
export const matchSchema = z.object({
  a: z.string(),
  b: z.string(),
  relation: relationSchema,
  /** Resemblance of the two texts (Jaccard over word shingles). */
  similarity: confidenceSchema,
  /** Share of `a` that is found in `b`. */
  aInB: confidenceSchema,
  /** Share of `b` that is found in `a`. */
  bInA: confidenceSchema,
  /** The longest matching passages, longest first; empty where the texts are not at hand. */
  evidence: z.array(passageSchema),
})
export type Match = z.infer<typeof matchSchema>

/** Articles with the same text. */
export const clusterSchema = z.object({
  id: z.string(),
  articles: z.array(z.string()).min(1),
  /** The article that stands for the cluster, and the rule that picked it. */
  canonical: z.string(),
  rule: z.string(),
})
export type Cluster = z.infer<typeof clusterSchema>

/** Clusters that report the same event, in different words. */
export const storySchema = z.object({
  id: z.string(),
  clusters: z.array(z.string()).min(1),
  /** The title of the most central article, else null. */
  title: z.string().nullable(),
  /** The words that hold the story together, strongest first. */
  keywords: z.array(z.string()),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
})
export type Story = z.infer<typeof storySchema>
