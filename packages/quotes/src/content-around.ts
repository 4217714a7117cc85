import { addresseeAfter } from './addressee.ts'
import type { ItemRange } from './attribution.ts'
import { clauseOpener } from './clause-limit.ts'
import { countWords, hasFiniteVerb, mayHoldVerb, skipAdjuncts } from './clauses.ts'
import type { Complement } from './complement.ts'
import { contentEnd, isReportingGerund } from './content-end.ts'
import type { CueFrame } from './cue-frame.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { circumstances, relatives, wordSet } from './lexicon/word-sets.ts'
import { contentBefore } from './preceding-content.ts'
import { startsWithCapital } from './quoted-words.ts'
import type { SentenceContext } from './rules-context.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
/** What may follow the frame of a statement before it. */
const adjunctOpeners = wordSet('comma', 'last', 'this', 'while', 'when', 'as')
/** Words after a frame that do not go on with the statement. */
const otherOpeners = wordSet(
  'who',
  'which',
  'according',
  'while',
  'as',
  'but',
  'though',
  'although',
)

/** The spans of a quote whose content stands before its attribution, and may go on after it. */
export function contentAround(
  context: SentenceContext,
  frame: CueFrame,
  first: number,
  complement: Complement | null,
): ItemRange[] | null {
  const { sequence } = context
  if (frame.isGerund || frame.isInherited) return null
  // "One neighbour, who asked not to be named, said": a relative clause attributes nothing before it.
  const subject = frame.subject ? sequence.word(frame.subject.head) : 0
  if (relatives.has(subject)) return null
  const opener = clauseOpener(context, frame)
  const isAs = sequence.word(opener) === Word.as
  const before = contentBefore(context, isAs ? opener : opener + 1)
  if (isAs) return contentAroundAs(context, frame, before, first)
  if (!before) return null
  const frames = sequence.frames(frame.verb)
  if (sequence.isQuote(before.to)) {
    if (complement?.kind === 'quote' && context.isFree(complement.content))
      return [before, complement.content]
    return [before]
  }
  if ((frames & Frame.trailing) === 0) return null
  const contrast = contrastingQuote(context, before, first)
  if (contrast) return contrast
  if (complement?.kind === 'quote') return aroundClauseAndQuote(context, before, first, complement)
  if (complement) return null
  return aroundClause(context, frame, before, first)
}

/** "The gifts are vetted, he said, but “we don't ask more.”": the quote goes on with the clause. */
function contrastingQuote(
  context: SentenceContext,
  before: ItemRange,
  first: number,
): ItemRange[] | null {
  const { sequence, end } = context
  const quote = first + 2
  if (sequence.word(first) !== Word.comma || !sequence.is(first + 1, B.coordinator)) return null
  if (!sequence.isQuote(quote) || startsWithCapital(sequence, quote)) return null
  return [before, { from: first + 1, to: contentEnd(sequence, quote - 1, end) }]
}

/** "The deal is dead, he said, “and buried.”" The clause is no content where a whole sentence is quoted. */
function aroundClauseAndQuote(
  context: SentenceContext,
  before: ItemRange,
  first: number,
  complement: Complement,
): ItemRange[] | null {
  const { sequence } = context
  if (startsWithCapital(sequence, complement.content.from)) return null
  if (sequence.word(first) !== Word.comma) return null
  const { from, to } = complement.content
  if (
    !hasFiniteVerb(sequence, before.from, before.to) &&
    !hasFiniteVerb(sequence, from, to) &&
    countWords(sequence, from, to) < 4
  )
    return null

  return [before, complement.content]
}

function aroundClause(
  context: SentenceContext,
  frame: CueFrame,
  before: ItemRange,
  first: number,
): ItemRange[] | null {
  const { sequence, end } = context
  const isWhole =
    countWords(sequence, before.from, before.to) >= 3 &&
    hasFiniteVerb(sequence, before.from, before.to)
  const closes = first > end
  if (closes && isCircumstance(sequence, before)) return null
  const isLoose = mayHoldVerb(sequence, before.from, before.to)
  if (closes) return isWhole || isLoose ? [before] : null
  const isAddressee = (sequence.frames(frame.verb) & Frame.addressee) !== 0
  const start = isAddressee ? addresseeEnd(sequence, first, end) + 1 : first
  const after = Math.min(skipAdjuncts(sequence, start, end), end + 1)
  if (sequence.word(after) === Word.comma && after < end) {
    const next = after + 1
    if (
      goesOn(context, next) &&
      (isWhole ? !frame.isInverted : hasFiniteVerb(sequence, next - 1, end))
    ) {
      return [before, { from: next, to: contentEnd(sequence, next, end) }]
    }
  }
  const word = sequence.word(first)
  const isAdjunct =
    sequence.is(first, B.preposition | B.day | B.adverb | B.timeNoun) || adjunctOpeners.has(word)
  return isWhole && (isAdjunct || isAddressee) ? [before] : null
}

/** "when she was young, Ms. Ripert said": a circumstance without its main clause. */
function isCircumstance(sequence: Sequence, { from, to }: ItemRange): boolean {
  const word = sequence.word(from)
  if (!circumstances.has(word)) return false
  for (let item = from + 2; item < to; item++) if (sequence.word(item) === Word.comma) return false
  return true
}

/** The last item of the object of "told", or the one before it. */
function addresseeEnd(sequence: Sequence, first: number, end: number): number {
  return addresseeAfter(sequence, first, end)?.to ?? first - 1
}

function goesOn(context: SentenceContext, next: number): boolean {
  const { sequence } = context
  const word = sequence.word(next)
  if (
    sequence.is(next, B.gerund) &&
    (isReportingGerund(sequence, next) || !hasFiniteVerb(sequence, next + 1, context.end))
  )
    return false
  return !otherOpeners.has(word)
}

/** "As she noted, the plan is fair" and "The plan, as she noted, is fair". */
function contentAroundAs(
  context: SentenceContext,
  frame: CueFrame,
  before: ItemRange | null,
  first: number,
): ItemRange[] | null {
  const { sequence, end } = context
  if ((sequence.frames(frame.verb) & (Frame.trailing | Frame.addressee)) === 0) return null
  if (first > end)
    return before && hasFiniteVerb(sequence, before.from, before.to) ? [before] : null
  const isAddressee = (sequence.frames(frame.verb) & Frame.addressee) !== 0
  let comma = isAddressee ? first : skipAdjuncts(sequence, first, end)
  while (isAddressee && comma < end && sequence.word(comma) !== Word.comma) comma++
  if (sequence.word(comma) !== Word.comma) return null
  const rest = { from: comma + 1, to: contentEnd(sequence, comma + 1, end) }
  if (!hasFiniteVerb(sequence, rest.from, rest.to) || !context.isFree(rest)) return null
  return before ? [before, rest] : clauseOpener(context, frame) <= context.from + 1 ? [rest] : null
}
