import type { ItemRange } from './attribution.ts'
import {
  countWords,
  hasFiniteVerb,
  isFiniteAt,
  opensClause,
  quoteHasFiniteVerb,
  skipAdjuncts,
} from './clauses.ts'
import { contentEnd } from './content-end.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { isOftenNoun } from './lexicon/noun-verbs.ts'
import { Word, WordClass } from './lexicon/word-class.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isTitle } from './quoted-words.ts'
import { endMark, type Sequence } from './sequence.ts'

const B = WordClass

/** What follows a cue verb as its content. */
export interface Complement {
  readonly kind: 'that' | 'question' | 'quote' | 'colon' | 'bare' | 'fragment'
  readonly content: ItemRange
  readonly addressee: NounPhrase | null
}

const farthestThat = 18

/** Returns the item of "that" which opens the content after a verb, or -1. */
function findThat(sequence: Sequence, first: number, end: number, takesObject: boolean): number {
  const limit = Math.min(end, first + farthestThat)
  for (let item = first; item <= limit; item++) {
    if (sequence.isQuote(item)) return -1
    const word = sequence.word(item)
    if (item === first && word !== Word.that && !takesObject && !mayPrecedeThat(sequence, item))
      return -1
    if (word === Word.to && isInfinitive(sequence, item + 1)) return -1
    if (word === Word.that) {
      if (isTimeDeterminer(sequence, item, first)) continue
      return item < end ? item : -1
    }
    if (word === Word.comma) {
      const close = shortParenthesis(sequence, item, limit)
      if (close < 0) return -1
      item = close
      continue
    }
    if (word === Word.semicolon || word === Word.colon) return -1
    if (sequence.is(item, B.finite) && !sequence.is(item, B.capitalized)) return -1
    const frames = sequence.frames(item)
    const isVerb =
      item > first &&
      frames !== 0 &&
      (frames & Frame.ambiguous) === 0 &&
      !sequence.is(item, B.gerund)
    if (isVerb && (frames & Frame.that) !== 0) return -1
  }
  return -1
}

/** Whether "to" before an item opens an infinitive and no phrase. */
function isInfinitive(sequence: Sequence, next: number): boolean {
  const noun = B.determiner | B.capitalized | B.objectPronoun | B.source | B.plural | B.body
  return !sequence.is(next, noun)
}

/** "said, however, that": returns the closing comma of a short parenthesis, or -1. */
function shortParenthesis(sequence: Sequence, comma: number, limit: number): number {
  for (let item = comma + 1; item <= Math.min(limit, comma + 14); item++) {
    if (sequence.word(item) === Word.comma) return sequence.word(item + 1) === Word.that ? item : -1
    if (sequence.is(item, B.subjectPronoun)) return -1
  }
  return -1
}

function mayPrecedeThat(sequence: Sequence, item: number): boolean {
  if (sequence.is(item, B.preposition | B.day | B.adverb)) return true
  if (sequence.is(item, B.objectPronoun)) return !sequence.is(item, B.determiner)
  const word = sequence.word(item)
  return word === Word.last || word === Word.this || word === Word.earlier || word === Word.comma
}

/** "at that time": a determiner, not a conjunction. */
function isTimeDeterminer(sequence: Sequence, item: number, first: number): boolean {
  return item > first && sequence.is(item - 1, B.preposition) && sequence.is(item + 1, B.timeNoun)
}

/** Returns the object of a verb like "tell": the addressee. */
export function addresseeAfter(sequence: Sequence, first: number, end: number): NounPhrase | null {
  if (first > end || sequence.isQuote(first)) return null
  if (sequence.is(first, B.objectPronoun | B.subjectPronoun))
    return { from: first, to: first, head: first }
  let item = first
  if (sequence.is(item, B.determiner)) item++
  const begin = item
  while (item <= end && sequence.is(item, B.word | B.possessive)) {
    const classes = sequence.classes(item)
    const word = sequence.word(item)
    if ((classes & (B.subjectPronoun | B.finite | B.subordinator | B.day)) !== 0) break
    if ((classes & B.determiner) !== 0 && !sequence.is(item - 1, B.preposition)) break
    if (
      (classes & B.preposition) !== 0 &&
      word !== Word.of &&
      word !== Word.at &&
      word !== Word.for
    )
      break
    // A name after a common noun opens the clause: "told reporters Trump would".
    if (
      item > begin &&
      (classes & B.capitalized) !== 0 &&
      !sequence.is(item - 1, B.capitalized | B.preposition | B.title)
    )
      break
    item++
    if (item - begin > 9) break
  }
  return item > first ? { from: first, to: item - 1, head: item - 1 } : null
}

