import { isUpperCode } from './characters.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { wordSet } from './lexicon/word-sets.ts'
import type { Sequence } from './sequence.ts'

const B = WordClass
/** Prepositions before the title of a work. */
const titlePrepositions = wordSet('on', 'in', 'of', 'for')
const smallWords =
  B.determiner | B.preposition | B.coordinator | B.subordinator | B.auxiliary | B.objectPronoun

/** Returns true where the words of a quoted stretch start with a capital. */
export function startsWithCapital(sequence: Sequence, item: number): boolean {
  const quote = sequence.quote(item)
  if (!quote) return false
  return isUpperCode(sequence.text.charCodeAt(sequence.tokens.starts[quote.tokenFrom] ?? 0))
}

/** Returns true for “Coal Isn't the Villain”: every word but the small ones has a capital. */
export function isTitleCase(sequence: Sequence, item: number): boolean {
  const quote = sequence.quote(item)
  if (!quote || quote.wordCount > 12) return false
  const { classes } = sequence.tokens
  let capitals = 0
  for (let token = quote.tokenFrom; token < quote.tokenTo; token++) {
    const bits = classes[token] ?? 0
    if ((bits & B.capitalized) !== 0) capitals++
    else if ((bits & B.word) !== 0 && (bits & (smallWords | B.possessive | B.number)) === 0)
      return false
  }
  return capitals > 1 || (capitals === 1 && quote.wordCount === 1)
}

const workNouns =
  /^(?:book|novel|film|movie|song|album|show|program|programme|series|documentary|essay|article|poem|magazine|play|musical|memoir|podcast|episode|game|painting|column|hit|single|track|called|titled|entitled|named|chapter|section|project|campaign|tour|exhibition|speech|ad|ads|headline|headlined|op-ed|video|clip|anthem|hymn|ballad|sitcom|drama|comedy|trilogy|opera|website|blog|site|group|band)$/

/** Returns true where the words before a quoted stretch give a name: "known as", "goes by the name". */
export function isNameGiven(sequence: Sequence, item: number): boolean {
  const last = sequence.is(item - 1, B.determiner) ? item - 2 : item - 1
  const before = sequence.form(last)
  if (
    /^(?:name|nickname|nicknamed|alias|moniker|pseudonym|username|handle|codenamed)$/.test(before)
  )
    return true
  if (sequence.word(last) !== Word.as) return false
  // "known only as", "known to friends as"
  for (let verb = last - 1; verb > last - 5 && sequence.is(verb, B.word); verb--)
    if (/^(?:known|billed|marketed|listed)$/.test(sequence.form(verb))) return true
  return false
}

/** Returns true where a quoted stretch names a work or a broadcast: on CBS's “Face the Nation”. */
export function isTitle(sequence: Sequence, item: number): boolean {
  if (isNameGiven(sequence, item)) return true
  if (!isTitleCase(sequence, item)) return false
  const before = item - 1
  const word = sequence.word(before)
  if (sequence.is(before, B.possessive) || titlePrepositions.has(word)) return true
  if (sequence.is(before, B.capitalized) && !sequence.is(before, B.punctuation))
    return (sequence.quote(item)?.wordCount ?? 0) > 1
  if (word === Word.comma) return workNouns.test(sequence.form(before - 1))
  return sequence.is(before, B.word) && workNouns.test(sequence.form(before))
}
