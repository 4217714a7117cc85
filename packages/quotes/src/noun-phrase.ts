import { Frame } from './lexicon/cue-verbs.ts'
import { isOftenNoun } from './lexicon/noun-verbs.ts'
import { Word, WordClass } from './lexicon/word-class.ts'
import { isNameGiven } from './quoted-words.ts'
import type { Sequence } from './sequence.ts'

/** A noun phrase of items `from` to `to`, inclusive; `head` is its last item before any apposition. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

const B = WordClass
const longestPhrase = 24
const longestApposition = 40
const clauseBreak = B.subordinator | B.coordinator | B.finite | B.subjectPronoun

function isNamePart(sequence: Sequence, item: number): boolean {
  return sequence.is(item, B.capitalized)
}

/** Whether an item is a verb in its context rather than a noun or an adjective. */
function isPlainVerb(sequence: Sequence, item: number): boolean {
  const classes = sequence.classes(item)
  if ((classes & (B.capitalized | B.possessive)) !== 0) return false
  if ((classes & (B.finite | B.auxiliary)) !== 0) return true
  const frames = sequence.frames(item)
  if ((classes & B.past) === 0 && frames !== 0 && isOftenNoun(sequence.form(item))) return false
  return (
    frames !== 0 &&
    (frames & Frame.ambiguous) === 0 &&
    (classes & (B.past | B.gerund | B.present)) !== 0
  )
}

/** Whether a quoted stretch stands inside a name: Mike “Shorty” Smith, a man by the name “Shorty”. */
function isNickname(sequence: Sequence, item: number): boolean {
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
  if (isNamePart(sequence, left) && sequence.is(right, B.determiner)) return true
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
    return word === Word.ampersand || word === Word.percent || word === Word.slash
  }
  if ((classes & B.possessive) !== 0) return true
  const isName = (classes & B.capitalized) !== 0 && item > floor
  if ((classes & B.subjectPronoun) !== 0) return false
  if ((classes & B.subordinator) !== 0 && !isName) return false
  if (word === Word.and || word === Word.or || word === Word.nor)
    return joinsNouns(sequence, item, floor)
  if ((classes & B.coordinator) !== 0) return false
  if (isPlainVerb(sequence, item)) return false
  if ((classes & B.determiner) !== 0) return true
  if ((classes & B.objectPronoun) !== 0) return false
  if ((classes & B.adverb) !== 0 && !isName)
    return sequence.is(item - 1, B.determiner) && (classes & B.day) === 0
  if ((classes & B.day) !== 0)
    return isNamePart(sequence, from) && sequence.is(item - 1, B.determiner)
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

function prepositionExtends(sequence: Sequence, item: number, floor: number): boolean {
  const left = item - 1
  if (left < floor || !sequence.is(left, B.word)) return false
  const word = sequence.word(item)
  if (
    word === Word.as ||
    word === Word.like ||
    word === Word.than ||
    word === Word.despite ||
    word === Word.during
  )
    return false
  if (isPlainVerb(sequence, left) || sequence.is(left, B.coordinator | B.gerund | B.day))
    return false
  if (sequence.is(left, B.subordinator | B.adverb | B.subjectPronoun)) return false
  if (sequence.is(left, B.past) && !isNamePart(sequence, left)) return false
  return true
}

