import type { ItemRange } from './attribution.ts'
import { countWords, hasFiniteVerb } from './clauses.ts'
import { type Complement, complementAfter } from './complement.ts'
import { isReportingGerund, trimEdge } from './content-end.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word, WordClass } from './lexicon/word-class.ts'
import { type NounPhrase, subjectAfter, subjectBefore, verbGroupStart } from './noun-phrase.ts'
import { contentBefore } from './preceding-content.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass
const particles = new Map<string, RegExp>([
  ['point', /^out$/],
  ['shoot', /^back$/],
  ['fire', /^back$/],
  ['snap', /^back$/],
  ['write', /^back$/],
  ['call', /^(?:out|back)$/],
  ['blurt', /^out$/],
  ['chime', /^in$/],
  ['cry', /^out$/],
  ['speak', /^(?:up|out)$/],
  ['yell', /^(?:out|back)$/],
  ['shout', /^(?:out|back)$/],
  ['push', /^back$/],
  ['hit', /^back$/],
])

/** The frame of one cue verb in its sentence. */
interface Frame_ {
  readonly cue: ItemRange
  readonly verb: number
  readonly subject: NounPhrase | null
  readonly isInverted: boolean
  readonly isInherited: boolean
  readonly isGerund: boolean
}

/** Finds the quotes announced by verbs of speech and thought. */
export function findVerbCues(context: SentenceContext): void {
  const { sequence, from, sentence } = context
  for (let item = from; item < sentence.to; item++) {
    if (sequence.cue(item) === 0 || context.isTaken(item)) continue
    if (!isVerbInContext(context, item)) continue
    const frame = readFrame(context, item)
    if (frame) attribute(context, frame)
  }
}

const nounContext = new Set<number>([
  Word.of,
  Word.possessive,
  Word.in,
  Word.by,
  Word.with,
  Word.for,
  Word.from,
  Word.on,
])
const countPronouns = /^(?:all|both|many|some|most|one|others?|few|two|three|that|several|each)$/
const nominalPredecessors = /^(?:they|we|i|you|who|others|critics|people)$/

function isVerbInContext(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  const classes = sequence.classes(item)
  const before = sequence.classes(item - 1)
  const frames = sequence.frames(item)
  const isFirst = item === from
  if ((classes & B.capitalized) !== 0 && !isFirst && !sequence.isQuote(item - 1)) return false
  if (isFirst && (classes & (B.past | B.gerund)) === 0)
    return (frames & Frame.ambiguous) === 0 && (classes & B.present) !== 0
  if (item > from && (before & B.determiner) !== 0 && !countPronouns.test(sequence.form(item - 1)))
    return false
  const isNounLike = (frames & Frame.ambiguous) !== 0 || isOftenNoun(sequence.form(item))
  if (item > from && isNounLike) {
    if (nounContext.has(sequence.word(item - 1))) return false
    const isBase = (classes & (B.past | B.gerund)) === 0
    if (
      isBase &&
      !nominalPredecessors.test(sequence.form(item - 1)) &&
      (before & (B.modal | B.plural | B.source | B.capitalized)) === 0 &&
      sequence.word(item - 1) !== Word.to
    )
      return false
  }
  return true
}

const nouns = new Set(
  `report reports claim claims call calls demand demands question comment comments note notes promise promises plan
  request requests order orders read point points state states tweet tweets post posts remark remarks view views
  address warning text testimony vow vows pledge pledges estimate estimates forecast forecasts sign signal signals
  review quote quotes ask recall update brief notice speak talk lecture label brand press push pitch appeal
  complaint praise hail laud volunteer offer reason venture voice shout cry scream whisper rule rules guess doubt
  fear fears hope hopes worry suspect project command counter mention finding findings release repeat start finish joke jokes
  answer answers reply replies response feeling saying object objects urge counsel move charge charges show shows`.split(
    /\s+/,
  ),
)

function isOftenNoun(form: string): boolean {
  return nouns.has(form)
}

