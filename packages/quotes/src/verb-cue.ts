import type { ItemRange } from './attribution.ts'
import { clauseOpener, rightLimit } from './clause-limit.ts'
import { countWords } from './clauses.ts'
import { type Complement, complementAfter } from './complement.ts'
import { contentAround } from './content-around.ts'
import { contentEnd, isReportingGerund, trimEdge } from './content-end.ts'
import { isVerbInContext } from './cue-context.ts'
import { type CueFrame, readFrame } from './cue-frame.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { isOftenNoun } from './lexicon/noun-verbs.ts'
import { WordClass } from './lexicon/word-class.ts'
import { writers } from './lexicon/word-sets.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { findOuterReport, type OuterReport } from './outer-report.ts'
import { reportedAct } from './reported-act.ts'
import type { SentenceContext } from './rules-context.ts'
import type { Sequence } from './sequence.ts'
import { addVerbatimWords } from './verbatim-words.ts'

const B = WordClass

/** Verbs of thought that take a clause without "that". */
const sureThought = new Set(['believe', 'hope', 'expect', 'fear', 'doubt', 'suspect'])
const vagueThought = new Set([
  'know',
  'understand',
  'feel',
  'guess',
  'realize',
  'realise',
  'consider',
])

/** Finds the quotes announced by verbs of speech and thought. */
export function findVerbCues(context: SentenceContext): void {
  const outer = findOuterReport(context)
  if (outer && wrapReports(context, outer)) return
  readCues(context)
}

/** Reads the reports inside a sentence that an outer attribution closes; false where there are none. */
function wrapReports(context: SentenceContext, outer: OuterReport): boolean {
  if (context.found.length > 0) return false
  const inner = context.within(outer.last)
  readCues(inner)
  const isWrapped =
    inner.found.length > 0 && inner.found.every((found) => found.rule.endsWith('-after'))
  const reaches = inner.found.some((found) => (found.content.at(-1)?.to ?? 0) >= outer.last - 1)
  if (!isWrapped || !reaches) return false
  for (const found of inner.found) context.found.push({ ...found, isNested: true })
  record(
    context,
    outer.frame,
    [{ from: afterConjunction(context), to: outer.last }],
    'outer',
    null,
    0.75,
  )
  return true
}

/** The first item of a sentence that is no "and" or "but". */
function afterConjunction(context: SentenceContext): number {
  return context.sequence.is(context.from, B.coordinator) ? context.from + 1 : context.from
}

function readCues(context: SentenceContext): void {
  const { sequence, from, sentence } = context
  for (let item = from; item < sentence.to; item++) {
    if (sequence.cue(item) === 0 || context.isTaken(item)) continue
    if (!isVerbInContext(context, item)) continue
    const frame = readFrame(context, item)
    if (!frame) continue
    context.lastFrame = frame
    attribute(context, frame)
    item = Math.max(item, frame.cue.to)
  }
}

function attribute(context: SentenceContext, frame: CueFrame): void {
  const { sequence } = context
  const first = (frame.isInverted ? (frame.subject?.to ?? frame.cue.to) : frame.cue.to) + 1
  const limit = rightLimit(context, frame)
  const complement = complementAfter(sequence, frame.verb, first, limit)
  if (frame.isPassive) {
    const isContent = complement?.kind === 'that' || complement?.kind === 'question'
    if (complement && isContent) attributeComplement(context, frame, complement)
    return
  }
  const around = contentAround(context, frame, first, complement)
  if (around) {
    const isQuoted = sequence.isQuote(around[0]?.to ?? -1)
    record(context, frame, around, isQuoted ? 'quote-before' : 'clause-before', null, 0.85)
    return
  }
  const extracted = extractedContent(context, frame, first, limit)
  if (extracted) {
    record(context, frame, extracted, 'relative', null, 0.6)
    return
  }
  if (complement) {
    attributeComplement(context, frame, complement)
    return
  }
  const act = reportedAct(context, frame, first, limit)
  if (act) record(context, { ...frame, cue: act.cue }, [act.content], 'act', null, 0.45)
}

