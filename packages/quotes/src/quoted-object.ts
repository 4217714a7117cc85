import { hasFiniteVerb } from './clauses.ts'
import type { Complement } from './complement.ts'
import { contentEnd } from './content-end.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { isOftenNoun } from './lexicon/noun-verbs.ts'
import { WordClass } from './lexicon/word-class.ts'
import { circumstances, joiners, wordSet } from './lexicon/word-sets.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { isTitle } from './quoted-words.ts'
import { endMark } from './sentence-ends.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
const clauseStops = wordSet('comma', 'semicolon')
const objectEnds = wordSet('comma', 'emDash', 'semicolon', 'closeParenthesis')
const completions = wordSet('of', 'to', 'who', 'that', 'for')
const matterPrepositions = wordSet('in', 'with', 'from', 'by', 'about')
const fragmentEnds = wordSet('comma', 'semicolon', 'and', 'but', 'emDash')

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
    if (joiners.has(word) && sequence.isQuote(next + 1)) {
      last = next + 1
      continue
    }
    if (objectEnds.has(word)) return last
    if (circumstances.has(word)) return last
    if (!hasFiniteVerb(sequence, next, end) && quoteHasVerb(sequence, last)) return last
    // said “no comment” and walked away: the speaker goes on, not the words
    const isNarrated =
      word === Word.and && sequence.is(next + 1, B.past) && !sequence.is(next + 1, B.auxiliary)
    if (isNarrated && last === quote) return last
    return contentEnd(sequence, quote, end)
  }
}

function quoteHasVerb(sequence: Sequence, item: number): boolean {
  return hasFiniteVerb(sequence, item, item)
}

/** Words quoted inside the object of the verb: called the outcome a “diplomatic failure”. */
export function fragmentAfter(
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
    if (clauseStops.has(word)) return null
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
  const attaches = completions.has(word)
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
  if (word === Word.because || word === Word.than) return contentEnd(sequence, last, end)
  if (attaches || isNoun || opensPlace(sequence, last + 1))
    return fragmentClauseEnd(sequence, last + 1, end)
  return last
}

const venues =
  /^(?:statement|interview|tweet|tweets|post|posts|speech|email|letter|memo|release|report|column|article|video|ad|briefing|conference|twitter|facebook|call|rally|hearing|debate|response|book|series)$/

/** "in global efforts", "from two papers": a phrase about the matter, not about when and where it was said. */
function opensPlace(sequence: Sequence, item: number): boolean {
  const word = sequence.word(item)
  if (!matterPrepositions.has(word)) return false
  for (let next = item + 1; next < item + 6; next++) {
    if (sequence.isQuote(next) || sequence.is(next, B.day | B.timeNoun | B.number)) return false
    if (sequence.is(next, B.punctuation)) break
    if (venues.test(sequence.form(next))) return false
  }
  return true
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
    if (fragmentEnds.has(word)) break
    if (sequence.is(item + 1, B.day | B.subordinator)) break
    if (sequence.is(item + 1, B.preposition) && word !== Word.of && word !== Word.to) break
    item++
  }
  return item
}
