import { countWords, hasFiniteVerb, opensClause } from './clauses.ts'
import { contentEnd, trimEdge } from './content-end.ts'
import { afterLeadIn } from './lead-in.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { adversatives, breaks, relatives } from './lexicon/word-sets.ts'
import type { SentenceContext } from './rules-context.ts'
import type { Sequence } from './sequence.ts'
import { subjectAfter } from './subject.ts'

const B = WordClass

/** "as reported by the Post", "as first noted by experts": returns the item after "by", or -1. */
function asReportedBy(context: SentenceContext, item: number): number {
  const { sequence } = context
  if (sequence.word(item) !== Word.as) return -1
  const verb = sequence.is(item + 1, B.adverb) ? item + 2 : item + 1
  const isReport = sequence.cue(verb) !== 0 && sequence.is(verb, B.past)
  return isReport && sequence.word(verb + 1) === Word.by ? verb + 2 : -1
}

const isRelative = (word: number): boolean => relatives.has(word)

/** Finds "according to": the content before it, or after it where it opens the sentence. */
export function findAccordingTo(context: SentenceContext): void {
  const { sequence, from, end } = context
  for (let item = from; item < end; item++) {
    const isAccording =
      sequence.word(item) === Word.according && sequence.word(item + 1) === Word.to
    const first = isAccording ? item + 2 : asReportedBy(context, item)
    if (first < 0 || sequence.isQuote(first) || context.isTaken(item)) continue
    // A source must follow at once: "according to , …" names none.
    if (sequence.is(first, B.punctuation)) continue
    const cue = { from: item, to: first - 1 }
    const followsQuote =
      sequence.isQuote(item - 1) ||
      (sequence.word(item - 1) === Word.comma && sequence.isQuote(item - 2))
    const opens =
      !followsQuote && (countWords(sequence, from, item - 1) < 3 || opensAfterThat(sequence, item))
    if (opens && interruptsClause(context, cue, first)) continue
    if (opens) findAfter(context, cue, first)
    else findBefore(context, cue, first)
  }
}

/** "said that according to the board, …", "said that, according to the board, …" */
function opensAfterThat(sequence: Sequence, item: number): boolean {
  const before = sequence.word(item - 1) === Word.comma ? item - 2 : item - 1
  return sequence.word(before) === Word.that
}

/** "The man, according to police, jumped": the source stands between a subject and its verb. */
function interruptsClause(
  context: SentenceContext,
  cue: { from: number; to: number },
  first: number,
): boolean {
  const { sequence, from, end } = context
  const last = cue.from - 2
  if (sequence.word(cue.from - 1) !== Word.comma || !opensClause(sequence, from)) return false
  let close = first
  while (close < end && !endsSource(context, close)) close++
  const verb = sequence.is(close + 1, B.adverb) ? close + 2 : close + 1
  const isVerb =
    sequence.is(verb, B.finite | B.past | B.auxiliary) && !sequence.is(verb, B.capitalized)
  return isVerb && findMedial(context, { from, to: last }, cue, first)
}

function findBefore(
  context: SentenceContext,
  cue: { from: number; to: number },
  first: number,
): void {
  const { sequence, from, end } = context
  let start = from
  while (
    start < cue.from &&
    (sequence.is(start, B.coordinator) ||
      context.isTaken(start) ||
      sequence.word(start) === Word.comma)
  )
    start++
  start = afterLeadIn(sequence, start, cue.from - 1)
  const last = trimEdge(sequence, start, cue.from - 1)
  if (last < start || (countWords(sequence, start, last) < 3 && !sequence.isQuote(last))) return
  if (!hasFiniteVerb(sequence, start, last)) {
    if (findMedial(context, { from: start, to: last }, cue, first)) return
  }
  let sourceEnd = first
  while (sourceEnd < end && !endsSource(context, sourceEnd + 1)) sourceEnd++
  const speaker = { from: first, to: sourceEnd, head: sourceEnd }
  const rest = continuation(context, sourceEnd + 1)
  context.add({
    rule: 'according-to-after',
    content: rest ? [{ from: start, to: last }, rest] : [{ from: start, to: last }],
    cue,
    speaker,
    isCognition: false,
    inherited: false,
    addressee: null,
    confidence: 0.9,
  })
  context.take({ from: cue.from, to: sourceEnd })
}

function _holdsQuote({ sequence, end }: SentenceContext, from: number): boolean {
  for (let item = from; item <= end; item++) if (sequence.isQuote(item)) return true
  return false
}

/** "the team's coach, Alireza Mehraban, ...": a name in apposition to a noun. */
function isNameAfterNoun(context: SentenceContext, comma: number): boolean {
  const { sequence } = context
  return (
    sequence.is(comma + 1, B.capitalized) &&
    sequence.is(comma + 2, B.capitalized) &&
    !sequence.is(comma - 1, B.capitalized)
  )
}