function attributeComplement(
  context: SentenceContext,
  frame: CueFrame,
  complement: Complement,
): void {
  const { sequence } = context
  const { kind } = complement
  const isCognition = (sequence.frames(frame.verb) & Frame.cognition) !== 0
  if (isCognition && kind !== 'quote' && kind !== 'fragment' && !isThought(context, frame, kind))
    return
  if (
    frame.isGerund &&
    frame.isInherited &&
    kind === 'fragment' &&
    !isReportingGerund(sequence, frame.verb)
  )
    return
  if (
    sequence.word(clauseOpener(context, frame)) === Word.what &&
    kind !== 'quote' &&
    kind !== 'fragment'
  )
    return
  const { from } = complement.content
  const to = trimEdge(sequence, from, complement.content.to)
  if (to < from || (!sequence.isQuote(from) && countWords(sequence, from, to) < 2)) return
  if (!context.isFree({ from, to })) return
  record(context, frame, [{ from, to }], `${kind}-after`, complement.addressee, 0.8)
  if (kind === 'fragment') addVerbatimWords(context, frame.verb)
}

/** "believes that …" of somebody else than the writer. */
function isThought(context: SentenceContext, frame: CueFrame, kind: Complement['kind']): boolean {
  const { sequence } = context
  const lemma = sequence.lemma(frame.verb)
  const subject = frame.subject ? sequence.word(frame.subject.head) : 0
  if (subject === 0 && !frame.subject) return false
  if (writers.has(subject)) return false
  return kind === 'that' ? !vagueThought.has(lemma) : kind === 'bare' && sureThought.has(lemma)
}

/** "…, which she said were at his side": the relative word and what follows the cue. */
function extractedContent(
  context: SentenceContext,
  frame: CueFrame,
  first: number,
  limit: number,
): ItemRange[] | null {
  const { sequence } = context
  const opener = clauseOpener(context, frame)
  if (frame.isInherited || frame.isInverted || !frame.subject || first >= limit) return null
  if ((sequence.frames(frame.verb) & Frame.bare) === 0) return null
  if (sequence.word(opener) !== Word.which) return extractedPredicate(context, frame, first, limit)
  if (!sequence.is(first, B.finite | B.auxiliary | B.past | B.adverb)) return null
  const to = contentEnd(sequence, first, limit)
  return context.isFree({ from: first, to })
    ? [
        { from: opener, to: opener },
        { from: first, to },
      ]
    : null
}

/** "the strike that executives said could hurt earnings": the predicate that follows the cue. */
function extractedPredicate(
  context: SentenceContext,
  frame: CueFrame,
  first: number,
  limit: number,
): ItemRange[] | null {
  const { sequence } = context
  const vague = Frame.ambiguous | Frame.cognition
  if ((sequence.frames(frame.verb) & vague) !== 0 || isOftenNoun(sequence.form(frame.verb)))
    return null
  const isPredicate =
    sequence.is(first, B.auxiliary) &&
    sequence.is(first, B.finite) &&
    !sequence.is(first, B.capitalized)
  if (!isPredicate || sequence.is(first + 1, B.subjectPronoun)) return null
  let last = first
  while (last < limit && !leavesPredicate(sequence, last + 1)) last++
  const content = { from: first, to: contentEnd(sequence, first, last) }
  return content.to > first + 1 && context.isFree(content) ? [content] : null
}

/** ", and he wants …": after a comma the sentence around the relative clause goes on. */
function leavesPredicate(sequence: Sequence, item: number): boolean {
  return sequence.word(item) === Word.comma && sequence.is(item + 1, B.coordinator)
}

function record(
  context: SentenceContext,
  frame: CueFrame,
  content: ItemRange[],
  rule: string,
  addressee: NounPhrase | null,
  confidence: number,
): void {
  context.add({
    rule,
    content,
    cue: frame.cue,
    isCognition: (context.sequence.frames(frame.verb) & Frame.cognition) !== 0,
    speaker: frame.subject,
    inherited: frame.isInherited,
    addressee,
    confidence,
  })
}
