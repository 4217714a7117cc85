import type { ItemRange } from './attribution.ts'
import { isPassive } from './cue-context.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { breaks, singulars, wordSet } from './lexicon/word-sets.ts'
import { mainSubject } from './main-subject.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isReducedPassive, passiveFrame } from './passive-cue.ts'
import { isNameGiven } from './quoted-words.ts'
import type { SentenceContext } from './rules-context.ts'
import { subjectAfter, subjectBefore, verbGroupStart } from './subject.ts'

const B = WordClass
/** What may stand before a participle that reports. */
const participleOpeners = wordSet(
  'comma',
  'by',
  'emDash',
  'hyphen',
  'and',
  'in',
  'while',
  'before',
  'after',
  'but',
  'than',
)
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

const nominalGerunds =
  /^(?:ruling|finding|feeling|understanding|posting|briefing|showing|hearing|reading|writing|rating|calling)$/

/** The frame of one cue verb in its sentence. */
export interface CueFrame {
  readonly cue: ItemRange
  readonly verb: number
  readonly subject: NounPhrase | null
  readonly isInverted: boolean
  readonly isInherited: boolean
  readonly isGerund: boolean
  /** "was asked": the grammatical subject does not speak. */
  readonly isPassive?: boolean
}

/** Returns the subject and the place of a cue verb, or null where it announces nothing. */
export function readFrame(context: SentenceContext, item: number): CueFrame | null {
  const { sequence, from, end } = context
  const lemma = sequence.lemma(item)
  const isGerund = sequence.is(item, B.gerund)
  let last = item
  const particle = particles.get(lemma)
  if (particle?.test(sequence.form(item + 1))) last = item + 1
  else if (lemma === 'point') return null
  const quotedAs = lemma === 'quote' ? quotedAsSaying(context, item) : -1
  const isQuotedAs = quotedAs >= 0
  if (isQuotedAs) last = quotedAs
  else if (!isGerund && (isPassive(context, item) || isReducedPassive(context, item)))
    return passiveFrame(context, item)
  const isForeign = (sequence.frames(item) & Frame.foreign) !== 0
  const group = isGerund ? item : verbGroupStart(sequence, item, from)
  const cue = { from: item, to: last }
  const verb = isQuotedAs ? last : item
  if (isGerund && !isPassive(context, item)) {
    const opensThat =
      sequence.word(item + 1) === Word.that && !nominalGerunds.test(sequence.form(item))
    const own = absoluteSubject(context, item) ?? nounBeforeParticiple(context, item)
    if (!own && !mayStandAsGerund(context, item) && !opensThat) return null
    if (own)
      return { cue, verb: item, subject: own, isInverted: false, isInherited: false, isGerund }
    const subject = context.lastSpeaker() ?? mainSubject(context, item)
    return { cue, verb: item, subject, isInverted: false, isInherited: true, isGerund }
  }
  const start = isGerund ? verbGroupStart(sequence, item, from) : group
  const quote = sequence.word(start - 1) === Word.comma ? start - 2 : start - 1
  const followsQuote = sequence.isQuote(quote) && !isNameGiven(sequence, quote)
  const found = subjectBefore(sequence, start, from)
  const before = found && disagrees(context, found, item) ? null : found
  if (before && isHypothetical(context, before, start, item)) return null
  const mayInvert =
    !isGerund && (followsQuote || sequence.word(start - 1) === Word.comma || start === from)
  const after = mayInvert ? subjectAfter(sequence, last + 1, end) : null
  if (followsQuote && after && (sequence.isQuote(start - 1) || !before)) {
    return { cue, verb: item, subject: after, isInverted: true, isInherited: false, isGerund }
  }
  const mayFollow =
    (sequence.frames(item) & (Frame.trailing | Frame.addressee)) === Frame.trailing &&
    after !== null &&
    sequence.is(after.head, B.capitalized | B.source)
  // "Petra Vance, 51, said her manager, Ruben Dale, left"
  const followsAge = sequence.word(start - 1) === Word.comma && sequence.is(start - 2, B.number)
  const isAged = followsAge && before !== null && sequence.is(before.head, B.capitalized)
  if (
    after &&
    mayFollow &&
    !isAged &&
    sequence.word(start - 1) === Word.comma &&
    endsAfter(context, after)
  ) {
    return { cue, verb: item, subject: after, isInverted: true, isInherited: false, isGerund }
  }
  if (after && (sequence.frames(item) & Frame.foreign) !== 0) {
    return { cue, verb: item, subject: after, isInverted: true, isInherited: false, isGerund }
  }
  if (before) return { cue, verb, subject: before, isInverted: false, isInherited: false, isGerund }
  if (after)
    return { cue, verb: item, subject: after, isInverted: true, isInherited: false, isGerund }
  if (sequence.is(start - 1, B.coordinator) || sequence.word(start - 1) === Word.comma) {
    const shared = context.lastSpeaker() ?? mainSubject(context, start - 1)
    if (shared)
      return { cue, verb: item, subject: shared, isInverted: false, isInherited: true, isGerund }
  }
  return isQuotedAs || (isForeign && followsQuote)
    ? { cue, verb, subject: null, isInverted: false, isInherited: false, isGerund }
    : null
}

