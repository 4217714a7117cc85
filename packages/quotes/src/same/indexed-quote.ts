import type { Variation } from './judgement.ts'

/** One quote of one article, as the index takes it. */
export interface IndexedQuote {
  article: string
  quote: string
  text: string
  /** The speaker's full name, if known. */
  speaker?: string | null
}

/** How a quote relates to the one that was asked for or that leads its group. */
export interface QuoteVariant {
  article: string
  quote: string
  text: string
  speaker: string | null
  /** `other-speaker` where the same words are given to somebody else. */
  verdict: Variation | 'other-speaker'
  /** How the words differ, whoever spoke them. */
  wording: Variation
  /** Aligned words over the words of the shorter wording, 0 to 1. */
  similarity: number
}

/** Quotes of several articles that are one utterance. */
export interface QuoteGroup {
  /** Position of the group by its first quote. */
  cluster: string
  members: { article: string; quote: string }[]
  /** Each member against the fullest wording, which comes first. */
  variants: QuoteVariant[]
}
