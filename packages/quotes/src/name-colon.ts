import { countWords } from './clauses.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass
const longestName = 5
const labels = new Set(
  `update updated watch related photo image video note read editor source sources exclusive breaking report opinion
  analysis correction here why what how email phone by date time location more story tag tags topic topics
  background question answer fact copyright abstract contact see also category posted published filed caption file clarification clarifications disclaimer disclosure clarification clarifications disclaimer disclosure
  key   latest roundup preview recap first second third finally warning example address tel fax website web price where when who result results score
  sunday monday tuesday wednesday thursday friday saturday today tip step part chapter section table figure`.split(
    /\s+/,
  ),
)

/** Returns the item of the colon after the name that opens a sentence, or -1. */
export function labelledBy(context: SentenceContext): number {
  const { sequence, end } = context
  const from = labelStart(context)
  let colon = from
  while (colon < end && colon - from < longestName && sequence.is(colon, B.word | B.possessive))
    colon++
  if (colon === from || sequence.word(colon) !== Word.colon) return -1
  return isSpeakerLabel(context, colon) ? colon : -1
}

/**
 * Finds transcript lines and headlines: "WALLACE: Do you agree?", "Port chief: Harbour will stay open".
 * Returns which of the two it was, or null.
 */
export function findNameColon(
  context: SentenceContext,
  isInterview: boolean,
): 'transcript' | 'headline' | null {
  const { sequence, sentence, end } = context
  const colon = labelledBy(context)
  if (colon < 0) return null
  const from = labelStart(context)
  const first = colon + 1
  const isTranscript = isInterview || isAllCapitals(context, colon)
  if (countWords(sequence, first, end) < (isTranscript ? 1 : 4)) return null
  if (!holdsWord(context, first)) return null
  if (!isTranscript && !sequence.is(first, B.quote | B.capitalized | B.number)) return null
  if (
    !isTranscript &&
    colon - from === 1 &&
    !sequence.is(from, B.source | B.title) &&
    !isKnownName(context, from)
  )
    return null
  context.add({
    rule: isTranscript ? 'transcript' : 'headline',
    content: [{ from: first, to: isTranscript ? sentence.to - 1 : end }],
    cue: { from: colon, to: colon },
    speaker: { from, to: colon - 1, head: colon - 1 },
    isCognition: false,
    inherited: false,
    addressee: null,
    confidence: isTranscript ? 0.8 : 0.6,
  })
  context.take({ from, to: end })
  return isTranscript ? 'transcript' : 'headline'
}

/** "Marsh: 1,547" tells a figure, not words. */
function holdsWord(context: SentenceContext, first: number): boolean {
  const { sequence, end } = context
  for (let item = first; item <= end; item++)
    if (sequence.isQuote(item) || (sequence.is(item, B.word) && !sequence.is(item, B.number)))
      return true
  return false
}

/** The first item of a label; an opening mark may stand before it. */
function labelStart(context: SentenceContext): number {
  const { sequence, from } = context
  return sequence.is(from, B.punctuation) && sequence.is(from + 1, B.allCapitals) ? from + 1 : from
}

const nameWindow = 4000

/** Whether a single word before a colon is a name nearby, inside a sentence. */
function isKnownName(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  const start = sequence.start(item)
  const name = sequence.slice(item, item)
  const text = sequence.text.slice(Math.max(0, start - nameWindow), start + nameWindow)
  let position = text.indexOf(name)
  for (let seen = 0; position >= 0 && seen < 12; seen++) {
    const before = text.charCodeAt(position - 2)
    const isInside =
      text.charCodeAt(position - 1) === 32 && ((before >= 97 && before <= 122) || before === 0x2c)
    if (isInside) return true
    position = text.indexOf(name, position + name.length)
  }
  return false
}

function isAllCapitals(context: SentenceContext, colon: number): boolean {
  for (let item = labelStart(context); item < colon; item++)
    if (!context.sequence.is(item, B.allCapitals)) return false
  return true
}

function isSpeakerLabel(context: SentenceContext, colon: number): boolean {
  const { sequence } = context
  const from = labelStart(context)
  if (labels.has(sequence.form(from)) || labels.has(sequence.form(colon - 1))) return false
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