/** "emphasizing it was over": a pronoun and its verb make a clause after any verb that takes "that". */
function pronounClause(sequence: Sequence, item: number): boolean {
  if (!sequence.is(item, B.subjectPronoun) || sequence.is(item, B.capitalized)) return false
  const next = item + 1
  if (sequence.is(next, B.finite | B.auxiliary | B.past | B.present | B.possessive)) return true
  return (
    sequence.is(next, B.adverb) &&
    sequence.is(next + 1, B.finite | B.auxiliary | B.past | B.present)
  )
}

/** Verbs after which a colon opens a statement even without marks. */
const colonVerbs = new Set(
  `say tell add write tweet ask explain note warn declare conclude announce claim argue reply respond answer state post
  comment read joke quip shout predict insist promise vow admit`.split(/\s+/),
)
const questionWords = new Set<number>([
  Word.whether,
  Word.if,
  Word.how,
  Word.why,
  Word.what,
  Word.when,
  Word.where,
  Word.who,
  Word.which,
])

/** Returns the content to the right of a verb whose phrase ends before `first`, or null. */
export function complementAfter(
  sequence: Sequence,
  cue: number,
  first: number,
  end: number,
): Complement | null {
  const frames = sequence.frames(cue)
  if (first > end) return null
  let addressee: NounPhrase | null = null
  let start = first
  if ((frames & Frame.addressee) !== 0) {
    addressee = addresseeAfter(sequence, first, end)
    if (addressee) start = addressee.to + 1
  } else if (
    sequence.word(first) === Word.to &&
    sequence.is(first + 1, B.capitalized | B.determiner | B.objectPronoun | B.source)
  ) {
    addressee = addresseeAfter(sequence, first + 1, end)
  }
  const found = (kind: Complement['kind'], from: number, to: number): Complement => ({
    kind,
    content: { from, to },
    addressee,
  })
  if ((frames & Frame.that) !== 0) {
    const that = findThat(sequence, first, end, (frames & Frame.addressee) !== 0)
    if (that >= 0) return found('that', that, contentEnd(sequence, that, end))
  }
  const after = skipAdjuncts(sequence, start, end)
  if (after > end) return null
  const word = sequence.word(after)
  if ((frames & Frame.question) !== 0) {
    const question = questionWords.has(sequence.word(start))
      ? start
      : questionWords.has(word)
        ? after
        : -1
    if (question >= 0 && hasFiniteVerb(sequence, question + 1, end))
      return found('question', question, contentEnd(sequence, question, end))
  }
  const beside = quoteBeside(sequence, after, end, frames, sequence.lemma(cue))
  if (beside) return { ...beside, addressee }
  if ((frames & Frame.that) !== 0 && pronounClause(sequence, after)) {
    return found('bare', after, contentEnd(sequence, after, end))
  }
  if ((frames & Frame.bare) !== 0 || ((frames & Frame.addressee) !== 0 && addressee)) {
    const bare = bareClause(sequence, cue, start, after, end)
    if (bare >= 0) return found('bare', bare, contentEnd(sequence, bare, end))
  }
  return fragmentAfter(sequence, cue, after, end, addressee)
}