function isPassive(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  for (let before = item - 1; before >= from && before >= item - 3; before--) {
    if (sequence.is(before, B.be) || sequence.form(before) === 'got') return true
    if (sequence.is(before, B.possessive) && sequence.is(before - 1, B.subjectPronoun)) return true
    if (!sequence.is(before, B.adverb | B.negation)) return false
  }
  return false
}

function readFrame(context: SentenceContext, item: number): Frame_ | null {
  const { sequence, from, end } = context
  const lemma = sequence.lemma(item)
  const isGerund = sequence.is(item, B.gerund)
  let last = item
  const particle = particles.get(lemma)
  if (particle?.test(sequence.form(item + 1))) last = item + 1
  else if (lemma === 'point' || lemma === 'chime' || lemma === 'push') return null
  const isQuotedAs =
    lemma === 'quote' &&
    sequence.word(item + 1) === Word.as &&
    sequence.word(item + 2) === Word.saying
  if (isQuotedAs) last = item + 2
  else if (isPassive(context, item) && !isGerund) return null
  const group = isGerund ? item : verbGroupStart(sequence, item, from)
  const cue = { from: item, to: last }
  if (isGerund && !isPassive(context, item)) {
    if (!mayStandAsGerund(context, item)) return null
    const subject = context.lastSpeaker() ?? mainSubject(context, item)
    return { cue, verb: item, subject, isInverted: false, isInherited: true, isGerund }
  }
  const start = isGerund ? verbGroupStart(sequence, item, from) : group
  const followsQuote =
    sequence.isQuote(start - 1) ||
    (sequence.word(start - 1) === Word.comma && sequence.isQuote(start - 2))
  const before = subjectBefore(sequence, start, from)
  const mayInvert =
    !isGerund && (followsQuote || sequence.word(start - 1) === Word.comma || start === from)
  const after = mayInvert ? subjectAfter(sequence, last + 1, end) : null
  if (followsQuote && after && (sequence.isQuote(start - 1) || !before)) {
    return { cue, verb: item, subject: after, isInverted: true, isInherited: false, isGerund }
  }
  if (before)
    return { cue, verb: item, subject: before, isInverted: false, isInherited: false, isGerund }
  if (after)
    return { cue, verb: item, subject: after, isInverted: true, isInherited: false, isGerund }
  if (sequence.is(start - 1, B.coordinator) || sequence.word(start - 1) === Word.comma) {
    const shared = context.lastSpeaker() ?? mainSubject(context, start - 1)
    if (shared)
      return { cue, verb: item, subject: shared, isInverted: false, isInherited: true, isGerund }
  }
  return isQuotedAs
    ? { cue, verb: item, subject: null, isInverted: false, isInherited: false, isGerund }
    : null
}

/** ", saying", "by saying", "while saying", "a statement saying". */
function mayStandAsGerund(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  if (item === from || sequence.isQuote(item - 1)) return true
  const word = sequence.word(item - 1)
  if (
    word === Word.comma ||
    word === Word.by ||
    word === Word.emDash ||
    word === Word.hyphen ||
    word === Word.and ||
    word === Word.in ||
    word === Word.while
  )
    return true
  if (word === Word.before || word === Word.after || word === Word.but || word === Word.than)
    return true
  if (sequence.is(item - 1, B.adverb)) return mayStandAsGerund(context, item - 1)
  return /^(?:tweet|statement|letter|post|email|message|memo|note|interview|release|speech|report)$/.test(
    sequence.form(item - 1),
  )
}

/** The subject of the first finite verb of the sentence. */
function mainSubject(context: SentenceContext, before: number): NounPhrase | null {
  const { sequence, from } = context
  for (let item = from + 1; item < before; item++) {
    if (!sequence.is(item, B.finite | B.past) || sequence.is(item, B.capitalized)) continue
    if (sequence.is(item - 1, B.subordinator | B.punctuation | B.determiner)) continue
    const subject = subjectBefore(sequence, verbGroupStart(sequence, item, from), from)
    if (subject) return subject
  }
  return null
}

