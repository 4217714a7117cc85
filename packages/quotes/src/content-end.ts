import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { isOftenNoun } from './lexicon/noun-verbs.ts'
import { WordClass } from './lexicon/word-class.ts'
import {
  adversatives,
  articles,
  clauseJoiners,
  concessions,
  contentOpeners,
  dashes,
  pauses,
  relativeOpeners,
} from './lexicon/word-sets.ts'
import type { Sequence } from './sequence.ts'
import { subjectBefore, verbGroupStart } from './subject.ts'

const B = WordClass

function joinsClauses(word: number): boolean {
  return clauseJoiners.has(word)
}

/** Whether the item is a reporting verb whose own content follows, so that earlier content ends. */
function startsNewReport(sequence: Sequence, item: number, end: number): boolean {
  const frames = sequence.frames(item)
  if (
    (frames & (Frame.that | Frame.quote)) === 0 ||
    (frames & (Frame.ambiguous | Frame.cognition)) !== 0
  )
    return false
  if (sequence.is(item, B.capitalized) || item >= end) return false
  if (sequence.is(item - 1, B.determiner | B.preposition) && !isOther(sequence, item - 1))
    return false
  if (isOftenNoun(sequence.form(item)) && !sequence.is(item, B.past)) return false
  return true
}

/**
 * Returns the last item of an indirect statement that starts at `from`, at most `end`: before ", adding
 * that", "according to", a verb of speech coordinated with the cue ("and said"), or a clause with its
 * own speaker (", and she said").
 */
export function contentEnd(sequence: Sequence, from: number, end: number): number {
  for (let item = from + 1; item <= end; item++) {
    if (sequence.isQuote(item)) {
      if (item < end && closesWithComma(sequence, item) && isNewFrame(sequence, item + 1, end))
        return item
      continue
    }
    const word = sequence.word(item)
    if (word === Word.according && sequence.word(item + 1) === Word.to)
      return trimEdge(sequence, from, item - 1)
    if (
      word === Word.comma &&
      sequence.word(item + 1) === Word.with &&
      reportsAfter(sequence, item + 2, end)
    ) {
      return trimEdge(sequence, from, item - 1)
    }
    if (pauses.has(word)) {
      if (sequence.is(item + 1, B.gerund) && isReportingGerund(sequence, item + 1))
        return trimEdge(sequence, from, item - 1)
    }
    if (word === Word.comma && leavesReport(sequence, item + 1))
      return trimEdge(sequence, from, item - 1)
    if (isAside(sequence, item, end)) return trimEdge(sequence, from, item - 1)
    if (
      word === Word.and &&
      item > from + 1 &&
      sequence.is(item + 1, B.gerund) &&
      isReportingGerund(sequence, item + 1) &&
      takesContent(sequence, item + 2)
    ) {
      return trimEdge(sequence, from, item - 1)
    }
    if (adversatives.has(word) && item > from + 1) {
      if (startsNewReport(sequence, skipAdverbs(sequence, item + 1), end))
        return trimEdge(sequence, from, item - 1)
    }
    if (startsNewReport(sequence, item, end)) {
      const group = verbGroupStart(sequence, item, from)
      const subject = subjectBefore(sequence, group, from)
      if (!subject) continue
      const before = subject.from - 1
      const joint = sequence.word(before)
      const isClause =
        joint === Word.semicolon ||
        (joint === Word.comma && isOther(sequence, subject.head)) ||
        (joinsClauses(joint) &&
          (isPause(sequence.word(before - 1)) || closesWithComma(sequence, before - 1))) ||
        (joint === Word.and && sequence.is(subject.head, B.capitalized | B.source))
      if (isClause) return trimEdge(sequence, from, before - 1)
    }
    if (
      word === Word.semicolon &&
      (hasSpeechVerb(sequence, item + 1, end) || leadsToQuote(sequence, item + 1, end))
    )
      return trimEdge(sequence, from, item - 1)
  }
  return trimEdge(sequence, from, end)
}

/** "one said it was safe, the other said it was not": the second speaker of a pair. */
function isOther(sequence: Sequence, item: number): boolean {
  return sequence.word(item) === Word.others || /^(?:other|another)$/.test(sequence.form(item))
}

function isPause(word: number): boolean {
  return pauses.has(word)
}