/** Determiners may stand before determiners ("all the"), after prepositions, and end the phrase else. */
function continuesPastDeterminer(sequence: Sequence, determiner: number): boolean {
  const left = determiner - 1
  const word = sequence.word(left)
  if (word === Word.and || word === Word.or) return true
  if (
    word === Word.as ||
    word === Word.by ||
    word === Word.into ||
    word === Word.over ||
    word === Word.about ||
    word === Word.after
  )
    return false
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
  if ((classes & B.subjectPronoun) !== 0) return { from: last, to: last, head: last }
  if (word === Word.this || word === Word.some || word === Word.others || word === Word.many) {
    return { from: last, to: last, head: last }
  }
  if (word === Word.who || word === Word.which) return { from: last, to: last, head: last }
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

function phraseBeforeBracket(sequence: Sequence, close: number, floor: number): NounPhrase | null {
  for (let open = close - 1; open > floor && close - open < 40; open--) {
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
  const lowest = Math.max(floor, stop - 14)
  for (let item = stop; item > lowest; item--) {
    if (!sequence.is(item, B.word | B.possessive)) return null
    const word = sequence.word(item)
    const opensRelative =
      word === Word.who ||
      ((word === Word.that || word === Word.which) &&
        sequence.is(item + 1, B.finite | B.auxiliary | B.past))
    if (opensRelative) {
      const noun =
        sequence.word(item - 1) === Word.comma ? null : phraseEndingAt(sequence, item - 1, floor)
      return noun && !sequence.is(noun.head, B.subjectPronoun)
        ? { from: noun.from, to: last, head: noun.head }
        : null
    }
    const isReduced =
      sequence.is(item, B.gerund | B.past) &&
      !sequence.is(item, B.capitalized | B.finite) &&
      sequence.is(item - 1, B.source | B.plural) &&
      (!sequence.is(item - 1, B.capitalized) || item - 1 === floor)

    if (isReduced && item === stop) {
      const noun = phraseEndingAt(sequence, item - 1, floor)
      if (noun) return { from: noun.from, to: last, head: noun.head }
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

const apposed = B.determiner | B.number | B.title | B.source | B.gerund | B.preposition | B.past

/** "Jim Jordan (R-Ohio), a panel member, said": the phrase before the words between commas. */
function phraseBeforeApposition(
  sequence: Sequence,
  close: number,
  floor: number,
): NounPhrase | null {
  const closing = sequence.word(close)
  const isDash = closing !== Word.comma && !sequence.isQuote(close - 1)
  let best: NounPhrase | null = null
  let bestScore = 0
  const lowest = Math.max(floor, close - longestApposition)
  for (let open = close - 1; open > lowest; open--) {
    if (sequence.isQuote(open) && (sequence.quote(open)?.wordCount ?? 0) > 5) break
    const word = sequence.word(open)
    const opens = isDash ? word === closing : word === Word.comma
    if (!opens || open + 1 >= close) continue
    const phrase = phraseEndingAt(sequence, open - 1, floor)
    if (!phrase) continue
    const score = appositionScore(sequence, phrase, open, close, floor)
    if (score > bestScore) {
      bestScore = score
      best = { from: phrase.from, to: close - 1, head: phrase.head }
    }
  }
  return best
}

/** "Lydia Buchtmann for Food Standards, says": a comma that nothing opened. */
function nameBeforeComma(sequence: Sequence, comma: number, floor: number): NounPhrase | null {
  if (sequence.word(comma) !== Word.comma) return null
  const phrase = phraseEndingAt(sequence, comma - 1, floor)
  return phrase && phrase.from === floor && sequence.is(floor, B.capitalized) ? phrase : null
}

function appositionScore(
  sequence: Sequence,
  phrase: NounPhrase,
  open: number,
  close: number,
  floor: number,
): number {
  const first = open + 1
  const isName = sequence.is(phrase.head, B.capitalized)
  if (sequence.is(phrase.head, B.number) || sequence.is(phrase.head, B.day)) return 0
  if (
    !isName &&
    !sequence.is(phrase.from, B.determiner | B.subjectPronoun) &&
    !sequence.is(phrase.head, B.source)
  )
    return 0
  const firstWord = sequence.word(first)
  const isPronoun = sequence.is(first, B.subjectPronoun) && firstWord !== Word.who
  if (isPronoun) return 0
  let score = 1
  if (firstWord === Word.who || firstWord === Word.whose) score += 3
  else if (sequence.is(first, apposed)) score += 2
  if (close - open === 2) score += 1
  const before = phrase.from - 1
  const word = sequence.word(before)
  const startsClause =
    before < floor ||
    sequence.isQuote(before) ||
    word === Word.that ||
    word === Word.and ||
    word === Word.but ||
    word === Word.while ||
    word === Word.as
  if (startsClause) score += 3
  else if (word === Word.comma || word === Word.emDash) score += 1
  else if (sequence.is(before, B.preposition)) score -= 2
  if (isName && phrase.head > phrase.from) score += 1
  for (let item = first; item < close; item++) {
    if (sequence.word(item) === Word.that && sequence.is(item - 1, B.past)) score -= 1
  }
  return score
}

const governors = new Set(
  `go goes went gone going on out continue continues continued appear appears appeared seem seems seemed have has had used want wants
  wanted try tries tried is was were are rush rushed like likes liked hasten hastened begin began seeking sought appeared`.split(
    /\s+/,
  ),
)

/** Returns the first item of the verb group that ends with the cue: "went on to say" gives "went". */
export function verbGroupStart(sequence: Sequence, cue: number, floor: number): number {
  let start = cue
  if (sequence.word(cue - 1) === Word.to && cue - 2 >= floor) {
    let governor = cue - 2
    if (sequence.word(governor) === Word.on || sequence.word(governor) === Word.out) governor--
    if (!governors.has(sequence.form(governor))) {
      const be = sequence.is(governor - 1, B.be)
        ? governor - 1
        : sequence.is(governor - 1, B.adverb) && sequence.is(governor - 2, B.be)
          ? governor - 2
          : -1
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
    else if ((classes & B.negation) !== 0) start = before
    else return start
  }
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
  if (sequence.is(item, B.day)) {
    if (/^(?:on|in|from|since|late|early|last|next|this)$/.test(before)) return item - 2
    return item - 1
  }
  return item
}

/** Returns the subject of a finite verb group that starts at `verb`, to its left. */
export function subjectBefore(sequence: Sequence, verb: number, floor: number): NounPhrase | null {
  const last = skipTimeBackwards(sequence, verb - 1, floor)
  if (last < floor) return null
  const word = sequence.word(last)
  if (
    word === Word.comma ||
    word === Word.emDash ||
    word === Word.enDash ||
    word === Word.hyphen ||
    word === Word.doubleHyphen
  ) {
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

const inside = B.word | B.possessive

/** Returns the subject that follows its verb: “…,” said Tom Achebe, a fisherman. */
export function subjectAfter(sequence: Sequence, first: number, end: number): NounPhrase | null {
  if (first > end || !sequence.is(first, B.word)) return null
  if (sequence.is(first, B.subjectPronoun)) return { from: first, to: first, head: first }
  if (sequence.is(first, B.day)) return null
  const isDescribed =
    sequence.is(first, B.number | B.past) &&
    (isNamePart(sequence, first + 1) || isNamePart(sequence, first + 2))
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
    if (head - first > longestPhrase) break
  }
  if (sequence.is(head, B.preposition) && head > first) head--
  return { from: first, to: appositionEnd(sequence, head, end), head }
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
  if ((classes & B.preposition) !== 0) {
    if (
      word === Word.of ||
      word === Word.for ||
      word === Word.at ||
      word === Word.from ||
      word === Word.with
    )
      return true
    return word === Word.in && isNamePart(sequence, item + 1) && isNamePart(sequence, item - 1)
  }
  return true
}

/** Returns the last item of the apposition that follows a phrase, or the phrase's own last item. */
function appositionEnd(sequence: Sequence, head: number, end: number): number {
  let last = head
  const after = head + 1
  if (sequence.word(after) === Word.openParenthesis) {
    let close = after + 1
    while (close <= end && close - after < 12 && sequence.word(close) !== Word.closeParenthesis)
      close++
    if (sequence.word(close) === Word.closeParenthesis) last = close
  }
  const comma = last + 1
  if (sequence.word(comma) === Word.who) return clauseEnd(sequence, comma, end)
  if (sequence.word(comma) !== Word.comma || !sequence.is(comma + 1, B.word)) return last
  const first = comma + 1
  const word = sequence.word(first)
  const isApposition =
    word === Word.who ||
    sequence.is(first, B.determiner | B.title | B.source | B.number) ||
    (word === Word.of && isNamePart(sequence, head))
  if (!isApposition) return last
  const close = clauseEnd(sequence, first, end)
  return close - first < 36 ? close : last
}

/** Returns the last item before the next mark or quote. */
function clauseEnd(sequence: Sequence, first: number, end: number): number {
  let item = first
  while (item < end && (!sequence.isQuote(item + 1) || isNickname(sequence, item + 1))) {
    const word = sequence.word(item + 1)
    if (
      word === Word.comma ||
      word === Word.semicolon ||
      word === Word.period ||
      word === Word.colon
    )
      break
    item++
  }
  return item
}
