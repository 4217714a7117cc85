import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { breaks, pauses, wordSet } from './lexicon/word-sets.ts'
import {
  isNamePart,
  isNickname,
  longestPhrase,
  type NounPhrase,
  phraseEndingAt,
} from './noun-phrase.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
/** Words after which a clause, and so its subject, begins. */
const clauseOpeners = wordSet('that', 'and', 'but', 'while', 'as')
const apposed = B.determiner | B.number | B.title | B.source | B.gerund | B.preposition | B.past

/** "Jim Jordan (R-Ohio), a panel member, said": the phrase before the words between commas. */
export function phraseBeforeApposition(
  sequence: Sequence,
  close: number,
  floor: number,
): NounPhrase | null {
  const closing = sequence.word(close)
  const isDash = closing !== Word.comma && !sequence.isQuote(close - 1)
  let best: NounPhrase | null = null
  let bestScore = 0
  const lowest = Math.max(floor, close - longestPhrase)
  for (let open = close - 1; open > lowest; open--) {
    const word = sequence.word(open)
    const opens = isDash ? word === closing : word === Word.comma
    if (!opens) continue
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
export function nameBeforeComma(
  sequence: Sequence,
  comma: number,
  floor: number,
): NounPhrase | null {
  if (sequence.word(comma) !== Word.comma) return null
  const phrase = phraseEndingAt(sequence, comma - 1, floor)
  return phrase && phrase.from === floor && sequence.is(floor, B.capitalized) ? phrase : null
}

/** "Henry Clay's biographers": somebody's, as good as "the". */
function holdsOwner(sequence: Sequence, phrase: NounPhrase): boolean {
  for (let item = phrase.from + 1; item < phrase.head; item++)
    if (sequence.is(item, B.possessive)) return true
  return false
}

function appositionScore(
  sequence: Sequence,
  phrase: NounPhrase,
  open: number,
  _close: number,
  floor: number,
): number {
  const first = open + 1
  const isName = sequence.is(phrase.head, B.capitalized)
  if (
    !isName &&
    !sequence.is(phrase.from, B.determiner | B.subjectPronoun) &&
    !sequence.is(phrase.head, B.source) &&
    !holdsOwner(sequence, phrase)
  )
    return 0
  const firstWord = sequence.word(first)
  let score = 1
  if (firstWord === Word.who || firstWord === Word.whose) score += 3
  else if (sequence.is(first, apposed) || firstWord === Word.now) score += 2
  const before = phrase.from - 1
  const word = sequence.word(before)
  const startsClause = before < floor || sequence.isQuote(before) || clauseOpeners.has(word)
  if (startsClause) score += 3
  else if (pauses.has(word)) score += 1
  else if (sequence.is(before, B.preposition)) score -= 2
  return score
}

/**
 * Returns the last item of the apposition that follows a phrase of items `from` to `head`, or the phrase's own
 * last item.
 */
export function appositionEnd(sequence: Sequence, from: number, head: number, end: number): number {
  let last = head
  const after = head + 1
  if (sequence.word(after) === Word.openParenthesis) {
    let close = after + 1
    while (close <= end && sequence.word(close) !== Word.closeParenthesis) close++
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
  const close = clauseEnd(sequence, first, end)
  if (!isApposition && !isNameOf(sequence, from, head, first, close)) return last
  return close
}

/** "the board's chief, Ada Novak", "the mayor of Velden, Ada Novak": a name after a common noun. */
function isNameOf(
  sequence: Sequence,
  from: number,
  head: number,
  first: number,
  last: number,
): boolean {
  if (isNamePart(sequence, head) && (first === last || !isHolder(sequence, from, head)))
    return false
  for (let item = first; item <= last; item++) if (!isNamePart(sequence, item)) return false
  return true
}

/** "the mayor of Velden": somebody's office or place, and a name that completes it. */
function isHolder(sequence: Sequence, from: number, head: number): boolean {
  for (let item = from; item < head; item++) {
    if (isNamePart(sequence, item) || !sequence.is(item, B.source | B.title)) continue
    if (sequence.is(item + 1, B.preposition)) return true
  }
  return false
}

/** Returns the last item before the next mark or quote. */
function clauseEnd(sequence: Sequence, first: number, end: number): number {
  let item = first
  while (item < end && (!sequence.isQuote(item + 1) || isNickname(sequence, item + 1))) {
    const word = sequence.word(item + 1)
    if (breaks.has(word)) break
    item++
  }
  return item
}
