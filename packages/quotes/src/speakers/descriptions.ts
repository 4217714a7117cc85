import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import { definites } from '../lexicon/word-sets.ts'
import { type NounPhrase, phraseEndingAt } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import type { NameTable } from './name-table.ts'
import { lastBefore } from './pronouns.ts'
import type { Referent } from './referents.ts'

const B = WordClass
const farthestItem = 1500
const mostOccurrences = 8
const mostMentions = 400

/** Who a description like "the ministry" or "the policy chief" means. */
export interface DescribedReferent {
  readonly name: string
  readonly referent: Referent | null
  readonly confidence: number
  readonly evidence: string
}

/** Returns the person or body that a common noun phrase means, or null where the text does not tell. */
export function resolveDescription(
  sequence: Sequence,
  table: NameTable,
  phrase: NounPhrase,
  sentence: number,
): DescribedReferent | null {
  const head = headNoun(sequence, phrase)
  if (head < 0) return null
  const form = sequence.form(head)
  const isDefinite = isDefiniteArticle(sequence, phrase.from)
  if (isDefinite && sequence.is(head, B.title | B.source)) {
    const person = personInOffice(table, form, sequence.start(phrase.from))
    if (person)
      return {
        name: person.name,
        referent: person,
        confidence: 0.7,
        evidence: `${person.name} is described as ${form}`,
      }
  }
  if (hasProperModifier(sequence, phrase, head)) {
    if (!sequence.is(head, B.body)) return null
    const from = sequence.is(phrase.from, B.determiner) ? phrase.from + 1 : phrase.from
    return {
      name: sequence.slice(from, phrase.head),
      referent: null,
      confidence: 0.7,
      evidence: 'a full description',
    }
  }
  if (!isDefinite) return null
  const earlier = fullerPhrase(sequence, form, phrase.from, sentence)
  if (earlier === null) return namedBefore(sequence, table, form, phrase.from, sentence)
  return {
    name: earlier,
    referent: null,
    confidence: 0.7,
    evidence: 'the fuller description before it',
  }
}

const works =
  /^(?:report|study|survey|paper|review|analysis|audit|index|poll|barometer|monitor|census|inquiry|assessment)$/
const places =
  /^(?:city|town|village|municipality|borough|county|district|province|region|island|country|nation|kingdom|republic)$/
const mostSentencesToPlace = 4

/** "the report" for a "Nutrition Study" before it, "the city" for the only place named shortly before. */
function namedBefore(
  sequence: Sequence,
  table: NameTable,
  noun: string,
  item: number,
  sentence: number,
): DescribedReferent | null {
  const isWork = works.test(noun)
  if (!isWork && !places.test(noun)) return null
  let found: Referent | null = null
  let index = lastBefore(table, sequence.start(item))
  for (let seen = 0; index >= 0 && seen < mostMentions; index--, seen++) {
    const mention = table.mentions[index]
    if (!mention || mention.isQuoted) continue
    const { referent } = mention
    if (isWork) {
      if (referent.words.length < 2 || !works.test(referent.words.at(-1) ?? '')) continue
      found = referent
      break
    }
    if (sentence - mention.sentence > mostSentencesToPlace) break
    if (!mention.followsPreposition || referent.kind !== 'other') continue
    if (found && found !== referent) return null
    found = referent
  }
  if (!found) return null
  const { name } = found
  return { name, referent: found, confidence: 0.5, evidence: `${name} was named before` }
}

/** The noun of a phrase: its last word before "of", "for" or "who". */
function headNoun(sequence: Sequence, phrase: NounPhrase): number {
  let head = phrase.from
  for (let item = phrase.from; item <= phrase.head; item++) {
    if (
      sequence.is(item, B.preposition) ||
      sequence.word(item) === Word.who ||
      !sequence.is(item, B.word | B.possessive)
    )
      break
    head = item
  }
  return sequence.is(head, B.word) ? head : -1
}

function isDefiniteArticle(sequence: Sequence, item: number): boolean {
  const word = sequence.word(item)
  return definites.has(word)
}

function hasProperModifier(sequence: Sequence, phrase: NounPhrase, head: number): boolean {
  for (let item = phrase.from; item <= phrase.head; item++) {
    if (item === head && !sequence.is(item, B.capitalized)) continue
    if (sequence.is(item, B.capitalized) && !sequence.is(item, B.determiner)) return true
  }
  return false
}

/** The person named last before an offset whose office goes by the noun. */
function personInOffice(table: NameTable, noun: string, before: number): Referent | null {
  for (
    let index = lastBefore(table, before), seen = 0;
    index >= 0 && seen < mostMentions;
    index--, seen++
  ) {
    const referent = table.mentions[index]?.referent
    if (referent?.kind === 'person' && referent.roles.has(noun)) return referent
  }
  return null
}

/** "Norway's health agency" for "the agency": the last longer phrase with the same noun. */
function fullerPhrase(
  sequence: Sequence,
  noun: string,
  before: number,
  sentence: number,
): string | null {
  const lowest = Math.max(0, before - farthestItem)
  let index = sentence
  let occurrences = 0
  for (let item = before - 1; item >= lowest; item--) {
    while (index > 0 && (sequence.sentences[index]?.from ?? 0) > item) index--
    if (!sequence.is(item, B.word) || sequence.isQuote(item)) continue
    if (sequence.end(item) - sequence.start(item) !== noun.length || sequence.form(item) !== noun)
      continue
    if (++occurrences > mostOccurrences) return null
    const floor = sequence.sentences[index]?.from ?? 0
    const phrase = phraseEndingAt(sequence, item, floor)
    // "Rebels shelled the port": a capital that only the start of the sentence gives.
    if (!phrase || item === floor) continue
    const last = followingPlace(sequence, item)
    if (last > item || hasProperModifier(sequence, phrase, item)) {
      const first = afterCoordinator(sequence, phrase, item)
      const from = sequence.is(first, B.determiner) ? first + 1 : first
      return sequence.slice(from, last)
    }
  }
  return null
}

/** The first item of the last of several joined nouns: "workers and the port authority". */
function afterCoordinator(sequence: Sequence, phrase: NounPhrase, noun: number): number {
  for (let item = noun - 1; item > phrase.from; item--)
    if (sequence.is(item, B.coordinator) && sequence.is(item + 1, B.determiner)) return item + 1
  return phrase.from
}

/** "Ministry of Defence": the last item of a proper "of" phrase after a noun, or the noun itself. */
function followingPlace(sequence: Sequence, noun: number): number {
  if (sequence.word(noun + 1) !== Word.of) return noun
  let last = noun + 1
  if (sequence.word(last + 1) === Word.the) last++
  if (!sequence.is(last + 1, B.capitalized)) return noun
  while (sequence.is(last + 1, B.capitalized)) last++
  return last
}