/** "According to Rathbun the property was returned": the clause follows the name at once. */
function findAfterWithoutComma(
  context: SentenceContext,
  cue: { from: number; to: number },
  first: number,
): void {
  const { sequence, end } = context
  const speaker = subjectAfter(sequence, first, end)
  if (!speaker || !sequence.is(speaker.head, B.capitalized | B.source)) return
  const from = speaker.to + 1
  if (!opensClause(sequence, from) || !hasFiniteVerb(sequence, from + 1, end)) return
  context.add({
    rule: 'according-to-before',
    content: [{ from, to: trimEdge(sequence, from, end) }],
    cue,
    speaker,
    isCognition: false,
    inherited: false,
    addressee: null,
    confidence: 0.7,
  })
  context.take({ from: cue.from, to: end })
}

/** ", and the others paid less": the content may go on after the source. */
function continuation(
  context: SentenceContext,
  comma: number,
): { from: number; to: number } | null {
  const { sequence, end } = context
  if (sequence.word(comma) !== Word.comma || sequence.word(comma + 1) !== Word.and) return null
  const from = comma + 1
  if (!opensClause(sequence, from + 1) || !hasFiniteVerb(sequence, from + 2, end)) return null
  return { from, to: contentEnd(sequence, from, end) }
}

/** "Since November, according to the group, 400 people have died": the content goes on. */
function findMedial(
  context: SentenceContext,
  before: { from: number; to: number },
  cue: { from: number; to: number },
  first: number,
): boolean {
  const { sequence, end } = context
  let close = first
  while (close < end && !endsSource(context, close)) close++
  if (sequence.word(close) !== Word.comma || close >= end) return false
  const rest = { from: close + 1, to: contentEnd(sequence, close + 1, end) }
  if (!hasFiniteVerb(sequence, close, rest.to)) return false
  context.add({
    rule: 'according-to-medial',
    content: [before, rest],
    cue,
    speaker: { from: first, to: close - 1, head: close - 1 },
    isCognition: false,
    inherited: false,
    addressee: null,
    confidence: 0.8,
  })
  context.take({ from: cue.from, to: close })
  return true
}

function endsSource(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  const word = sequence.word(item)
  if (sequence.isQuote(item)) return true
  if (breaks.has(word)) return true
  if (word === Word.that || isRelative(word)) return false
  return (
    sequence.is(item, B.subordinator) ||
    word === Word.but ||
    (word === Word.and &&
      !sequence.is(item + 1, B.capitalized | B.determiner | B.source | B.plural))
  )
}

/**
 * The comma that closes a description of the source, or null where the words are the content already:
 * "According to Ana Ruiz, the head of an agency that was closed, ...", "... Ruiz, who left, ...".
 */
function afterDescription(context: SentenceContext, comma: number): number | null {
  const { sequence, end } = context
  let close = comma + 1
  let relative = -1
  while (close <= end && sequence.word(close) !== Word.comma && !sequence.isQuote(close)) {
    const word = sequence.word(close)
    if (isRelative(word) || word === Word.that) {
      relative = close
    }
    close++
  }
  const next = sequence.word(close + 1)
  // What goes on after the comma was begun before it: "the man who fled was armed, and ...".
  if (close >= end || adversatives.has(next) || isRelative(next)) return null
  if (hasFiniteVerb(sequence, comma + 1, (relative < 0 ? close : relative) - 1)) return null
  return close
}

/** The last word of the source, but of "Ana Ruiz" in "Ana Ruiz of the drill maker Norcat". */
function headOfSource(context: SentenceContext, first: number, last: number): number {
  const { sequence } = context
  let item = first
  while (item < last && sequence.is(item, B.capitalized)) item++
  return sequence.word(item) === Word.of ? item - 1 : last
}

function findAfter(
  context: SentenceContext,
  cue: { from: number; to: number },
  first: number,
): void {
  const { sequence, end } = context
  let close = first
  while (close <= end && sequence.word(close) !== Word.comma && !sequence.isQuote(close)) close++
  if (close > end) {
    findAfterWithoutComma(context, cue, first)
    return
  }
  let content = close
  if (
    sequence.word(close) === Word.comma &&
    (sequence.is(close + 1, B.determiner | B.title | B.source | B.past) ||
      isRelative(sequence.word(close + 1)) ||
      isNameAfterNoun(context, close))
  ) {
    content = afterDescription(context, close) ?? close
  }
  const speaker = { from: first, to: content - 1, head: headOfSource(context, first, close - 1) }
  while (content <= end && sequence.is(content, B.punctuation)) content++
  if (content >= end && !sequence.isQuote(content)) return
  context.add({
    rule: 'according-to-before',
    content: [{ from: content, to: trimEdge(sequence, content, end) }],
    cue,
    speaker,
    isCognition: false,
    inherited: false,
    addressee: null,
    confidence: 0.9,
  })
  context.take({ from: cue.from, to: end })
}
