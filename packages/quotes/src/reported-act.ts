import type { ItemRange } from './attribution.ts'
import { countWords } from './clauses.ts'
import { contentEnd, trimEdge } from './content-end.ts'
import type { CueFrame } from './cue-frame.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { wordSet, writers } from './lexicon/word-sets.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass
const actEnds = wordSet('during', 'when', 'while', 'after')

/** What stands for the content after a verb that reports an act of speech. */
type ActFrame = 'object' | 'request' | 'promise' | 'accusation'

const actFrames = new Map<string, ActFrame>()
const table: readonly (readonly [ActFrame, string])[] = [
  [
    'object',
    'cite mention note suggest criticize condemn point call warn stress emphasize question dispute denounce slam blast reject',
  ],
  ['request', 'urge implore beg'],
  ['promise', 'promise vow pledge'],
  ['accusation', 'accuse'],
]
for (const [frame, lemmas] of table) {
  for (const lemma of lemmas.trim().split(/\s+/))
    if (!actFrames.has(lemma)) actFrames.set(lemma, frame)
}

/** Prepositions that belong to the verb: "called for", "pointed to". */
const verbPrepositions = new Map<string, ReadonlySet<number>>([
  ['call', new Set<number>([Word.for, Word.on])],
  ['point', new Set<number>([Word.to])],
  ['warn', new Set<number>([Word.of, Word.against, Word.about])],
])

/** An act of speech and its content. */
export interface ReportedAct {
  readonly content: ItemRange
  readonly cue: ItemRange
}

/**
 * Returns the content of a verb that reports an act of speech by its object: "urged voters to turn out",
 * "accused him of lying", "vowed to appeal", "called for an inquiry", "cited the audit".
 */
export function reportedAct(
  context: SentenceContext,
  frame: CueFrame,
  first: number,
  limit: number,
): ReportedAct | null {
  const { sequence } = context
  const lemma = sequence.lemma(frame.verb)
  const kind = actFrames.get(lemma)
  if (!kind || !frame.subject || frame.isInverted || first > limit) return null
  if (
    sequence.is(frame.subject.head, B.subjectPronoun) &&
    isWriter(sequence.word(frame.subject.head))
  )
    return null
  const prepositions = verbPrepositions.get(lemma)
  const takesPreposition = prepositions?.has(sequence.word(first)) ?? false
  const start = takesPreposition ? first + 1 : first
  const cue = { from: frame.cue.from, to: start - 1 }
  if (!opensAct(context, kind, lemma, start, limit, takesPreposition)) return null
  const to = trimEdge(sequence, start, actEnd(context, start, contentEnd(sequence, start, limit)))
  if (to <= start || countWords(sequence, start, to) < 3 || !context.isFree({ from: start, to }))
    return null
  return { content: { from: start, to }, cue }
}

function isWriter(word: number): boolean {
  return writers.has(word)
}

function opensAct(
  context: SentenceContext,
  kind: ActFrame,
  lemma: string,
  start: number,
  limit: number,
  takesPreposition: boolean,
): boolean {
  const { sequence } = context
  const isNoun =
    sequence.is(
      start,
      B.determiner | B.capitalized | B.possessive | B.plural | B.number | B.source | B.body,
    ) ||
    (sequence.is(start, B.word) && !sequence.is(start, closed))
  if (kind === 'promise') return sequence.word(start) === Word.to && sequence.is(start + 1, B.word)
  if (kind === 'request')
    return (
      (isNoun || sequence.is(start, B.objectPronoun)) && holds(context, start + 1, limit, Word.to)
    )
  if (kind === 'accusation') {
    const person = isNoun || sequence.is(start, B.objectPronoun)
    return person && holds(context, start + 1, limit, Word.of)
  }
  if (prepositionOnly.has(lemma) && !takesPreposition) return false
  return isNoun && !sequence.is(start, B.day | B.subjectPronoun)
}

const closed =
  B.preposition |
  B.subordinator |
  B.coordinator |
  B.adverb |
  B.finite |
  B.auxiliary |
  B.subjectPronoun |
  B.objectPronoun |
  B.punctuation |
  B.day
const prepositionOnly = new Set(['call', 'point', 'warn'])

function holds(context: SentenceContext, from: number, to: number, word: number): boolean {
  for (let item = from; item <= to; item++) {
    if (context.sequence.word(item) === Word.comma) return false
    if (context.sequence.word(item) === word) return true
  }
  return false
}

/** Acts end before ", leaving …", ", but …", "during …" and the day. */
function actEnd(context: SentenceContext, from: number, end: number): number {
  const { sequence } = context
  for (let item = from + 2; item <= end; item++) {
    const word = sequence.word(item)
    if (word === Word.comma && sequence.is(item + 1, B.gerund | B.coordinator)) return item - 1
    if (actEnds.has(word)) return item - 1
  }
  return end
}
