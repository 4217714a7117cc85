import { appositionEnd, nameBeforeComma, phraseBeforeApposition } from './apposition.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { attaching, pauses } from './lexicon/word-sets.ts'
import { isNamePart, isNickname, type NounPhrase, phraseEndingAt } from './noun-phrase.ts'
import { isNameGiven } from './quoted-words.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
const clauseBreak = B.subordinator | B.coordinator | B.finite | B.subjectPronoun

const governors = new Set(
  `go goes went gone going on out continue continues continued appear appears appeared seem seems seemed have has had used hesitate hesitates hesitated want wants
  wanted try tries tried is was were are rush rushed like likes liked hasten hastened begin began seeking sought appeared`.split(
    /\s+/,
  ),
)

/** Returns the first item of the verb group that ends with the cue: "went on to say" gives "went". */
export function verbGroupStart(sequence: Sequence, cue: number, floor: number): number {
  // “Trop tard”, a déclaré le maire.
  const isForeign = (sequence.frames(cue) & Frame.foreign) !== 0
  if (isForeign && foreignAuxiliaries.has(sequence.form(cue - 1))) return cue - 1
  let start = cue
  if (sequence.word(cue - 1) === Word.to && cue - 2 >= floor) {
    let governor = cue - 2
    if (sequence.word(governor) === Word.on || sequence.word(governor) === Word.out) governor--
    if (!governors.has(sequence.form(governor))) {
      const be = sequence.is(governor - 1, B.be)
        ? governor - 1
        : sequence.is(governor - 1, B.adverb) && sequence.is(governor - 2, B.be)
          ? governor - 2
          : beBefore(sequence, governor, floor)
      if (
        be < floor ||
        !sequence.is(governor, B.word) ||
        sequence.is(governor, B.punctuation | B.capitalized | B.negation)
      )
        return cue
      governor = be
    }
    start = governor
  }
  for (;;) {
    const before = start - 1
    if (before < floor) return start
    const classes = sequence.classes(before)
    const isName = (classes & B.capitalized) !== 0
    if (isName && before > floor) return start
    if (
      (classes & B.auxiliary) !== 0 ||
      ((classes & B.adverb) !== 0 && (classes & B.day) === 0 && !isName)
    )
      start = before
    else if ((classes & B.possessive) !== 0 && sequence.is(before - 1, B.subjectPronoun))
      start = before
    else if (sequence.word(before) === Word.since && sequence.is(before - 1, B.auxiliary))
      start = before
    else return start
  }
}

/** The form of be in "were slightly more likely to say", or -1. */
function beBefore(sequence: Sequence, adjective: number, floor: number): number {
  if (!/^(?:likely|unlikely|quick|careful|happy|willing|ready)$/.test(sequence.form(adjective)))
    return -1
  for (let item = adjective - 1; item >= floor; item--) {
    if (sequence.is(item, B.be)) return item
    if (!sequence.is(item, B.adverb | B.determiner)) return -1
  }
  return -1
}

/** Steps left over "on Monday", "last week", "Tuesday". */
function skipTimeBackwards(sequence: Sequence, item: number, floor: number): number {
  if (item < floor) return item
  const before = sequence.form(item - 1)
  if (
    sequence.is(item, B.timeNoun) &&
    /^(?:this|last|next|that|every|each|same|earlier)$/.test(before)
  )
    return item - 2
  if (sequence.is(item, B.timeNoun) && sequence.is(item - 1, B.day))
    return skipTimeBackwards(sequence, item - 1, floor)
  if (sequence.is(item, B.number) && sequence.word(item - 1) === Word.in && item - 1 > floor)
    return item - 2
  const hasPreposition = /^(?:on|in|from|since|late|early|last|next|this)$/.test(before)
  // "May" is a day only there, else a name or a verb.
  const isMay = hasPreposition && isNamePart(sequence, item) && sequence.form(item) === 'may'
  if (!isMay && !sequence.is(item, B.day)) return item
  return hasPreposition ? item - 2 : item - 1
}

/** Returns the subject of a finite verb group that starts at `verb`, to its left. */
export function subjectBefore(sequence: Sequence, verb: number, floor: number): NounPhrase | null {
  const last = skipTimeBackwards(sequence, verb - 1, floor)
  if (last < floor) return null
  const word = sequence.word(last)
  if (pauses.has(word)) {
    return phraseBeforeApposition(sequence, last, floor) ?? nameBeforeComma(sequence, last, floor)
  }
  // known as “Guccifer,” stated: the comma that closes the apposition stands inside the marks
  const quote = sequence.quote(last)
  if (
    quote &&
    sequence.text.charCodeAt(quote.contentEnd - 1) === 0x2c &&
    isNameGiven(sequence, last)
  ) {
    return phraseBeforeApposition(sequence, last + 1, floor)
  }
  return phraseEndingAt(sequence, last, floor)
}

