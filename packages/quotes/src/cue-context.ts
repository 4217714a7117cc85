import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { isOftenNoun } from './lexicon/noun-verbs.ts'
import { WordClass } from './lexicon/word-class.ts'
import { wordSet } from './lexicon/word-sets.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass
/** What opens the content of a verb in the present. */
const complementMarks = wordSet('that', 'comma', 'colon')

const nounContext = new Set<number>([
  Word.of,
  Word.possessive,
  Word.in,
  Word.by,
  Word.with,
  Word.for,
  Word.from,
  Word.on,
])
const countPronouns =
  /^(?:all|both|many|some|most|one|others?|few|two|three|four|five|six|seven|eight|nine|ten|more|that|several|each|half|percent|none|nobody|another)$/
const nominalPredecessors = /^(?:they|we|i|you|who|others|critics|people)$/

/** Returns true where a form that may be a verb of speech is used as a verb. */
export function isVerbInContext(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  const classes = sequence.classes(item)
  const before = sequence.classes(item - 1)
  const frames = sequence.frames(item)
  if ((frames & Frame.foreign) !== 0) return true
  const isFirst = item === from
  const isPhrasal = sequence.word(item + 1) === Word.out
  if (
    neverVerbs.test(sequence.form(item)) &&
    !sequence.is(item - 1, B.subjectPronoun) &&
    !isPhrasal &&
    !namesInMarks(context, item)
  )
    return false
  if (sequence.form(item) === 'states' && !statingNouns.test(sequence.form(item - 1))) return false
  if ((classes & B.past) !== 0 && isAdjectival(context, item)) return false
  if (
    (classes & B.capitalized) !== 0 &&
    !isFirst &&
    !sequence.isQuote(item - 1) &&
    !(context.isHeadline && /s$/.test(sequence.form(item)))
  )
    return false
  if (isFirst && (classes & (B.past | B.gerund)) === 0)
    return (
      (frames & Frame.ambiguous) === 0 &&
      (classes & B.present) !== 0 &&
      sequence.form(item) !== 'state'
    )
  if ((before & B.determiner) !== 0 && !countPronouns.test(sequence.form(item - 1))) return false
  const isNounLike = (frames & Frame.ambiguous) !== 0 || isOftenNoun(sequence.form(item))
  if (isNounLike && !isPhrasal) {
    if (nounContext.has(sequence.word(item - 1))) return false
    const isPresent = (classes & (B.past | B.gerund)) === 0
    const isBase = isPresent && sequence.form(item) === sequence.lemma(item)
    if (isPresent && !isBase) return takesThirdPerson(context, item)
    if (
      isBase &&
      !nominalPredecessors.test(sequence.form(item - 1)) &&
      (before & (B.modal | B.plural | B.source)) === 0 &&
      !isPluralNoun(sequence.form(item - 1)) &&
      sequence.word(item - 1) !== Word.to
    )
      return false
  }
  return true
}

/** "the paper calls it “the pearl”": an object and words in marks after the verb. */
function namesInMarks(context: SentenceContext, item: number): boolean {
  const { sequence, end } = context
  if (!sequence.is(item + 1, B.objectPronoun | B.capitalized | B.determiner)) return false
  for (let next = item + 2; next <= end; next++) {
    if (sequence.isQuote(next)) return true
  }
  return false
}

/** "reports show": a noun in the plural that is also a verb. */
function isPluralNoun(form: string): boolean {
  return form.endsWith('s') && isOftenNoun(form)
}

/** "The department notes that": a third person after a singular subject, with content after it. */
function takesThirdPerson(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  // “I never read them,” Quill claims.
  const isName = sequence.is(item - 1, B.capitalized | B.subjectPronoun)
  if (isName && item === context.end && sequence.isQuote(item - 2)) return true
  const subject = B.capitalized | B.subjectPronoun | B.source | B.body | B.adverb | B.punctuation
  if (!sequence.is(item - 1, subject)) {
    return (
      sequence.word(item + 1) === Word.that &&
      sequence.is(item - 1, B.word) &&
      !sequence.is(item - 1, B.past)
    )
  }
  const word = sequence.word(item + 1)
  return (
    sequence.isQuote(item + 1) ||
    complementMarks.has(word) ||
    sequence.is(
      item + 1,
      B.determiner |
        B.subjectPronoun |
        B.capitalized |
        B.objectPronoun |
        B.subordinator |
        B.preposition,
    )
  )
}

/** What "states" may follow as a verb. */
const statingNouns =
  /^(?:it|he|she|who|which|law|report|policy|statement|article|letter|bill|website|document|rule|constitution|memo|act|code|also|now|clearly|complaint|lawsuit|filing|page|study|release|agreement|amendment|section|text)$/

/** "said by phone": the way of speaking, not the one who spoke. */
const channels =
  /^(?:phone|telephone|email|e-mail|mail|letter|text|telex|fax|radio|satellite|video|videolink|teleconference|message|whatsapp|zoom|skype|then|now)$/i

/** "400 pledged delegates", "facts reported by the government". */
function isAdjectival(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  if (sequence.is(item - 1, B.number) && sequence.is(item + 1, B.plural)) return true
  return (
    sequence.word(item + 1) === Word.by &&
    !sequence.is(item + 2, B.gerund) &&
    !channels.test(sequence.form(item + 2)) &&
    !sequence.is(item - 1, B.be | B.adverb)
  )
}

const neverVerbs = /^(?:rules|reasons|calls|demands|requests|orders|signs|points|views|plans)$/
/** Returns true after a form of be: "was told", "is saying". */
export function isPassive(context: SentenceContext, item: number): boolean {
  const { sequence, from } = context
  for (let before = item - 1; before >= from; before--) {
    if (sequence.is(before, B.be)) return true
    if (sequence.is(before, B.possessive) && sequence.is(before - 1, B.subjectPronoun))
      return sequence.is(item, B.gerund)
    if (!sequence.is(before, B.adverb | B.negation)) return false
  }
  return false
}
