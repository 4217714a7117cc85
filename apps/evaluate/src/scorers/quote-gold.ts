import type { Range } from './quote-fragments.ts'

export interface GoldQuote {
  start: number
  end: number
  spans?: Range[]
  type?: string
  cue?: { start: number; end: number; text?: string } | null
  speakerSpan?: Range | null
  speakerText?: string | null
  speakerName?: string | null
  /** Every name that counts as right. */
  speakerGold?: string[] | null
  /** Whole clauses of reported speech, the part of the data that papers measure. */
  core?: boolean
  speech?: boolean
  ignore?: boolean
}

export interface QuoteGold {
  id: string
  text: string
  quotes: GoldQuote[]
}

/** The part of an answer of `wirecopy quotes` that is scored. */
export interface QuoteAnswer {
  id: string
  quotes?: AnsweredQuote[]
  error?: unknown
}

export interface AnsweredQuote {
  type: string
  spans: Range[]
  cue?: { start: number; end: number; text?: string } | null
  speaker?: { start: number; end: number; text?: string; name?: string | null } | null
  rule?: string
}

/** Which gold quotes count; predictions on the others are neither right nor wrong. */
export type QuoteSubset = 'all' | 'core' | 'speech'
export type ScoredType = 'direct' | 'indirect' | 'mixed'

/** Returns the type of a quote as it is scored: anything else than direct or mixed is indirect. */
export function scoredType(type: string | undefined): ScoredType {
  return type === 'direct' || type === 'mixed' ? type : 'indirect'
}

/** Returns the spans of a gold quote, which older files give as one range. */
export function goldSpans(quote: GoldQuote): Range[] {
  return quote.spans && quote.spans.length > 0 ? quote.spans : [[quote.start, quote.end]]
}