const foreignAuxiliaries = new Set(['a', 'ont', 'hat', 'haben', 'ha', 'han', 'hanno'])
const inside = B.word | B.possessive

/** Returns the subject that follows its verb: “…,” said Tom Achebe, a fisherman. */
export function subjectAfter(sequence: Sequence, first: number, end: number): NounPhrase | null {
  if (first > end || !sequence.is(first, B.word)) return null
  if (sequence.is(first, B.subjectPronoun)) return { from: first, to: first, head: first }
  if (sequence.is(first, B.day)) return null
  const isDescribed =
    (sequence.is(first, B.number | B.past) &&
      (isNamePart(sequence, first + 1) || isNamePart(sequence, first + 2))) ||
    opensRole(sequence, first, end)
  if (!isDescribed && !sequence.is(first, B.capitalized | B.determiner | B.source | B.title))
    return null
  if (sequence.word(first) === Word.that) return null
  let head = first
  while (head < end) {
    const next = head + 1
    if (isNickname(sequence, next)) {
      head = next
      continue
    }
    if (!sequence.is(next, inside) && sequence.word(next) !== Word.ampersand) break
    if (!continuesAfter(sequence, next)) break
    head = next
  }
  if (sequence.is(head, B.preposition) && head > first) head--
  head = listEnd(sequence, head, end)
  return { from: first, to: appositionEnd(sequence, first, head, end), head }
}

/** The last item of "Ada Novak, Tomas Brandt and Nora Field", of which the first was read, or that item. */
function listEnd(sequence: Sequence, head: number, end: number): number {
  if (!isNamePart(sequence, head) || sequence.word(head + 1) !== Word.comma) return head
  for (let item = head + 2; item < end; item++) {
    if (isNamePart(sequence, item)) continue
    const isOxford = sequence.word(item) === Word.comma && sequence.word(item + 1) === Word.and
    const and = isOxford ? item + 1 : item
    if (sequence.word(and) === Word.and && isNamePart(sequence, and + 1)) {
      let last = and + 1
      while (last < end && isNamePart(sequence, last + 1)) last++
      return last
    }
    if (sequence.word(item) !== Word.comma || !isNamePart(sequence, item + 1)) return head
  }
  return head
}

/** "master of ceremonies Asab Tabchi": a role in small letters right before a full name. */
function opensRole(sequence: Sequence, first: number, end: number): boolean {
  const other =
    B.determiner | B.subjectPronoun | B.objectPronoun | B.adverb | B.finite | B.auxiliary | B.day
  let item = first
  while (item < end && !isNamePart(sequence, item)) {
    const isOf = sequence.word(item) === Word.of && item > first
    const closed = B.preposition | B.subordinator | B.coordinator | B.punctuation | B.gerund
    if (!sequence.is(item, B.word) || sequence.is(item, other)) return false
    if (sequence.is(item, closed) && !isOf) return false
    item++
  }
  return item > first && isNamePart(sequence, item) && isNamePart(sequence, item + 1)
}

function continuesAfter(sequence: Sequence, item: number): boolean {
  const classes = sequence.classes(item)
  const word = sequence.word(item)
  const isName = (classes & B.capitalized) !== 0
  if ((classes & B.possessive) !== 0 || isName) return (classes & B.day) === 0
  if (word === Word.and)
    return isNamePart(sequence, item + 1) || sequence.is(item + 1, B.determiner)
  if ((classes & (clauseBreak | B.auxiliary)) !== 0 && (classes & B.past) === 0) return false
  if ((classes & (B.adverb | B.day | B.finite)) !== 0) return false
  if ((classes & B.determiner) !== 0)
    return sequence.is(item - 1, B.preposition | B.coordinator | B.determiner)
  if ((classes & B.preposition) !== 0) {
    if (attaching.has(word)) return true
    // "an adviser to the government"
    if (word === Word.to) return sequence.is(item - 1, B.title | B.source)
    return word === Word.in && isNamePart(sequence, item + 1) && isNamePart(sequence, item - 1)
  }
  return true
}
