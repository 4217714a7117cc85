import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { joiners, relatives, wordSet } from './lexicon/word-sets.ts'
import { isNameGiven } from './quoted-words.ts'
import type { Sequence } from './sequence.ts'

/** A noun phrase of items `from` to `to`, inclusive; `head` is its last item before any apposition. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

const B = WordClass
/** Marks inside names and amounts. */
const innerMarks = wordSet('ampersand', 'percent', 'slash')
/** Prepositions that tie no noun to the one before it. */
const looseWords = wordSet('as', 'like', 'than', 'despite', 'during')
/** Prepositions that open a phrase of their own before a determiner. */
const outerPrepositions = wordSet('as', 'by', 'into', 'over', 'about', 'after')
/** Determiners that stand alone as a subject. */
const lonePronouns = wordSet('this', 'some', 'others', 'many')
/** Words that a phrase may have, so that no sentence costs the square of its length. */
export const longestPhrase = 40
export function isNamePart(sequence: Sequence, item: number): boolean {
  return sequence.is(item, B.capitalized)
}

/** Whether an item is a verb in its context rather than a noun or an adjective. */
function isPlainVerb(sequence: Sequence, item: number): boolean {
  const classes = sequence.classes(item)
  if ((classes & (B.capitalized | B.possessive)) !== 0) return false
  if ((classes & (B.finite | B.auxiliary)) !== 0) return true
  const frames = sequence.frames(item)
  return frames !== 0 && (classes & B.past) !== 0
}

/** Whether a quoted stretch stands inside a name: Mike “Shorty” Smith, a man by the name “Shorty”. */
export function isNickname(sequence: Sequence, item: number): boolean {
  const quote = sequence.quote(item)
  if (quote && quote.wordCount <= 3 && isNameGiven(sequence, item)) return true
  return (
    quote !== undefined &&
    quote.wordCount <= 3 &&
    isNamePart(sequence, item - 1) &&
    isNamePart(sequence, item + 1)
  )
}

/** Returns true where "and" joins two parts of one subject. */
function joinsNouns(sequence: Sequence, and: number, floor: number): boolean {
  const left = and - 1
  const right = and + 1
  if (left < floor || !sequence.is(left, B.word)) return false
  if (isNamePart(sequence, left) && isNamePart(sequence, right)) return true
  if (isPlainVerb(sequence, left) || sequence.is(left, B.adverb | B.past)) return false
  if (sequence.is(right, B.determiner)) return true
  return (
    sequence.is(left, B.plural | B.source) &&
    (sequence.is(right, B.plural | B.source) || sequence.is(right + 1, B.plural | B.source))
  )
}

/** Whether the walk to the left may take one more item into the phrase that starts at `from`. */
function extendsLeft(sequence: Sequence, from: number, floor: number): boolean {
  const item = from - 1
  const classes = sequence.classes(item)
  const word = sequence.word(item)
  if (sequence.isQuote(item)) return isNickname(sequence, item)
  if ((classes & B.punctuation) !== 0) {
    if (isPluralOwner(sequence, item)) return true
    return innerMarks.has(word)
  }
  if (word === Word.as && sequence.word(item - 1) === Word.such) return true
  const isName = (classes & B.capitalized) !== 0 && item > floor
  // "In 2021 Teller promised"
  if (
    (classes & B.number) !== 0 &&
    sequence.word(item - 1) === Word.in &&
    isNamePart(sequence, from)
  )
    return false
  if ((classes & B.subjectPronoun) !== 0) return false
  if ((classes & B.subordinator) !== 0 && !isName) return false
  if (joiners.has(word)) return joinsNouns(sequence, item, floor)
  if (isPlainVerb(sequence, item)) return false
  if ((classes & B.determiner) !== 0) return true
  if ((classes & B.objectPronoun) !== 0) return false
  if ((classes & B.adverb) !== 0 && !isName)
    return sequence.is(item - 1, B.determiner) && (classes & B.day) === 0
  if ((classes & B.day) !== 0)
    return (
      sequence.is(from, B.possessive) ||
      (isNamePart(sequence, from) && sequence.is(item - 1, B.determiner))
    )
  if ((classes & (B.gerund | B.past)) !== 0 && !isName) {
    const opens =
      item === floor || sequence.isQuote(item - 1) || sequence.word(item - 1) === Word.comma
    if (opens && (classes & B.past) !== 0 && isNamePart(sequence, from)) return true
    return (
      sequence.is(item - 1, B.determiner | B.possessive) ||
      (item === floor && sequence.is(from, B.source | B.plural))
    )
  }
  if ((classes & B.preposition) !== 0) return prepositionExtends(sequence, item, floor)
  return (classes & B.word) !== 0
}

