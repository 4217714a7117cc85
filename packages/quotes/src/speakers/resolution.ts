import type { RankedReferent } from './pronouns.ts'
import type { Referent, ReferentMention } from './referents.ts'

/** Who a speaker phrase means. */
export interface Resolution {
  readonly name: string | null
  readonly referent: Referent | null
  readonly confidence: number
  readonly evidence: readonly string[]
  /** Who else it may be, best first. */
  readonly candidates: readonly RankedReferent[]
}

/** The resolution of a phrase whose meaning the text does not tell. */
export const unknown: Resolution = {
  name: null,
  referent: null,
  confidence: 0,
  evidence: [],
  candidates: [],
}

/** Returns the resolution that one piece of evidence gives. */
export function resolvedTo(
  name: string,
  referent: Referent | null,
  confidence: number,
  evidence: string,
): Resolution {
  return { name, referent, confidence, candidates: [], evidence: [evidence] }
}

/** Returns the resolution to a name that the text gives. */
export function fromMention(
  { referent }: ReferentMention,
  evidence: string,
  confidence = 0.9,
): Resolution {
  return resolvedTo(referent.name, referent, confidence, evidence)
}
