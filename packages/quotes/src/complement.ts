import type { ItemRange } from './attribution.ts'
import { countWords, hasFiniteVerb, opensClause, skipAdjuncts } from './clauses.ts'
import { contentEnd } from './content-end.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word, WordClass } from './lexicon/word-class.ts'
import type { NounPhrase } from './noun-phrase.ts'
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
    if (word === Word.that) {
      if (isTimeDeterminer(sequence, item, first)) continue
      return item < end ? item : -1
    }
    if (word === Word.comma) {
      const close = shortParenthesis(sequence, item, first, limit)
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

/** "said, however, that": returns the closing comma of a short parenthesis, or -1. */
function shortParenthesis(sequence: Sequence, comma: number, first: number, limit: number): number {
  if (
    comma > first &&
    !sequence.is(comma - 1, B.day | B.number | B.timeNoun | B.adverb) &&
    !sequence.is(comma - 1, B.capitalized)
  )
    return -1
  for (let item = comma + 1; item <= Math.min(limit, comma + 8); item++) {
    if (sequence.word(item) === Word.comma) return sequence.word(item + 1) === Word.that ? item : -1
    if (sequence.is(item, B.finite)) return -1
  }
  return -1
}

function mayPrecedeThat(sequence: Sequence, item: number): boolean {
  if (sequence.is(item, B.preposition | B.day | B.adverb | B.objectPronoun)) return true
  const word = sequence.word(item)
  return word === Word.last || word === Word.this || word === Word.earlier || word === Word.comma
}

/** "at that time": a determiner, not a conjunction. */
function isTimeDeterminer(sequence: Sequence, item: number, first: number): boolean {
  return item > first && sequence.is(item - 1, B.preposition) && sequence.is(item + 1, B.timeNoun)
}

/** Returns the object of a verb like "tell": the addressee. */
function addresseeAfter(sequence: Sequence, first: number, end: number): NounPhrase | null {
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
  const beside = quoteBeside(sequence, after, end, frames)
  if (beside) return { ...beside, addressee }
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
  if (quote >= 0 && quote <= end) {
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
    countWords(sequence, after + 1, end) >= 2
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

const sureBare = new Set('say tell add claim insist think believe assure'.split(' '))
const notClauseWords =
  /^(?:so|no|yes|nothing|something|anything|much|goodbye|hello|to|more|enough|little|thanks|hi)$/

/** Returns where a clause without "that" starts after the verb, or -1. */
function bareClause(
  sequence: Sequence,
  cue: number,
  start: number,
  after: number,
  end: number,
): number {
  const lemma = sequence.lemma(cue)
  const isSay = lemma === 'say' || lemma === 'add'
  for (const item of start === after ? [after] : [after, start]) {
    if (sequence.is(item, B.punctuation | B.day | B.coordinator)) continue
    if (countWords(sequence, item, end) < 3 || notClauseWords.test(sequence.form(item))) continue
    const opens = opensClause(sequence, item)
    const mayOpen =
      opens ||
      (isSay &&
        item === start &&
        !sequence.is(item, B.preposition | B.subordinator | B.adverb | B.objectPronoun))
    if (!mayOpen) continue
    const isPronoun = sequence.is(item, B.subjectPronoun)
    const near = sureBare.has(lemma) ? end : Math.min(end, item + 12)
    if (isPronoun || hasFiniteVerb(sequence, item + 1, near)) return item
    if (
      isSay &&
      !sequence.is(item, B.objectPronoun) &&
      countWords(sequence, item, end) >= 4 &&
      opens
    )
      return item
  }
  return -1
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
      let last = item
      while (last < end) {
        if (sequence.isQuote(last + 1)) last++
        else if (
          (sequence.word(last + 1) === Word.and || sequence.word(last + 1) === Word.or) &&
          sequence.isQuote(last + 2)
        )
          last += 2
        else break
      }
      const isClause = (frames & Frame.bare) !== 0
      return { kind: 'fragment', content: { from: isClause ? after : item, to: last }, addressee }
    }
    const word = sequence.word(item)
    if (word === Word.comma || word === Word.semicolon) return null
    const inner = sequence.frames(item)
    if (
      inner !== 0 &&
      (inner & (Frame.ambiguous | Frame.cognition)) === 0 &&
      !sequence.is(item, B.capitalized | B.gerund)
    )
      return null
  }
  return null
}
