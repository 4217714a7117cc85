import { lookUp } from '../lexicon/lexicon.ts'
import { WordClass } from '../lexicon/word-class.ts'
import { type AlignmentStep, alignWordLists } from './alignment.ts'
import type { Passage } from './passage.ts'

const B = WordClass
const functionWord =
  B.determiner |
  B.subjectPronoun |
  B.objectPronoun |
  B.preposition |
  B.subordinator |
  B.coordinator |
  B.auxiliary |
  B.adverb

/** How one wording of a quote differs from another. */
export type Variation = 'identical' | 'trimmed' | 'elided' | 'altered'

/** What the comparison of two wordings gave. */
export interface Judgement {
  readonly isSame: boolean
  readonly variation: Variation
  /** Aligned words over the words of the shorter wording, 0 to 1. */
  readonly similarity: number
  readonly steps: readonly AlignmentStep[]
}

/** Aligned words over those of the shorter wording, below which nothing counts as the same. */
const leastSimilarity = 0.55
/** Differing words after which two long passages are no longer aligned. */
const mostDifferences = 600

/** Returns whether two wordings are the same quote, and how they differ. */
export function judgeWordings(
  a: Passage,
  b: Passage,
  differentSpeakers: boolean,
  differences = mostDifferences,
): Judgement {
  const steps = alignWordLists(a.forms, b.forms, differences)
  let aligned = 0
  let longestRun = 0
  let contentWords = 0
  let runAtEdges = false
  for (const step of steps) {
    if (step.kind !== 'equal') continue
    const length = step.a.to - step.a.from
    aligned += length
    for (let index = step.a.from; index < step.a.to; index++)
      if (isContentWord(a.forms[index] ?? '')) contentWords++
    if (length > longestRun) {
      longestRun = length
      runAtEdges =
        (opens(a, step.a.from) || opens(b, step.b.from)) &&
        (closes(a, step.a.to) || closes(b, step.b.to))
    }
  }
  const shorter = Math.min(a.total, b.total)
  const longer = Math.max(a.total, b.total)
  const similarity = shorter === 0 ? 0 : aligned / shorter
  const variation = variationOf(steps, a, b)
  const judged = (isSame: boolean): Judgement => ({ isSame, variation, similarity, steps })
  if (shorter === 0) return judged(false)
  if (aligned === longer) return judged(!differentSpeakers || aligned >= 4)
  if (contentWords < 2 && aligned < 10) return judged(false)
  // The same few words inside a longer statement of somebody else prove little.
  if (differentSpeakers && shorter < 0.7 * longer && longestRun < 11) return judged(false)
  if (similarity >= 0.88) return judged(true)
  if (similarity >= 0.75 && sharedWords(a.forms, b.forms) >= 0.92 * shorter) return judged(true)
  return judged(longestRun >= 10 && runAtEdges && similarity >= leastSimilarity)
}

/** Returns the number of differing words from which on two wordings can't be the same quote. */
export function differencesAllowed(a: Passage, b: Passage): number {
  const needed = leastSimilarity * Math.min(a.total, b.total)
  const allowed = Math.ceil(a.forms.length + b.forms.length - 2 * needed)
  return Math.max(0, Math.min(mostDifferences, allowed))
}

/**
 * Returns false where two wordings have too few words in common, in whatever order, to be one quote: most
 * comparisons end here, before the costly alignment. `counts` holds the words of `a`.
 */
export function mayBeSame(a: Passage, counts: ReadonlyMap<string, number>, b: Passage): boolean {
  const enough = leastSimilarity * Math.min(a.total, b.total)
  const used = new Map<string, number>()
  let shared = 0
  for (const form of b.forms) {
    const count = counts.get(form)
    if (count === undefined) continue
    const before = used.get(form) ?? 0
    if (before < count) shared++
    used.set(form, before + 1)
  }
  return shared >= enough
}

function opens(passage: Passage, word: number): boolean {
  return word === 0 && !passage.isCutBefore
}

function closes(passage: Passage, word: number): boolean {
  return word === passage.forms.length && !passage.isCutAfter
}

/** Words so common in speech that they tell no more than function words. */
const commonWords = new Set(
  `going go get got think know want say said tell make made thing things people lot right good great really like come take
  look need time way let see`.split(/\s+/),
)

function isContentWord(form: string): boolean {
  return (lookUp(form).classes & functionWord) === 0 && !commonWords.has(form)
}

/** Returns how often each word stands in a row. */
export function countForms(forms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

/** Words in common whatever their order. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = countForms(a)
  let shared = 0
  for (const form of b) {
    const left = counts.get(form) ?? 0
    if (left === 0) continue
    shared++
    counts.set(form, left - 1)
  }
  return shared
}

/** Trimmed at the ends, elided at a mark of omission, or altered in its words. */
function variationOf(steps: readonly AlignmentStep[], a: Passage, b: Passage): Variation {
  const isCut = a.isCutBefore || a.isCutAfter || b.isCutBefore || b.isCutAfter
  let variation: Variation = isCut ? 'trimmed' : 'identical'
  steps.forEach((step, index) => {
    if (step.kind === 'equal') return
    const isEdge = index === 0 || index === steps.length - 1
    if (step.kind === 'replace' || variation === 'altered') {
      variation = 'altered'
      return
    }
    const shorterSide = step.kind === 'delete' ? b : a
    const place = step.kind === 'delete' ? step.b.from : step.a.from
    const isInserted = allInserted(
      step.kind === 'delete' ? a : b,
      step.kind === 'delete' ? step.a : step.b,
    )
    if (isEdge) {
      if (variation === 'identical') variation = 'trimmed'
    } else if (shorterSide.elisions.includes(place) || isInserted) variation = 'elided'
    else variation = 'altered'
  })
  return variation
}

function allInserted(words: Passage, range: { from: number; to: number }): boolean {
  for (let index = range.from; index < range.to; index++) if (!words.inserted[index]) return false
  return true
}
