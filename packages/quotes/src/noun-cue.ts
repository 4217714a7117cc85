import { hasFiniteVerb, opensClause, quoteHasFiniteVerb } from './clauses.ts'
import { contentEnd, trimEdge } from './content-end.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { owners } from './lexicon/word-sets.ts'
import { mainSubject } from './main-subject.ts'
import { type NounPhrase, phraseEndingAt } from './noun-phrase.ts'
import type { SentenceContext } from './rules-context.ts'
import { subjectBefore, verbGroupStart } from './subject.ts'

const B = WordClass
const speechNouns = new Set(
  `claim claims allegation allegations accusation accusations statement statements assertion assertions contention
  argument arguments suggestion suggestions announcement warning warnings prediction predictions promise promises
  pledge pledges vow complaint complaints comment comments remark remarks report reports declaration insistence
  admission acknowledgement acknowledgment conclusion reminder rumor rumors message testimony charge charges
  hint hints confession denial revelation revelations assurance assurances guarantee case point clear`.split(
    /\s+/,
  ),
)
const attitudeNouns = new Set(
  `hope hopes concern concerns fear fears doubt doubts confidence belief beliefs opinion view views regret worry worries
  alarm frustration optimism conviction disappointment surprise dismay skepticism certainty willingness satisfaction
  reservations outrage anger suspicion suspicions gratitude`.split(/\s+/),
)
const lightVerbs =
  /^(?:express|voic|mak|mad|issu|reiterat|repeat|rais|reject|den|deliver|offer|sen[dt]|giv|gav|ha[sdv]|convey|dismiss|renew|defend|disput|echo|stat|underscor|stress|emphasi|cit|not|releas|post|push|reaffirm)/

/** Finds contents that hang on a noun: "expressed hope that …", "Trump's claim that …". */
export function findNounCues(context: SentenceContext): void {
  const { sequence, from, end } = context
  for (let that = from + 1; that < end; that++) {
    if (sequence.word(that) !== Word.that || context.isTaken(that)) continue
    if (!opensComplement(context, that)) continue
    const by = byPhrase(context, that)
    const noun = by ? by.from - 2 : that - 1
    const source = sourceOf(context, noun, by)
    if (!source) continue
    const to = contentEnd(sequence, that, end)
    if (!context.isFree({ from: that, to })) continue
    context.add({
      rule: 'noun-that',
      content: [{ from: that, to: trimEdge(sequence, that, to) }],
      cue: { from: source.cueFrom, to: noun },
      isCognition: false,
      speaker: source.speaker,
      inherited: source.inherited,
      addressee: null,
      confidence: 0.65,
    })
  }
}

/** "that" with a clause of its own after it, and no relative pronoun. */
function opensComplement(context: SentenceContext, that: number): boolean {
  const { sequence, end } = context
  if (
    sequence.is(that + 1, B.finite | B.auxiliary | B.past) &&
    !sequence.is(that + 1, B.capitalized)
  )
    return false
  if (sequence.isQuote(that + 1)) return quoteHasFiniteVerb(sequence, that + 1)
  const opens = opensClause(sequence, that + 1) || sequence.is(that + 1, B.gerund)
  return opens && hasFiniteVerb(sequence, that + 2, end)
}

/** "claims by intelligence agencies that": the phrase after "by". */
function byPhrase(context: SentenceContext, that: number): NounPhrase | null {
  const { sequence, from } = context
  for (let item = that - 1; item > from; item--) {
    if (sequence.word(item) === Word.by) return { from: item + 1, to: that - 1, head: that - 1 }
  }
  return null
}

interface NounSource {
  readonly speaker: NounPhrase | null
  readonly inherited: boolean
  readonly cueFrom: number
}

function sourceOf(
  context: SentenceContext,
  noun: number,
  by: NounPhrase | null,
): NounSource | null {
  const { sequence, from } = context
  if (noun < from) return null
  const form = sequence.form(noun)
  const isSpeech = speechNouns.has(form)
  if (!isSpeech && !attitudeNouns.has(form)) return null
  if (by) return isSpeech ? { speaker: by, inherited: false, cueFrom: noun } : null
  // Steps left over the adjectives of the noun.
  let left = noun - 1
  while (left > from && isModifier(context, left)) left--
  if (sequence.is(left, B.possessive) && isSpeech) {
    const owner = phraseEndingAt(sequence, left - 1, from)
    if (owner) return { speaker: owner, inherited: false, cueFrom: noun }
  }
  const verb = sequence.is(left, B.determiner) ? left - 1 : left
  if (verb > from && isLightVerb(context, verb)) return verbSource(context, verb)
  if (isSpeech && isPossessivePronoun(context, left)) {
    return { speaker: { from: left, to: left, head: left }, inherited: false, cueFrom: noun }
  }
  return null
}

function verbSource(context: SentenceContext, verb: number): NounSource | null {
  const { sequence, from } = context
  if (sequence.is(verb, B.gerund)) {
    const speaker = context.lastSpeaker() ?? mainSubject(context, verb)
    return { speaker, inherited: true, cueFrom: verb }
  }
  const start = verbGroupStart(sequence, verb, from)
  const subject = subjectBefore(sequence, start, from)
  if (subject) return { speaker: subject, inherited: false, cueFrom: verb }
  if (!sequence.is(start - 1, B.coordinator)) return null
  return {
    speaker: context.lastSpeaker() ?? mainSubject(context, start - 1),
    inherited: true,
    cueFrom: verb,
  }
}

function isModifier(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  if (!sequence.is(item, B.word)) return false
  return (
    !sequence.is(
      item,
      B.determiner | B.preposition | B.coordinator | B.finite | B.auxiliary | B.possessive,
    ) && !isLightVerb(context, item)
  )
}

function isLightVerb(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  return (
    sequence.is(item, B.word) &&
    !sequence.is(item, B.capitalized) &&
    lightVerbs.test(sequence.form(item))
  )
}

function isPossessivePronoun(context: SentenceContext, item: number): boolean {
  const word = context.sequence.word(item)
  return owners.has(word)
}
