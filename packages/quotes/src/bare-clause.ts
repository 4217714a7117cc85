import { countWords, isFiniteAt, opensClause, quoteHasFiniteVerb } from './clauses.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { circumstances, nounClauseOpeners, relativeOpeners, wordSet } from './lexicon/word-sets.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
/** Words after which a verb is not that of the first subject. */
const reasons = wordSet('because', 'after', 'when', 'before')
/** Words that open no adverbial before a clause. */
const phraseOpeners = wordSet('of', 'to', 'about', 'that')

/** "emphasizing it was over": a pronoun and its verb make a clause after any verb that takes "that". */
export function pronounClause(sequence: Sequence, item: number): boolean {
  if (!sequence.is(item, B.subjectPronoun) || sequence.is(item, B.capitalized)) return false
  const next = item + 1
  if (sequence.is(next, B.finite | B.auxiliary | B.past | B.present | B.possessive)) return true
  return (
    sequence.is(next, B.adverb) &&
    sequence.is(next + 1, B.finite | B.auxiliary | B.past | B.present)
  )
}

const sureBare = new Set('say tell insist think believe assure'.split(' '))
const notClauseWords =
  /^(?:so|yes|nothing|something|anything|much|goodbye|hello|to|more|enough|little|thanks|hi)$/

/** "said nothing", "said more", but not "said nothing would change" and "said more than fifty left". */
function isNoClauseWord(sequence: Sequence, item: number): boolean {
  if (!notClauseWords.test(sequence.form(item))) return false
  const next = sequence.word(item + 1)
  return !sequence.is(item + 1, B.finite | B.auxiliary) && next !== Word.than && next !== Word.of
}

/** Returns where a clause without "that" starts after the verb, or -1. */
export function bareClause(
  sequence: Sequence,
  cue: number,
  start: number,
  after: number,
  end: number,
): number {
  const lemma = sequence.lemma(cue)
  for (const item of start === after ? [after] : [after, start]) {
    if (sequence.is(item, B.punctuation | B.day | B.coordinator)) continue
    if (isNoClauseWord(sequence, item)) continue
    const isSure = sureBare.has(lemma)
    if (isSure && opensWithAdverbial(sequence, item, end)) return item
    if (circumstances.has(sequence.word(item)) && !opensWithAdverbial(sequence, item, end)) continue
    const opens = opensClause(sequence, item)
    const closed = B.preposition | B.subordinator | B.objectPronoun
    if (!opens && !(isSure && item === start && !sequence.is(item, closed))) continue
    if (isClause(sequence, item, end, isSure)) return item
  }
  return -1
}

/** The comma that closes ", which struck down the rule,", or -1. */
function relativeEnd(sequence: Sequence, first: number, end: number): number {
  const word = sequence.word(first)
  if (!relativeOpeners.has(word)) return -1
  for (let item = first + 1; item < end; item++) if (sequence.word(item) === Word.comma) return item
  return -1
}

/** "said despite her age, she would run": a phrase or clause before the subject. */
function opensWithAdverbial(sequence: Sequence, first: number, end: number): boolean {
  const word = sequence.word(first)
  if (phraseOpeners.has(word)) return false
  if (!sequence.is(first, B.preposition | B.subordinator)) return false
  for (let item = first + 2; item < end; item++) {
    if (sequence.word(item) !== Word.comma) continue
    if (sequence.isQuote(item + 1)) return quoteHasFiniteVerb(sequence, item + 1)
    if (!sequence.is(item + 1, B.subjectPronoun | B.determiner | B.capitalized)) continue
    for (let verb = item + 2; verb <= end; verb++) {
      if (isFiniteAt(sequence, verb, item + 1)) return true
    }
  }
  return false
}

/** "repeated a line she had used": a pronoun right after a noun opens a relative clause. */
function isContactClause(sequence: Sequence, item: number): boolean {
  if (!sequence.is(item, B.subjectPronoun)) return false
  const other =
    B.subordinator | B.coordinator | B.preposition | B.adverb | B.day | B.punctuation | B.auxiliary
  return sequence.is(item - 1, B.word) && !sequence.is(item - 1, other)
}

/** Whether a subject and its finite verb come first, before any comma that is not part of the subject. */
function isClause(sequence: Sequence, first: number, end: number, isSure: boolean): boolean {
  const isAdverbial = sequence.is(first, B.subordinator | B.preposition | B.adverb)
  if (sequence.is(first, B.subjectPronoun) && sequence.word(first) !== Word.it) return true
  let commas = 0
  for (let item = first + 1; item <= end && item - first < (isSure ? 60 : 20); item++) {
    if (sequence.isQuote(item)) {
      if (quoteHasFiniteVerb(sequence, item) && commas === 0) return true
      continue
    }
    if (!isSure && isContactClause(sequence, item)) return false
    const isParticiple = !sequence.is(item, B.finite) && sequence.word(item - 1) === Word.comma
    if (isFiniteAt(sequence, item, first) && !isParticiple && !sequence.is(item - 1, B.coordinator))
      return isAdverbial || commas % 2 === 0
    const word = sequence.word(item)
    if (word === Word.comma) {
      const close = relativeEnd(sequence, item + 1, end)
      if (close > 0) item = close
      else if (++commas === 1 && isSure && item - first >= 4 && !isAdverbial) return true
    } else if (reasons.has(word)) {
      if (!isAdverbial) return false
    } else if (word === Word.semicolon || word === Word.colon) return false
    else if (!isSure && nounClauseOpeners.has(word)) return false
  }
  return (
    isSure &&
    countWords(sequence, first, end) >= 4 &&
    opensClause(sequence, first) &&
    !sequence.is(first, B.objectPronoun) &&
    commas === 0
  )
}