function attribute(context: SentenceContext, frame: Frame_): void {
  const { sequence, end } = context
  const frames = sequence.frames(frame.verb)
  const isCognition = (frames & Frame.cognition) !== 0
  const first = (frame.isInverted ? (frame.subject?.to ?? frame.cue.to) : frame.cue.to) + 1
  const complement = complementAfter(sequence, frame.verb, first, end)
  const content = leftContent(context, frame, first, complement)
  if (content) {
    record(
      context,
      frame,
      content,
      sequence.isQuote(content[0]?.to ?? -1) ? 'quote-before' : 'clause-before',
      null,
      0.85,
    )
    return
  }
  if (!complement) return
  if (isCognition && complement.kind !== 'quote' && complement.kind !== 'fragment') return
  if (
    frame.isGerund &&
    frame.isInherited &&
    complement.kind === 'fragment' &&
    !isReportingGerund(sequence, frame.verb)
  )
    return
  const range = complement.content
  const last = trimEdge(sequence, range.from, range.to)
  if (
    last < range.from ||
    (!sequence.isQuote(range.from) && countWords(sequence, range.from, last) < 2)
  )
    return
  if (!context.isFree({ from: range.from, to: last })) return
  record(
    context,
    frame,
    [{ from: range.from, to: last }],
    `${complement.kind}-after`,
    complement.addressee,
    0.8,
  )
}

/** The spans of a quote whose content stands before its attribution, and may go on after it. */
function leftContent(
  context: SentenceContext,
  frame: Frame_,
  first: number,
  complement: Complement | null,
): ItemRange[] | null {
  const { sequence, end } = context
  if (frame.isGerund || frame.isInherited) return null
  const frames = sequence.frames(frame.verb)
  const start = frame.isInverted
    ? verbGroupStart(sequence, frame.verb, context.from)
    : (frame.subject?.from ?? frame.verb)
  const before = contentBefore(context, start)
  if (!before) return null
  const isQuote = sequence.isQuote(before.to)
  if (isQuote ? (frames & Frame.quote) === 0 : (frames & Frame.trailing) === 0) return null
  const closes = first > end
  const word = sequence.word(first)
  const afterWord =
    sequence.is(first, B.preposition | B.day | B.adverb | B.timeNoun) ||
    word === Word.last ||
    word === Word.this ||
    word === Word.while ||
    word === Word.when ||
    word === Word.as
  const isAddressee = (frames & Frame.addressee) !== 0
  if (isQuote) {
    if (complement && complement.kind === 'that') return [before]
    if (complement?.kind === 'quote') return [before, complement.content]
    return [before]
  }
  if (
    complement &&
    (complement.kind === 'that' ||
      complement.kind === 'bare' ||
      complement.kind === 'question' ||
      complement.kind === 'colon')
  )
    return null
  if (!(closes || word === Word.comma || afterWord || isAddressee || complement?.kind === 'quote'))
    return null
  if (complement?.kind === 'quote')
    return sequence.lemma(frame.verb) === 'say' && !hasFiniteVerb(sequence, before.from, before.to)
      ? null
      : word === Word.comma
        ? [before, complement.content]
        : null
  if (word === Word.comma && !frame.isInverted && first + 1 < end) {
    const next = first + 1
    const goesOn =
      !sequence.is(next, B.gerund | B.coordinator) &&
      !sequence.isQuote(next) &&
      sequence.word(next) !== Word.who &&
      sequence.word(next) !== Word.which &&
      sequence.word(next) !== Word.according &&
      sequence.word(next) !== Word.while &&
      sequence.word(next) !== Word.as
    if (goesOn) return [before, { from: next, to: trimEdge(sequence, next, end) }]
  }
  return [before]
}

function record(
  context: SentenceContext,
  frame: Frame_,
  content: ItemRange[],
  rule: string,
  addressee: NounPhrase | null,
  confidence: number,
): void {
  const { sequence } = context
  context.add({
    rule,
    content,
    cue: frame.cue,
    isCognition: (sequence.frames(frame.verb) & Frame.cognition) !== 0,
    speaker: frame.subject,
    inherited: frame.isInherited,
    addressee,
    confidence,
  })
}