/** The apostrophe of "the Tigers' manager". */
function isPluralOwner(sequence: Sequence, item: number): boolean {
  const code = sequence.text.charCodeAt(sequence.start(item))
  if (code !== 0x27 && code !== 0x2019) return false
  const before = sequence.end(item - 1)
  return before === sequence.start(item) && sequence.text.charCodeAt(before - 1) === 0x73
}

function prepositionExtends(sequence: Sequence, item: number, floor: number): boolean {
  const left = item - 1
  if (left < floor || !sequence.is(left, B.word)) return false
  const word = sequence.word(item)
  if (looseWords.has(word)) return false
  if (isPlainVerb(sequence, left) || sequence.is(left, B.coordinator | B.day)) return false
  if (sequence.is(left, B.gerund) && !sequence.is(left - 1, B.determiner)) return false
  if (sequence.is(left, B.subordinator | B.adverb | B.subjectPronoun)) return false
  if (sequence.is(left, B.past) && !isNamePart(sequence, left)) return false
  return true
}

/** Determiners may stand before determiners ("all the"), after prepositions, and end the phrase else. */
function continuesPastDeterminer(sequence: Sequence, determiner: number): boolean {
  const left = determiner - 1
  const word = sequence.word(left)
  if (joiners.has(word)) return true
  // "other sites such as Gawk.example"
  if (sequence.word(determiner) === Word.such && sequence.word(determiner + 1) === Word.as)
    return sequence.is(left, B.word) && !sequence.is(left, B.preposition)
  if (outerPrepositions.has(word)) return false
  return sequence.is(left, B.preposition | B.determiner)
}

/** Returns the noun phrase that ends at `last`, found by walking left no further than `floor`. */
export function phraseEndingAt(sequence: Sequence, last: number, floor: number): NounPhrase | null {
  if (last < floor || sequence.isQuote(last)) return null
  const word = sequence.word(last)
  const classes = sequence.classes(last)
  if (word === Word.closeParenthesis || word === Word.closeBracket)
    return phraseBeforeBracket(sequence, last, floor)
  if ((classes & B.punctuation) !== 0 && word !== Word.percent) return null
  // "the people who live on it say"
  if (word === Word.it && sequence.is(last - 1, B.preposition))
    return widenOverRelative(sequence, last, last, floor)
  if ((classes & B.subjectPronoun) !== 0) return { from: last, to: last, head: last }
  if (lonePronouns.has(word)) {
    return { from: last, to: last, head: last }
  }
  if (relatives.has(word)) return { from: last, to: last, head: last }
  if (
    (classes & (B.subordinator | B.coordinator | B.preposition)) !== 0 &&
    !isNamePart(sequence, last)
  )
    return null
  if (
    (classes & (B.finite | B.auxiliary)) !== 0 &&
    (classes & B.possessive) === 0 &&
    !(isNamePart(sequence, last) && last > floor)
  )
    return null
  let from = last
  while (from > floor && last - from < longestPhrase && extendsLeft(sequence, from, floor)) {
    from--
    if (sequence.is(from, B.determiner) && !continuesPastDeterminer(sequence, from)) break
  }
  from = listStart(sequence, from, last, floor)
  const wide = widenOverRelative(sequence, from, last, floor)
  if (wide) return wide
  while (
    from < last &&
    sequence.is(
      from,
      B.auxiliary | B.preposition | B.adverb | B.coordinator | B.day | B.possessive,
    ) &&
    !sequence.is(from, B.determiner)
  )
    from++
  return isLikelySubject(sequence, from, last, floor) ? { from, to: last, head: last } : null
}