/** "quoted as saying", "quoted by the Post as saying": the item of "saying", or -1. */
function quotedAsSaying({ sequence, end }: SentenceContext, verb: number): number {
  const farthest = sequence.word(verb + 1) === Word.by ? end : verb + 1
  for (let item = verb + 1; item <= farthest; item++) {
    if (sequence.word(item) === Word.as)
      return sequence.word(item + 1) === Word.saying ? item + 1 : -1
    if (!sequence.is(item, B.word | B.possessive)) return -1
  }
  return -1
}

/** "You cannot just say “trust me”": nobody said it. */
function isHypothetical(
  context: SentenceContext,
  subject: NounPhrase,
  start: number,
  verb: number,
): boolean {
  const { sequence } = context
  if (sequence.word(subject.head) !== Word.you) return false
  for (let item = start; item < verb; item++) if (sequence.is(item, B.modal)) return true
  return false
}

/** "a news report": a bare verb form does not go with a subject in the singular. */
function disagrees(context: SentenceContext, subject: NounPhrase, verb: number): boolean {
  const { sequence } = context
  if (sequence.is(verb, B.past | B.gerund) || sequence.form(verb) !== sequence.lemma(verb))
    return false
  if (subject.head - subject.from > 2) return false
  if (
    /^(?:third|half|quarter|fifth|tenth|number|majority|plurality|few|lot|couple|handful)$/.test(
      sequence.form(subject.head),
    )
  )
    return false
  const word = sequence.word(subject.from)
  return singulars.has(word)
}

/** Whether the sentence or clause ends after an inverted subject: ", said Tom Achebe." */
function endsAfter(context: SentenceContext, subject: NounPhrase): boolean {
  const { sequence, end } = context
  const last = subject.to
  const word = sequence.word(last + 1)
  return last >= end || breaks.has(word) || sequence.is(last + 1, B.preposition | B.day)
}

/** "with one poster writing": the subject of a participle after "with". */
function absoluteSubject(context: SentenceContext, item: number): NounPhrase | null {
  const { sequence, from } = context
  let word = item - 1
  while (word > from && sequence.is(word, B.word | B.possessive)) {
    if (sequence.word(word) === Word.with) {
      return word < item - 1 ? { from: word + 1, to: item - 1, head: item - 1 } : null
    }
    if (sequence.is(word, B.finite | B.subordinator | B.coordinator)) return null
    word--
  }
  return null
}

/** "Republicans saying “it is fair”": the noun right before a participle with its quote. */
function nounBeforeParticiple(context: SentenceContext, item: number): NounPhrase | null {
  const { sequence, from } = context
  const opensContent =
    sequence.isQuote(item + 1) ||
    sequence.word(item + 1) === Word.that ||
    sequence.is(item + 1, B.subjectPronoun)
  if (!opensContent) return null
  if (!sequence.is(item - 1, B.source | B.body | B.plural | B.capitalized)) return null
  return subjectBefore(sequence, item, from)
}

/** ", saying", "by saying", "while saying", "a statement saying". */
function mayStandAsGerund(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  if (item === from) return sequence.word(item + 1) === Word.that || sequence.isQuote(item + 1)
  if (sequence.isQuote(item - 1)) return true
  const word = sequence.word(item - 1)
  if (participleOpeners.has(word)) return true
  if (participleOpeners.has(word)) return true
  if (sequence.is(item - 1, B.adverb)) return mayStandAsGerund(context, item - 1)
  return /^(?:tweet|statement|letter|post|email|message|memo|note|interview|release|speech|report)$/.test(
    sequence.form(item - 1),
  )
}
