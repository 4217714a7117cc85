import { addresseeAfter } from './addressee.ts'
import type { ItemRange } from './attribution.ts'
import { bareClause, pronounClause } from './bare-clause.ts'
import { hasFiniteVerb, skipAdjuncts } from './clauses.ts'
import { contentEnd } from './content-end.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { wordSet } from './lexicon/word-sets.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { fragmentAfter, quotedContentEnd } from './quoted-object.ts'
import { isTitle } from './quoted-words.ts'
import type { Sequence } from './sequence.ts'
import { findThat } from './that-clause.ts'

const B = WordClass
/** Marks between a verb and its quote. */
const quoteMarks = wordSet('comma', 'colon', 'emDash', 'hyphen', 'doubleHyphen')

/** What follows a cue verb as its content. */
export interface Complement {
  readonly kind: 'that' | 'question' | 'quote' | 'colon' | 'bare' | 'fragment'
  readonly content: ItemRange
  readonly addressee: NounPhrase | null
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
  const infinitive = infinitiveWithQuote(sequence, start, end, frames)
  if (infinitive) return { ...infinitive, addressee }
  const after = skipAdjuncts(sequence, start, end)
  const word = sequence.word(after)
  if ((frames & Frame.question) !== 0) {
    const question = questionWords.has(sequence.word(start))
      ? start
      : questionWords.has(word)
        ? after
        : -1
    if (question >= 0 && hasFiniteVerb(sequence, question, end))
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

/** "she said, pausing, “in trouble”": the quote after a participle between commas, or -1. */
function quoteAfterParticiple(sequence: Sequence, comma: number, end: number): number {
  if (sequence.word(comma) !== Word.comma || !sequence.is(comma + 1, B.gerund)) return -1
  if (sequence.frames(comma + 1) !== 0) return -1
  for (let item = comma + 2; item < end; item++) {
    if (sequence.word(item) === Word.comma) return sequence.isQuote(item + 1) ? item + 1 : -1
  }
  return -1
}

/** "vowed to go after “anyone who attacks us”": the infinitive that leads to quoted words. */
function infinitiveWithQuote(
  sequence: Sequence,
  to: number,
  end: number,
  frames: number,
): Complement | null {
  if (sequence.word(to) !== Word.to || (frames & (Frame.quote | Frame.that)) === 0) return null
  const noun =
    B.determiner | B.capitalized | B.objectPronoun | B.source | B.plural | B.body | B.number
  if (!sequence.is(to + 1, B.word) || sequence.is(to + 1, noun)) return null
  for (let item = to + 2; item <= end; item++) {
    if (sequence.isQuote(item)) {
      if (isTitle(sequence, item)) continue
      return {
        kind: 'quote',
        content: { from: to, to: quotedContentEnd(sequence, item, end) },
        addressee: null,
      }
    }
    const opensClause = sequence.is(item, B.subordinator) && !sequence.is(item, B.preposition)
    if (opensClause || sequence.is(item, B.punctuation | B.finite)) return null
  }
  return null
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
  const isMark = quoteMarks.has(word)
  const quote = sequence.isQuote(after)
    ? after
    : isMark && sequence.isQuote(after + 1)
      ? after + 1
      : quoteAfterParticiple(sequence, after, end)
  if (quote >= 0 && quote <= end && !isTitle(sequence, quote)) {
    if ((frames & (Frame.quote | Frame.that)) === 0) return null
    return {
      kind: 'quote',
      // promised to “be a voice”: the infinitive belongs to the content
      content: {
        from: sequence.word(quote - 1) === Word.to ? quote - 1 : quote,
        to: quotedContentEnd(sequence, quote, end),
      },
      addressee: null,
    }
  }
  if (word === Word.colon && colonVerbs.has(lemma)) {
    return { kind: 'colon', content: { from: after + 1, to: end }, addressee: null }
  }
  return null
}