/** The first item of "Ada Novak, Tomas Brandt and Nora Field", of which the last two were read. */
function listStart(sequence: Sequence, from: number, last: number, floor: number): number {
  const followsAnd = sequence.word(from - 1) === Word.and && sequence.word(from - 2) === Word.comma
  let isJoined = followsAnd
  for (let item = from + 1; item < last; item++)
    if (sequence.word(item) === Word.and && isNamePart(sequence, item + 1)) isJoined = true
  if (!isJoined || !isNamePart(sequence, from)) return from
  const noName = B.preposition | B.subordinator | B.adverb | B.day | B.determiner | B.punctuation
  let start = followsAnd ? from - 1 : from
  while (sequence.word(start - 1) === Word.comma && start - 1 > floor) {
    let first = start - 1
    while (first > floor && isNamePart(sequence, first - 1) && !sequence.is(first - 1, noName))
      first--
    if (first === start - 1) return from
    start = first
  }
  const opensClause =
    start === floor || sequence.isQuote(start - 1) || sequence.word(start - 1) === Word.that
  return opensClause ? start : from
}

function phraseBeforeBracket(sequence: Sequence, close: number, floor: number): NounPhrase | null {
  for (let open = close - 1; open > floor; open--) {
    const word = sequence.word(open)
    if (word !== Word.openParenthesis && word !== Word.openBracket) continue
    const phrase = phraseEndingAt(sequence, open - 1, floor)
    return phrase ? { from: phrase.from, to: close, head: phrase.head } : null
  }
  return null
}

/** "officials who spoke on condition of anonymity", "a man named Smith": the walk stopped at a verb. */
function widenOverRelative(
  sequence: Sequence,
  from: number,
  last: number,
  floor: number,
): NounPhrase | null {
  const stop = from - 1
  if (stop <= floor || !sequence.is(stop, B.word)) return null
  const lowest = Math.max(floor, stop - longestPhrase)
  for (let item = stop; item > lowest; item--) {
    if (!sequence.is(item, B.word | B.possessive)) return null
    const word = sequence.word(item)
    const opensRelative =
      word === Word.who ||
      word === Word.whose ||
      ((word === Word.that || word === Word.which) &&
        sequence.is(item + 1, B.finite | B.auxiliary | B.past))
    if (opensRelative) {
      const noun =
        sequence.word(item - 1) === Word.comma ? null : phraseEndingAt(sequence, item - 1, floor)
      return noun && !sequence.is(noun.head, B.subjectPronoun)
        ? { from: noun.from, to: last, head: noun.head }
        : null
    }
    // "experts not involved in the trial"
    const noun = sequence.is(item - 1, B.negation) ? item - 2 : item - 1
    const isReduced =
      sequence.is(item, B.gerund | B.past) &&
      !sequence.is(item, B.capitalized | B.finite) &&
      sequence.is(noun, B.source | B.plural) &&
      (!sequence.is(noun, B.capitalized) || noun === floor)

    const isDirect = item === stop || (item === stop - 1 && sequence.is(stop, B.preposition))
    if (isReduced && isDirect) {
      const phrase = phraseEndingAt(sequence, noun, floor)
      if (phrase) return { from: phrase.from, to: last, head: phrase.head }
    }
  }
  return null
}

/** A bare common noun in the singular ("statement said") is not taken for a subject. */
function isLikelySubject(sequence: Sequence, from: number, last: number, floor: number): boolean {
  for (let item = from; item <= last; item++) {
    if (sequence.is(item, B.capitalized | B.determiner | B.source | B.possessive | B.number))
      return true
  }
  if (sequence.is(last, B.plural | B.source | B.body) || last > from) return true
  const before = sequence.word(from - 1)
  return from === floor || before === Word.comma || before === Word.that || before === Word.although
}
