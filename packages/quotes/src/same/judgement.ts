import { lookUp } from '../lexicon/lexicon.ts'
import { WordClass } from '../lexicon/word-class.ts'
import { type AlignmentStep, alignWordLists } from './alignment.ts'
import type { QuoteWords } from './words.ts'

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

/** Returns whether two wordings are the same quote, and how they differ. */
export function judgeWordings(a: QuoteWords, b: QuoteWords, differentSpeakers: boolean): Judgement {
  const steps = alignWordLists(a.forms, b.forms)
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
      const opens = step.a.from === 0 || step.b.from === 0
      const closes = step.a.to === a.forms.length || step.b.to === b.forms.length
      runAtEdges = opens && closes
    }
  }
  const shorter = Math.min(a.forms.length, b.forms.length)
  const longer = Math.max(a.forms.length, b.forms.length)
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
  return judged(longestRun >= 10 && runAtEdges && similarity >= 0.55)
}

/** Words so common in speech that they tell no more than function words. */
const commonWords = new Set(
  `going go get got think know want say said tell make made thing things people lot right good great really like come take
  look need time way let see`.split(/\s+/),
)

function isContentWord(form: string): boolean {
  return (lookUp(form).classes & functionWord) === 0 && !commonWords.has(form)
}

/** Words in common whatever their order. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const form of a) counts.set(form, (counts.get(form) ?? 0) + 1)
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
function variationOf(steps: readonly AlignmentStep[], a: QuoteWords, b: QuoteWords): Variation {
  let variation: Variation = 'identical'
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

function allInserted(words: QuoteWords, range: { from: number; to: number }): boolean {
  for (let index = range.from; index < range.to; index++) if (!words.inserted[index]) return false
  return true
}