/** A quote or colon right after the verb and its adjuncts. */
function quoteBeside(
  sequence: Sequence,
  after: number,
  end: number,
  frames: number,
  lemma: string,
): Complement | null {
  const word = sequence.word(after)
  const isMark =
    word === Word.comma ||
    word === Word.colon ||
    word === Word.emDash ||
    word === Word.hyphen ||
    word === Word.doubleHyphen
  const quote = sequence.isQuote(after)
    ? after
    : isMark && sequence.isQuote(after + 1)
      ? after + 1
      : -1
  if (quote >= 0 && quote <= end && !(quote === after && isTitle(sequence, quote))) {
    if ((frames & (Frame.quote | Frame.that)) === 0) return null
    return {
      kind: 'quote',
      content: { from: quote, to: quotedContentEnd(sequence, quote, end) },
      addressee: null,
    }
  }
  if (
    word === Word.colon &&
    (frames & Frame.quote) !== 0 &&
    countWords(sequence, after + 1, end) >= 2 &&
    colonVerbs.has(lemma)
  ) {
    return { kind: 'colon', content: { from: after + 1, to: end }, addressee: null }
  }
  return null
}

/** A content that opens with a quote ends with it, unless the quote is only the start of the clause. */
export function quotedContentEnd(sequence: Sequence, quote: number, end: number): number {
  let last = quote
  for (;;) {
    const item = sequence.quote(last)
    if (!item || last >= end) return last
    const closing = sequence.text.charCodeAt(item.contentEnd - 1)
    const next = last + 1
    if (sequence.isQuote(next)) {
      last = next
      continue
    }
    if (endMark(sequence, item) !== 0 || closing === 0x2c) return last
    const word = sequence.word(next)
    if ((word === Word.and || word === Word.or) && sequence.isQuote(next + 1)) {
      last = next + 1
      continue
    }
    if (
      word === Word.comma ||
      word === Word.emDash ||
      word === Word.semicolon ||
      word === Word.closeParenthesis
    )
      return last
    if (
      word === Word.when ||
      word === Word.after ||
      word === Word.while ||
      word === Word.as ||
      word === Word.before
    )
      return last
    if (!hasFiniteVerb(sequence, next, end) && quoteHasVerb(sequence, last)) return last
    return contentEnd(sequence, quote, end)
  }
}

function quoteHasVerb(sequence: Sequence, item: number): boolean {
  return hasFiniteVerb(sequence, item, item)
}

const sureBare = new Set('say tell insist think believe assure'.split(' '))
const notClauseWords =
  /^(?:so|yes|nothing|something|anything|much|goodbye|hello|to|more|enough|little|thanks|hi)$/

/** Returns where a clause without "that" starts after the verb, or -1. */
function bareClause(
  sequence: Sequence,
  cue: number,
  start: number,
  after: number,
  end: number,
): number {
  const lemma = sequence.lemma(cue)
  for (const item of start === after ? [after] : [after, start]) {
    if (sequence.is(item, B.punctuation | B.day | B.coordinator)) continue
    if (countWords(sequence, item, end) < 3 || notClauseWords.test(sequence.form(item))) continue
    if (sequence.word(item) === Word.no && sequence.word(item + 1) === Word.comma) continue
    const isSure = sureBare.has(lemma)
    const opens = opensClause(sequence, item)
    const closed = B.preposition | B.subordinator | B.objectPronoun
    if (!opens && !(isSure && item === start && !sequence.is(item, closed))) continue
    if (isClause(sequence, item, end, isSure)) return item
  }
  return -1
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
    const isParticiple = !sequence.is(item, B.finite) && sequence.word(item - 1) === Word.comma
    if (isFiniteAt(sequence, item, first) && !isParticiple && !sequence.is(item - 1, B.coordinator))
      return commas === 0 || isAdverbial || commas % 2 === 0
    const word = sequence.word(item)
    if (word === Word.comma) commas++
    else if (
      word === Word.because ||
      word === Word.after ||
      word === Word.when ||
      word === Word.before
    ) {
      if (!isAdverbial) return false
    } else if (word === Word.semicolon || word === Word.colon) return false
    else if (!isSure && (word === Word.that || word === Word.who || word === Word.which))
      return false
  }
  return (
    isSure &&
    countWords(sequence, first, end) >= 4 &&
    opensClause(sequence, first) &&
    !sequence.is(first, B.objectPronoun) &&
    commas === 0
  )
}

