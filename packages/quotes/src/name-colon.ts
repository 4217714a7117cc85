import { countWords } from './clauses.ts'
import { Word, WordClass } from './lexicon/word-class.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass
const longestName = 5
const labels = new Set(
  `update updated watch related photo image video note read editor source sources exclusive breaking report opinion
  analysis correction here why what how email phone by date time location more story tag tags topic topics
  background question answer fact copyright abstract contact see also category posted published filed caption file clarification clarifications disclaimer disclosure clarification clarifications disclaimer disclosure
  key first second third finally warning example address tel fax website web price where when who result results score
  sunday monday tuesday wednesday thursday friday saturday today tip step part chapter section table figure`.split(
    /\s+/,
  ),
)

/** Finds transcript lines and headlines: "WALLACE: Do you agree?", "Port chief: Harbour will stay open". */
export function findNameColon(context: SentenceContext): void {
  const { sequence, sentence, end } = context
  const from = labelStart(context)
  let colon = from
  while (colon < end && colon - from < longestName && sequence.is(colon, B.word | B.possessive))
    colon++
  if (colon === from || sequence.word(colon) !== Word.colon) return
  if (!isSpeakerLabel(context, colon)) return
  if (countWords(sequence, colon + 1, end) < 4) return
  const first = colon + 1
  if (!sequence.is(first, B.quote | B.capitalized | B.number) && !isAllCapitals(context, colon))
    return
  const last = isAllCapitals(context, colon) ? sentence.to - 1 : end
  context.add({
    rule: isAllCapitals(context, colon) ? 'transcript' : 'headline',
    content: [{ from: first, to: last }],
    cue: { from: colon, to: colon },
    speaker: { from, to: colon - 1, head: colon - 1 },
    isCognition: false,
    inherited: false,
    addressee: null,
    confidence: isAllCapitals(context, colon) ? 0.8 : 0.6,
  })
  context.take({ from, to: end })
}

/** The first item of a label; an opening mark may stand before it. */
function labelStart(context: SentenceContext): number {
  const { sequence, from } = context
  return sequence.is(from, B.punctuation) && sequence.is(from + 1, B.allCapitals) ? from + 1 : from
}

function isAllCapitals(context: SentenceContext, colon: number): boolean {
  for (let item = labelStart(context); item < colon; item++)
    if (!context.sequence.is(item, B.allCapitals)) return false
  return true
}

function isSpeakerLabel(context: SentenceContext, colon: number): boolean {
  const { sequence } = context
  const from = labelStart(context)
  if (labels.has(sequence.form(from))) return false
  const closed =
    B.preposition |
    B.subordinator |
    B.coordinator |
    B.finite |
    B.subjectPronoun |
    B.adverb |
    B.gerund |
    B.day
  let names = 0
  for (let item = from; item < colon; item++) {
    const isCapitalized = sequence.is(item, B.capitalized)
    if (
      sequence.is(item, closed) &&
      !sequence.is(item, B.allCapitals) &&
      sequence.word(item) !== Word.of
    )
      return false
    if (
      !isCapitalized &&
      !sequence.is(item, B.possessive | B.source | B.title) &&
      sequence.word(item) !== Word.of
    )
      return false
    if (isCapitalized) names++
  }
  return names > 0
}