/** ", while the others agreed": the writer goes on in the writer's own words. */
function leavesReport(sequence: Sequence, item: number): boolean {
  return sequence.word(item) === Word.while && !sequence.is(item + 1, B.gerund)
}

/**
 * The writer's own remark after the statement: "— a high sum", ", which closed in May", ", who has sold
 * it", where nothing but the end of the sentence closes it.
 */
function isAside(sequence: Sequence, item: number, end: number): boolean {
  const word = sequence.word(item)
  const next = sequence.word(item + 1)
  const isDash = dashes.has(word)
  if (isDash) {
    if (!articles.has(next)) return false
    for (let other = item + 1; other <= end; other++)
      if (sequence.word(other) === word) return false
    return true
  }
  if (word !== Word.comma) return false
  const verb = sequence.is(item + 2, B.subjectPronoun) ? item + 3 : item + 2
  if (relativeOpeners.has(next))
    return leavesTense(sequence, verb) && !closesAgain(sequence, verb, end)
  if ((next === Word.a || next === Word.an) && sequence.is(item + 2, B.word))
    return (
      !closesAgain(sequence, item + 2, end) &&
      !sequence.is(item - 1, B.gerund) &&
      sequence.word(item - 2) !== Word.comma
    )
  if (adversatives.has(next))
    return verb === item + 3 && sequence.is(verb, B.past) && !sequence.is(verb, B.auxiliary)
  return false
}

/** "has sold", "will close", "closed": the writer's tense, not that of reported speech. */
function leavesTense(sequence: Sequence, verb: number): boolean {
  if (sequence.is(verb, B.past) && !sequence.is(verb, B.auxiliary)) return true
  return /^(?:has|have|will|did)$/.test(sequence.isQuote(verb) ? '' : sequence.form(verb))
}

/** Whether a comma further on may close the relative clause. */
function closesAgain(sequence: Sequence, from: number, end: number): boolean {
  for (let item = from; item <= end; item++) if (sequence.word(item) === Word.comma) return true
  return false
}

/** Whether a content follows a reporting participle at once: "that", "how" or a quote. */
function takesContent(sequence: Sequence, item: number): boolean {
  const word = sequence.word(item)
  return sequence.isQuote(item) || contentOpeners.has(word)
}

function closesWithComma(sequence: Sequence, item: number): boolean {
  const quote = sequence.quote(item)
  return quote !== undefined && sequence.text.charCodeAt(quote.contentEnd - 1) === 0x2c
}

/** What may follow a comma without belonging to the content: "adding that", "according to". */
function isNewFrame(sequence: Sequence, item: number, end: number): boolean {
  if (sequence.is(item, B.gerund)) return true
  const word = sequence.word(item)
  if (concessions.has(word)) return true
  if (sequence.word(item) === Word.with) return reportsAfter(sequence, item + 1, end)
  return leavesReport(sequence, item)
}

/** ", with one poster writing": a reporting participle soon after "with". */
function reportsAfter(sequence: Sequence, from: number, end: number): boolean {
  for (let item = from; item <= end; item++) {
    if (sequence.is(item, B.gerund) && isReportingGerund(sequence, item)) return true
  }
  return false
}

function hasSpeechVerb(sequence: Sequence, from: number, to: number): boolean {
  for (let item = from; item <= to; item++) if (startsNewReport(sequence, item, to + 1)) return true
  return false
}

/** "; her deputy was blunter: “…”" */
function leadsToQuote(sequence: Sequence, from: number, to: number): boolean {
  for (let item = from; item < to; item++)
    if (sequence.word(item) === Word.colon && sequence.isQuote(item + 1)) return true
  return false
}

function skipAdverbs(sequence: Sequence, item: number): number {
  let next = item
  while (sequence.is(next, B.adverb | B.auxiliary) && !sequence.is(next, B.negation)) next++
  return next
}

export function isReportingGerund(sequence: Sequence, item: number): boolean {
  const frames = sequence.frames(item)
  return (
    (frames & (Frame.that | Frame.fragment | Frame.quote)) !== 0 && (frames & Frame.cognition) === 0
  )
}

/** Steps left over marks at the end of a content span. */
export function trimEdge(sequence: Sequence, from: number, to: number): number {
  let last = to
  while (
    last > from &&
    sequence.is(last, B.punctuation) &&
    sequence.word(last) !== Word.closeParenthesis &&
    sequence.word(last) !== Word.percent
  )
    last--
  return last
}