/** Words quoted inside the object of the verb: called the outcome a “diplomatic failure”. */
function fragmentAfter(
  sequence: Sequence,
  cue: number,
  after: number,
  end: number,
  addressee: NounPhrase | null,
): Complement | null {
  const frames = sequence.frames(cue)
  if ((frames & (Frame.fragment | Frame.quote)) === 0) return null
  for (let item = after; item <= Math.min(end, after + 14); item++) {
    if (sequence.isQuote(item)) {
      if (isTitle(sequence, item)) continue
      const opensObject = (frames & (Frame.bare | Frame.fragment)) !== 0
      const from = opensObject ? objectStart(sequence, cue, after, item) : item
      return {
        kind: 'fragment',
        content: { from, to: fragmentEnd(sequence, item, end) },
        addressee,
      }
    }
    const word = sequence.word(item)
    if (word === Word.comma || word === Word.semicolon) return null
    const inner = isOftenNoun(sequence.form(item)) ? 0 : sequence.frames(item)
    if (
      inner !== 0 &&
      (inner & (Frame.ambiguous | Frame.cognition)) === 0 &&
      !sequence.is(item, B.capitalized | B.gerund)
    )
      return null
  }
  return null
}

/** The object of the verb opens the content: called ⟦Trump a “liar”⟧; so does what follows "as". */
function objectStart(sequence: Sequence, cue: number, after: number, quote: number): number {
  const verb = cue + 1
  if (sequence.is(verb, B.preposition) && verb < quote) return verb + 1
  return Math.min(verb, after, quote)
}

/** A quoted object ends with its marks, further quotes joined to it, and an "of" or "for" phrase. */
function fragmentEnd(sequence: Sequence, quote: number, end: number): number {
  let last = quote
  while (last < end) {
    const next = last + 1
    const word = sequence.word(next)
    if (sequence.isQuote(next)) last = next
    else if (word === Word.and || word === Word.or || word === Word.comma) {
      const article = sequence.is(next + 1, B.determiner | B.coordinator) ? 1 : 0
      if (!sequence.isQuote(next + 1 + article)) break
      last = next + 1 + article
    } else if (closesList(sequence, last)) last += 2
    else break
  }
  const item = sequence.quote(last)
  const closing = item ? sequence.text.charCodeAt(item.contentEnd - 1) : 0
  if (last >= end || closing === 0x2c || closing === 0x2e) return last
  const word = sequence.word(last + 1)
  const attaches =
    word === Word.of ||
    word === Word.to ||
    word === Word.who ||
    word === Word.that ||
    word === Word.for
  const isNoun =
    sequence.is(last + 1, B.word) &&
    !sequence.is(
      last + 1,
      B.preposition |
        B.coordinator |
        B.subordinator |
        B.adverb |
        B.finite |
        B.auxiliary |
        B.day |
        B.determiner |
        B.gerund |
        B.past |
        B.subjectPronoun,
    )
  return attaches || isNoun ? fragmentClauseEnd(sequence, last + 1, end) : last
}

/** a “liar,” a “bully” and a “cheat”: the comma stands inside the marks. */
function closesList(sequence: Sequence, quote: number): boolean {
  const item = sequence.quote(quote)
  if (!item || sequence.text.charCodeAt(item.contentEnd - 1) !== 0x2c) return false
  return sequence.is(quote + 1, B.determiner) && sequence.isQuote(quote + 2)
}

function fragmentClauseEnd(sequence: Sequence, from: number, end: number): number {
  let item = from
  while (item < end) {
    const word = sequence.word(item + 1)
    if (
      word === Word.comma ||
      word === Word.semicolon ||
      word === Word.and ||
      word === Word.but ||
      word === Word.emDash
    )
      break
    if (sequence.is(item + 1, B.day | B.subordinator)) break
    if (sequence.is(item + 1, B.preposition) && word !== Word.of && word !== Word.to) break
    item++
  }
  return item
}
