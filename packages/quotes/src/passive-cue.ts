import { phraseBeforeApposition } from './apposition.ts'
import type { CueFrame } from './cue-frame.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import type { SentenceContext } from './rules-context.ts'
import { subjectAfter, verbGroupStart } from './subject.ts'

const B = WordClass

/** "Asked whether …, he said": a passive without a form of be. */
export function isReducedPassive(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  if (sequence.lemma(item) !== 'ask' || !sequence.is(item, B.past)) return false
  const word = sequence.word(item - 1)
  return (
    item === from ||
    word === Word.when ||
    word === Word.if ||
    (word === Word.comma &&
      !sequence.isQuote(item - 2) &&
      !sequence.is(item + 1, B.capitalized) &&
      !closesApposition(context, item))
  )
}

/** "Peadar Flaherty, her brother, asked why": no verb follows for which the commas could wait. */
function closesApposition(context: SentenceContext, item: number): boolean {
  const { sequence, from, end } = context
  if (!phraseBeforeApposition(sequence, item - 1, from)) return false
  for (let next = item + 1; next < end; next++) {
    if (sequence.word(next) === Word.comma && sequence.is(next + 1, B.past | B.finite)) return false
  }
  return true
}

const impersonal =
  /^(?:reveal|report|say|announce|argue|suggest|note|claim|allege|rumor|disclose|confirm|state)$/

/** "She was asked whether …", "it was reported that …": the subject is not the speaker. */
export function passiveFrame(context: SentenceContext, item: number): CueFrame | null {
  const { sequence, from, end } = context
  const lemma = sequence.lemma(item)
  const cue = { from: item, to: item }
  const frame = {
    cue,
    verb: item,
    isInverted: false,
    isInherited: false,
    isGerund: false,
    isPassive: true,
  }
  if (lemma === 'ask') {
    const by = sequence.word(item + 1) === Word.by ? subjectAfter(sequence, item + 2, end) : null
    return { ...frame, cue: { from: item, to: by ? by.to : item }, subject: by }
  }
  const subject = verbGroupStart(sequence, item, from) - 1
  return impersonal.test(lemma) && sequence.word(subject) === Word.it
    ? { ...frame, subject: null }
    : null
}
