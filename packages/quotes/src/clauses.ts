import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { breaks, timeModifiers } from './lexicon/word-sets.ts'
import { isTitle } from './quoted-words.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass

/** Returns the number of words from item `from` to `to`, those inside quoted stretches included. */
export function countWords(sequence: Sequence, from: number, to: number): number {
  let words = 0
  for (let item = from; item <= to; item++) {
    if (sequence.isQuote(item)) words += sequence.quote(item)?.wordCount ?? 0
    else if (sequence.is(item, B.word)) words++
  }
  return words
}

/** Returns true where the items hold a finite verb, as far as closed lists and endings tell. */
export function hasFiniteVerb(sequence: Sequence, from: number, to: number): boolean {
  for (let item = from; item <= to; item++) {
    const quote = sequence.quote(item)
    if (quote) {
      if (quoteHasFiniteVerb(sequence, item)) return true
    } else if (isFiniteAt(sequence, item, from)) return true
  }
  return false
}

/** Returns true where one of the words may be a verb in the third person: "The deal covers rice". */
export function mayHoldVerb(sequence: Sequence, from: number, to: number): boolean {
  if (sequence.is(from, B.preposition | B.subordinator | B.gerund)) return false
  const noSubject =
    B.determiner |
    B.preposition |
    B.number |
    B.possessive |
    B.coordinator |
    B.punctuation |
    B.plural
  for (let item = from + 1; item < to; item++) {
    const isForm = sequence.is(item, B.plural) && !sequence.is(item, B.capitalized)
    if (isForm && sequence.is(item - 1, B.word) && !sequence.is(item - 1, noSubject)) return true
  }
  return false
}

/** Returns true where an item is a finite verb of the clause that starts at `from`. */
export function isFiniteAt(sequence: Sequence, item: number, from: number): boolean {
  const classes = sequence.classes(item)
  if ((classes & B.modal) !== 0 && item > from && isMonthOrName(sequence, item)) return false
  if ((classes & B.finite) !== 0) return true
  if ((classes & B.past) !== 0)
    return item > from && !sequence.is(item - 1, B.determiner | B.preposition)
  if ((classes & B.possessive) !== 0) {
    return (
      sequence.is(item - 1, B.subjectPronoun) ||
      sequence.is(item + 1, B.determiner | B.gerund | B.negation)
    )
  }
  if ((classes & B.plural) !== 0 && item > from) {
    if (sequence.is(item - 1, B.adverb | B.subjectPronoun)) return true
    const object = B.determiner | B.objectPronoun | B.subjectPronoun
    return (
      sequence.is(item - 1, B.word) &&
      !sequence.is(item - 1, B.determiner | B.preposition | B.plural | B.number) &&
      sequence.is(item + 1, object)
    )
  }
  if ((classes & B.present) === 0) return false
  return (
    sequence.is(item - 1, B.subjectPronoun | B.plural | B.source) &&
    !sequence.is(item - 1, B.preposition)
  )
}

/** "in May", "Will Marsh": no modal verbs. */
function isMonthOrName(sequence: Sequence, item: number): boolean {
  if (!sequence.is(item, B.capitalized)) return false
  const form = sequence.form(item)
  if (form === 'may')
    return (
      sequence.is(item - 1, B.preposition | B.adverb | B.punctuation | B.number) ||
      /^(?:late|early|mid|last|next)$/.test(sequence.form(item - 1))
    )
  return form === 'will' && sequence.is(item + 1, B.capitalized)
}

/** Returns true where the words of a quoted stretch hold a finite verb. */
export function quoteHasFiniteVerb(sequence: Sequence, item: number): boolean {
  const quote = sequence.quote(item)
  if (!quote) return false
  const { classes } = sequence.tokens
  for (let token = quote.tokenFrom; token < quote.tokenTo; token++) {
    const bits = classes[token] ?? 0
    if ((bits & B.finite) !== 0) return true
    const before = token > quote.tokenFrom ? (classes[token - 1] ?? 0) : 0
    if ((bits & (B.past | B.present)) !== 0 && (before & (B.subjectPronoun | B.plural)) !== 0)
      return true
    if ((bits & B.possessive) !== 0 && (before & B.subjectPronoun) !== 0) return true
  }
  return false
}

/** Returns true where an item can open a clause: a pronoun, a name, a determiner, an adverbial. */
export function opensClause(sequence: Sequence, item: number): boolean {
  if (sequence.isQuote(item)) return true
  const classes = sequence.classes(item)
  const opener =
    B.subjectPronoun |
    B.determiner |
    B.capitalized |
    B.clauseStart |
    B.number |
    B.plural |
    B.source |
    B.body |
    B.title

  return (classes & opener) !== 0
}

/** Steps over days, "last week", adverbs and prepositional phrases that stand between verb and content. */
export function skipAdjuncts(sequence: Sequence, first: number, end: number): number {
  let item = first
  for (let round = 0; round < 6; round++) {
    const before = item
    if (sequence.is(item, B.day)) {
      item++
      while (item <= end && (sequence.is(item, B.timeNoun) || sequence.is(item, B.number))) item++
      if (sequence.word(item) === Word.comma && sequence.is(item - 1, B.number)) item++
    } else if (isTimePhrase(sequence, item)) item += 2
    else if (/^(?:late|early)$/.test(sequence.form(item)) && isTimePhrase(sequence, item + 1))
      item += 3
    else if (/^(?:late|early)$/.test(sequence.form(item)) && sequence.is(item + 1, B.day)) item++
    else if (sequence.is(item, B.adverb) && !sequence.is(item, B.negation | B.capitalized)) item++
    else if (sequence.is(item, B.preposition) && sequence.word(item) !== Word.like) {
      item = prepositionalEnd(sequence, item, end)
    }
    if (item === before) return item
  }
  return item
}

function isTimePhrase(sequence: Sequence, item: number): boolean {
  const word = sequence.word(item)
  const isModifier = timeModifiers.has(word)
  return isModifier && sequence.is(item + 1, B.timeNoun | B.day)
}

/** Returns the item after a prepositional phrase whose end is certain, else its first item. */
function prepositionalEnd(sequence: Sequence, preposition: number, end: number): number {
  let item = preposition + 1
  let nouns = 0
  while (item <= end) {
    const classes = sequence.classes(item)
    const word = sequence.word(item)
    if (sequence.isQuote(item) && isTitle(sequence, item)) {
      nouns++
      item++
      continue
    }
    if (word === Word.that || sequence.isQuote(item)) return item
    if (breaks.has(word)) return item
    if ((classes & (B.subjectPronoun | B.subordinator)) !== 0 && nouns > 0) return item
    if (
      (classes & B.determiner) !== 0 &&
      nouns > 0 &&
      !sequence.is(item - 1, B.preposition | B.coordinator | B.determiner | B.possessive)
    )
      return item
    if ((classes & B.preposition) !== 0 && nouns > 0) return item
    if ((classes & B.finite) !== 0) return preposition
    if ((classes & B.word) !== 0 && (classes & B.determiner) === 0) nouns++
    item++
  }
  return item > end ? item : preposition
}
